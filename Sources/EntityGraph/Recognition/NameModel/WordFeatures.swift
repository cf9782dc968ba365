/// What the name model looks at in the capitalised words of an article: the word, what it may be, what the steps before claim of
/// it, its form, its neighbours, and what the rest of the article says of the same word.
///
/// A feature is a template with a value; its hash is the row of its weights. Values are small numbers and hashes of words, never
/// text. Everything that several words need is found once for each word.
struct WordFeatures {
  private let reading: Reading
  /// Kind, firmness, evidence and place in the name of what is claimed of each word.
  private var states: [UInt64] = []
  /// Capitals, digits and length of each word.
  private var shapes: [UInt64] = []
  /// What the article says of the same word everywhere.
  private var everywhere: [UInt64] = []
  /// Whether a full name that is known to exist covers each word, and the place in it.
  private var fullNames: [UInt64] = []
  /// The run of joined words around each word: titles, designators and heads before and behind, and the place in it.
  private var runs: [UInt64] = []
  /// 0 to 3: how much the article is about sport.
  private let sport: UInt64

  init(_ reading: Reading) {
    self.reading = reading
    states = reading.words.indices.map { WordFeatures.state($0, reading) }
    shapes = reading.words.map { WordFeatures.shape(reading.text[$0.range.indices]) }
    everywhere = WordFeatures.everywhere(in: reading)
    fullNames = WordFeatures.fullNames(in: reading)
    runs = WordFeatures.runs(in: reading)
    sport = SportWords.level(of: reading)
  }

  // MARK: Beyond doubt

  /// The label of a word that needs no weighing; `nil` for all others.
  func certainLabel(_ word: Int) -> NameLabel? {
    let owner = Int(reading.owner[word])
    if owner < 0 { return isPlain(word) ? .outside : nil }
    let claim = reading.claims[owner]
    guard claim.group > 0, !claim.isTentative, let entity = claim.entity else { return nil }
    switch claim.evidence {
    case .demonym where sport == 0: return .outside
    case .capital, .seat: break
    default: guard claim.words.count > 1 || sport == 0 && reading.kind(of: entity) == .country else { return nil }
    }
    return NameLabel(reading.kind(of: entity), begins: word == claim.words.lowerBound)
  }

  /// Whether a word that nothing claims stands alone and is a number, or an ordinary word that begins a sentence.
  private func isPlain(_ word: Int) -> Bool {
    guard reading.matchKinds[word] == 0, reading.joins[word] == .none, word == 0 || reading.joins[word - 1] == .none else {
      return false
    }
    if reading.text[Int(reading.words[word].start)].isASCIIDigit { return true }
    return reading.classes[word].listed == .common && reading.beginsSentence(word)
  }

  // MARK: Rows

  /// Calls `body` with the row of each feature of a word.
  @inline(__always)
  func forEachRow(_ word: Int, _ body: (Int) -> Void) {
    @inline(__always)
    func add(_ template: UInt64, _ value: UInt64) { body(WordFeatures.row(template, value)) }

    let own = reading.words[word]
    let listed = UInt64(reading.classes[word].listed.rawValue), uses = reading.classes[word].uses
    let (state, shape, article, run) = (states[word], shapes[word], everywhere[word], runs[word])
    let match = UInt64(reading.matchKinds[word]), level = UInt64(uses.rawValue)
    let start = reading.beginsSentence(word) ? UInt64(1) : 0

    // The word itself.
    add(1, 0)
    add(2, own.hash)
    add(3, suffix(own))
    add(4, shape)
    add(5, shape << 1 | start)
    add(6, listed)
    add(7, level)
    add(8, level << 16 | listed)
    for place in NameUses.Place.allCases where uses[place] > 0 { add(9, UInt64(place.rawValue) << 2 | UInt64(uses[place])) }

    // What is claimed and known of it.
    add(10, state << 16 | listed)
    add(11, match << 32 | state)
    add(12, sport << 32 | state << 16 | match)
    add(13, sport << 32 | match << 16 | listed)
    add(14, article)
    add(15, article << 16 | listed)
    add(16, run)
    add(17, run << 16 | listed)

    // The words that it is joined to.
    let joinBefore = word > 0 ? UInt64(reading.joins[word - 1].rawValue) : 0
    let joinAfter = UInt64(reading.joins[word].rawValue)
    add(18, (joinBefore > 0 ? states[word - 1] : 0) << 4 | joinBefore)
    add(19, (joinAfter > 0 ? states[word + 1] : 0) << 4 | joinAfter)
    add(20, gap(before: word) << 16 ^ listed)
    add(21, gap(before: word + 1) << 16 ^ listed)
    if joinBefore > 0 { add(22, reading.words[word - 1].hash ^ joinBefore) }
    if joinAfter > 0 { add(23, reading.words[word + 1].hash ^ joinAfter) }

    // The words before and behind, capitalised or not, and the signs between.
    let before = neighbour(before: word)
    add(24, before.hash)
    add(25, before.listed)
    add(26, before.listed << 16 | listed)
    let possessive = possessiveLength(at: Int(own.end)), end = Int(own.end) + possessive
    let after = possessive == 0 ? neighbour(after: word) : neighbour(reading.wordAfter(end))
    let isPossessive: UInt64 = possessive > 0 ? 1 : 0
    add(27, after.hash)
    add(28, after.listed << 1 | isPossessive)
    add(29, after.listed << 16 | listed)
    add(30, listed << 1 | isPossessive)
    let signs = UInt64(sign(before: Int(own.start))) << 8 | UInt64(end < reading.text.count ? reading.text[end] : 0)
    add(31, signs)
    add(32, signs << 16 | listed)
    add(33, segment(word) << 16 | shape)

    if fullNames[word] > 0 {
      add(34, fullNames[word] << 16 | listed)
      add(35, fullNames[word] << 16 | state)
    }
  }

