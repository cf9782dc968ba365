/// Writes gazetteer files in the formats of other programs.
public enum GazetteerExport: String, CaseIterable, Sendable {
  /// A table (RFC 4180), one row per entity; `gazetteer import csv` reads it back.
  case csv
  /// Patterns of spaCy's EntityRuler, one line per spelling; lines of one entity share its id.
  case spacy

  /// The entities of some files. Word lists and entries that take something out are passed over.
  ///
  /// - Complexity: O(size of the files).
  public func bytes(of files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var out = ByteWriter()
    if self == .csv { out.write("id,name,kind,spellings,weak,\(GazetteerExport.facts.joined(separator: ","))\r\n") }
    for file in files {
      _ = GazetteerParser.read(file.bytes, name: file.name) { entry in
        guard entry.category != "word", !entry.isRemoval else { return }
        switch self {
        case .csv: GazetteerExport.writeRow(entry, to: &out)
        case .spacy: GazetteerExport.writePatterns(entry, to: &out)
        }
      }
    }
    return out.bytes
  }

  private static let facts = ["wikidata", "iso", "iso3", "country", "surname", "acts-for", "from", "to", "population"]

  private static func writeRow(_ entry: GazetteerEntry, to out: inout ByteWriter) {
    let others = entry.spellings.dropFirst().filter { !$0.notes.contains(.not) }
    let firm = others.filter { $0.notes.isDisjoint(with: [.weak, .short]) }
    let weak = entry.spellings.filter { !$0.notes.isDisjoint(with: [.weak, .short]) && !$0.notes.contains(.not) }
    let facts = entry.attributes
    let fields: [String?] = [
      entry.id.rawValue, entry.name, kind(of: entry), firm.map(\.text).joined(separator: "|"),
      weak.map(\.text).joined(separator: "|"), facts.wikidata, facts.iso, facts.iso3, facts.country, facts.surname,
      facts.actsFor, facts.from.map(String.init), facts.to.map(String.init), facts.population.map(String.init),
    ]
    out.write(fields.map { quoted($0 ?? "") }.joined(separator: ",") + "\r\n")
  }

  private static func quoted(_ field: String) -> String {
    let needsQuotes = field.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 < 0x20 }
    return needsQuotes ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
  }

  private static func kind(of entry: GazetteerEntry) -> String {
    entry.category.isEmpty ? entry.kind.name : "\(entry.kind.name)/\(entry.category)"
  }

  private static func writePatterns(_ entry: GazetteerEntry, to out: inout ByteWriter) {
    for spelling in entry.spellings where spelling.notes.isDisjoint(with: [.label, .not, .short, .weak]) {
      let isDemonym = spelling.notes.contains(.demonym)
      out.write("{\"label\": ")
      out.writeJSON(isDemonym ? "NORP" : label(of: entry.kind))
      out.write(", \"pattern\": ")
      out.writeJSON(spelling.text)
      out.write(", \"id\": ")
      out.writeJSON(entry.id.rawValue)
      out.write("}\n")
    }
  }

  /// The label that spaCy's English models give entities of a kind.
  private static func label(of kind: EntityKind) -> String {
    switch kind {
    case .person: "PERSON"
    case .organisation: "ORG"
    case .country: "GPE"
    case .place: "LOC"
    case .other: "MISC"
    }
  }
}
