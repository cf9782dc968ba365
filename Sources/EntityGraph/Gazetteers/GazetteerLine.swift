/// A line cut into spelling, notes and comment; `\#`, `\|` and `\!` stand for the signs.
struct GazetteerLine {
  private let bytes: [UInt8]
  private var hasEscapes = false
  private(set) var spelling: Range<Int>
  private(set) var notes: Range<Int>?
  private(set) var comment: Range<Int>?

  init(_ bytes: [UInt8], _ line: Range<Int>) {
    self.bytes = bytes
    spelling = line
    var wasSpace = true
    var index = line.lowerBound
    while index < line.upperBound {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\\"), index + 1 < line.upperBound, GazetteerLine.isEscapable(bytes[index + 1]) {
        hasEscapes = true
        index += 1
      } else if byte == UInt8(ascii: "#"), wasSpace {
        end(at: index)
        comment = index..<line.upperBound
        return
      } else if byte == UInt8(ascii: "|"), wasSpace, notes == nil {
        end(at: index)
        notes = (index + 1)..<line.upperBound
      }
      wasSpace = byte.isASCIISpace || byte == UInt8(ascii: "|")
      index += 1
    }
  }

  private mutating func end(at index: Int) {
    if let notes { self.notes = notes.lowerBound..<index } else { spelling = spelling.lowerBound..<index }
  }

  private static func isEscapable(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "#") || byte == UInt8(ascii: "|") || byte == UInt8(ascii: "!")
  }

  /// The text of a part of the spelling; `nil` when it is not UTF-8.
  func text(_ range: Range<Int>) -> String? {
    guard hasEscapes else { return String(validating: bytes[range], as: UTF8.self) }
    var text: [UInt8] = []
    for index in range {
      let isEscape =
        bytes[index] == UInt8(ascii: "\\") && index + 1 < range.upperBound && GazetteerLine.isEscapable(bytes[index + 1])
      if !isEscape { text.append(bytes[index]) }
    }
    return String(validating: text, as: UTF8.self)
  }
}
