/// Cuts a table of delimited values into rows and fields, as RFC 4180 says: a field in double quotes may hold delimiters,
/// line breaks and doubled quotes. A byte order mark is skipped.
struct DelimitedRows {
  struct Row {
    /// Where it begins, from 1.
    let line: Int
    let fields: [String]
    /// Whether its last field in quotes ends; if not, the fields are not to be trusted.
    let isComplete: Bool
  }

  private let bytes: [UInt8]
  private let delimiter: UInt8
  private let isQuoted: Bool
  private let trimsSpaces: Bool
  private var index = 0
  private var line = 1

  /// - Parameters:
  ///   - isQuoted: whether double quotes mean anything.
  ///   - trimsSpaces: whether spaces around fields are left out, those in quotes aside.
  init(_ bytes: [UInt8], delimiter: UInt8, isQuoted: Bool = true, trimsSpaces: Bool = false) {
    self.bytes = bytes
    self.delimiter = delimiter
    self.isQuoted = isQuoted
    self.trimsSpaces = trimsSpaces
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  /// The next row; `nil` at the end. After a row that is not complete comes the line behind its first, so that a stray
  /// quotation mark costs one line.
  ///
  /// - Complexity: O(n) in the row.
  mutating func next() -> Row? {
    guard index < bytes.count else { return nil }
    let (start, startLine) = (index, line)
    var fields: [String] = []
    repeat {
      guard let field = nextField() else {
        (index, line) = (start, startLine)
        skipLine()
        return Row(line: startLine, fields: fields, isComplete: false)
      }
      fields.append(field)
    } while skip(delimiter)
    _ = skip(0x0D)
    if skip(0x0A) { line += 1 }
    return Row(line: startLine, fields: fields, isComplete: true)
  }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  private mutating func skipLine() {
    while index < bytes.count, bytes[index] != 0x0A { index += 1 }
    index += 1
    line += 1
  }

  /// A field without its delimiter; `nil` when its quotes do not end.
  private mutating func nextField() -> String? {
    let start = index
    if trimsSpaces { while skip(0x20) {} }
    if isQuoted, skip(UInt8(ascii: "\"")) {
      guard let field = quotedField() else { return nil }
      _ = plainField()
      return field
    }
    if !trimsSpaces { index = start }
    return plainField()
  }

  /// What stands before the next delimiter or end of line.
  private mutating func plainField() -> String {
    let start = index
    while index < bytes.count, bytes[index] != delimiter, bytes[index] != 0x0A { index += 1 }
    var end = index
    if index == bytes.count || bytes[index] == 0x0A, end > start, bytes[end - 1] == 0x0D { end -= 1 }
    if trimsSpaces { while end > start, bytes[end - 1] == 0x20 { end -= 1 } }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// The rest of a field behind its first quotation mark.
  private mutating func quotedField() -> String? {
    var field: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\""), !skip(byte) {
        line += field.count { $0 == 0x0A }
        return String(decoding: field, as: UTF8.self)
      }
      field.append(byte)
    }
    return nil
  }
}
