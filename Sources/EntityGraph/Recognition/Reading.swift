/// What is known of one article while it is being read: text, words, what each word may be, and the
/// claims made on stretches of it so far.
///
/// A value that grows step by step; each step of ``Recognizer`` adds claims and looks at earlier ones.
struct Reading {
  let text: [UInt8]
  let segmentation: Segmentation
  let table: NameTable
  /// Words that may begin a name, in order.
  let words: [Word]
  /// What each of them may be.
  let classes: [WordClasses]
  /// Sentence of each word.
  let sentenceOfWord: [Int32]
  /// How each word is joined to the next.
  let joins: [WordJoin]

  /// Claims in no particular order; a claim that lost is `nil`.
  private(set) var claims: [Claim] = []
  /// Index of the claim that owns each word, or -1.
  private(set) var owner: [Int32]
  /// Entities found by pattern.
  private(set) var localEntities: [LocalEntity] = []
  /// Of what kinds the names of the gazetteer are that cover each word, claimed or not: one bit for each kind, and the same
  /// five places higher for those that need support; then whether the word is the first and the last of the name.
  private(set) var matchKinds: [UInt16]

  init(article: Article, segmentation: Segmentation, table: NameTable) {
    text = article.text
    self.segmentation = segmentation
    self.table = table
    // In news about one word in six may begin a name.
    var words: [Word] = []
    words.reserveCapacity(text.count / 20)
    WordScanner.capitalisedWords(of: text, into: &words)
    self.words = words
    classes = words.map { table.classes($0.hash) }
    sentenceOfWord = Reading.sentences(of: words, in: segmentation)
    joins = WordJoin.joins(between: words, in: text, sentences: sentenceOfWord)
    owner = [Int32](repeating: -1, count: words.count)
    matchKinds = [UInt16](repeating: 0, count: words.count)
    claims.reserveCapacity(words.count / 2 + 8)
  }

  private static func sentences(of words: [Word], in segmentation: Segmentation) -> [Int32] {
    var index = 0
    let sentences = segmentation.sentences
    return words.map { word in
      while index < sentences.count, sentences[index].range.end <= word.start { index += 1 }
      return index < sentences.count && sentences[index].range.start <= word.start ? Int32(index) : -1
    }
  }

  // MARK: Matches

  /// Keeps of what kinds the names of a match are.
  mutating func note(_ match: Match) {
    let all = table.candidates(of: Int(match.group))
    var kinds: UInt16 = 0
    for (bit, index) in all.prefix(64).enumerated() where match.candidates >> UInt64(bit) & 1 == 1 {
      let candidate = table.candidate(index)
      let kind = UInt16(table.kind(table.entry(Int(candidate.entry))).rawValue)
      kinds |= 1 << (kind + (candidate.notes.isDisjoint(with: [.weak, .short, .surname]) ? 0 : 5))
    }
    for word in match.firstWord..<match.endWord {
      let place: UInt16 = (word == match.firstWord ? 1 : 0) | (word == match.endWord - 1 ? 2 : 0)
      matchKinds[word] = kinds | place << 10
    }
  }

  // MARK: Claims

  /// Adds a claim; those that share a word with it are withdrawn.
  ///
  /// A claim without words is on lower-case words, which no other step looks at.
  mutating func add(_ claim: Claim) {
    for word in claim.words where owner[word] >= 0 { withdraw(Int(owner[word])) }
    for word in claim.words { owner[word] = Int32(claims.count) }
    claims.append(claim)
  }

  mutating func withdraw(_ index: Int) {
    for word in claims[index].words where owner[word] == index { owner[word] = -1 }
    claims[index].isWithdrawn = true
  }

  mutating func update(_ index: Int, _ change: (inout Claim) -> Void) { change(&claims[index]) }

  /// The claim on a word.
  func claim(onWord word: Int) -> Claim? { owner[word] >= 0 ? claims[Int(owner[word])] : nil }

  /// Indices of the claims that stand, in the order of the text.
  func claimsInOrder() -> [Int] {
    var last: Int32 = -1
    var order: [Int] = []
    order.reserveCapacity(claims.count)
    for index in owner where index >= 0 && index != last {
      order.append(Int(index))
      last = index
    }
    return order
  }

  /// Indices of the claims that stand, sorted by position.
  func standingClaims() -> [Int] {
    var standing = claims.indices.filter { !claims[$0].isWithdrawn && !claims[$0].isTentative }
    standing.sort { claims[$0].range < claims[$1].range }
    return standing
  }

  // MARK: Words

  func segmentKind(ofWord word: Int) -> Segment.Kind? {
    let sentence = sentenceOfWord[word]
    return sentence < 0 ? nil : segmentation.segments[segmentation.sentences[Int(sentence)].segment].kind
  }

  /// Whether a word is the first of its sentence (quotes and brackets aside).
  func beginsSentence(_ word: Int) -> Bool {
    word == 0 || sentenceOfWord[word] != sentenceOfWord[word - 1]
      ? isFirst(Int(words[word].start), of: sentenceOfWord[word]) : followsOpeningQuote(Int(words[word].start))
  }

