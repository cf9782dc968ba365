extension EvidenceIndex {
  /// About `limit` sentences, chosen by article and place, so that the choice does not depend on the order of reading.
  func sampledSentences(_ limit: Int) -> [Int] {
    let step = UInt64(max(1, store.sentences.count / limit))
    if step == 1 { return Array(store.sentences.indices) }
    let articles = store.articles.map { TokenHash.hash($0.id) }
    return store.sentences.indices.filter { index in
      let sentence = store.sentences[index]
      return TokenHash.mix(articles[Int(sentence.article)], UInt64(sentence.range.start)) % step == 0
    }
  }

  /// The words of a sentence in lower case, without its names: the stretches between names, numbers and signs.
  func words(of sentence: Int) -> [[String]] {
    let stored = store.sentences[sentence]
    let names = store.names[stored.names].map { Int($0.start)..<Int($0.end) }
    return EvidenceIndex.words(in: store.text(of: stored), without: names)
  }

  /// The words between the places where `a` and `b` stand nearest to each other in a sentence, and the four behind:
  /// "A warned B", "A and B signed".
  func wordsBetween(_ a: Int, _ b: Int, in sentence: Int) -> [String] {
    let stored = store.sentences[sentence]
    let names = store.names[stored.names]
    var nearest: (first: EvidenceStore.StoredName, second: EvidenceStore.StoredName)?
    for one in names where one.node == storeNode[a] {
      for other in names where other.node == storeNode[b] {
        let pair = one.start < other.start ? (first: one, second: other) : (first: other, second: one)
        let gap = { (pair: (first: EvidenceStore.StoredName, second: EvidenceStore.StoredName)) in
          Int(pair.second.start) - Int(pair.first.end)
        }
        if nearest.map({ gap(pair) < gap($0) }) ?? true { nearest = pair }
      }
    }
    guard let nearest else { return [] }
    let text = store.text(of: stored)
    func words(_ start: UInt32, _ end: Int) -> [String] {
      let start = text.startIndex + Int(start)
      return start < end ? EvidenceIndex.words(in: text[start..<end], without: []).flatMap { $0 } : []
    }
    let between = words(nearest.first.end, text.startIndex + Int(nearest.second.start))
    return between + words(nearest.second.end, text.endIndex).prefix(4)
  }

  /// Words of letters and inner hyphens; a name, a digit or another sign ends a stretch, a space does not.
  static func words(in text: ArraySlice<UInt8>, without names: [Range<Int>]) -> [[String]] {
    var stretches: [[String]] = [[]]
    var word: [UInt8] = []
    func endWord() {
      while word.last == UInt8(ascii: "-") { word.removeLast() }
      if !word.isEmpty { stretches[stretches.count - 1].append(String(decoding: word, as: UTF8.self)) }
      word = []
    }
    var next = 0
    for (offset, byte) in text.enumerated() {
      while next < names.count, names[next].upperBound <= offset { next += 1 }
      let isName = next < names.count && names[next].contains(offset)
      let folded = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
      if !isName, folded >= UInt8(ascii: "a") && folded <= UInt8(ascii: "z") || byte >= 0x80 {
        word.append(folded)
      } else if !isName, byte == UInt8(ascii: "-"), !word.isEmpty {
        word.append(byte)
      } else {
        endWord()
        if isName || !byte.isASCIISpace, !stretches[stretches.count - 1].isEmpty { stretches.append([]) }
      }
    }
    endWord()
    return stretches
  }
}
