/// A table for people: columns aligned, cut to the width of the terminal.
struct Table {
  struct Column {
    let title: String
    var isNumber = false
    /// Whether it may be cut when the table is too wide.
    var isFlexible = false
    /// When the table is too wide even so, columns are left out, those with the lowest rank first.
    var dropRank: Int?
  }

  /// Flexible columns are not cut below this width while something can be left out.
  private static let leastFlexibleWidth = 16

  private(set) var columns: [Column]
  var rows: [[String]] = []

  init(_ columns: [Column]) { self.columns = columns }

  /// The table in lines of at most `width` columns.
  func lines(width: Int) -> [String] {
    let table = fitting(width)
    let widths = table.columnWidths(width)
    let title = table.line(table.columns.map(\.title), widths)
    return [title] + table.rows.map { table.line($0, widths) }
  }

  /// The table without the columns for which there is no room.
  private func fitting(_ width: Int) -> Table {
    var table = self
    while table.leastWidth > width, let rank = table.columns.compactMap(\.dropRank).min() {
      let kept = table.columns.indices.filter { table.columns[$0].dropRank != rank }
      table.rows = table.rows.map { row in kept.map { row[$0] } }
      table.columns = kept.map { table.columns[$0] }
    }
    return table
  }

  private var leastWidth: Int {
    let widths = zip(columns, naturalWidths).map { column, width in
      column.isFlexible ? min(width, Table.leastFlexibleWidth) : width
    }
    return widths.reduce(0, +) + 2 * (columns.count - 1)
  }

  private var naturalWidths: [Int] {
    columns.indices.map { column in
      ([columns[column].title] + rows.map { $0[column] }).map(TextWidth.width).max() ?? 0
    }
  }

  private func columnWidths(_ width: Int) -> [Int] {
    var widths = naturalWidths
    var excess = widths.reduce(0, +) + 2 * (columns.count - 1) - width
    while excess > 0,
      let widest = columns.indices.filter({ columns[$0].isFlexible && widths[$0] > 8 })
        .max(by: { widths[$0] < widths[$1] })
    {
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private func line(_ fields: [String], _ widths: [Int]) -> String {
    var line = ""
    for (column, field) in fields.enumerated() {
      if column > 0 { line += "  " }
      let text = TextWidth.cut(field, to: widths[column])
      let padding = String(repeating: " ", count: widths[column] - TextWidth.width(text))
      line += columns[column].isNumber ? padding + text : text + padding
    }
    while line.utf8.last == UInt8(ascii: " ") { line.unicodeScalars.removeLast() }
    return line
  }
}

/// Columns that text takes on a terminal.
enum TextWidth {
  static func width(_ text: String) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    return text.unicodeScalars.reduce(0) { $0 + width($1) }
  }

  /// 2 for wide East Asian characters and emoji, 0 for combining marks, else 1.
  private static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }

  /// The text cut to `limit` columns, with an ellipsis when something is missing.
  static func cut(_ text: String, to limit: Int) -> String {
    guard width(text) > limit else { return text }
    var cut = String.UnicodeScalarView()
    var used = 0
    for scalar in text.unicodeScalars {
      if used + width(scalar) > limit - 1 { break }
      cut.append(scalar)
      used += width(scalar)
    }
    return String(cut) + "…"
  }
}
