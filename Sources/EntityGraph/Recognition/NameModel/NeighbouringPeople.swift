/// Tells two family names side by side from one person's name: "Bush Cheney" where the article names George Bush and Dick Cheney.
///
/// In headlines and in text that lost its commas the form of both is the same.
struct NeighbouringPeople {
  /// Last words of the people whom the article names in full; found when first asked for.
  private var families: WordSet?

  /// Whether both words are family names of different people of the article, and nobody in the lists is called so.
  mutating func are(_ words: Range<Int>, in reading: Reading) -> Bool {
    guard words.count == 2, reading.joins[words.lowerBound] == .space else { return false }
    let (first, last) = (reading.words[words.lowerBound].hash, reading.words[words.upperBound - 1].hash)
    let families = families ?? NeighbouringPeople.families(in: reading)
    self.families = families
    return first != last && families.contains(first) && families.contains(last)
      && !reading.isFullName(words)
  }

  private static func families(in reading: Reading) -> WordSet {
    var families = WordSet()
    for claim in reading.claims where !claim.isWithdrawn && !claim.isTentative && claim.words.count > 1 && claim.group > 0 {
      guard let entity = claim.entity, reading.kind(of: entity) == .person else { continue }
      families.insert(reading.words[claim.words.upperBound - 1].hash)
    }
    return families
  }
}
