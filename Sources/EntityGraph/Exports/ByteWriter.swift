/// Collects output as UTF-8 bytes.
public struct ByteWriter: Sendable {
  public private(set) var bytes: [UInt8] = []

  public init() {}

  public mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

  public mutating func write(raw: some Sequence<UInt8>) { bytes.append(contentsOf: raw) }

  public mutating func write(byte: UInt8) { bytes.append(byte) }

  /// Writes a JSON string with its quotes (RFC 8259).
  public mutating func writeJSON(_ text: String) {
    write("\"")
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): write("\\\"")
      case UInt8(ascii: "\\"): write("\\\\")
      case 0x0A: write("\\n")
      case 0x0D: write("\\r")
      case 0x09: write("\\t")
      case 0..<0x20, 0x7F:
        let digits = String(byte, radix: 16)
        write("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits)
      default: bytes.append(byte)
      }
    }
    write("\"")
  }

  /// Writes a JSON string, or `null`.
  public mutating func writeJSON(_ text: String?) {
    if let text { writeJSON(text) } else { write("null") }
  }

  /// Writes a JSON array.
  mutating func writeJSON<Elements: Sequence>(
    column: Elements, _ write: (Elements.Element, inout ByteWriter) -> Void
  ) {
    self.write("[")
    var isFirst = true
    for element in column {
      if !isFirst { self.write(",") }
      isFirst = false
      write(element, &self)
    }
    self.write("]")
  }

  /// Writes text with the five characters of XML escaped and those that XML forbids left out.
  public mutating func writeXML(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": write("&amp;")
      case "<": write("&lt;")
      case ">": write("&gt;")
      case "\"": write("&quot;")
      case "'": write("&#39;")
      case "\n", "\t", "\r": write("&#\(scalar.value);")
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": break
      default: bytes.append(contentsOf: UTF8.encode(scalar)!)
      }
    }
  }

  /// Writes one CSV field (RFC 4180), quoted when it has to be.
  public mutating func writeCSV(_ text: String) {
    let special: Set<UInt8> = [UInt8(ascii: ","), UInt8(ascii: "\""), 0x0A, 0x0D]
    guard text.utf8.contains(where: special.contains) || text.first == " " || text.last == " " else {
      write(text)
      return
    }
    write("\"")
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    write("\"")
  }

  /// Writes a line of CSV. Texts that a spreadsheet would run as a formula get an apostrophe before them; numbers stay.
  mutating func writeCSV(row: [String]) {
    for (index, field) in row.enumerated() {
      if index > 0 { write(",") }
      let isFormula = field.utf8.first.map { "=+-@\t".utf8.contains($0) } ?? false
      writeCSV(isFormula && Double(field) == nil ? "'" + field : field)
    }
    write("\r\n")
  }

  /// Writes a line of TSV.
  public mutating func writeTSV(row: [String]) {
    for (index, field) in row.enumerated() {
      if index > 0 { write("\t") }
      writeTSV(field)
    }
    write("\n")
  }

  /// Writes one TSV field: tabs and line breaks become spaces.
  public mutating func writeTSV(_ text: String) {
    for byte in text.utf8 { bytes.append(byte == 0x09 || byte == 0x0A || byte == 0x0D ? 0x20 : byte) }
  }
}

extension Double {
  /// The number with a fixed number of decimals, without exponent, the same in every locale.
  public func fixed(_ decimals: Int) -> String {
    guard isFinite else { return "0" }
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (magnitude * scale).rounded()
    guard scaled < 9e18 else { return "0" }
    var digits = String(Int64(scaled))
    if digits.utf8.count <= decimals {
      digits = String(repeating: "0", count: decimals + 1 - digits.utf8.count) + digits
    }
    let sign = self < 0 && scaled > 0 ? "-" : ""
    guard decimals > 0 else { return sign + digits }
    return "\(sign)\(digits.dropLast(decimals)).\(digits.suffix(decimals))"
  }

  /// The fewest digits that are read back as the same number, whole numbers without decimals; the same in every locale.
  public var shortest: String { self == rounded() && magnitude < 9e15 ? String(Int64(self)) : description }

  /// A small number with three digits: `0.0123`, `3.21e-17`; the same in every locale.
  public var scientific: String {
    guard magnitude < 0.001, self != 0, isFinite else { return fixed(4) }
    var exponent = 0
    var mantissa = self
    while mantissa.magnitude < 1e-20 {
      mantissa *= 1e20
      exponent += 20
    }
    while mantissa.magnitude < 0.9995 {
      mantissa *= 10
      exponent += 1
    }
    return "\(mantissa.fixed(2))e-\(exponent)"
  }
}
