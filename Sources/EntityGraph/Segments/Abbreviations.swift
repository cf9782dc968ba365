/// Full stops that do not end a sentence.
enum Abbreviations {
  /// Never followed by the end of a sentence: titles, "vs", "No".
  private static let inside = WordSet(
    """
    mr mrs ms dr prof sen rep gov gen lt col sgt maj capt cmdr adm st mt ft rev hon pres vs no vol art fig \
    jan feb mar apr jun jul aug sept sep oct nov dec messrs supt det insp brig atty sec amb del fr nos pp op
    """)

  /// "No. 3", but "No. They left."
  private static let no = TokenHash.hash("no")

  /// May end a sentence or not; the next word decides.
  private static let either = WordSet(
    """
    inc ltd corp co bros jr sr etc llc plc dept univ est ave blvd
    """)

  /// Words that begin a sentence after an abbreviation.
  private static let starters = WordSet(
    """
    the a an but and it he she they we i in on at this that these those there when while after before if as \
    for from with its his her their our however some many most no not what who why how mr mrs ms last since \
    even still so to by under both more such you
    """)

  /// Whether the full stop at `stop` belongs to an abbreviation, given where the next word begins.
  static func isAbbreviation(endingAt stop: Int, from start: Int, next: Int, in text: [UInt8]) -> Bool {
    var wordStart = stop
    while wordStart > start, text[wordStart - 1].isASCIIAlphanumeric || text[wordStart - 1] == UInt8(ascii: ".") {
      wordStart -= 1
    }
    let bytes = text[wordStart..<stop]
    guard !bytes.isEmpty, bytes.count <= 12 else { return false }
    if bytes.contains(UInt8(ascii: ".")) { return !startsSentence(next, in: text) }
    if bytes.count == 1 { return bytes.first!.isASCIIUppercase }
    let word = TokenHash.hash(text.span, wordStart..<stop)
    if inside.contains(word) { return word != no || text[next].isASCIIDigit }
    return either.contains(word) && !startsSentence(next, in: text)
  }

  /// Whether the word at `index` is one that begins sentences.
  private static func startsSentence(_ index: Int, in text: [UInt8]) -> Bool {
    var start = index
    while start < text.count, !text[start].isASCIILetter, start - index < 4 { start += 1 }
    var end = start
    while end < text.count, text[end].isASCIILetter { end += 1 }
    return starters.contains(TokenHash.hash(text.span, start..<end))
  }
}
