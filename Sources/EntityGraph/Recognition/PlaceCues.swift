/// Words beside a name that show that it is a place: "in Jordan", "the town of Reading".
enum PlaceCues {
  static func show(_ claim: Claim, _ place: EntityReference, in reading: Reading) -> Bool {
    if isListed(claim, in: reading) { return true }
    guard let before = reading.wordBefore(Int(claim.range.start))?.word else { return false }
    if prepositions.contains(before.hash) { return true }
    if before.hash == of, let noun = reading.wordBefore(Int(before.start))?.word, nouns.contains(noun.hash) { return true }
    let isPersonsName =
      reading.kind(of: place) == .place && !reading.classes[claim.words.lowerBound].isDisjoint(with: [.givenName, .familyName])
    return !isPersonsName && others.contains(before.hash)
  }

  private static let of = TokenHash.hash("of")
  private static let prepositions = WordSet("in near across at visit visits visited visiting")
  /// Stand before people as well.
  private static let others = WordSet("from to with against for of")
  /// Before "of".
  private static let nouns = WordSet(
    """
    city cities town towns township village villages port county counties state states province provinces district districts \
    region regions parish borough municipality municipalities people citizens residents mayor governor capital outskirts suburb \
    suburbs streets north south east west coast island islands
    """)

  /// Whether commas and "and" join the claim, over other names in doubt, to a place that is beyond doubt.
  private static func isListed(_ claim: Claim, in reading: Reading) -> Bool {
    isListed(claim, in: reading) { $0.words.lowerBound - 1 } || isListed(claim, in: reading) { $0.words.upperBound }
  }

  private static func isListed(_ claim: Claim, in reading: Reading, neighbour: (Claim) -> Int) -> Bool {
    var last = claim
    while reading.words.indices.contains(neighbour(last)), let next = reading.claim(onWord: neighbour(last)),
      isListing(last, next, in: reading), next.evidence != .demonym
    {
      if !next.isTentative { return next.entity.map(reading.kind(of:)) == .place }
      last = next
    }
    return false
  }

  private static func isListing(_ a: Claim, _ b: Claim, in reading: Reading) -> Bool {
    let (end, start) = (Int(min(a.range.end, b.range.end)), Int(max(a.range.start, b.range.start)))
    guard start > end, start - end <= 6 else { return false }
    return [",", "and", ", and", "or"].contains(reading.name(ByteRange(end, start)))
  }
}
