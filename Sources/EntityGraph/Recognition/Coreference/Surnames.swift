/// Bare family names: "Kim" after "Kim Jong Un".
///
/// A family name means the person last introduced by full name, nearest first, unless that introduction
/// was made in passing: in brackets, or as somebody's relative ("Kim's grandfather (Kim Il Sung)"). A
/// person who was named in full only once does not keep the name beyond the paragraph when another one
/// held it before.
struct Surnames {
  /// A person named in full in the article.
  private struct Introduction {
    let entity: EntityReference
    let claim: Int
    let position: Int
    let segment: Int
    let isInPassing: Bool
  }

  /// The family name of several words that ends with a given word ("von der Leyen").
  private struct Family {
    var introductions: [Introduction] = []
    /// Hashes of the words before the last one.
    var leadingWords: [UInt64] = []
  }

  private var families = WordMap<Family>()
  /// Whether words also stand in the article with a small letter, as far as it was asked.
  private var areWrittenSmall: [UInt64: Bool] = [:]

  static func resolve(in reading: inout Reading) {
    var surnames = Surnames()
    surnames.collectIntroductions(in: reading)
    surnames.resolveBareNames(in: &reading)
  }

  // MARK: Introductions

  /// People named in full; then those known by family name only ("Mr Klein"), where nobody else has the name.
  private mutating func collectIntroductions(in reading: Reading) {
    collect(in: reading) { !$0.isTentative }
    let full = families
    collect(in: reading) { $0.isTentative && $0.evidence == .pattern && full[reading.words[$0.words.lowerBound].hash] == nil }
  }

  private mutating func collect(in reading: Reading, _ introduces: (Claim) -> Bool) {
    for index in reading.claimsInOrder() {
      let claim = reading.claims[index]
      guard let entity = claim.entity, claim.evidence != .surname, introduces(claim),
        reading.kind(of: entity) == .person, !Surnames.isArticleAndName(claim, in: reading),
        let name = Surnames.familyName(of: entity, in: reading)
      else { continue }
      let introduction = Introduction(
        entity: entity, claim: index, position: Int(claim.range.start),
        segment: Surnames.segment(of: claim, in: reading),
        isInPassing: Surnames.isInPassing(claim, in: reading))
      families.update(name.last, default: Family()) {
        $0.introductions.append(introduction)
        $0.leadingWords = name.leading
      }
      if let written = Surnames.otherFamilyName(of: claim, than: name.last, in: reading) {
        families.update(written, default: Family()) { $0.introductions.append(introduction) }
      }
    }
  }

  /// The last word of a full name that is written without the family name that the gazetteer gives: "Sissi" of el-Sisi.
  private static func otherFamilyName(of claim: Claim, than family: UInt64, in reading: Reading) -> UInt64? {
    guard claim.words.count > 1, claim.entity?.knownIndex != nil,
      !claim.words.contains(where: { reading.words[$0].hash == family })
    else { return nil }
    let last = reading.words[claim.words.upperBound - 1]
    return last.end == claim.range.end && !NameTable.suffixes.contains(last.hash) ? last.hash : nil
  }

  private static func segment(of claim: Claim, in reading: Reading) -> Int {
    let sentence = claim.words.isEmpty ? -1 : Int(reading.sentenceOfWord[claim.words.lowerBound])
    return sentence < 0 ? -1 : reading.segmentation.sentences[sentence].segment
  }

  /// The hash of the last word of a person's family name, and those of the words before it.
  private static func familyName(
    of entity: EntityReference, in reading: Reading
  ) -> (last: UInt64, leading: [UInt64])? {
    guard let index = entity.knownIndex else {
      let words = reading.localEntities[entity.localIndex!].words
      return familyWord(of: words, in: reading.table).map { ($0, []) }
    }
    return reading.table.familyName(of: index)
  }

  /// The last word of an unknown person's name, or the first where family names stand first.
  static func familyWord(of words: [UInt64], in table: NameTable) -> UInt64? {
    guard let first = words.first, let last = words.last, words.count > 1 else { return words.first }
    let classes = table.classes(first)
    let isFamilyFirst =
      classes.contains(.familyNameFirst)
      && (!classes.contains(.givenName) || !table.classes(last).contains(.familyName))
    return isFamilyFirst ? first : words.last { !NameTable.suffixes.contains($0) }
  }

  private static let kinship = WordSet(
    """
    grandfather grandmother father mother son daughter brother sister wife husband uncle aunt cousin nephew niece widow late \
    predecessor
    """)

