/// Short forms with words between: "the reclusive North", once the country is known.
///
/// The gazetteer's "the North" is found where it stands as written; here the article may be up to four
/// lower-case words away. The mention is "North" alone.
enum ShortNames {
  private static let article = TokenHash.hash("the")
  private static let mostWordsBetween = 4

  static func resolve(in reading: inout Reading) {
    guard reading.classes.contains(where: { $0.contains(.shortName) }) else { return }
    var named = EntitySet()
    for word in reading.words.indices {
      if let claim = reading.claim(onWord: word) {
        if let entity = claim.entity, !claim.isTentative { named.insert(entity) }
        continue
      }
      guard reading.classes[word].contains(.shortName), let slot = reading.table.step(0, reading.words[word].hash),
        slot.group != 0,
        let entity = entity(in: slot, named, reading), hasArticle(word, in: reading),
        [.none, .possessive].contains(reading.joins[word]) || reading.owner[min(word + 1, reading.owner.count - 1)] >= 0
      else { continue }
      reading.add(
        Claim(
          range: reading.words[word].range, words: word..<(word + 1), entity: entity, evidence: .short,
          confidence: Claim.confidence(of: .short)))
    }
  }

  /// The entity of a short form that the article has named before.
  private static func entity(
    in slot: NameTable.Slot, _ named: EntitySet, _ reading: Reading
  ) -> EntityReference? {
    for index in reading.table.candidates(of: Int(slot.group) - 1) {
      let candidate = reading.table.candidate(index)
      let entity = EntityReference.known(Int(candidate.entry))
      if candidate.notes.contains(.short), named.contains(entity) { return entity }
    }
    return nil
  }

  private static func hasArticle(_ word: Int, in reading: Reading) -> Bool {
    var position = Int(reading.words[word].start)
    for _ in 0...mostWordsBetween {
      guard let before = reading.wordBefore(position)?.word else { return false }
      if before.hash == article { return true }
      guard reading.text[Int(before.start)].isASCIILowercase else { return false }
      position = Int(before.start)
    }
    return false
  }
}
