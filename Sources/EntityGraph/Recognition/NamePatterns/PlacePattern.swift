/// Finds places that no gazetteer knows by the words that make them one: "Hudson River", "Urmia County",
/// "Mount Zork", "Lake Quimby".
enum PlacePattern {
  private static let mostWords = 5

  static func claim(in reading: inout Reading) {
    var word = 0
    while word < reading.words.count {
      guard let found = place(around: word, in: reading), found.count <= mostWords, isFree(found, in: reading) else {
        word += 1
        continue
      }
      let range = ByteRange(
        Int(reading.words[found.lowerBound].start), Int(reading.words[found.upperBound - 1].end))
      let entity = reading.localEntity(kind: .place, at: range, words: found)
      reading.add(
        Claim(
          range: range, words: found, entity: entity, evidence: .pattern, confidence: Claim.confidence(of: .pattern)))
      word = found.upperBound
    }
  }

  /// The words of the place of which `word` is the head or the designator.
  private static func place(around word: Int, in reading: Reading) -> Range<Int>? {
    let classes = reading.classes[word]
    guard !classes.isDisjoint(with: [.placeDesignator, .placeHead]), reading.segmentKind(ofWord: word) == .paragraph,
      !reading.isAllCapitals(reading.words[word])
    else { return nil }
    if classes.contains(.placeDesignator), let start = leftEdge(of: word, in: reading) { return start..<(word + 1) }
    if classes.contains(.placeHead), !classes.contains(.givenName), word + 1 < reading.words.count,
      reading.joins[word] == .space, isNamePart(word + 1, in: reading)
    {
      return word..<(word + 2)
    }
    return nil
  }

  /// The first of the capitalised words before a designator, when there is one that makes a name.
  private static func leftEdge(of word: Int, in reading: Reading) -> Int? {
    var start = word
    while start > 0, reading.joins[start - 1] == .space || reading.joins[start - 1] == .hyphen,
      isNamePart(start - 1, in: reading) || isAdjective(start - 1, in: reading)
    {
      start -= 1
    }
    return (start..<word).contains { isNamePart($0, in: reading) } ? start : nil
  }

  /// A word that is no ordinary one, or a place that is known.
  private static func isNamePart(_ word: Int, in reading: Reading) -> Bool {
    let classes = reading.classes[word]
    guard classes.isDisjoint(with: [.calendar, .title, .role]), !reading.isAllCapitals(reading.words[word]),
      !reading.text[Int(reading.words[word].start)].isASCIIDigit
    else { return false }
    if reading.owner[word] >= 0 { return true }
    return !classes.contains(.common)
  }

  /// "West" in "West Zork Province", inside a sentence.
  private static func isAdjective(_ word: Int, in reading: Reading) -> Bool {
    adjectives.contains(reading.words[word].hash) && !reading.beginsSentence(word)
  }

  private static let adjectives = WordSet(
    """
    North South East West Northern Southern Eastern Western Central Upper Lower Greater New Old Saint San Santa
    """)

  /// Whether the words are free, or belong to places and single words that the pattern makes longer.
  private static func isFree(_ words: Range<Int>, in reading: Reading) -> Bool {
    for word in words {
      guard let claim = reading.claim(onWord: word) else { continue }
      let isInside = words.lowerBound <= claim.words.lowerBound && claim.words.upperBound <= words.upperBound
      let kind = claim.entity.map(reading.kind(of:))
      let mayGrow = claim.isTentative || kind == .place || kind == .country
      guard isInside, mayGrow, claim.words.count < words.count, claim.evidence != .demonym else { return false }
    }
    return true
  }
}
