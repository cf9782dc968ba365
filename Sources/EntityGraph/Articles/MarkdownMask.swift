/// Replaces the markup of a Markdown text by spaces, byte for byte, so that positions stay those of the
/// file: heading marks, emphasis, quote marks, the targets of links, code and HTML tags.
enum MarkdownMask {
  static func mask(_ text: inout [UInt8]) {
    var inFence = false
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
      let isFence = startsWith("```", start, in: text) || startsWith("~~~", start, in: text)
      if isFence { inFence.toggle() }
      if inFence || isFence {
        blank(start..<end, in: &text)
      } else {
        maskLine(start..<end, in: &text)
      }
      start = end + 1
    }
  }

  private static func maskLine(_ line: Range<Int>, in text: inout [UInt8]) {
    var index = line.lowerBound
    while index < line.upperBound, text[index] == UInt8(ascii: ">") || text[index] == UInt8(ascii: " ") {
      text[index] = UInt8(ascii: " ")
      index += 1
    }
    while index < line.upperBound, text[index] == UInt8(ascii: "#") {
      text[index] = UInt8(ascii: " ")
      index += 1
    }
    while index < line.upperBound {
      switch text[index] {
      case UInt8(ascii: "*"), UInt8(ascii: "`"): text[index] = UInt8(ascii: " ")
      case UInt8(ascii: "_") where !isInsideWord(index, in: text): text[index] = UInt8(ascii: " ")
      case UInt8(ascii: "]") where index + 1 < line.upperBound && text[index + 1] == UInt8(ascii: "("):
        index = blankUntil(UInt8(ascii: ")"), from: index, line, in: &text)
      case UInt8(ascii: "<"): index = blankUntil(UInt8(ascii: ">"), from: index, line, in: &text)
      case UInt8(ascii: "["), UInt8(ascii: "]"): text[index] = UInt8(ascii: " ")
      default: break
      }
      index += 1
    }
  }

  private static func isInsideWord(_ index: Int, in text: [UInt8]) -> Bool {
    index > 0 && index + 1 < text.count && text[index - 1].isASCIIAlphanumeric
      && text[index + 1].isASCIIAlphanumeric
  }

  /// Blanks to the closing byte, if the line has one; returns the index of the last byte handled.
  private static func blankUntil(_ close: UInt8, from index: Int, _ line: Range<Int>, in text: inout [UInt8]) -> Int {
    guard let end = text[index..<line.upperBound].firstIndex(of: close) else { return index }
    blank(index..<end + 1, in: &text)
    return end
  }

  private static func blank(_ range: Range<Int>, in text: inout [UInt8]) {
    for index in range { text[index] = UInt8(ascii: " ") }
  }

  private static func startsWith(_ mark: String, _ start: Int, in text: [UInt8]) -> Bool {
    start + mark.utf8.count <= text.count && text[start..<start + mark.utf8.count].elementsEqual(mark.utf8)
  }
}
