/// Divides what is longer than any sentence: lists of a hundred names, and text whose punctuation was lost.
///
/// Names in one sentence count as named together. A list of two hundred people would add twenty thousand relationships that say
/// nothing, so it counts as several sentences.
enum OverlongSentences {
  /// Bytes; about a hundred words.
  static let longest = 600
  /// No part is shorter, but for the last.
  private static let shortest = 200

  /// Calls `body` with each part of a sentence: cut behind the last semicolon that fits, else the last comma, else before the last
  /// word in small letters.
  ///
  /// - Complexity: O(n).
  static func split(_ range: ByteRange, in text: [UInt8], _ body: (ByteRange) -> Void) {
    var start = Int(range.start)
    let end = Int(range.end)
    while end - start > longest {
      let cut = cut(start + shortest..<start + longest, in: text)
      var partEnd = cut
      while partEnd > start, text[partEnd - 1].isASCIISpace { partEnd -= 1 }
      body(ByteRange(start, partEnd))
      start = cut
      while start < end, text[start].isASCIISpace { start += 1 }
    }
    if start < end { body(ByteRange(start, end)) }
  }

  private static func cut(_ window: Range<Int>, in text: [UInt8]) -> Int {
    var (comma, small, space) = (0, 0, 0)
    for index in window.reversed() where text[index].isASCIISpace {
      let before = text[index - 1]
      if before == UInt8(ascii: ";") { return index }
      if comma == 0, before == UInt8(ascii: ",") { comma = index }
      if small == 0, text[index + 1].isASCIILowercase { small = index }
      if space == 0 { space = index }
    }
    if comma > 0 { return comma }
    if small > 0 { return small }
    return space > 0 ? space : characterStart(before: window.upperBound, in: text)
  }

  /// Never inside a character.
  private static func characterStart(before index: Int, in text: [UInt8]) -> Int {
    var index = index
    while text[index] & 0xC0 == 0x80 { index -= 1 }
    return index
  }
}