  @inline(__always)
  private static func row(_ template: UInt64, _ value: UInt64) -> Int {
    let mixed = (value ^ (template &* 0xD6E8_FEB8_6659_FD93)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: ((mixed ^ (mixed >> 32)) &* 0xA24B_AED4_963E_E407) >> UInt64(64 - NameModel.rowBits))
  }

  // MARK: The article

  private static func state(_ word: Int, _ reading: Reading) -> UInt64 {
    guard let claim = reading.claim(onWord: word), let entity = claim.entity else { return 0 }
    let place: UInt64 =
      claim.words.count == 1 ? 0 : word == claim.words.lowerBound ? 1 : word == claim.words.upperBound - 1 ? 2 : 3
    return 1 + UInt64(reading.kind(of: entity).rawValue) + (claim.isTentative ? 8 : 0) + place << 4 + claim.evidence.number << 6
  }

  private static func shape(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var (upper, lower, digits, other) = (0, 0, 0, 0)
    for byte in bytes {
      if byte.isASCIILowercase {
        lower += 1
      } else if byte.isASCIIUppercase {
        upper += 1
      } else if byte.isASCIIDigit {
        digits += 1
      } else {
        other += 1
      }
    }
    let form: UInt64 =
      digits == bytes.count
      ? 0 : digits > 0 ? 1 : lower + other == 0 ? 2 : bytes.first!.isASCIILowercase ? 3 : upper > 1 ? 4 : upper == 1 ? 5 : 6
    return form << 4 | UInt64(min(bytes.count, form == 2 ? 6 : 4))
  }

  /// For each word the uses that all words of its spelling are put to, one bit each: part of a longer name of some kind, behind a
  /// title, behind a first name, inside a sentence.
  private static func everywhere(in reading: Reading) -> [UInt64] {
    var uses = WordBits(capacity: reading.words.count)
    let slots = reading.words.indices.map { uses.insert(reading.words[$0].hash, use(of: $0, in: reading)) }
    return slots.map { uses[$0] }
  }

  private static func use(of word: Int, in reading: Reading) -> UInt64 {
    var bits: UInt64 = 0
    if let claim = reading.claim(onWord: word), claim.words.count > 1, !claim.isTentative, let entity = claim.entity {
      let isLast = word == claim.words.upperBound - 1
      bits |= 8 << (UInt64(reading.kind(of: entity).rawValue) * 2 + (isLast ? 1 : 0))
    }
    if word > 0, reading.joins[word - 1] == .space || reading.joins[word - 1] == .stop {
      let before = reading.classes[word - 1]
      if before.contains(.title) { bits |= 1 }
      if before.contains(.givenName), !before.contains(.common) { bits |= 2 }
    }
    return reading.beginsSentence(word) ? bits : bits | 4
  }

  /// For each word 1 or 2 when it begins or ends a full name of the lists, 3 when it is inside of one; the longest name wins.
  private static func fullNames(in reading: Reading) -> [UInt64] {
    var places = [UInt64](repeating: 0, count: reading.words.count)
    var word = 0
    while word < places.count {
      let count = fullNameLength(from: word, in: reading)
      for place in 0..<count { places[word + place] = place == 0 ? 1 : place == count - 1 ? 2 : 3 }
      word += max(count, 1)
    }
    return places
  }

