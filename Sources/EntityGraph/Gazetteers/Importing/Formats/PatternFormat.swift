/// Patterns of spaCy's EntityRuler and PhraseMatcher, one JSON object per line: `label`, `pattern`, `id`.
///
/// A pattern is a text, or a list of tokens each given by `ORTH`, `TEXT` or `LOWER`. Lines with one `id` are
/// spellings of one entity. Tokens given in another way (parts of speech, regular expressions) are no names.
struct PatternFormat: ImportFormat {
  /// spaCy's labels for kinds of entities (OntoNotes and the shorter CoNLL list).
  private static let kinds = [
    "PERSON": "person", "PER": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place",
    "NORP": "organisation", "COUNTRY": "country", "EVENT": "other/event", "PRODUCT": "other/product", "LAW": "other/law",
    "WORK_OF_ART": "other/work", "LANGUAGE": "other/language", "MISC": "other",
  ]
  /// Small words that stay small in names given in lower case.
  private static let smallWords: Set = ["of", "the", "and", "for", "in", "on", "de", "la", "du", "von", "van", "der", "al"]

  private var records: [ImportRecord] = []
  private var indexOfID: [String: Int] = [:]

  mutating func read(_ line: [UInt8]) -> ImportLine {
    if line.allSatisfy(\.isASCIISpace) { return .nothing }
    var label = ""
    var id: String?
    var text: String?
    var reason: String?
    do throws(JSONError) {
      var reader = JSONReader(line[...])
      try reader.readLine { (key, reader) throws(JSONError) in
        switch key {
        case "label": label = try reader.readText() ?? ""
        case "id": id = try reader.readText()
        case "pattern": (text, reason) = try PatternFormat.pattern(&reader)
        default: try reader.skipValue()
        }
      }
    } catch {
      return .problem("\(error.message); the line was skipped")
    }
    if let reason { return .leftOut(reason) }
    guard let text, !text.isEmpty else { return .problem("no pattern; the line was skipped") }
    let kind = PatternFormat.kinds[label.uppercased()] ?? "other/\(label.lowercased())"
    guard let id, !id.isEmpty else { return .record(ImportRecord(text, kind: kind)) }
    if let index = indexOfID["\(kind) \(id)"] {
      records[index].spellings.append(.init(text: text))
    } else {
      indexOfID["\(kind) \(id)"] = records.count
      records.append(ImportRecord(text, kind: kind))
    }
    return .nothing
  }

  mutating func finish() -> (records: [ImportRecord], problem: String?) { (records, nil) }

  private static func pattern(
    _ reader: inout JSONReader
  ) throws(JSONError) -> (text: String?, reason: String?) {
    guard reader.isAtArray else { return (try reader.readText(), nil) }
    var words: [String] = []
    var reason: String?
    try reader.readElements { (reader) throws(JSONError) in
      try reader.readObject { (key, reader) throws(JSONError) in
        switch key {
        case _ where !reader.isAtString:
          reason = "a token is not given by its text"
          try reader.skipValue()
        case "ORTH", "TEXT", "orth", "text": words.append(try reader.readText() ?? "")
        case "LOWER", "lower": words.append(capitalised(try reader.readText() ?? "", isFirst: words.isEmpty))
        default:
          reason = "a token is given by \(key)"
          try reader.skipValue()
        }
      }
    }
    return (words.joined(separator: " "), reason)
  }

  private static func capitalised(_ word: String, isFirst: Bool) -> String {
    if smallWords.contains(word), !isFirst { return word }
    return word.prefix(1).uppercased() + word.dropFirst()
  }
}
