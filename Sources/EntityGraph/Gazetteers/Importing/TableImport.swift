/// Turns a table into gazetteer entries: which column holds the name, which the other spellings, which
/// the facts.
public struct TableImport: Sendable {
  public enum Dialect: Sendable { case csv, tsv }

  /// `organisation/company` or the like: the `kind:` line of the result.
  public var kind: String
  public var dialect: Dialect
  /// Column of each fact: `name`, `spellings`, `wikidata`, `country`, `surname`, `from`, `to`, `id`,
  /// `population`. Only `name` is needed.
  public var columns: [String: String]
  /// What separates several spellings in one field.
  public var separator: Character = "|"

  /// The facts that a column may hold.
  public static let facts = ["name", "spellings", "id", "wikidata", "country", "surname", "from", "to", "population"]

  public init(kind: String, dialect: Dialect, columns: [String: String]) {
    self.kind = kind
    self.dialect = dialect
    self.columns = columns
  }

  /// What came of an import.
  public struct Result: Sendable {
    public var entries: [ImportedEntry] = []
    public var problems: [Problem] = []
    /// Rows that are known already or came twice.
    public var duplicates = 0
    /// Rows whose name is an ordinary word and nothing in an article could tell it from that.
    public var ordinaryWords = 0
  }

  /// Reads `bytes`. Rows that `known` already has, by Wikidata number, id or spelling, are counted and left out; spellings
  /// that are also ordinary words or names are marked `weak`.
  ///
  /// - Complexity: O(size of the table).
  public func run(_ bytes: [UInt8], source: String, known: Gazetteer) -> Result {
    var result = Result()
    var reader = DelimitedReader(bytes, dialect == .csv ? .commas : .tabs)
    guard let header = reader.next() else {
      result.problems.append(Problem(source: source, message: "the table is empty"))
      return result
    }
    guard let places = columnPlaces(header, source, &result.problems) else { return result }
    var seen = KnownEntities(known)
    let rule = SupportRule(known)
    while let row = reader.next() {
      guard row.count == header.count else {
        result.problems.append(
          Problem(source: source, line: reader.line, message: "\(row.count) fields and not \(header.count); the row was skipped"))
        continue
      }
      guard var entry = entry(row, places) else {
        result.problems.append(Problem(source: source, line: reader.line, message: "no name; the row was skipped"))
        continue
      }
      if rule.isHopeless(entry, kind: entityKind) {
        result.ordinaryWords += 1
      } else if seen.insert(&entry, kind: entityKind) {
        rule.mark(&entry, kind: entityKind)
        result.entries.append(entry)
      } else {
        result.duplicates += 1
      }
    }
    return result
  }

  private var entityKind: EntityKind {
    kind.split(separator: "/").first.flatMap { EntityKind(name: $0) } ?? .other
  }

  private func columnPlaces(_ header: [String], _ source: String, _ problems: inout [Problem]) -> [String: Int]? {
    var places: [String: Int] = [:]
    for (fact, column) in columns {
      guard let place = header.firstIndex(of: column) else {
        problems.append(
          Problem(source: source, line: 1, message: "no column `\(column)`; there are \(header.joined(separator: ", "))"))
        return nil
      }
      places[fact] = place
    }
    return places
  }

  private func entry(_ row: [String], _ places: [String: Int]) -> ImportedEntry? {
    func value(_ fact: String) -> String? {
      places[fact].map { ImportedEntry.cleaned(row[$0]) }.flatMap { $0.isEmpty ? nil : $0 }
    }
    guard let name = value("name"), !SpellingTokens.tokens(of: Array(name.utf8)).isEmpty else { return nil }
    var entry = ImportedEntry(name: name)
    for spelling in (value("spellings") ?? "").split(separator: separator) {
      entry.addSpelling(ImportedEntry.cleaned(String(spelling)))
    }
    for fact in TableImport.facts.dropFirst(2) {
      guard let value = value(fact) else { continue }
      let note = fact == "surname" && value == name.split(separator: " ").last.map(String.init) ? nil : value
      if let note, NoteReader.read("\(fact)=\"\(note)\"").unknown.isEmpty { entry.facts.append((fact, note)) }
    }
    return entry
  }
}
