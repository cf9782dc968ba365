/// Cuts dateline and credits off a paragraph.
enum ParagraphParts {
  static func parts(of block: ByteRange, kind: Segment.Kind, in text: [UInt8]) -> [Segment] {
    let body = (Int(block.start), Int(block.end))
    let bodyStart = datelineEnd(of: block, in: text) ?? body.0
    let bodyEnd = creditStart(of: ByteRange(bodyStart, body.1), in: text) ?? body.1
    var parts: [Segment] = []
    if bodyStart > body.0 { parts.append(Segment(kind: .dateline, range: ByteRange(body.0, bodyStart))) }
    if bodyEnd > bodyStart { parts.append(Segment(kind: kind, range: ByteRange(bodyStart, bodyEnd))) }
    if bodyEnd < body.1 { parts.append(Segment(kind: .credit, range: ByteRange(bodyEnd, body.1))) }
    return parts
  }

  // MARK: Dateline

  /// The end of "SEOUL (Reuters) - ", "WASHINGTON, March 3 (AP) — ", "PARIS — " at the beginning.
  private static func datelineEnd(of block: ByteRange, in text: [UInt8]) -> Int? {
    let start = Int(block.start)
    let limit = min(Int(block.end), start + 100)
    guard let first = WordScanner.word(startingAt: start, in: text.span), isCapitals(first, in: text)
    else { return nil }
    var index = Int(first.end)
    while index + 2 < limit {
      if let end = dashEnd(at: index, in: text) { return isQuiet(start..<index, in: text) ? end : nil }
      index += 1
    }
    return nil
  }

  private static let dashes = [" - ", " -- ", " – ", " — "].map { Array($0.utf8) }

  /// The end of " - ", " -- ", " – " or " — " at `index`.
  private static func dashEnd(at index: Int, in text: [UInt8]) -> Int? {
    guard text[index] == UInt8(ascii: " ") else { return nil }
    for dash in dashes where index + dash.count <= text.count {
      if text[index..<index + dash.count].elementsEqual(dash) { return index + dash.count }
    }
    return nil
  }

  private static func isCapitals(_ word: Word, in text: [UInt8]) -> Bool {
    let bytes = text[word.range.indices]
    return bytes.count >= 3 && !bytes.contains { $0.isASCIILowercase || $0.isASCIIDigit }
  }

  /// Whether few lower-case words stand in `range` outside of brackets: "OSAKA, Japan, June 28 (AP)".
  private static func isQuiet(_ range: Range<Int>, in text: [UInt8]) -> Bool {
    var depth = 0
    var previous = UInt8(ascii: " ")
    for index in range {
      let byte = text[index]
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0, byte.isASCIILowercase, !previous.isASCIILetter, previous < 0x80,
        previous != UInt8(ascii: "'"), !startsSmallWord(index, in: text)
      {
        return false
      }
      previous = byte
    }
    return true
  }

  /// "and", "of" and "the" may stand in a dateline.
  private static func startsSmallWord(_ index: Int, in text: [UInt8]) -> Bool {
    ["and ", "of ", "the ", "on "].contains { word in
      index + word.utf8.count <= text.count && text[index..<index + word.utf8.count].elementsEqual(word.utf8)
    }
  }

  // MARK: Credit

  /// Where a credit at the end begins: "(Reporting by …", "via REUTERS/…", "REUTERS/…", "(AP Photo/…".
  private static func creditStart(of range: ByteRange, in text: [UInt8]) -> Int? {
    let (bracket, slash) = (UInt8(ascii: "("), UInt8(ascii: "/"))
    var index = Int(range.start)
    while true {
      index = ByteSearch.firstIndex(of: bracket, slash, in: text, index..<Int(range.end))
      if index == Int(range.end) { return nil }
      if text[index] == bracket {
        if isReportingCredit(index, range, in: text) { return index }
      } else if index > Int(range.start), isAgency(endingAt: index, in: text) {
        return agencyCreditStart(index, range, in: text)
      }
      index += 1
    }
  }

  private static func isReportingCredit(_ index: Int, _ range: ByteRange, in text: [UInt8]) -> Bool {
    let line = LineView(text: text, range: ByteRange(index, Int(range.end)))
    return line.isCredit || line.starts(with: "(ap photo") || line.starts(with: "(photo")
      || line.starts(with: "(with reporting")
  }

  private static let agencies = ["REUTERS", "AFP", "AP", "EPA", "KCNA", "Getty Images", "TASS", "Xinhua"]

  /// Whether the letters before a slash are an agency's name in a photo credit.
  private static func isAgency(endingAt end: Int, in text: [UInt8]) -> Bool {
    agencies.contains { name in
      let start = end - name.utf8.count
      guard start >= 0, text[start..<end].elementsEqual(name.utf8) else { return false }
      return start == 0 || !text[start - 1].isASCIIAlphanumeric
    } && end + 1 < text.count && text[end + 1].isASCIIUppercase
  }

  /// The beginning of the credit whose agency ends at `slash`: with a "via" before it, if there is one.
  private static func agencyCreditStart(_ slash: Int, _ range: ByteRange, in text: [UInt8]) -> Int {
    var start = slash
    while start > Int(range.start), text[start - 1].isASCIILetter { start -= 1 }
    let via = Array("via ".utf8)
    if start - via.count >= Int(range.start), text[start - via.count..<start].elementsEqual(via) {
      start -= via.count
    }
    return start
  }
}
