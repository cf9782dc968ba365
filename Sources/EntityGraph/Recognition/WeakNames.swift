/// Decides about names that are also ordinary words or names of something else: they stay when the
/// article supports them, otherwise they are withdrawn.
enum WeakNames {
  static func settle(in reading: inout Reading) {
    let order = reading.claimsInOrder()
    guard order.contains(where: { reading.claims[$0].isTentative }) else { return }
    let supported = supportedEntities(order, in: reading)
    for index in order where reading.claims[index].isTentative {
      let claim = reading.claims[index]
      if claim.evidence == .surname { continue }  // decided with the other family names
      if claim.evidence == .short, !standsAlone(claim, in: reading) {
        reading.withdraw(index)
      } else if let choice = supportedChoice(of: claim, supported, reading.table) {
        reading.update(index) {
          $0.entity = choice
          $0.isTentative = false
        }
      } else if claim.evidence != .short, hasCue(claim, in: reading) {
        reading.update(index) {
          $0.isTentative = false
          $0.confidence = 0.7
        }
      } else {
        reading.withdraw(index)
      }
    }
  }

  /// Entities that the article names beyond doubt.
  private static func supportedEntities(_ order: [Int], in reading: Reading) -> Set<EntityReference> {
    var supported: Set<EntityReference> = []
    for index in order where !reading.claims[index].isTentative {
      if let entity = reading.claims[index].entity { supported.insert(entity) }
    }
    return supported
  }

  private static func supportedChoice(
    of claim: Claim, _ supported: Set<EntityReference>, _ table: NameTable
  ) -> EntityReference? {
    guard claim.group > 0 else { return nil }
    for (bit, index) in table.candidates(of: Int(claim.group) - 1).prefix(64).enumerated() {
      guard claim.candidates >> UInt64(bit) & 1 == 1 else { continue }
      let entity = EntityReference.known(Int(table.candidate(index).entry))
      if supported.contains(entity) { return entity }
    }
    return nil
  }

  /// A preposition of place before a country or place, no other unexplained capital beside it.
  private static func hasCue(_ claim: Claim, in reading: Reading) -> Bool {
    guard let entity = claim.entity else { return false }
    let kind = reading.kind(of: entity)
    guard kind == .country || kind == .place, standsAlone(claim, in: reading) else { return false }
    if claim.evidence == .demonym { return !reading.beginsSentence(claim.words.lowerBound) }
    guard let before = reading.wordBefore(Int(claim.range.start)) else { return false }
    return ["in", "from", "to", "near", "across", "with", "against", "for", "of", "visit", "visited"].contains(
      reading.lowercased(before.word))
  }

  private static func standsAlone(_ claim: Claim, in reading: Reading) -> Bool {
    let (first, last) = (claim.words.lowerBound, claim.words.upperBound - 1)
    let joinsBefore = first > 0 && reading.joins[first - 1] == .space && reading.owner[first - 1] < 0
    let joinsAfter =
      last < reading.joins.count && [.space, .stop].contains(reading.joins[last]) && last + 1 < reading.owner.count
      && reading.owner[last + 1] < 0
    return !joinsBefore && !joinsAfter
  }
}