  /// In brackets, or right behind a word of kinship.
  private static func isInPassing(_ claim: Claim, in reading: Reading) -> Bool {
    let start = Int(claim.range.start)
    if start > 0, reading.text[start - 1] == UInt8(ascii: "(") { return true }
    var position = start
    if position > 1, reading.text[position - 2] == UInt8(ascii: ",") { position -= 2 }
    guard
      let before = reading.wordBefore(position) ?? WordScanner.word(endingAt: position, in: reading.text.span).map({ ($0, []) })
    else { return false }
    return kinship.contains(before.word.hash)
  }

  // MARK: Bare names

  private mutating func resolveBareNames(in reading: inout Reading) {
    for word in reading.words.indices {
      let owner = reading.owner[word]
      if owner < 0, families.isEmpty { continue }
      let tentative = owner >= 0 ? reading.claims[Int(owner)] : nil
      if let tentative, !(tentative.isTentative && tentative.words.count <= 2),
        !Surnames.isArticleAndName(tentative, in: reading),
        !isRatherSurname(tentative, in: reading)
      {
        continue
      }
      if let family = families[reading.words[word].hash], let range = bareName(word, family, in: reading),
        let entity = antecedent(of: word, in: family, reading)
      {
        reading.add(
          Claim(
            range: range, words: word..<(word + 1), entity: entity, evidence: .surname,
            confidence: Claim.confidence(of: .surname)))
      } else if let tentative, tentative.evidence == .surname, tentative.words.lowerBound == word {
        settle(Int(owner), word, in: &reading)
      } else if tentative?.evidence == .pattern {
        // Found by a form of address or a verb of speech, and nobody of that name was introduced.
        reading.update(Int(owner)) { $0.isTentative = false }
      }
    }
  }

  /// Whether a name found by pattern is "El-Sisi" at the beginning of a sentence.
  private static func isArticleAndName(_ claim: Claim, in reading: Reading) -> Bool {
    guard claim.evidence == .pattern, claim.words.count == 2 else { return false }
    let name = reading.words[claim.words.upperBound - 1]
    return claim.range.end == name.end && withArticle(Int(name.start), in: reading) == Int(claim.range.start)
      && claim.range.start < name.start
  }

  /// Whether a single word that was taken for a place or a body is the family name of somebody named in full before: nothing but its
  /// form and the words around spoke for the place, and they do not show it.
  private func isRatherSurname(_ claim: Claim, in reading: Reading) -> Bool {
    guard claim.words.count == 1, claim.evidence == .pattern || claim.notes.contains(.weak), let entity = claim.entity,
      [.place, .organisation].contains(reading.kind(of: entity)),
      let family = families[reading.words[claim.words.lowerBound].hash],
      family.introductions.contains(where: { $0.position < claim.range.start && reading.claims[$0.claim].words.count > 1 })
    else { return false }
    return !PlaceCues.show(claim, entity, in: reading)
  }

  /// A family name that the gazetteer lets stand alone, without the full name in the article.
  private mutating func settle(_ index: Int, _ word: Int, in reading: inout Reading) {
    if !reading.claims[index].notes.contains(.weak), stands(alone: word, in: reading) {
      reading.update(index) {
        $0.isTentative = false
        $0.confidence = 0.8
      }
    } else {
      reading.withdraw(index)
    }
  }

  /// The range of a bare family name with these words before `word`, when it stands alone there.
  static func bareName(_ word: Int, leading: ArraySlice<UInt64>, in reading: Reading) -> ByteRange? {
    var surnames = Surnames()
    return surnames.bareName(word, Family(leadingWords: Array(leading)), in: reading)
  }

  /// The range of the bare name when `word` is one: all its words are there and no other name goes on.
  private mutating func bareName(_ word: Int, _ family: Family, in reading: Reading) -> ByteRange? {
    guard stands(alone: word, in: reading) else { return nil }
    var start = Int(reading.words[word].start)
    for hash in family.leadingWords.reversed() {
      guard let before = reading.wordBefore(start)?.word, before.hash == hash else { return nil }
      start = Int(before.start)
    }
    return ByteRange(Surnames.withArticle(start, in: reading), Int(reading.words[word].end))
  }

  /// "el-Sisi", "Al-Assad": the article that a hyphen joins to a family name is part of it.
  private static func withArticle(_ start: Int, in reading: Reading) -> Int {
    let begin = start - 3
    guard begin >= 0, ["al-", "el-", "Al-", "El-"].contains(where: { reading.has($0, at: begin) }) else { return start }
    return begin == 0 || !reading.text[begin - 1].isASCIIAlphanumeric ? begin : start
  }

