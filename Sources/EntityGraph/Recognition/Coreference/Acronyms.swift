/// Acronyms introduced in brackets: "the Korea Institute for National Unification (KINU)".
enum Acronyms {
  static func resolve(in reading: inout Reading) {
    var meaning = WordMap<EntityReference>()
    for index in reading.claimsInOrder() {
      let claim = reading.claims[index]
      guard let entity = claim.entity, !claim.isTentative, reading.kind(of: entity) == .organisation,
        let word = acronym(after: claim, in: reading)
      else { continue }
      meaning.update(reading.words[word].hash, default: entity) { $0 = entity }
      add(word, entity, to: &reading)
    }
    guard !meaning.isEmpty else { return }
    for word in reading.words.indices where isUnknown(word, in: reading) {
      if let entity = meaning[reading.words[word].hash], reading.isAllCapitals(reading.words[word]) {
        add(word, entity, to: &reading)
      }
    }
  }

  /// Whether nothing but its form spoke for what a word was taken for.
  private static func isUnknown(_ word: Int, in reading: Reading) -> Bool {
    guard let claim = reading.claim(onWord: word) else { return true }
    return claim.words.count == 1 && claim.entity?.localIndex != nil
  }

  /// The word of two to eight capitals that stands alone in brackets behind the claim.
  private static func acronym(after claim: Claim, in reading: Reading) -> Int? {
    let word = claim.words.upperBound
    let end = Int(claim.range.end)
    guard word < reading.words.count, reading.has(" (", at: end), Int(reading.words[word].start) == end + 2,
      reading.has(")", at: Int(reading.words[word].end)), isUnknown(word, in: reading),
      reading.text[end + 2].isASCIIUppercase, (2...8).contains(reading.words[word].range.count),
      reading.isAllCapitals(reading.words[word])
    else { return nil }
    return word
  }

  private static func add(_ word: Int, _ entity: EntityReference, to reading: inout Reading) {
    reading.add(
      Claim(
        range: reading.words[word].range, words: word..<(word + 1), entity: entity, evidence: .acronym,
        confidence: Claim.confidence(of: .acronym)))
  }
}
