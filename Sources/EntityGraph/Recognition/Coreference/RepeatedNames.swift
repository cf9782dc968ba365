/// Names found by pattern in one place are found everywhere in the article: also in headlines and
/// in the page's furniture, where patterns do not look.
enum RepeatedNames {
  static func resolve(in reading: inout Reading) {
    // One bit for the top six bits of each first word: refuses nearly all other words at once.
    let filter = reading.localEntities.reduce(UInt64(0)) { $1.words.count > 1 ? $0 | 1 << ($1.words[0] >> 58) : $0 }
    guard filter != 0 else { return }
    for word in reading.words.indices where reading.owner[word] < 0 {
      guard filter >> (reading.words[word].hash >> 58) & 1 == 1, let index = entity(at: word, in: reading) else { continue }
      let words = word..<(word + reading.localEntities[index].words.count)
      reading.add(
        Claim(
          range: ByteRange(Int(reading.words[word].start), Int(reading.words[words.upperBound - 1].end)),
          words: words, entity: .local(index), evidence: .pattern, confidence: Claim.confidence(of: .pattern)))
    }
  }

  /// The entity of several words whose whole name begins at `word`.
  private static func entity(at word: Int, in reading: Reading) -> Int? {
    reading.localEntities.firstIndex { $0.words.count > 1 && stands($0.words, at: word, in: reading) }
  }

  private static func stands(_ name: [UInt64], at word: Int, in reading: Reading) -> Bool {
    guard word + name.count <= reading.words.count else { return false }
    for offset in name.indices {
      guard reading.words[word + offset].hash == name[offset], reading.owner[word + offset] < 0,
        offset == 0 || reading.joins[word + offset - 1] != .none
      else { return false }
    }
    return true
  }
}
