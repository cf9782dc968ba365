/// The lines of a table of edges, with their columns found by name; see ``EdgeListReader``.
struct EdgeTable {
  struct Row {
    let line: Int
    var source = ""
    var target = ""
    var weight = 1.0
    var isDirected = false
    var sourceName = ""
    var targetName = ""
    var sourceKind = ""
    var targetKind = ""
    /// Why it is no edge.
    var mistake: String?
  }

  private var rows: DelimitedRows
  private let columns: [String: Int]
  private let width: Int

  /// Reads the heading, with whichever separator finds both ends in it; `nil` when none does.
  init?(_ bytes: [UInt8]) {
    for delimiter in ",;\t".utf8 {
      var rows = DelimitedRows(bytes, delimiter: delimiter, trimsSpaces: true)
      let names = rows.next()?.fields.map { $0.lowercased() } ?? []
      let columns = Dictionary(zip(names, names.indices)) { first, _ in first }
      guard columns["source"] != nil, columns["target"] != nil else { continue }
      (self.rows, self.columns, width) = (rows, columns, names.count)
      return
    }
    return nil
  }

  /// The next line that is not empty.
  mutating func next() -> Row? {
    while let row = rows.next() {
      if row.fields != [""] { return read(row) }
    }
    return nil
  }

  private func read(_ fields: DelimitedRows.Row) -> Row {
    var row = Row(line: fields.line)
    guard fields.isComplete, fields.fields.count == width else {
      row.mistake =
        fields.isComplete ? "\(fields.fields.count) fields and not \(width)" : "a field in quotes does not end"
      return row
    }
    func value(_ column: String) -> String { columns[column].map { Self.unguarded(fields.fields[$0]) } ?? "" }
    (row.source, row.target) = (value("source"), value("target"))
    (row.sourceName, row.targetName) = (value("sourcename"), value("targetname"))
    (row.sourceKind, row.targetKind) = (value("sourcekind"), value("targetkind"))
    row.isDirected = value("type").lowercased() == "directed"
    if row.source.isEmpty || row.target.isEmpty { row.mistake = "no \(row.source.isEmpty ? "source" : "target")" }
    read(weight: value("weight"), into: &row)
    return row
  }

  /// An empty weight is 1.
  private func read(weight text: String, into row: inout Row) {
    if text.isEmpty { return }
    if let weight = Double(text), (0...1e15).contains(weight) {
      row.weight = weight
    } else {
      row.mistake = row.mistake ?? "the weight must be a number from 0 to 1e15, as 3 or 0.5, not '\(text)'"
    }
  }

  /// Without the apostrophe that keeps a spreadsheet from running a text as a formula.
  private static func unguarded(_ field: String) -> String {
    guard field.first == "'", let second = field.utf8.dropFirst().first, "=+-@\t".utf8.contains(second) else { return field }
    return String(field.dropFirst())
  }
}
