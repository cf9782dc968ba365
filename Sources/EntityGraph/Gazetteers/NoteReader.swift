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
    if text.utf8.contains(UInt8(ascii: "\"")) {
      for part in parts(of: text) { read(part[...], into: &result) }
    } else {
      for part in text.utf8.split(whereSeparator: \.isASCIISpace) { read(Substring(part), into: &result) }
    }
    return result
  }

  private static func read(_ part: Substring, into result: inout Result) {
    if let equals = part.utf8.firstIndex(of: UInt8(ascii: "=")) {
      result.hasAttributes = true
      let value = String(part[part.utf8.index(after: equals)...])
      if !set(part[..<equals], value, in: &result.attributes) { result.unknown.append(String(part)) }
    } else if let word = SpellingNotes.words.first(where: { $0.name == part }) {
      result.notes.insert(word.note)
    } else {
      result.unknown.append(String(part))
    }
  }

  /// Splits at spaces outside of double quotes.
  static func parts(of text: String) -> [String] {
    if !text.utf8.contains(UInt8(ascii: "\"")) {
      return text.utf8.split(whereSeparator: \.isASCIISpace).map { String(Substring($0)) }
    }
    var parts: [String] = []
    var part: [UInt8] = []
    var isQuoted = false
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if !isQuoted, byte.isASCIISpace {
        if !part.isEmpty { parts.append(String(decoding: part, as: UTF8.self)) }
        part.removeAll(keepingCapacity: true)
      } else {
        part.append(byte)
      }
    }
    if !part.isEmpty { parts.append(String(decoding: part, as: UTF8.self)) }
    return parts
  }

  /// Returns whether key and value are understood.
  private static func set(
    _ key: Substring, _ value: String, in attributes: inout GazetteerEntry.Attributes
  ) -> Bool {
    switch key {
    case "id": attributes.id = value
    case "wikidata":
      guard value.utf8.first == UInt8(ascii: "Q"), UInt32(value.dropFirst()) != nil else { return false }
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
