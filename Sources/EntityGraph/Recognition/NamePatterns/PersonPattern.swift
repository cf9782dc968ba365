/// Finds people that no gazetteer knows, by first names and family names, titles and roles before them,
/// verbs of speech beside them, and what stands behind a comma.
enum PersonPattern {
  /// Names of more words than this are lists or titles of works.
  private static let mostWords = 4

  static func claim(in reading: inout Reading) {
    claimLongerNames(in: &reading)
    var word = 0
    while word < reading.words.count {
      guard let run = run(from: word, in: reading) else {
        word += 1
        continue
      }
      if let person = person(in: run, reading) { add(person, to: &reading) }
      word = max(run.upperBound, word + 1)
    }
  }

  /// "Chad Michael Murray" is not the Michael Murray of the gazetteer: a first name before or a word behind makes a longer name that the
  /// lists of full names have.
  private static func claimLongerNames(in reading: inout Reading) {
    for index in reading.claims.indices {
      let claim = reading.claims[index]
      guard !claim.isWithdrawn, claim.words.count == 2, claim.evidence == .name, let entity = claim.entity,
        reading.kind(of: entity) == .person
      else { continue }
      let (first, end) = (claim.words.lowerBound, claim.words.upperBound)
      if first > 0, reading.joins[first - 1] == .space, isSingle(first - 1, in: reading),
        reading.classes[first - 1].contains(.givenName), reading.isFullName(first - 1..<end)
      {
        add(first - 1..<end, to: &reading)
      } else if end < reading.words.count, reading.joins[end - 1] == .space, isSingle(end, in: reading),
        reading.classes[end].isDisjoint(with: [.title, .role]), reading.isFullName(first..<end + 1)
      {
        add(first..<end + 1, to: &reading)
      }
    }
  }

  /// Whether no name of several words covers a word.
  private static func isSingle(_ word: Int, in reading: Reading) -> Bool {
    reading.claim(onWord: word).map { $0.words.count == 1 } ?? true
  }

  private static func add(_ words: Range<Int>, to reading: inout Reading) {
    let range = ByteRange(
      Int(reading.words[words.lowerBound].start), nameEnd(of: words.upperBound - 1, in: reading))
    let known = MiddleInitials.person(words, in: reading)
    let entity = known ?? reading.localEntity(kind: .person, at: range, words: words)
    // A single word may be the family name of somebody named in full: that is decided with the others.
    reading.add(
      Claim(
        range: range, words: words, entity: entity, evidence: known == nil ? .pattern : .name,
        confidence: Claim.confidence(of: .pattern), isTentative: words.count == 1))
  }

  /// East Asian given names go on in lower case behind a hyphen: "Jong-sup". "Jr." keeps its full stop.
  static func nameEnd(of word: Int, in reading: Reading) -> Int {
    let end = Int(reading.words[word].end)
    if abbreviatedSuffixes.contains(reading.words[word].hash), reading.has(".", at: end) { return end + 1 }
    guard end + 1 < reading.text.count, reading.text[end] == UInt8(ascii: "-"),
      reading.text[end + 1].isASCIILowercase,
      let tail = WordScanner.word(startingAt: end + 1, in: reading.text.span), tail.end - tail.start <= 6,
      !reading.table.classes(tail.hash).contains(.common) || isBehindFamilyName(word, in: reading)
    else { return end }
    return Int(tail.end)
  }

  private static let abbreviatedSuffixes = WordSet("Jr Sr")

  /// "Bae" in "Bae Sung-won".
  private static func isBehindFamilyName(_ word: Int, in reading: Reading) -> Bool {
    word > 0 && reading.joins[word - 1] == .space && reading.classes[word - 1].contains(.familyNameFirst)
  }

  // MARK: Runs

  /// The longest sequence of free words from `first` that are joined like the parts of a name.
  private static func run(from first: Int, in reading: Reading) -> Range<Int>? {
    guard isFree(first, in: reading), !isPassedOver(first, in: reading) else { return nil }
    var end = first + 1
    while end < reading.words.count, isFree(end, in: reading), !reading.classes[end].contains(.calendar),
      !isPronoun(end, in: reading), !isTitleOnly(end, in: reading), !NameBounds.headlineVerbs.contains(reading.words[end].hash)
    {
      switch reading.joins[end - 1] {
      case .space, .hyphen, .stop, .apostrophe, .particle:
        if endsBefore(end, in: reading) { return first..<end }
        end += 1
      default: return first..<end
      }
    }
    return first..<end
  }

  /// "Senator" in "Hampton Senator Alexander": another name begins.
  static func isTitleOnly(_ word: Int, in reading: Reading) -> Bool {
    let classes = reading.classes[word]
    return classes.contains(.title) && classes.isDisjoint(with: [.givenName, .familyName, .familyNameFirst])
  }

