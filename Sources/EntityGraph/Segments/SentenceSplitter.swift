/// Finds the sentences of a segment.
///
/// A sentence ends at `.`, `!`, `?` or `…`, with the quotes and brackets behind it, when white space and
/// something that can begin a sentence follow, and the full stop does not belong to an abbreviation. The white space may be missing
/// between an ordinary word and a capitalised one.
enum SentenceSplitter {
  /// Calls `body` with each sentence, without the white space around it.
  ///
  /// - Complexity: O(n).
  static func split(_ range: ByteRange, in text: [UInt8], _ body: (ByteRange) -> Void) {
    var start = Int(range.start)
    var index = start
    let end = Int(range.end)
    while index < end {
      // What can end a sentence: a mark, or the first byte of one that is not ASCII.
      index = ByteSearch.firstIndex(
        of: UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), orFrom: 0xE2, in: text, index..<end)
      if index == end { break }
      let byte = text[index]
      if isMark(byte, at: index, in: text), let next = nextSentence(after: index, end, from: start, in: text) {
        body(trimmed(start, next, in: text))
        start = next
        index = next
      } else {
        index += 1
      }
    }
    if start < end || range.count == 0 { body(trimmed(start, end, in: text)) }
  }

  @inline(__always)
  private static func isMark(_ byte: UInt8, at index: Int, in text: [UInt8]) -> Bool {
    if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") { return true }
    guard byte >= 0xE2, index + 2 < text.count else { return false }
    return isFullWidthStop(index, in: text) || (byte == 0xE2 && text[index + 1] == 0x80 && text[index + 2] == 0xA6)
  }

  /// 。！？ end a sentence without white space.
  private static func isFullWidthStop(_ index: Int, in text: [UInt8]) -> Bool {
    (text[index] == 0xE3 && text[index + 1] == 0x80 && text[index + 2] == 0x82)
      || (text[index] == 0xEF && text[index + 1] == 0xBC && (text[index + 2] == 0x81 || text[index + 2] == 0x9F))
  }

  /// Where the next sentence begins when the mark at `index` ends one.
  private static func nextSentence(after index: Int, _ end: Int, from start: Int, in text: [UInt8]) -> Int? {
    let isWide = text[index] >= 0x80 && isFullWidthStop(index, in: text)
    var next = index + (text[index] >= 0x80 ? 3 : 1)
    next = skipClosers(next, end, in: text)
    let afterClosers = next
    while next < end, text[next].isASCIISpace { next += 1 }
    guard next < end else { return nil }
    if isWide { return next }
    if next == afterClosers, !lacksSpace(next, behind: index, end, in: text) { return nil }
    guard beginsSentence(next, in: text) else { return nil }
    if text[index] == UInt8(ascii: "."), afterClosers == index + 1,
      Abbreviations.isAbbreviation(endingAt: index, from: start, next: next, in: text)
    {
      return nil
    }
    return next
  }

  /// Whether only the white space between two sentences was lost, as where lines were joined: "on Friday.The minister".
  private static func lacksSpace(_ next: Int, behind mark: Int, _ end: Int, in text: [UInt8]) -> Bool {
    guard mark >= 3, (mark - 3..<mark).allSatisfy({ text[$0].isASCIILowercase }), next + 1 < end, text[next].isASCIIUppercase,
      text[next + 1].isASCIILowercase
    else { return false }
    // An address goes on with stops and strokes: "example.Com/news".
    var index = next
    while index < end, !text[index].isASCIISpace { index += 1 }
    return !text[next..<index].contains(UInt8(ascii: "/")) && !text[next..<(index - 1)].contains(UInt8(ascii: "."))
  }

  /// Further marks, quotes and brackets that belong to the sentence that ends.
  private static func skipClosers(_ index: Int, _ end: Int, in text: [UInt8]) -> Int {
    var index = index
    while index < end {
      switch text[index] {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "\""), UInt8(ascii: "'"),
        UInt8(ascii: ")"), UInt8(ascii: "]"):
        index += 1
      case 0xE2 where index + 2 < end && text[index + 1] == 0x80 && (text[index + 2] == 0x9D || text[index + 2] == 0x99):
        index += 3
      default: return index
      }
    }
    return index
  }

  private static func beginsSentence(_ index: Int, in text: [UInt8]) -> Bool {
    let byte = text[index]
    return byte.isASCIIUppercase || byte.isASCIIDigit || byte >= 0x80 || byte == UInt8(ascii: "\"")
      || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[")
  }

  private static func trimmed(_ start: Int, _ end: Int, in text: [UInt8]) -> ByteRange {
    var end = end
    while end > start, text[end - 1].isASCIISpace { end -= 1 }
    return ByteRange(start, end)
  }
}
