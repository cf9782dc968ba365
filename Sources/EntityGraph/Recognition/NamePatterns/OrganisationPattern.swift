/// Finds organisations that no gazetteer knows by the words that make them one: "Yonsei University",
/// "Ministry of Unification", "Institute for National Security Studies".
enum OrganisationPattern {
  /// Longer runs of capitals are lists or headlines.
  private static let mostWords = 12

  static func claim(in reading: inout Reading) {
    var word = 0
    while word < reading.words.count {
      guard let found = organisation(around: word, in: reading) else {
        word += 1
        continue
      }
      if found.count <= mostWords, isBetter(found, than: reading), !NameBounds.beginLaw(found, in: reading) {
        let range = ByteRange(
          Int(reading.words[found.lowerBound].start), Int(reading.words[found.upperBound - 1].end))
        let entity = reading.localEntity(kind: .organisation, at: range, words: found)
        reading.add(
          Claim(
            range: range, words: found, entity: entity, evidence: .pattern,
            confidence: Claim.confidence(of: .pattern)))
      }
      word = max(word + 1, found.upperBound)
    }
  }

  /// Whether the pattern says more than the claims inside it: it must be longer than each of them.
  private static func isBetter(_ words: Range<Int>, than reading: Reading) -> Bool {
    for word in words {
      guard let claim = reading.claim(onWord: word) else { continue }
      let isInside = words.lowerBound <= claim.words.lowerBound && claim.words.upperBound <= words.upperBound
      guard isInside, claim.words.count < words.count else { return false }
      let isKnown = claim.group > 0 && !claim.isTentative && claim.entity.map(reading.kind(of:)) == .organisation
      if isKnown, claim.words.count > 1, claim.words.lowerBound == words.lowerBound, !endsWithDesignator(words, in: reading) {
        return false
      }
      // What follows "on" behind a known organisation is where it is: "X University on Y Island".
      if isKnown, claim.words.count > 1, reading.has(" on ", at: Int(claim.range.end)) { return false }
    }
    return true
  }

  private static func endsWithDesignator(_ words: Range<Int>, in reading: Reading) -> Bool {
    reading.classes[words.upperBound - 1].contains(.organisationDesignator)
  }

  /// The words of the organisation whose designator or head is `word`.
  private static func organisation(around word: Int, in reading: Reading) -> Range<Int>? {
    let classes = reading.classes[word]
    guard !classes.isDisjoint(with: [.organisationDesignator, .organisationHead]),
      reading.segmentKind(ofWord: word) != nil, !reading.isAllCapitals(reading.words[word]), !isSmallWord(word, in: reading)
    else { return nil }
    let start = leftEdge(of: word, in: reading)
    if classes.contains(.organisationHead), word < reading.joins.count, reading.joins[word].isPreposition,
      !isOtherBody(word + 1, in: reading), let end = rightEdge(of: word, in: reading)
    {
      return start..<end
    }
    guard classes.contains(.organisationDesignator), start < word, endsHere(word, in: reading),
      isDistinctive(start..<word, designator: word, in: reading)
    else { return nil }
    return start..<(word + 1)
  }

  /// "As", "Se" are words here; the legal forms are "AS", "SE".
  private static func isSmallWord(_ word: Int, in reading: Reading) -> Bool {
    reading.words[word].range.count == 2 && reading.words[word].hash != company
  }

  private static let company = TokenHash.hash("Co")

  /// A known organisation or person: "Congress of the Pentagon's plans".
  private static func isOtherBody(_ word: Int, in reading: Reading) -> Bool {
    guard word < reading.words.count, let claim = reading.claim(onWord: word), !claim.isTentative, claim.evidence != .acronym,
      let entity = claim.entity
    else { return false }
    return reading.kind(of: entity) == .organisation || reading.kind(of: entity) == .person && claim.words.count > 1
  }

