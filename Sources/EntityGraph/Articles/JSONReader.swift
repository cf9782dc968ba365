/// Why a line is no JSON object.
struct JSONError: Error {
  let offset: Int
  let message: String
}

/// Reads JSON (RFC 8259) value by value and skips what nobody asks for.
///
/// Strings stay bytes: nothing is decoded twice. Numbers, `true` and `false` are taken as they are written;
/// `null` counts as absent.
struct JSONReader {
  private let bytes: ArraySlice<UInt8>
  private var index: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  /// The wanted fields of one object, which must be all there is.
  ///
  /// - Complexity: O(n)
  static func fields(of bytes: ArraySlice<UInt8>, keys: Set<String>) throws(JSONError) -> [String: [UInt8]] {
    var reader = JSONReader(bytes)
    var fields: [String: [UInt8]] = [:]
    try reader.readLine { (key, reader) throws(JSONError) in
      if keys.contains(key) { fields[key] = try reader.readScalar() } else { try reader.skipValue() }
    }
    return fields
  }

  private func failure(_ message: String) -> JSONError {
    JSONError(offset: index - bytes.startIndex, message: message)
  }

  // MARK: Objects and arrays

  /// Reads one object, which must be all there is; `body` reads or skips the value of each key.
  mutating func readLine(_ body: (String, inout JSONReader) throws(JSONError) -> Void) throws(JSONError) {
    skipSpace()
    guard index < bytes.endIndex, bytes[index] == UInt8(ascii: "{") else { throw failure("the line is no JSON object") }
    try readObject(body)
    skipSpace()
    guard index == bytes.endIndex else { throw failure("something follows the JSON object") }
  }

  /// Reads an object; anything else is skipped. `body` reads or skips the value of each key.
  mutating func readObject(_ body: (String, inout JSONReader) throws(JSONError) -> Void) throws(JSONError) {
    guard take(UInt8(ascii: "{")) else { return try skipValue() }
    skipSpace()
    if take(UInt8(ascii: "}")) { return }
    while true {
      skipSpace()
      let key = String(decoding: try readString(), as: UTF8.self)
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw failure("a colon is missing in the JSON object") }
      skipSpace()
      try body(key, &self)
      skipSpace()
      if take(UInt8(ascii: ",")) { continue }
      guard take(UInt8(ascii: "}")) else { throw failure("the JSON object does not end") }
      return
    }
  }

  /// Reads an array; a value that is none is taken for its only element, `null` for an empty one. `body` reads
  /// or skips each element.
  mutating func readElements(_ body: (inout JSONReader) throws(JSONError) -> Void) throws(JSONError) {
    if index < bytes.endIndex, bytes[index] == UInt8(ascii: "n") { return try skipValue() }
    guard take(UInt8(ascii: "[")) else { return try body(&self) }
    skipSpace()
    if take(UInt8(ascii: "]")) { return }
    while true {
      skipSpace()
      try body(&self)
      skipSpace()
      if take(UInt8(ascii: ",")) { continue }
      guard take(UInt8(ascii: "]")) else { throw failure("a JSON array does not end") }
      return
    }
  }

  /// The strings of an array, or a single one.
  mutating func readStrings() throws(JSONError) -> [String] {
    var strings: [String] = []
    try readElements { (reader) throws(JSONError) in if let text = try reader.readText() { strings.append(text) } }
    return strings
  }

  /// Whether an array or a string comes next.
  var isAtArray: Bool { index < bytes.endIndex && bytes[index] == UInt8(ascii: "[") }
  var isAtString: Bool { index < bytes.endIndex && bytes[index] == UInt8(ascii: "\"") }

  // MARK: Scalars

  /// A string, number or truth value as text.
  mutating func readText() throws(JSONError) -> String? {
    try readScalar().map { String(decoding: $0, as: UTF8.self) }
  }

  mutating func readScalar() throws(JSONError) -> [UInt8]? {
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

  private mutating func readString() throws(JSONError) -> [UInt8] {
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

  private mutating func readEscape(into value: inout [UInt8]) throws(JSONError) {
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
  private mutating func readUnicodeEscape(into value: inout [UInt8]) throws(JSONError) {
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

  private mutating func readHex() throws(JSONError) -> UInt32 {
    guard index + 4 <= bytes.endIndex,
      let code = UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
    else { throw failure("a \\u escape needs four hexadecimal digits") }
    index += 4
    return code
  }

  // MARK: Skipping

  mutating func skipValue() throws(JSONError) {
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

  private mutating func skipString() throws(JSONError) {
    index += 1
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += byte == UInt8(ascii: "\\") ? 2 : 1
      if byte == UInt8(ascii: "\"") { return }
    }
    throw failure("a string does not end")
  }

  /// A number, true, false or null.
  private mutating func skipLiteral() throws(JSONError) {
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