  /// The number of words of the longest full name from a word on; zero when there is none.
  private static func fullNameLength(from word: Int, in reading: Reading) -> Int {
    var (length, end) = (0, word)
    while end - word < 2, reading.joins[end].isWithinName {
      end += 1
      // Of most names one end is known from others; the lists are too large to be looked into for every pair of words.
      guard reading.classes[word].uses[.personBegins] + reading.classes[end].uses[.personEnds] > 0 else { continue }
      if reading.isFullName(word..<(end + 1)) { length = end + 1 - word }
    }
    return length
  }

  private static func runs(in reading: Reading) -> [UInt64] {
    let telling: WordClasses = [.title, .organisationDesignator, .organisationHead, .placeDesignator, .placeHead]
    var runs = [UInt64](repeating: 0, count: reading.words.count)
    var (length, classes) = (UInt64(0), WordClasses())
    for word in runs.indices {
      runs[word] = length << 2 | UInt64(classes.rawValue) << 4
      let goesOn = reading.joins[word] != .none
      length = goesOn ? min(length + 1, 3) : 0
      classes = goesOn ? classes.union(reading.classes[word].intersection(telling)) : []
    }
    (length, classes) = (0, [])
    for word in runs.indices.reversed() {
      if reading.joins[word] == .none { (length, classes) = (0, []) }
      runs[word] |= length | UInt64(classes.rawValue) << 18
      length = min(length + 1, 3)
      classes.formUnion(reading.classes[word].intersection(telling))
    }
    return runs
  }

  // MARK: Neighbours

  /// A word beside another one: its hash and classes, zero when there is none.
  private typealias Neighbour = (hash: UInt64, listed: UInt64)

  private func neighbour(_ found: (word: Word, classes: WordClasses)?) -> Neighbour {
    found.map { ($0.word.hash, UInt64($0.classes.listed.rawValue)) } ?? (0, 0)
  }

  private func neighbour(_ word: Int) -> Neighbour { (reading.words[word].hash, UInt64(reading.classes[word].listed.rawValue)) }

  private func neighbour(before word: Int) -> Neighbour {
    if word > 0, reading.joins[word - 1] == .space { return neighbour(word - 1) }
    return neighbour(reading.wordBefore(Int(reading.words[word].start)))
  }

  private func neighbour(after word: Int) -> Neighbour {
    if reading.joins[word] == .space { return neighbour(word + 1) }
    return neighbour(reading.wordAfter(Int(reading.words[word].end)))
  }

  private func possessiveLength(at position: Int) -> Int {
    guard position < reading.text.count, reading.text[position] == UInt8(ascii: "'") || reading.text[position] == 0xE2 else {
      return 0
    }
    return reading.has("'s", at: position) ? 2 : reading.has("’s", at: position) ? 4 : 0
  }

  /// What stands between the word before and this one, when they are joined.
  private func gap(before word: Int) -> UInt64 {
    guard word > 0, word < reading.words.count, reading.joins[word - 1] != .none else { return 0 }
    var gap: UInt64 = 1
    for index in Int(reading.words[word - 1].end)..<Int(reading.words[word].start) {
      gap = gap << 8 ^ gap >> 56 ^ UInt64(reading.text[index])
    }
    return gap
  }

  /// The last three letters.
  private func suffix(_ word: Word) -> UInt64 {
    var suffix: UInt64 = 0
    for index in max(Int(word.start), Int(word.end) - 3)..<Int(word.end) {
      suffix = suffix << 8 | UInt64(reading.text[index] | 0x20)
    }
    return suffix
  }

  /// The byte before `position`; behind a space the one before that, `a` for an ASCII letter or digit.
  private func sign(before position: Int) -> UInt8 {
    guard position > 0 else { return 0 }
    let byte = reading.text[position - 1]
    guard byte == UInt8(ascii: " "), position > 1 else { return byte }
    let earlier = reading.text[position - 2]
    return earlier.isASCIIAlphanumeric ? UInt8(ascii: "a") : earlier
  }

  private func segment(_ word: Int) -> UInt64 {
    switch reading.segmentKind(ofWord: word) {
    case .headline: 1
    case .paragraph: 2
    case .dateline: 3
    case .byline: 4
    case .credit: 5
    case .furniture: 6
    case nil: 7
    }
  }
}
