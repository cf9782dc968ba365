/// Questions about one line of a page.
struct LineView {
  let text: [UInt8]
  let range: ByteRange

  /// "By Josh Smith", "by DZRH News13 September 2023", "By JANE DOE and JOHN ROE, Associated Press".
  var isByline: Bool {
    guard range.count >= 6, range.count <= 120, starts(with: "by ") else { return false }
    let afterBy = text[Int(range.start) + 3]
    return (afterBy.isASCIIUppercase || afterBy >= 0x80) && !endsLikeSentence
  }

  /// "(Reporting by …", "Editing by …", "Photo: …", "© 2024 …".
  var isCredit: Bool {
    guard range.count <= 600 else { return false }
    let openings = [
      "reporting by ", "additional reporting ", "writing by ", "editing by ", "compiled by ",
      "compiled from ", "photo by ", "photo: ", "photograph: ", "image: ", "copyright ", "all rights reserved",
      "©", "our standards:", "source: ", "with additional reporting",
    ]
    let line = withoutOpeningBracket
    return openings.contains { line.starts(with: $0) }
  }

  private var withoutOpeningBracket: LineView {
    let first = text[Int(range.start)]
    guard range.count > 1, first == UInt8(ascii: "(") || first == UInt8(ascii: "[") else { return self }
    return LineView(text: text, range: ByteRange(Int(range.start) + 1, Int(range.end)))
  }

  /// Buttons, menus and lists that every site has.
  var isFurniture: Bool {
    guard range.count <= 80 else { return false }
    let phrases = [
      "related topics", "related articles", "related stories", "most read", "most popular",
      "read more", "read also", "see also", "advertisement", "sponsored", "share this", "share on",
      "sign up", "subscribe", "newsletter", "follow us", "listen live", "live streaming", "click here",
      "trending", "recommended", "comments", "print", "e-mail this", "email this", "back to top",
      "home", "menu", "search", "log in", "login", "skip to content", "cookie", "latest news",
      "more from", "you may also like", "editor's picks", "story continues",
    ]
    return !endsLikeSentence && phrases.contains { starts(with: $0) }
  }

  /// One short line without the punctuation of a sentence.
  var looksLikeHeading: Bool {
    var end = Int(range.end) - 1
    while end > Int(range.start), isClosing(text[end]) { end -= 1 }
    let last = text[end]
    return range.count <= 160 && !LineView.sentenceMarks.contains(last)
      && wordCount <= 24 && !holdsSeveralSentences
  }

  private var holdsSeveralSentences: Bool {
    var count = 0
    SentenceSplitter.split(range, in: text) { _ in count += 1 }
    return count > 1
  }

  private var endsLikeSentence: Bool {
    let last = text[Int(range.end) - 1]
    return last == UInt8(ascii: ".") && wordCount > 6
  }

  private var wordCount: Int {
    var count = 1
    for index in range.indices where text[index] == UInt8(ascii: " ") { count += 1 }
    return count
  }

  private func isClosing(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: ")") || byte >= 0x80
  }

  private static let sentenceMarks = Array(".!:;,".utf8)

  /// Whether the line begins with `phrase` (lower case), in any case.
  func starts(with phrase: String) -> Bool {
    let phrase = phrase.utf8
    guard phrase.count <= range.count else { return false }
    var index = Int(range.start)
    for byte in phrase {
      let own = text[index].isASCIIUppercase ? text[index] | 0x20 : text[index]
      guard own == byte else { return false }
      index += 1
    }
    return true
  }
}
