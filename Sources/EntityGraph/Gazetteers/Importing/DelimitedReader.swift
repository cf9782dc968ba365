/// Reads tables of comma- or tab-separated values, record by record.
///
/// Commas follow RFC 4180: fields in double quotes may hold commas, line breaks and doubled quotes. Tabs
/// have no quoting. Memory is bounded by the longest record.
struct DelimitedReader {
  enum Dialect: Sendable { case commas, tabs }

  private let bytes: [UInt8]
  private let dialect: Dialect
  private var index = 0
  /// Line on which the last record began, from 1.
  private(set) var line = 0
  private var nextLine = 1

  init(_ bytes: [UInt8], _ dialect: Dialect) {
    self.bytes = bytes
    self.dialect = dialect
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  /// The fields of the next record, or `nil` at the end. Empty lines are passed over.
  mutating func next() -> [String]? {
    while index < bytes.count {
      line = nextLine
      let fields = record()
      if fields != [""] { return fields }
    }
    return nil
  }

  private mutating func record() -> [String] {
    var fields: [String] = []
    while true {
      fields.append(field())
      guard index < bytes.count, bytes[index] == delimiter else { break }
      index += 1
    }
    endLine()
    return fields
  }

  private var delimiter: UInt8 { dialect == .commas ? UInt8(ascii: ",") : 0x09 }

  private mutating func field() -> String {
    if dialect == .commas, index < bytes.count, bytes[index] == UInt8(ascii: "\"") { return quotedField() }
    let start = index
    while index < bytes.count, bytes[index] != delimiter, bytes[index] != 0x0A { index += 1 }
    var end = index
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private mutating func quotedField() -> String {
    var field: [UInt8] = []
    index += 1
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == 0x0A { nextLine += 1 }
      guard byte == UInt8(ascii: "\"") else {
        field.append(byte)
        continue
      }
      guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { break }
      field.append(byte)
      index += 1
    }
    while index < bytes.count, bytes[index] != delimiter, bytes[index] != 0x0A { index += 1 }
    return String(decoding: field, as: UTF8.self)
  }

  private mutating func endLine() {
    while index < bytes.count, bytes[index] != 0x0A { index += 1 }
    index += 1
    nextLine += 1
  }
}
