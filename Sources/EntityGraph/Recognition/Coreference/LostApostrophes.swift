/// Names with the s of a possessive whose apostrophe was lost, or left "â" of its bytes: "President Bushs visit", "Utahâs land".
///
/// A word that is nobody's name as it stands means what the article names without the s.
enum LostApostrophes {
  static func resolve(in reading: inout Reading) {
    let written = reading.words.indices.filter { mayBePossessive($0, in: reading) }
    guard !written.isEmpty else { return }
    for word in written where isInLongerName(word, in: reading) {
      let index = Int(reading.owner[word])
      let end = stemEnd(of: word, in: reading)
      if let known = known(reading.claims[index], in: reading) { reading.update(index) { shorten(&$0, known, to: end) } }
    }
    let names = names(in: reading)
    for word in written where !isInLongerName(word, in: reading) {
      if let entity = names[stem(of: word, in: reading)] {
        let range = ByteRange(Int(reading.words[word].start), stemEnd(of: word, in: reading))
        let evidence: Evidence = reading.kind(of: entity) == .person ? .surname : .short
        reading.add(
          Claim(
            range: range, words: word..<(word + 1), entity: entity, evidence: evidence, confidence: Claim.confidence(of: evidence)
          ))
      }
    }
  }

  /// Whether a word ends with an s, is neither an ordinary word nor a name that is in the lists, and no firm name of the gazetteer
  /// covers it.
  private static func mayBePossessive(_ word: Int, in reading: Reading) -> Bool {
    let range = reading.words[word].range
    guard range.count > 3, reading.text[Int(range.end) - 1] == UInt8(ascii: "s"),
      reading.classes[word].isDisjoint(with: [.common, .givenName, .familyName, .familyNameFirst, .otherName])
    else { return false }
    guard let claim = reading.claim(onWord: word) else { return true }
    return claim.entity?.localIndex != nil && claim.words.upperBound == word + 1
  }

  private static func isInLongerName(_ word: Int, in reading: Reading) -> Bool {
    reading.claim(onWord: word).map { $0.words.count > 1 } ?? false
  }

  private static func stem(of word: Int, in reading: Reading) -> UInt64 {
    TokenHash.hash(reading.text.span, Int(reading.words[word].start)..<stemEnd(of: word, in: reading))
  }

  private static func stemEnd(of word: Int, in reading: Reading) -> Int {
    let end = Int(reading.words[word].end)
    return end - (reading.has("âs", at: end - 3) ? 3 : 1)
  }

  /// What the article names beyond doubt by one word, and its people by their last; people first.
  private static func names(in reading: Reading) -> WordMap<EntityReference> {
    var names = WordMap<EntityReference>()
    for index in reading.claimsInOrder() {
      let claim = reading.claims[index]
      guard !claim.isTentative, let entity = claim.entity, claim.evidence != .demonym else { continue }
      guard claim.words.count == 1 || reading.kind(of: entity) == .person, let last = claim.words.last else { continue }
      let isShortened = claim.range.end < reading.words[last].end
      names.update(isShortened ? stem(of: last, in: reading) : reading.words[last].hash, default: entity) { named in
        if reading.kind(of: entity) == .person, reading.kind(of: named) != .person { named = entity }
      }
    }
    return names
  }

  /// The person whom the gazetteer knows without the s: "George W. Bushs".
  private static func known(_ claim: Claim, in reading: Reading) -> EntityReference? {
    let last = claim.words.upperBound - 1
    let tokens =
      SpellingTokens.tokens(of: reading.text, in: Int(claim.range.start)..<Int(reading.words[last].start))
      + [stem(of: last, in: reading)]
    guard claim.entity.map(reading.kind(of:)) == .person, let group = reading.table.group(of: tokens) else { return nil }
    return reading.table.candidates(of: group).lazy.map { EntityReference.known(Int(reading.table.candidate($0).entry)) }
      .first { reading.kind(of: $0) == .person }
  }

  private static func shorten(_ claim: inout Claim, _ entity: EntityReference, to end: Int) {
    claim.entity = entity
    claim.evidence = .name
    claim.range = ByteRange(Int(claim.range.start), end)
  }
}
