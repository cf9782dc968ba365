/// Cuts a text into blocks: paragraphs, headings, and lines of a page.
enum TextBlocks {
  /// Non-empty lines without the white space around them; lines of a hard-wrapped text are joined into
  /// the paragraphs that blank lines separate.
  static func blocks(of text: [UInt8]) -> [ByteRange] {
    let lines = self.lines(of: text)
    let filled = lines.filter { $0.count > 0 }
    return isHardWrapped(lines) ? paragraphs(of: lines) : filled
  }

  /// Every line, trimmed; blank lines as empty ranges.
  private static func lines(of text: [UInt8]) -> [ByteRange] {
    var lines: [ByteRange] = []
    var start = 0
    let newline = UInt8(ascii: "\n")
    while start < text.count {
      let end = ByteSearch.firstIndex(of: newline, in: text, start..<text.count)
      lines.append(trimmed(start, end, in: text))
      start = end + 1
    }
    return lines
  }

  private static func trimmed(_ start: Int, _ end: Int, in text: [UInt8]) -> ByteRange {
    var (start, end) = (start, end)
    while start < end, text[start].isASCIISpace { start += 1 }
    if end - start >= 3, text[start] == 0xEF, text[start + 1] == 0xBB, text[start + 2] == 0xBF {
      start += 3
    }
    while end > start, text[end - 1].isASCIISpace { end -= 1 }
    return ByteRange(start, end)
  }

  /// Whether lines end where a page was full and not where a paragraph ends: no line is long, and most
  /// lines that are followed by another are nearly full.
  private static func isHardWrapped(_ lines: [ByteRange]) -> Bool {
    let longest = lines.map(\.count).max() ?? 0
    guard longest >= 50, longest <= 120 else { return false }
    var followed = 0
    var full = 0
    for (line, next) in zip(lines, lines.dropFirst()) where line.count > 0 && next.count > 0 {
      followed += 1
      if line.count * 10 >= longest * 7 { full += 1 }
    }
    return followed >= 3 && full * 10 >= followed * 7
  }

  private static func paragraphs(of lines: [ByteRange]) -> [ByteRange] {
    var paragraphs: [ByteRange] = []
    var isOpen = false
    for line in lines {
      if line.count == 0 {
        isOpen = false
      } else if isOpen {
        paragraphs[paragraphs.count - 1].end = line.end
      } else {
        paragraphs.append(line)
        isOpen = true
      }
    }
    return paragraphs
  }
}