  /// The first of the capitalised words before the designator that belong to the name.
  private static func leftEdge(of word: Int, in reading: Reading) -> Int {
    var start = word
    while start > 0, word - start <= mostWords, isJoined(start - 1, in: reading), isModifier(start - 1, in: reading) {
      if reading.joins[start - 1] == .and, !isAmpersand(start - 1, in: reading) { break }
      start -= 1
    }
    return start
  }

  /// By white space, a hyphen, "&", or behind the full stop of a known abbreviation ("U.S. Department").
  private static func isJoined(_ word: Int, in reading: Reading) -> Bool {
    switch reading.joins[word] {
    case .space, .hyphen, .and: return true
    case .stop: return reading.claim(onWord: word).map { $0.range.end > reading.words[word].end } ?? false
    default: return false
    }
  }

  private static func isAmpersand(_ word: Int, in reading: Reading) -> Bool {
    reading.text[Int(reading.words[word].end)..<Int(reading.words[word + 1].start)].contains(UInt8(ascii: "&"))
  }

  /// Whether the capitalised word can be part of an organisation's name.
  private static func isModifier(_ word: Int, in reading: Reading) -> Bool {
    let classes = reading.classes[word]
    if classes.contains(.calendar) || reading.text[Int(reading.words[word].start)].isASCIIDigit { return false }
    let hash = reading.words[word].hash
    if NameBounds.headlineVerbs.contains(hash) || NameBounds.auxiliaries.contains(hash) { return false }
    let claim = reading.claim(onWord: word)
    if let claim, !claim.isTentative {
      return claim.entity.map(reading.kind(of:)) != .person || claim.words.count == 1
    }
    let isShouted = reading.isAllCapitals(reading.words[word])
    if classes.contains(.common), isShouted || isHeadline(word, in: reading) { return false }
    if claim != nil { return true }
    let isOrdinary = classes.contains(.common) && classes.isDisjoint(with: [.givenName, .familyName])
    if reading.beginsSentence(word), classes.contains(.common) { return false }
    return !(isOrdinary && functionWords.contains(reading.words[word].hash))
  }

  private static let functionWords = WordSet("the a an this that his her their our its and or but in at said says mr mrs ms")

  /// The end of "University of X and Y": the capitalised words that follow the head.
  private static func rightEdge(of head: Int, in reading: Reading) -> Int? {
    var end = head + 1
    guard end < reading.words.count, !reading.classes[end].contains(.calendar) else { return nil }
    end += 1
    while end < reading.words.count, end - head <= mostWords {
      switch reading.joins[end - 1] {
      case .space, .hyphen, .of, .forOrOn: break
      case .and:
        let isNewName =
          !reading.classes[end].isDisjoint(with: [.organisationHead])
          || reading.claim(onWord: end).map { !$0.isTentative } ?? false
        if isNewName { return end }
      default: return end
      }
      if reading.claim(onWord: end).flatMap(\.entity).map(reading.kind(of:)) == .person { return end }
      end += 1
    }
    return end
  }

  /// Whether the name ends at its designator: no further capitalised word of the same name follows.
  private static func endsHere(_ word: Int, in reading: Reading) -> Bool {
    guard word + 1 < reading.words.count, reading.joins[word] == .space else { return true }
    let next = reading.classes[word + 1]
    return !next.contains(.organisationDesignator) || next.contains(.common)
      || reading.owner[word + 1] >= 0
  }

  /// Whether the words before the designator make a name and not an ordinary phrase.
  private static func isDistinctive(_ modifiers: Range<Int>, designator: Int, in reading: Reading) -> Bool {
    let isWeak = reading.classes[designator].contains(.weakDesignator)
    let unusual = modifiers.filter { word in
      reading.owner[word] >= 0 || !reading.classes[word].contains(.common)
    }
    if isWeak { return !unusual.isEmpty && !isHeadline(designator, in: reading) }
    if unusual.isEmpty, isHeadline(designator, in: reading) { return false }
    return true
  }

  private static func isHeadline(_ word: Int, in reading: Reading) -> Bool {
    reading.segmentKind(ofWord: word) == .headline
  }
}
