/// Tables of comma- or tab-separated values with a heading: which column holds the name, which the other
/// spellings, which the facts.
///
/// Commas follow RFC 4180: fields in double quotes may hold commas, line breaks and doubled quotes. Tabs have no
/// quoting.
public struct TableFormat: Sendable {
  public enum Dialect: Sendable { case csv, tsv }

  /// A condition on a row.
  public indirect enum Condition: Sendable {
    /// Not empty.
    case filled(String)
    case equals(String, String)
    /// One of several values in the field is this one.
    case includes(String, String)
    /// One of these texts occurs in the field.
    case contains(String, [String])
    /// A number of at least so much; of a Wikidata number, what is behind the Q.
    case atLeast(String, Double)
    case atMost(String, Double)
    case not(Condition)

    /// Reads `column`, `column=value`, `column~value`, `column*=text|text`, `column>=number` or `column<=number`; `!` before it turns it round.
    public init?(_ text: String) {
      func parts(_ sign: String) -> (column: String, value: String)? {
        text.firstRange(of: sign).map { (String(text[..<$0.lowerBound]), String(text[$0.upperBound...])) }
      }
      if text.hasPrefix("!") {
        guard let condition = Condition(String(text.dropFirst())) else { return nil }
        self = .not(condition)
      } else if let (column, value) = parts(">=") {
        guard let number = Double(value) else { return nil }
        self = .atLeast(column, number)
      } else if let (column, value) = parts("<=") {
        guard let number = Double(value) else { return nil }
        self = .atMost(column, number)
      } else if let (column, value) = parts("*=") {
        self = .contains(column, value.split(separator: "|").map(String.init))
      } else if let (column, value) = parts("~") {
        self = .includes(column, value)
      } else if let (column, value) = parts("=") {
        self = .equals(column, value)
      } else {
        self = .filled(text)
      }
    }

    var column: String {
      switch self {
      case .filled(let column), .equals(let column, _), .includes(let column, _), .contains(let column, _),
        .atLeast(let column, _), .atMost(let column, _):
        column
      case .not(let condition): condition.column
      }
    }

    func holds(for value: String, _ separator: Character) -> Bool {
      switch self {
      case .includes(_, let wanted): value.split(separator: separator).contains { $0 == wanted }
      case .contains(_, let texts): texts.contains { value.contains($0) }
      case .filled: !value.isEmpty
      case .equals(_, let wanted): value == wanted
      case .atLeast(_, let least): number(in: value).map { $0 >= least } ?? false
      case .atMost(_, let most): number(in: value).map { $0 <= most } ?? false
      case .not(let condition): !condition.holds(for: value, separator)
      }
    }

    private func number(in value: String) -> Double? { Double(value.hasPrefix("Q") ? value.dropFirst() : value[...]) }

    var description: String {
      switch self {
      case .filled(let column): column
      case .equals(let column, let value): "\(column)=\(value)"
      case .includes(let column, let value): "\(column)~\(value)"
      case .contains(let column, let texts): "\(column)*=\(texts.joined(separator: "|"))"
      case .atLeast(let column, let number): "\(column)>=\(number)"
      case .atMost(let column, let number): "\(column)<=\(number)"
      case .not(let condition): "!\(condition.description)"
      }
    }

    /// Why a row was left out.
    var failure: String {
      if case .not(let condition) = self { return condition.description }
      return "not \(description)"
    }
  }

  public var dialect: Dialect
  /// Column of each fact: `name` (needed), `spellings`, or a fact of the gazetteer format. Names that are tried in
  /// turn are separated by commas.
  public var columns: [String: String]
  /// Rows for which one of these does not hold are left out.
  public var conditions: [Condition] = []
  /// What separates several spellings in one field.
  public var separator: Character = "|"

  /// What a column may hold.
  public static let facts = ["name", "spellings"] + ImportRecord.facts

  private var heading: [String] = []
  private var places: [String: [Int]] = [:]
  private var tests: [(place: Int, condition: Condition)] = []
  private var failure: String?
  /// Lines of a record that is not complete.
  private var pending: [UInt8] = []

  public init(dialect: Dialect, columns: [String: String]) {
    self.dialect = dialect
    self.columns = columns
  }
}

extension TableFormat: ImportFormat {
  mutating func read(_ line: [UInt8]) -> ImportLine {
    if failure != nil { return .nothing }
    if !pending.isEmpty { pending.append(UInt8(ascii: "\n")) }
    pending.append(contentsOf: line)
    if pending.isEmpty { return .nothing }
    guard let fields = dialect.fields(of: pending) else { return .unfinished }
    pending = []
    if heading.isEmpty { return readHeading(fields) }
    guard fields.count == heading.count else {
      return .problem("\(fields.count) fields and not \(heading.count); the row was skipped")
    }
    for test in tests where !test.condition.holds(for: fields[test.place], separator) {
      return .leftOut(test.condition.failure)
    }
    return record(fields)
  }

  mutating func finish() -> (records: [ImportRecord], problem: String?) {
    if heading.isEmpty { return ([], "the table is empty") }
    return ([], pending.isEmpty ? nil : "a field in quotes does not end; the last rows were skipped")
  }

  private mutating func readHeading(_ fields: [String]) -> ImportLine {
    heading = fields
    func place(_ column: String) -> Int? {
      if let place = heading.firstIndex(of: column) { return place }
      failure = "no column `\(column)`; there are \(heading.joined(separator: ", "))"
      return nil
    }
    for (fact, names) in columns.sorted(by: { $0.key < $1.key }) {
      places[fact] = names.split(separator: ",").compactMap { place(String($0)) }
    }
    tests = conditions.compactMap { condition in place(condition.column).map { ($0, condition) } }
    return failure.map { .problem($0) } ?? .nothing
  }

  private func record(_ fields: [String]) -> ImportLine {
    func values(_ fact: String) -> [String] { (places[fact] ?? []).map { fields[$0] }.filter { !$0.isEmpty } }
    guard let name = values("name").first else { return .problem("no name; the row was skipped") }
    var record = ImportRecord(name)
    let others = values("name").dropFirst() + values("spellings").flatMap { $0.split(separator: separator).map(String.init) }
    record.spellings = others.map { .init(text: $0) }
    for fact in ImportRecord.facts {
      if let value = values(fact).first { record.facts[fact] = value }
    }
    return .record(record)
  }
}

extension TableFormat.Dialect {
  /// The fields of a row; `nil` when a field in quotes goes on in the next line.
  func fields(of row: [UInt8]) -> [String]? {
    var rows = DelimitedRows(row, delimiter: self == .csv ? UInt8(ascii: ",") : 0x09, isQuoted: self == .csv)
    return rows.next().flatMap { $0.isComplete ? $0.fields : nil }
  }
}