  /// Whether the word is not part of another, unknown name, and not an ordinary word.
  private mutating func stands(alone word: Int, in reading: Reading) -> Bool {
    guard reading.text[Int(reading.words[word].start)].isASCIIUppercase || reading.text[Int(reading.words[word].start)] >= 0x80
    else { return false }
    if reading.classes[word].contains(.common), reading.beginsSentence(word), !isSpoken(word, in: reading),
      !isNamedTogether(word, in: reading), !isSubject(word, in: reading)
    {
      return false
    }
    return !continues(into: word - 1, join: word > 0 ? reading.joins[word - 1] : .none, in: reading)
      && !continues(into: word + 1, join: reading.joins[word], in: reading)
  }

  /// Whether the neighbour is an unexplained capitalised word of the same name.
  private func continues(into word: Int, join: WordJoin, in reading: Reading) -> Bool {
    guard word >= 0, word < reading.words.count, [.space, .stop, .particle].contains(join) else { return false }
    if reading.owner[word] >= 0 || reading.text[Int(reading.words[word].start)].isASCIIDigit { return false }
    let classes = reading.classes[word]
    if !classes.isDisjoint(with: [.title, .role, .calendar]) { return false }
    let isName = !classes.isDisjoint(with: [.givenName, .familyName]) && !classes.contains(.weakGivenName)
    return !classes.contains(.common) || (isName && !classes.contains(.common))
  }

  /// "Cotton was born": an auxiliary or a past tense follows, and the article never writes the word small.
  private mutating func isSubject(_ word: Int, in reading: Reading) -> Bool {
    guard families[reading.words[word].hash] != nil, !reading.classes[word].contains(.calendar),
      let after = reading.wordAfter(Int(reading.words[word].end)).map({ reading.text[$0.word.range.indices] }),
      after.first!.isASCIILowercase,
      after.suffix(2).elementsEqual("ed".utf8) || Surnames.auxiliaries.contains(TokenHash.hash(reading.text.span, after.indices))
    else { return false }
    let name = reading.words[word]
    if let isWrittenSmall = areWrittenSmall[name.hash] { return !isWrittenSmall }
    let isWrittenSmall = reading.isWrittenSmall(name)
    areWrittenSmall[name.hash] = isWrittenSmall
    return !isWrittenSmall
  }

  private static let auxiliaries = WordSet(
    "was is has had will would did does could should can may might also later won led took")

  /// "Trump and Kim": another family name of the article follows.
  private func isNamedTogether(_ word: Int, in reading: Reading) -> Bool {
    reading.joins[word] == .and && families[reading.words[word + 1].hash] != nil
  }

  /// Whether a possessive or a verb of speech follows.
  private func isSpoken(_ word: Int, in reading: Reading) -> Bool {
    let end = Int(reading.words[word].end)
    if reading.has("'s ", at: end) || reading.has("’s ", at: end) { return true }
    return reading.wordAfter(end)?.classes.contains(.speechVerb) ?? false
  }

  // MARK: Antecedents

  private func antecedent(of word: Int, in family: Family, _ reading: Reading) -> EntityReference? {
    let introductions = family.introductions
    guard let first = introductions.first else { return nil }
    if introductions.allSatisfy({ $0.entity == first.entity }) { return first.entity }
    let position = Int(reading.words[word].start)
    let segment = self.segment(ofWord: word, in: reading)
    let main = introductions.first { !$0.isInPassing } ?? first
    let earlier = introductions.filter { $0.position < position && !$0.isInPassing }
    if isRelativeOf(word, in: reading),
      let other = earlier.last(where: { $0.entity != earlier.last?.entity })
    {
      return other.entity
    }
    guard let nearest = earlier.last else { return main.entity }
    if nearest.entity == main.entity || nearest.segment == segment { return nearest.entity }
    let timesNamed = introductions.count { $0.entity == nearest.entity }
    return timesNamed > 1 ? nearest.entity : main.entity
  }

  private func segment(ofWord word: Int, in reading: Reading) -> Int {
    let sentence = Int(reading.sentenceOfWord[word])
    return sentence < 0 ? -1 : reading.segmentation.sentences[sentence].segment
  }

  /// "Kim's sister": the person meant is not the sister who was just named.
  private func isRelativeOf(_ word: Int, in reading: Reading) -> Bool {
    var end = Int(reading.words[word].end)
    if reading.has("'s", at: end) { end += 2 } else if reading.has("’s", at: end) { end += 4 } else { return false }
    return reading.wordAfter(end).map { Surnames.kinship.contains($0.word.hash) } ?? false
  }
}
