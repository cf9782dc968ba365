/// Tells two family names side by side from one person's name: "Bush Cheney" and "the Bush-Cheney plan" where the article names
/// George Bush and Dick Cheney.
///
/// In headlines and in text that lost its commas the form of both is the same.
enum NeighbouringPeople {
  /// Makes of each such name two bare family names, for ``Surnames`` to resolve.
  static func part(in reading: inout Reading) {
    let candidates = reading.claims.indices.filter { mayBeTwo(reading.claims[$0], in: reading) }
    if candidates.isEmpty { return }
    let families = families(in: reading)
    for index in candidates where reading.claims[index].words.allSatisfy({ families.contains(reading.words[$0].hash) }) {
      for word in reading.claims[index].words { add(word, to: &reading) }
    }
  }

  /// Two different words that only look like one person's name, and nobody in the lists is called so.
  private static func mayBeTwo(_ claim: Claim, in reading: Reading) -> Bool {
    guard !claim.isWithdrawn, claim.evidence == .pattern, claim.words.count == 2, let entity = claim.entity?.localIndex,
      reading.localEntities[entity].kind == .person
    else { return false }
    let first = claim.words.lowerBound
    return [.space, .hyphen].contains(reading.joins[first]) && reading.words[first].hash != reading.words[first + 1].hash
      && !reading.localEntities[entity].isListed
  }

  /// Last words of the people of the gazetteer whom the article names in full.
  private static func families(in reading: Reading) -> WordSet {
    var families = WordSet()
    for claim in reading.claims where !claim.isWithdrawn && !claim.isTentative && claim.words.count > 1 {
      guard let known = claim.entity?.knownIndex, reading.table.kind(reading.table.entry(known)) == .person else { continue }
      families.insert(reading.words[claim.words.upperBound - 1].hash)
    }
    return families
  }

  private static func add(_ word: Int, to reading: inout Reading) {
    let range = reading.words[word].range
    let entity = reading.localEntity(kind: .person, at: range, words: word..<(word + 1))
    reading.add(
      Claim(
        range: range, words: word..<(word + 1), entity: entity, evidence: .pattern, confidence: Claim.confidence(of: .pattern),
        isTentative: true))
  }
}
