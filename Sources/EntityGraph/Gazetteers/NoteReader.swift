/// Reads what stands behind ` | `: words about the spelling and `key=value` about the entity.
enum NoteReader {
  struct Result {
    var notes: SpellingNotes = []
    var attributes = GazetteerEntry.Attributes()
    var hasAttributes = false
    var unknown: [String] = []
  }

  static func read(_ text: String) -> Result {
    var result = Result()
    for part in parts(of: text) {
      if let equals = part.firstIndex(of: "=") {
        let key = String(part[..<equals])
        let value = String(part[part.index(after: equals)...])
        result.hasAttributes = true
        if !set(key, value, in: &result.attributes) { result.unknown.append(part) }
      } else if let word = SpellingNotes.words.first(where: { $0.name == part }) {
        result.notes.insert(word.note)
      } else {
        result.unknown.append(part)
      }
    }
    return result
  }

  /// Splits at spaces outside of double quotes.
  private static func parts(of text: String) -> [String] {
    var parts: [String] = []
    var part = ""
    var isQuoted = false
    for scalar in text.unicodeScalars {
      if scalar == "\"" {
        isQuoted.toggle()
      } else if !isQuoted, scalar == " " || scalar == "\t" {
        if !part.isEmpty { parts.append(part) }
        part = ""
      } else {
        part.unicodeScalars.append(scalar)
      }
    }
    if !part.isEmpty { parts.append(part) }
    return parts
  }

  /// Returns whether key and value are understood.
  private static func set(
    _ key: String, _ value: String, in attributes: inout GazetteerEntry.Attributes
  ) -> Bool {
    switch key {
    case "id": attributes.id = value
    case "wikidata":
      guard value.first == "Q", UInt32(value.dropFirst()) != nil else { return false }
      attributes.wikidata = value
    case "iso":
      guard value.utf8.count == 2 else { return false }
      attributes.iso = value
    case "iso3":
      guard value.utf8.count == 3 else { return false }
      attributes.iso3 = value
    case "country":
      guard value.utf8.count == 2 else { return false }
      attributes.country = value
    case "surname": attributes.surname = value
    case "acts-for": attributes.actsFor = value
    case "population":
      guard let number = Int(value), number >= 0, number <= Int(UInt32.max) else { return false }
      attributes.population = number
    case "from":
      guard let year = Int(value) else { return false }
      attributes.from = year
    case "to":
      guard let year = Int(value) else { return false }
      attributes.to = year
    default: return false
    }
    return true
  }
}
