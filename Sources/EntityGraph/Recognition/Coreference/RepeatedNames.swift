/// Names found by pattern in one place are found everywhere in the article: also in headlines and
/// in the page's furniture, where patterns do not look. Single words only where they are no ordinary ones and stand alone.
enum RepeatedNames {
  static func resolve(in reading: inout Reading) {
    guard !reading.localEntities.isEmpty else { return }
    let names = NamesByFirstWord(reading.localEntities)
    for word in reading.words.indices where reading.owner[word] < 0 {
      guard
        let index = names.first(
          at: reading.words[word].hash, where: { stands(reading.localEntities[$0].words, at: word, in: reading) })
      else { continue }
      let words = word..<(word + reading.localEntities[index].words.count)
      reading.add(
        Claim(
          range: ByteRange(Int(reading.words[word].start), Int(reading.words[words.upperBound - 1].end)),
          words: words, entity: .local(index), evidence: .pattern, confidence: Claim.confidence(of: .pattern)))
    }
  }

  private static func standsAlone(_ word: Int, in reading: Reading) -> Bool {
    let isJoined = reading.joins[word] == .space || word > 0 && reading.joins[word - 1] == .space
    return !isJoined && !reading.classes[word].contains(.common) && reading.words[word].range.count > 2
      && !reading.text[Int(reading.words[word].start)].isASCIIDigit
  }

  private static func stands(_ name: [UInt64], at word: Int, in reading: Reading) -> Bool {
    guard word + name.count <= reading.words.count, name.count > 1 || standsAlone(word, in: reading) else { return false }
    for offset in name.indices {
      guard reading.words[word + offset].hash == name[offset], reading.owner[word + offset] < 0,
        offset == 0 || reading.joins[word + offset - 1] != .none
      else { return false }
    }
    return true
  }
}

/// The article's own entities by the first word of their names.
private struct NamesByFirstWord {
  private var heads = WordMap<Int>()
  /// The next entity that begins with the same word, or -1.
  private var next: [Int]

  init(_ entities: [LocalEntity]) {
    next = [Int](repeating: -1, count: entities.count)
    // The last first, so that each chain goes from the first entity to the last.
    for index in entities.indices.reversed() {
      let word = entities[index].words[0]
      next[index] = heads[word] ?? -1
      heads.update(word, default: index) { $0 = index }
    }
  }

  func first(at word: UInt64, where matches: (Int) -> Bool) -> Int? {
    var index = heads[word] ?? -1
    while index >= 0, !matches(index) { index = next[index] }
    return index < 0 ? nil : index
  }
}
