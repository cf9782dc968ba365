/// Decides about names that are also ordinary words or names of something else: they stay when the
/// article supports them, otherwise they are withdrawn.
enum WeakNames {
  /// Organisations first: what is called by ordinary words ("Department of Health"), is not named firmly and is no body of the
  /// article's country is left to the patterns, which know that it is a body but not which. Single words stay in doubt.
  static func settleOrganisations(_ bodies: inout SharedBodies, in reading: inout Reading) {
    let weak = reading.claims.indices.filter { isWeakOrganisation(reading.claims[$0], reading.table) }
    if weak.isEmpty { return }
    let supported = supportedEntities(reading.claims.indices, in: reading)
    for index in weak {
      let claim = reading.claims[index]
      let choice =
        choice(of: claim, reading.table, supported.contains)
        ?? bodies.body(at: claim.range, word: claim.words.lowerBound, in: reading)
        ?? bodies.ownBody(among: claim.candidates(in: reading.table), claim, in: reading)
      if let choice {
        reading.update(index) {
          $0.entity = choice
          $0.isTentative = false
        }
      } else if claim.words.count > 1 {
        reading.withdraw(index)
      }
    }
  }

  /// Whether a claim is weak and can mean nothing but organisations.
  private static func isWeakOrganisation(_ claim: Claim, _ table: NameTable) -> Bool {
    guard claim.isTentative, claim.evidence == .name || claim.evidence == .acronym else { return false }
    return claim.candidates(in: table).allSatisfy { table.kind(table.entry($0)) == .organisation }
  }

  static func settle(in reading: inout Reading) {
    let order = reading.claimsInOrder()
    guard order.contains(where: { reading.claims[$0].isTentative }) else { return }
    let named = supportedEntities(order, in: reading)
    let byCue = entitiesByCue(order, in: reading)
    for index in order where reading.claims[index].isTentative {
      let claim = reading.claims[index]
      if claim.evidence == .surname { continue }  // decided with the other family names
      if claim.evidence == .short, !standsAlone(claim, in: reading) {
        reading.withdraw(index)
      } else if let choice = choice(of: claim, reading.table, { named.contains($0) || byCue.contains($0) }),
        named.contains(choice) || standsAlone(claim, in: reading)
      {
        reading.update(index) {
          $0.entity = choice
          $0.isTentative = false
          if !named.contains(choice) { $0.confidence = 0.7 }
        }
      } else {
        reading.withdraw(index)
      }
    }
  }

  /// Entities that the article names beyond doubt.
  private static func supportedEntities(_ claims: some Sequence<Int>, in reading: Reading) -> EntitySet {
    var supported = EntitySet()
    for index in claims where !reading.claims[index].isTentative {
      if let entity = reading.claims[index].entity { supported.insert(entity) }
    }
    return supported
  }

  /// The first entity that a claim can mean and the article supports.
  private static func choice(
    of claim: Claim, _ table: NameTable, _ isSupported: (EntityReference) -> Bool
  ) -> EntityReference? {
    claim.candidates(in: table).lazy.map { EntityReference.known($0) }.first(where: isSupported)
  }

  /// A place that a preposition gives away in one sentence is meant in the others too.
  private static func entitiesByCue(_ order: [Int], in reading: Reading) -> EntitySet {
    var entities = EntitySet()
    for index in order { if let entity = choiceByCue(reading.claims[index], in: reading) { entities.insert(entity) } }
    return entities
  }

  /// The country or place that is meant behind a preposition of place, with no other unexplained capital beside it.
  private static func choiceByCue(_ claim: Claim, in reading: Reading) -> EntityReference? {
    guard claim.isTentative, claim.evidence != .surname, claim.evidence != .short else { return nil }
    func isPlace(_ entity: EntityReference) -> Bool { [.country, .place].contains(reading.kind(of: entity)) }
    let own = claim.entity.flatMap { isPlace($0) ? $0 : nil }
    guard let choice = own ?? claim.candidates(in: reading.table).lazy.map({ EntityReference.known($0) }).first(where: isPlace),
      standsAlone(claim, in: reading)
    else { return nil }
    if claim.evidence == .demonym { return reading.beginsSentence(claim.words.lowerBound) ? nil : choice }
    return PlaceCues.show(claim, choice, in: reading) ? choice : nil
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
