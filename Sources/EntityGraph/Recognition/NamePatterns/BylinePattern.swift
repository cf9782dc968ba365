/// Reads the names in bylines and credits: "By Josh Smith", "by DZRH News13 September 2023",
/// "(Reporting by A. Author; Editing by B. Editor)". They are people unless a designator says otherwise.
enum BylinePattern {
  static func claim(in reading: inout Reading) {
    for segment in reading.segmentation.segments where segment.kind == .byline || segment.kind == .credit {
      var position = Int(segment.range.start)
      while let by = nextBy(from: position, segment.range, in: reading) {
        position = claimNames(from: by, segment.range, in: &reading)
      }
    }
  }

  /// The position behind the next "by ", in any case.
  private static func nextBy(from position: Int, _ range: ByteRange, in reading: Reading) -> Int? {
    var index = position
    while index + 3 < Int(range.end) {
      let isBy =
        reading.text[index] | 0x20 == UInt8(ascii: "b") && reading.text[index + 1] | 0x20 == UInt8(ascii: "y")
        && reading.text[index + 2].isASCIISpace
      if isBy, index == 0 || !reading.text[index - 1].isASCIIAlphanumeric { return index + 3 }
      index += 1
    }
    return nil
  }

  /// Claims the names that follow, separated by commas and "and"; returns the position behind them.
  private static func claimNames(from start: Int, _ range: ByteRange, in reading: inout Reading) -> Int {
    guard var word = reading.words.firstIndex(where: { Int($0.start) >= start }),
      Int(reading.words[word].start) == start
    else { return start }
    var end = start
    while word < reading.words.count, reading.words[word].end <= range.end {
      let run = run(from: word, in: reading)
      end = claimName(run, in: &reading)
      word = run.upperBound
      guard word < reading.words.count, Int(reading.words[word].start) < Int(range.end),
        isListed(end, Int(reading.words[word].start), in: reading)
      else { break }
    }
    return max(end, start)
  }

  private static func run(from first: Int, in reading: Reading) -> Range<Int> {
    var end = first + 1
    while end < reading.words.count, end - first < 5, reading.joins[end - 1] != .none,
      reading.joins[end - 1] != .and, !reading.joins[end - 1].isPreposition
    {
      let last = reading.text[Int(reading.words[end - 1].end) - 1]
      let isDate = reading.text[Int(reading.words[end].start)].isASCIIDigit || reading.classes[end].contains(.calendar)
      if isDate || last.isASCIIDigit { break }
      end += 1
    }
    return first..<end
  }

  /// Whether only ", ", " and " or "; " stands between two names.
  private static func isListed(_ end: Int, _ next: Int, in reading: Reading) -> Bool {
    guard next > end, next - end <= 6 else { return false }
    let gap = reading.name(ByteRange(end, next))
    return [",", "and", "&", ", and"].contains(gap)
  }

  private static func claimName(_ words: Range<Int>, in reading: inout Reading) -> Int {
    let start = Int(reading.words[words.lowerBound].start)
    let end = endWithoutDigits(reading.words[words.upperBound - 1], in: reading)
    guard end > start else { return Int(reading.words[words.lowerBound].end) }
    if let claim = reading.claim(onWord: words.lowerBound), !claim.isTentative, claim.words.count >= words.count {
      return Int(claim.range.end)
    }
    let range = ByteRange(start, end)
    let lastHash = TokenHash.hash(reading.text.span, lastWordStart(range, in: reading)..<end)
    let isOrganisation = reading.table.classes(lastHash).contains(.organisationDesignator)
    guard isOrganisation || words.count >= 2 else { return end }
    let kind: EntityKind = isOrganisation ? .organisation : .person
    let entity = reading.localEntity(kind: kind, at: range, words: words)
    reading.add(
      Claim(
        range: range, words: words, entity: entity, evidence: .byline,
        confidence: Claim.confidence(of: .byline)))
    return end
  }

  /// "News13" in "DZRH News13 September": the date is glued to the name.
  private static func endWithoutDigits(_ word: Word, in reading: Reading) -> Int {
    var end = Int(word.end)
    while end > Int(word.start), reading.text[end - 1].isASCIIDigit { end -= 1 }
    return end
  }

  private static func lastWordStart(_ range: ByteRange, in reading: Reading) -> Int {
    var start = Int(range.end)
    while start > Int(range.start), reading.text[start - 1].isASCIIAlphanumeric { start -= 1 }
    return start
  }
}