  private func isFirst(_ start: Int, of sentence: Int32) -> Bool {
    guard sentence >= 0 else { return true }
    var index = Int(segmentation.sentences[Int(sentence)].range.start)
    while index < start, !text[index].isASCIIAlphanumeric { index += 1 }
    return index == start
  }

  /// `said: "Peace is near` begins a sentence inside a sentence.
  private func followsOpeningQuote(_ start: Int) -> Bool {
    guard start > 0 else { return true }
    if text[start - 1] == UInt8(ascii: "\"") { return true }
    return start >= 3 && text[start - 3] == 0xE2 && text[start - 2] == 0x80 && text[start - 1] == 0x9C
  }

  /// The word directly before `position`, separated by white space only, with what it may be.
  func wordBefore(_ position: Int) -> (word: Word, classes: WordClasses)? {
    var index = position
    while index > 0, text[index - 1].isASCIISpace { index -= 1 }
    guard index < position, let word = WordScanner.word(endingAt: index, in: text.span) else { return nil }
    return (word, table.classes(word.hash))
  }

  /// The word directly behind `position`, separated by white space only.
  func wordAfter(_ position: Int) -> (word: Word, classes: WordClasses)? {
    var index = position
    while index < text.count, text[index].isASCIISpace { index += 1 }
    guard index > position, let word = WordScanner.word(startingAt: index, in: text.span) else { return nil }
    return (word, table.classes(word.hash))
  }

  /// The text of a word in lower case, for the few places that compare with a list.
  func lowercased(_ word: Word) -> String {
    String(decoding: text[word.range.indices], as: UTF8.self).lowercased()
  }

  /// Whether the word is all capitals, of two letters or more.
  func isAllCapitals(_ word: Word) -> Bool {
    word.end - word.start >= 2 && !text[word.range.indices].contains { $0.isASCIILowercase }
  }

  /// Whether the word also stands in the article with a small letter.
  ///
  /// - Complexity: O(n)
  func isWrittenSmall(_ word: Word) -> Bool {
    let first = text[Int(word.start)] | 0x20
    let rest = text[Int(word.start) + 1..<Int(word.end)]
    var index = 0
    while true {
      index = ByteSearch.firstIndex(of: first, in: text, index..<text.count)
      let end = index + 1 + rest.count
      guard end <= text.count else { return false }
      if index == 0 || !text[index - 1].isASCIIAlphanumeric, text[(index + 1)..<end].elementsEqual(rest),
        end == text.count || !text[end].isASCIIAlphanumeric
      {
        return true
      }
      index += 1
    }
  }

  /// The text of `range` with white space collapsed.
  func name(_ range: ByteRange) -> String { LocalEntity.collapsed(text[range.indices]) }

  /// Whether `bytes` stand at `position`.
  func has(_ bytes: StaticString, at position: Int) -> Bool {
    guard position >= 0, position + bytes.utf8CodeUnitCount <= text.count else { return false }
    return unsafe UnsafeBufferPointer(start: bytes.utf8Start, count: bytes.utf8CodeUnitCount)
      .elementsEqual(text[position..<position + bytes.utf8CodeUnitCount])
  }

  /// The entity of the article with that kind and the name at `range`, made when it is new.
  ///
  /// `covered` are the capitalised words of the name; small words between them do not tell names apart.
  mutating func localEntity(kind: EntityKind, at range: ByteRange, words covered: Range<Int>) -> EntityReference {
    let endsWithWord = words[covered.upperBound - 1].end == range.end
    let hashes = endsWithWord ? words[covered].map { $0.hash } : SpellingTokens.tokens(of: text, in: range.indices)
    return local(LocalEntity(kind: kind, name: .written(range), words: hashes))
  }

  /// The entity of the article with that kind and name, made when it is new.
  mutating func localEntity(kind: EntityKind, named name: String) -> EntityReference {
    let words = SpellingTokens.tokens(of: Array(name.utf8)).map { $0.hash }
    return local(LocalEntity(kind: kind, name: .given(name), words: words))
  }

  private mutating func local(_ entity: LocalEntity) -> EntityReference {
    if let known = localEntities.firstIndex(where: { $0.key == entity.key }) { return .local(known) }
    var entity = entity
    entity.isListed = isListed(entity)
    localEntities.append(entity)
    return .local(localEntities.count - 1)
  }

  /// Whether a list of full names has the name of a person.
  private func isListed(_ entity: LocalEntity) -> Bool {
    guard entity.kind == .person, entity.words.count > 1, case .written(let range) = entity.name else { return false }
    var name = FullName()
    name.add(wordsOf: text.span, in: range.indices)
    return name.key.map(table.isFullName) ?? false
  }

  /// Whether a list of full names has the name that these words make, and small words between them.
  func isFullName(_ range: Range<Int>) -> Bool {
    var name = FullName()
    for word in range { name.add(words[word].hash) }
    return name.key.map(table.isFullName) ?? false
  }

  /// The kind of the entity behind `reference`.
  func kind(of reference: EntityReference) -> EntityKind {
    if let index = reference.localIndex { return localEntities[index].kind }
    return table.kind(table.entry(reference.knownIndex!))
  }
}
