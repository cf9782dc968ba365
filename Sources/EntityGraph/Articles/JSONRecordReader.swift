/// Why a line is no JSON object.
struct JSONRecordError: Error {
  let offset: Int
  let message: String
}

/// Reads the wanted string fields of one JSON object (RFC 8259) and skips everything else.
///
/// Numbers, `true` and `false` are taken as they are written; `null` counts as absent. The values stay
/// bytes: nothing is decoded twice.
struct JSONRecordReader {
  private let bytes: ArraySlice<UInt8>
  private var index: Int

  /// - Complexity: O(n)
  static func read(
    _ bytes: ArraySlice<UInt8>, keys: Set<String>
  ) throws(JSONRecordError) -> [String: [UInt8]] {
    var reader = JSONRecordReader(bytes: bytes, index: bytes.startIndex)
    return try reader.readObject(keys)
  }

  private init(bytes: ArraySlice<UInt8>, index: Int) {
    self.bytes = bytes
    self.index = index
  }

  private func failure(_ message: String) -> JSONRecordError {
    JSONRecordError(offset: index - bytes.startIndex, message: message)
  }

  private mutating func readObject(_ keys: Set<String>) throws(JSONRecordError) -> [String: [UInt8]] {
    var fields: [String: [UInt8]] = [:]
    skipSpace()
    guard take(UInt8(ascii: "{")) else { throw failure("the line is no JSON object") }
    skipSpace()
    if take(UInt8(ascii: "}")) { return fields }
    while true {
      skipSpace()
      let key = String(decoding: try readString(), as: UTF8.self)
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw failure("a colon is missing in the JSON object") }
      skipSpace()
      if keys.contains(key) { fields[key] = try readScalar() } else { try skipValue() }
      skipSpace()
      if take(UInt8(ascii: ",")) { continue }
      guard take(UInt8(ascii: "}")) else { throw failure("the JSON object does not end") }
      skipSpace()
      guard index == bytes.endIndex else { throw failure("something follows the JSON object") }
      return fields
    }
  }

  private mutating func readScalar() throws(JSONRecordError) -> [UInt8]? {
    guard index < bytes.endIndex else { throw failure("the JSON object does not end") }
    if bytes[index] == UInt8(ascii: "\"") { return try readString() }
    let start = index
    try skipValue()
    let value = bytes[start..<index]
    let isPlain = value.first != UInt8(ascii: "{") && value.first != UInt8(ascii: "[")
    return isPlain && !value.elementsEqual("null".utf8) ? Array(value) : nil
  }

  private mutating func skipSpace() {
    while index < bytes.endIndex, bytes[index].isASCIISpace { index += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard index < bytes.endIndex, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  // MARK: Strings

  private mutating func readString() throws(JSONRecordError) -> [UInt8] {
    guard take(UInt8(ascii: "\"")) else { throw failure("a string is missing in the JSON object") }
    var value: [UInt8] = []
    var start = index
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        value.append(contentsOf: bytes[start..<index])
        index += 1
        return value
      }
      if byte == UInt8(ascii: "\\") {
        value.append(contentsOf: bytes[start..<index])
        try readEscape(into: &value)
        start = index
      } else {
        index += 1
      }
    }
    throw failure("a string does not end")
  }

  private mutating func readEscape(into value: inout [UInt8]) throws(JSONRecordError) {
    guard index + 1 < bytes.endIndex else { throw failure("a string does not end") }
    let escape = bytes[index + 1]
    index += 2
    switch escape {
    case UInt8(ascii: "n"): value.append(0x0A)
    case UInt8(ascii: "t"): value.append(0x09)
    case UInt8(ascii: "r"): value.append(0x0D)
    case UInt8(ascii: "b"): value.append(0x08)
    case UInt8(ascii: "f"): value.append(0x0C)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): value.append(escape)
    case UInt8(ascii: "u"): try readUnicodeEscape(into: &value)
    default: throw failure("an unknown escape in a string")
    }
  }

  /// `\uXXXX`, with a second one for characters outside the basic plane; a lone surrogate becomes U+FFFD.
  private mutating func readUnicodeEscape(into value: inout [UInt8]) throws(JSONRecordError) {
    var code = try readHex()
    if (0xD800..<0xDC00).contains(code), index + 1 < bytes.endIndex, bytes[index] == UInt8(ascii: "\\"),
      bytes[index + 1] == UInt8(ascii: "u")
    {
      let mark = index
      index += 2
      let low = try readHex()
      if (0xDC00..<0xE000).contains(low) {
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      } else {
        index = mark
      }
    }
    value.append(contentsOf: UTF8.encode(Unicode.Scalar(code) ?? "\u{FFFD}")!)
  }

  private mutating func readHex() throws(JSONRecordError) -> UInt32 {
    guard index + 4 <= bytes.endIndex,
      let code = UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
    else { throw failure("a \\u escape needs four hexadecimal digits") }
    index += 4
    return code
  }

  // MARK: Skipping

  private mutating func skipValue() throws(JSONRecordError) {
    var depth = 0
    repeat {
      guard index < bytes.endIndex else { throw failure("the JSON object does not end") }
      switch bytes[index] {
      case UInt8(ascii: "\""): try skipString()
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        index += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard depth > 0 else { throw failure("a value is missing in the JSON object") }
        depth -= 1
        index += 1
      case UInt8(ascii: ","), UInt8(ascii: ":"):
        guard depth > 0 else { throw failure("a value is missing in the JSON object") }
        index += 1
      case let byte where byte.isASCIISpace: index += 1
      default: try skipLiteral()
      }
    } while depth > 0
  }

  private mutating func skipString() throws(JSONRecordError) {
    index += 1
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += byte == UInt8(ascii: "\\") ? 2 : 1
      if byte == UInt8(ascii: "\"") { return }
    }
    throw failure("a string does not end")
  }

  /// A number, true, false or null.
  private mutating func skipLiteral() throws(JSONRecordError) {
    let start = index
    while index < bytes.endIndex,
      bytes[index].isASCIIAlphanumeric || bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+")
        || bytes[index] == UInt8(ascii: ".")
    {
      index += 1
    }
    if index == start { throw failure("an unexpected character in the JSON object") }
  }
}
