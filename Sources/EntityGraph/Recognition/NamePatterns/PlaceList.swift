/// Finds the counties of a list by the plural before or behind it: "Giles, Henry and Nelson counties", "the counties of Lee and Wise".
///
/// Most are called like people, and no gazetteer has them all.
enum PlaceList {
  private static let mostWords = 3
  private static let longestList = 40

  static func claim(in reading: inout Reading) {
    for word in reading.words.indices {
      let (start, end) = (Int(reading.words[word].start), Int(reading.words[word].end))
      if reading.has(" counties", at: end) || reading.has(" Counties", at: end) {
        claim(list(endingAt: word, in: reading), in: &reading)
      } else if reading.has("counties of ", at: start - 12) {
        claim(list(startingAt: word, in: reading), in: &reading)
      }
    }
  }

  private static func claim(_ names: [Range<Int>], in reading: inout Reading) {
    guard names.count > 1 else { return }
    for words in names where words.allSatisfy({ mayBeCounty($0, in: reading) }) {
      let range = ByteRange(Int(reading.words[words.lowerBound].start), Int(reading.words[words.upperBound - 1].end))
      let county = reading.localEntity(kind: .place, named: reading.name(range) + " County")
      reading.add(
        Claim(range: range, words: words, entity: county, evidence: .pattern, confidence: Claim.confidence(of: .pattern)))
    }
  }

  private static func mayBeCounty(_ word: Int, in reading: Reading) -> Bool {
    guard !reading.text[Int(reading.words[word].start)].isASCIIDigit else { return false }
    guard let claim = reading.claim(onWord: word) else { return true }
    return claim.isTentative || claim.words.count == 1 && claim.evidence != .demonym
  }

  private static func list(endingAt last: Int, in reading: Reading) -> [Range<Int>] {
    var names: [Range<Int>] = []
    var end = last + 1
    while end > 0, names.count < longestList {
      var start = end - 1
      while start > 0, reading.joins[start - 1] == .space || reading.joins[start - 1] == .hyphen { start -= 1 }
      if end - start > mostWords { break }
      names.append(start..<end)
      guard start > 0, isListing(start - 1, in: reading) else { break }
      end = start
    }
    return names
  }

  private static func list(startingAt first: Int, in reading: Reading) -> [Range<Int>] {
    var names: [Range<Int>] = []
    var start = first
    while start < reading.words.count, names.count < longestList {
      var end = start + 1
      while end < reading.words.count, reading.joins[end - 1] == .space || reading.joins[end - 1] == .hyphen { end += 1 }
      if end - start > mostWords { break }
      names.append(start..<end)
      guard end < reading.words.count, isListing(end - 1, in: reading) else { break }
      start = end
    }
    return names
  }

  /// Whether a comma or "and" stands between a word and the next.
  private static func isListing(_ word: Int, in reading: Reading) -> Bool {
    let gap = ByteRange(Int(reading.words[word].end), Int(reading.words[word + 1].start))
    return gap.count <= 6 && [",", "and", ", and", "&"].contains(reading.name(gap))
  }
}