  /// A full stop joins only after an initial or a title.
  private static func endsBefore(_ word: Int, in reading: Reading) -> Bool {
    guard reading.joins[word - 1] == .stop else { return false }
    let before = reading.words[word - 1]
    return before.end - before.start > 1 && !reading.classes[word - 1].contains(.title)
  }

  /// A word that no firm claim owns. Weak spellings and bare family names may be part of a longer name.
  private static func isFree(_ word: Int, in reading: Reading) -> Bool {
    guard let kind = reading.segmentKind(ofWord: word), kind != .furniture else { return false }
    let first = reading.text[Int(reading.words[word].start)]
    guard !first.isASCIIDigit else { return false }
    guard let claim = reading.claim(onWord: word) else { return true }
    guard claim.words.count == 1, claim.evidence != .demonym else { return false }
    return claim.isTentative || isFamilyNameOfPlace(word, claim, in: reading)
  }

  /// A city right behind a first name is a family name: "Sam Houston".
  private static func isFamilyNameOfPlace(_ word: Int, _ claim: Claim, in reading: Reading) -> Bool {
    guard word > 0, reading.joins[word - 1] == .space, reading.owner[word - 1] < 0,
      isLikelyGivenName(reading.classes[word - 1]), claim.entity.map(reading.kind(of:)) == .place
    else { return false }
    return !reading.classes[word - 1].contains(.common) && claim.evidence != .seat
  }

  /// Titles, roles, small words at the beginning of a sentence: the name begins behind them.
  private static func isPassedOver(_ word: Int, in reading: Reading) -> Bool {
    let classes = reading.classes[word]
    if classes.contains(.calendar) || isPronoun(word, in: reading) { return true }
    if !classes.isDisjoint(with: [.title, .role]), !isLikelyGivenName(classes) { return true }
    let isNameLike = !classes.isDisjoint(with: [.givenName, .familyName, .familyNameFirst])
    if classes.contains(.common), !isNameLike { return true }
    return classes.contains(.common) && reading.beginsSentence(word) && classes.contains(.weakGivenName)
      && functionWords.contains(reading.words[word].hash)
  }

  /// "I": a single capital that is no initial.
  private static func isPronoun(_ word: Int, in reading: Reading) -> Bool {
    let range = reading.words[word].range
    return range.count == 1 && reading.text[Int(range.start)] == UInt8(ascii: "I")
      && !reading.has(".", at: Int(range.end))
  }

  private static func isLikelyGivenName(_ classes: WordClasses) -> Bool {
    classes.contains(.givenName) && !classes.contains(.weakGivenName)
  }

  static let functionWords = WordSet(
    """
    the a an in on at as but and or if so no an he she it we they his her may will even under when while after before since \
    for from with to by this that
    """)

  // MARK: Decision

  /// The words of a run that are a person's name.
  private static func person(in run: Range<Int>, _ reading: Reading) -> Range<Int>? {
    var words = run
    while words.count > 1, isCommonOnly(words.upperBound - 1, in: reading) {
      words = words.lowerBound..<(words.upperBound - 1)
    }
    guard words.count <= mostWords, !isInitialOnly(words, in: reading) else { return nil }
    if words.count == 1 {
      return isTitled(words.lowerBound, in: reading) || isSpeaker(words.lowerBound, in: reading) ? words : nil
    }
    if words.contains(where: { isDesignator($0, in: reading) }) { return nil }
    if words.contains(where: { reading.isAllCapitals(reading.words[$0]) }) { return nil }
    let isHeadline = reading.segmentKind(ofWord: words.lowerBound) == .headline
    if hasKnownNames(words, in: reading, strictly: isHeadline) { return words }
    return !isHeadline && hasContext(words, in: reading) ? words : nil
  }

  /// An ordinary word that is no name.
  static func isCommonOnly(_ word: Int, in reading: Reading) -> Bool {
    let classes = reading.classes[word]
    return classes.contains(.common)
      && classes.isDisjoint(with: [.familyName, .givenName, .familyNameFirst])
  }

  private static func isInitialOnly(_ words: Range<Int>, in reading: Reading) -> Bool {
    words.allSatisfy { reading.words[$0].range.count == 1 }
  }

  private static func isDesignator(_ word: Int, in reading: Reading) -> Bool {
    let classes = reading.classes[word]
    return classes.contains(.organisationDesignator) && !classes.contains(.weakDesignator)
      && !classes.contains(.familyName)
  }

