/// People called by their first name after they were named in full, and by their name with or without the middle one: "Charlie" after
/// "Charlie Sheen", "Joshua Norton" after "Joshua Abraham Norton".
///
/// Only names that nothing else explains are looked at, and only where a single person of the article can be meant.
enum FirstNames {
  /// Somebody named in full.
  private struct Person: Equatable {
    let entity: EntityReference
    let words: Range<Int>
  }

  static func resolve(in reading: inout Reading) {
    // People by their first word; of several with the same, the first one, and `false`.
    var people = WordMap<(person: Person, isOnly: Bool)>()
    for index in reading.claimsInOrder() {
      let claim = reading.claims[index]
      guard !claim.isTentative, let entity = claim.entity, reading.kind(of: entity) == .person, let first = claim.words.first,
        !reading.classes[first].contains(.title)
      else { continue }
      let hash = reading.words[first].hash
      if let known = people[hash], known.isOnly, isShorter(claim, than: known.person, in: reading) {
        reading.update(index) { $0.entity = known.person.entity }
        if claim.words.count == 1 { reading.update(index) { $0.evidence = .short } }
      } else if claim.words.count > 1 {
        let person = Person(entity: entity, words: claim.words)
        people.update(hash, default: (person, true)) { if $0.person.entity != entity { $0.isOnly = false } }
      }
    }
  }

  /// Whether a claim on somebody whom only its form tells is the first name of a person, or the same first and last name.
  private static func isShorter(_ claim: Claim, than person: Person, in reading: Reading) -> Bool {
    guard claim.entity?.localIndex != nil, claim.entity != person.entity else { return false }
    if claim.words.count == 1 {
      return reading.classes[claim.words.lowerBound].contains(.givenName) && !isTitled(claim.words.lowerBound, in: reading)
    }
    let (words, full) = (claim.words.map { reading.words[$0].hash }, person.words.map { reading.words[$0].hash })
    guard words.last == full.last, words.count != full.count else { return false }
    let (short, long) = words.count < full.count ? (words, full) : (full, words)
    return short.count == 2 && long.count == 3
  }

  /// "Mr Daniel" is called so by his family name.
  private static func isTitled(_ word: Int, in reading: Reading) -> Bool {
    reading.wordBefore(Int(reading.words[word].start)).map { $0.classes.contains(.title) } ?? false
  }
}
