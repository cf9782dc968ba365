/// Finds sentences in text that lost its punctuation on the way, as many archives did: "the tax cut The bill now goes to the House".
///
/// A stretch without commas and stops longer than any sentence is cut before capitalised words that begin sentences and hardly ever
/// stand inside a name, and behind dates that separate the headline from the text.
enum LostPunctuation {
  /// A sentence of more bytes has a comma or a stop, or it lost them.
  private static let longestPlain = 250
  /// One sign in so many bytes is not punctuation but an abbreviation.
  private static let bytesPerSign = 300

  /// Whether a sentence has so few signs that they must have been lost.
  static func isSuspected(_ range: ByteRange, in text: [UInt8]) -> Bool {
    guard range.count > longestPlain else { return false }
    let signs = text[range.indices].dropLast(2).count {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ";")
    }
    return signs * bytesPerSign < range.count
  }

  /// Calls `body` with each part of a sentence without punctuation.
  ///
  /// - Complexity: O(n).
  static func split(_ range: ByteRange, in text: [UInt8], _ body: (ByteRange) -> Void) {
    var start = Int(range.start)
    var before = Token()
    var index = start
    let end = Int(range.end)
    while index < end {
      let token = Token(at: index, before: end, in: text)
      if index > start, token.begins(after: before) {
        body(ByteRange(start, before.end))
        start = index
      }
      before = token
      index = token.end
      while index < end, text[index].isASCIISpace { index += 1 }
    }
    body(ByteRange(start, end))
  }

  /// What stands between two spaces.
  private struct Token {
    var end = 0
    /// Up to eight bytes in one number.
    private var packed: UInt64 = 0
    private var length = 0
    private var isCapitalised = false
    private var isNumber = false

    init() {}

    init(at start: Int, before limit: Int, in text: [UInt8]) {
      end = start
      isNumber = true
      isCapitalised = text[start].isASCIIUppercase
      while end < limit, !text[end].isASCIISpace {
        packed = packed << 8 | UInt64(text[end])
        isNumber = isNumber && text[end].isASCIIDigit
        end += 1
      }
      length = end - start
    }

    /// Whether a sentence begins with this word.
    func begins(after before: Token) -> Bool {
      guard isCapitalised else { return false }
      if before.isYear { return true }
      guard length <= 8 else { return false }
      return LostPunctuation.subjects.contains(packed) || !before.isCapitalised && LostPunctuation.openers.contains(packed)
    }

    private var isYear: Bool {
      isNumber && length == 4 && (packed >> 24 == UInt64(UInt8(ascii: "1")) || packed >> 24 == UInt64(UInt8(ascii: "2")))
    }
  }

  /// Begin a sentence even behind a name: "in Tennessee The bill".
  private static let subjects = packed([
    "The", "This", "These", "Those", "That", "There", "We", "He", "She", "It", "They", "However", "Although", "According",
    "Because",
  ])
  /// Begin one behind an ordinary word, but may stand in a title behind another capitalised one: "Hope For Children".
  private static let openers = packed([
    "A", "An", "In", "If", "As", "At", "By", "For", "From", "With", "Without", "When", "While", "Where", "Why", "What", "Who",
    "How", "Since", "Under", "Until", "Unless", "After", "Before", "During", "Despite", "Through", "And", "But", "Or", "So",
    "Yet",
    "Also", "Our", "My", "His", "Her", "Its", "Their", "Your", "You", "Not", "No", "Now", "Then", "Today", "Last", "Next", "Both",
    "Each", "Every", "Many", "Most", "Some", "Such", "To", "On", "Upon", "Over", "Once", "Earlier", "Recently", "Among", "Let",
  ])

  private static func packed(_ words: [String]) -> Set<UInt64> {
    Set(words.map { $0.utf8.reduce(0) { $0 << 8 | UInt64($1) } })
  }
}