  /// Whether first and last word are first name and family name.
  private static func hasKnownNames(_ words: Range<Int>, in reading: Reading, strictly: Bool) -> Bool {
    let first = reading.classes[words.lowerBound]
    let last = reading.classes[words.upperBound - 1]
    let isFirstCommon = first.contains(.common)
    let isLastCommon = last.contains(.common)
    if isLikelyGivenName(first) {
      if last.contains(.familyName), !(strictly && isLastCommon) { return true }
      if !isLastCommon, !strictly { return true }
    }
    if first.contains(.givenName), last.contains(.familyName), !(isFirstCommon && isLastCommon) {
      return !strictly && !reading.beginsSentence(words.lowerBound) || !isFirstCommon
    }
    // An unknown first name before a family name that is nothing else: "Breonna Taylor".
    let isUnknownFirst = first.isDisjoint(with: WordClasses.all.subtracting([.givenName, .familyName, .familyNameFirst]))
    if words.count == 2, isUnknownFirst, last.contains(.familyName), !isLastCommon, !strictly { return true }
    // A weak first name before a word that is nothing else: "Mark Mulligan".
    let isUnknownLast = last.isDisjoint(with: WordClasses.all.subtracting([.givenName, .familyName, .familyNameFirst]))
    if first.contains(.givenName), isUnknownLast, words.count <= 3, !strictly { return true }
    let isEastAsian = first.contains(.familyNameFirst) && words.count <= 3 && !isFirstCommon && !isLastCommon
    return isEastAsian && !strictly
  }

  /// Whether the words around say that it is a person: a role or title before, speech beside, a comma
  /// with a role behind.
  private static func hasContext(_ words: Range<Int>, in reading: Reading) -> Bool {
    let ordinary = words.filter { reading.classes[$0].contains(.common) }
    guard ordinary.count * 2 <= words.count, !words.contains(where: { isPlaceWord($0, in: reading) }) else { return false }
    if let before = reading.wordBefore(Int(reading.words[words.lowerBound].start)) {
      if !before.classes.isDisjoint(with: [.title, .role]) { return true }
      if before.classes.contains(.speechVerb), ordinary.isEmpty { return true }
    }
    let end = nameEnd(of: words.upperBound - 1, in: reading)
    if let after = reading.wordAfter(end), after.classes.contains(.speechVerb), ordinary.isEmpty { return true }
    return hasApposition(after: end, in: reading) && ordinary.isEmpty
  }

  private static func isPlaceWord(_ word: Int, in reading: Reading) -> Bool {
    !reading.classes[word].isDisjoint(with: [.placeHead, .placeDesignator])
  }

  /// ", a professor", ", the group's director", ", 45,", ", who said".
  private static func hasApposition(after end: Int, in reading: Reading) -> Bool {
    guard end < reading.text.count, reading.text[end] == UInt8(ascii: ","),
      let next = reading.wordAfter(end + 1)
    else { return false }
    if next.classes.contains(.role), !reading.text[Int(next.word.start)].isASCIIUppercase { return true }
    if reading.text[Int(next.word.start)].isASCIIDigit { return next.word.range.count == 2 }
    let opener = reading.lowercased(next.word)
    if ["who", "whose"].contains(opener) { return true }
    guard ["a", "an", "the", "his", "her", "then", "former", "deputy", "senior", "chief", "head"].contains(opener) else {
      return false
    }
    return hasRole(within: 6, after: Int(next.word.start), in: reading)
  }

  /// Whether a role stands among the next words before a comma or full stop.
  private static func hasRole(within count: Int, after position: Int, in reading: Reading) -> Bool {
    var end = position
    for _ in 0..<count {
      guard let word = end == position ? WordScanner.word(startingAt: end, in: reading.text.span) : reading.wordAfter(end)?.word
      else { return false }
      if reading.table.classes(word.hash).contains(.role) { return true }
      end = Int(word.end)
    }
    return false
  }

  /// A single word is a name after a form of address: "Mr Lukin".
  private static func isTitled(_ word: Int, in reading: Reading) -> Bool {
    let classes = reading.classes[word]
    guard !classes.contains(.common) || classes.contains(.familyName), reading.words[word].range.count > 1,
      word > 0, [.space, .stop].contains(reading.joins[word - 1]), !isDesignator(word, in: reading),
      !(classes.contains(.title) || classes.contains(.role))
    else { return false }
    return formsOfAddress.contains(reading.words[word - 1].hash)
  }

  /// A family name beside a verb of speech: "Klein said", though nobody introduced Klein.
  private static func isSpeaker(_ word: Int, in reading: Reading) -> Bool {
    let classes = reading.classes[word]
    guard classes.contains(.familyName), classes.isDisjoint(with: [.common, .organisationDesignator, .placeDesignator]),
      reading.segmentKind(ofWord: word) == .paragraph, !reading.isAllCapitals(reading.words[word])
    else { return false }
    let range = reading.words[word].range
    if let after = reading.wordAfter(Int(range.end)), speech.contains(after.word.hash) { return true }
    return reading.wordBefore(Int(range.start)).map { speech.contains($0.word.hash) } ?? false
  }

  private static let speech = WordSet("said says told added asked replied")

  private static let formsOfAddress = WordSet(
    """
    Mr Mrs Ms Miss Dr Prof Professor Sir Lord Lady Gen Col Sgt Lt Capt Sen Rep Gov Senator Governor President Chancellor \
    Congressman Congresswoman Judge Mayor Colonel Captain Sergeant Lieutenant Sheriff Bishop Archbishop Ambassador
    """)
}
