/// "English" may be a language: "speaks fluent Russian", "in Chinese.".
enum Languages {
  /// Whether an adjective of a country names its language here.
  static func isLanguage(_ range: ByteRange, in reading: Reading) -> Bool {
    let after = reading.wordAfter(Int(range.end))?.word
    if let after, nouns.contains(after.hash) { return true }
    guard let before = reading.wordBefore(Int(range.start))?.word else { return false }
    let isLast = after.map { reading.text[Int($0.start)].isASCIIUppercase || followers.contains($0.hash) } ?? true
    return isLast && (verbs.contains(before.hash) || prepositions.contains(before.hash))
  }

  private static let verbs = WordSet(
    """
    speak speaks spoke speaking spoken learn learns learned learnt learning study studied studying teach teaches taught teaching them \
    fluent broken perfect understand understands require read write written
    """)
  private static let prepositions = WordSet("in into")
  /// Behind a language, and not between an adjective and its noun.
  private static let followers = WordSet(
    "and or but at as on to when while because with for from so if is was that fluently well badly perfectly")
  private static let nouns = WordSet(
    "language languages speaker speakers lessons translation translations subtitles dialect dialects")
}
