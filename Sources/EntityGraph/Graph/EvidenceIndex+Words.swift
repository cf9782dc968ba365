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

  /// Calls `body` with each word of a sentence that belongs to no name, and whether a name, a number or a sign is before it.
  func forEachWord(of sentence: Int, _ body: (TextWord, Bool) -> Void) {
    let stored = store.sentences[sentence]
    let base = Int(stored.range.start)
    let names = store.names[stored.names].map { base + Int($0.start)..<base + Int($0.end) }
    TextWord.forEach(in: store.text(of: stored), without: names, body)
  }

  /// The words between the places where `a` and `b` stand nearest to each other in a sentence, and the four behind:
  /// "A warned B", "A and B signed".
  func wordsBetween(_ a: Int, _ b: Int, in sentence: Int) -> [TextWord] {
    let stored = store.sentences[sentence]
    guard let nearest = nearestNames(a, b, in: stored) else { return [] }
    let text = store.text(of: stored)
    func words(_ start: UInt32, _ end: Int) -> [TextWord] {
      let start = text.startIndex + Int(start)
      guard start < end else { return [] }
      var words: [TextWord] = []
      TextWord.forEach(in: text[start..<end], without: []) { word, _ in words.append(word) }
      return words
    }
    let between = words(nearest.first.end, text.startIndex + Int(nearest.second.start))
    return between + words(nearest.second.end, text.endIndex).prefix(4)
  }

  private func nearestNames(
    _ a: Int, _ b: Int, in sentence: EvidenceStore.StoredSentence
  ) -> (first: EvidenceStore.StoredName, second: EvidenceStore.StoredName)? {
    let names = store.names[sentence.names]
    let pairs = names.filter { $0.node == storeNode[a] }.flatMap { one in
      names.filter { $0.node == storeNode[b] }.map { other in
        one.start < other.start ? (first: one, second: other) : (first: other, second: one)
      }
    }
    return pairs.min { Int($0.second.start) - Int($0.first.end) < Int($1.second.start) - Int($1.first.end) }
  }

  /// The text of `range` in an article in lower case, its white space as single spaces.
  func lowercased(_ range: Range<Int>, ofArticleIn sentence: Int) -> String {
    let text = store.articles[Int(store.sentences[sentence].article)].text[range]
    return LocalEntity.collapsed(text).lowercased()
  }
}

/// A word of letters and inner hyphens, in any case.
struct TextWord {
  /// Of its letters in lower case; equals ``TokenHash/hash(_:)`` of plain words.
  let hash: UInt64
  /// Where it stands.
  let range: Range<Int>

  /// Calls `body` with each word, and whether it begins a stretch: a name, a digit or another sign ends one, a space does not.
  /// Names are sorted.
  static func forEach(in text: ArraySlice<UInt8>, without names: [Range<Int>], _ body: (TextWord, Bool) -> Void) {
    var (index, nextName, isFirst) = (text.startIndex, 0, true)
    while index < text.endIndex {
      if nextName < names.count, names[nextName].lowerBound <= index {
        isFirst = true
        index = max(index, min(names[nextName].upperBound, text.endIndex))
        nextName += 1
      } else if isLetter(text[index]) {
        let limit = nextName < names.count ? min(names[nextName].lowerBound, text.endIndex) : text.endIndex
        let word = word(in: text, from: index, to: limit)
        body(word, isFirst)
        isFirst = false
        index = word.range.upperBound
      } else {
        if !text[index].isASCIISpace { isFirst = true }
        index += 1
      }
    }
  }

  private static func word(in text: ArraySlice<UInt8>, from start: Int, to limit: Int) -> TextWord {
    var hash = TokenHash()
    var end = start
    while end < limit, isLetter(text[end]) || text[end] == UInt8(ascii: "-") && end + 1 < limit && isLetter(text[end + 1]) {
      hash.append(text[end] >= UInt8(ascii: "A") && text[end] <= UInt8(ascii: "Z") ? text[end] | 0x20 : text[end])
      end += 1
    }
    return TextWord(hash: hash.finish(), range: start..<end)
  }

  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
  }
}
