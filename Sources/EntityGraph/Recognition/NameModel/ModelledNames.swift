/// A capitalised word as the name model sees it.
package struct ModelWord {
  package let range: ByteRange
  /// Index of its sentence; the labels of a sentence are found together.
  package let sentence: Int
  /// How it is joined to the word before; zero when it is not, or at the beginning of a sentence.
  package let join: UInt8
  /// Rows of its features.
  package let rows: [UInt32]
}

/// Decides about unknown and doubtful names by the name model. It knows what the steps before have found, and the names that the
/// gazetteer knows for sure stay as they are.
enum ModelledNames {
  /// A name that the model found.
  private struct Span {
    var words: Range<Int>
    let kind: EntityKind
  }

  static func words(in reading: Reading) -> [ModelWord] {
    let features = WordFeatures(reading)
    return reading.words.indices.map { word in
      var rows: [UInt32] = []
      features.forEachRow(word) { rows.append(UInt32($0)) }
      return ModelWord(
        range: reading.words[word].range, sentence: Int(reading.sentenceOfWord[word]), join: join(before: word, in: reading),
        rows: rows)
    }
  }

  static func claim(_ model: NameModel, in reading: inout Reading) {
    var form = SentenceForm()
    for span in spans(model, in: reading) where reading.sentenceOfWord[span.words.lowerBound] >= 0 {
      for part in parts(of: span, in: reading) {
        let name = withoutTitle(part, in: reading)
        if isPlausible(name, in: reading) { decide(name, &form, in: &reading) }
      }
    }
  }

  private static func join(before word: Int, in reading: Reading) -> UInt8 {
    guard word > 0, reading.sentenceOfWord[word] == reading.sentenceOfWord[word - 1] else { return 0 }
    return reading.joins[word - 1].rawValue
  }

  // MARK: Labels

  private static func spans(_ model: NameModel, in reading: Reading) -> [Span] {
    let features = WordFeatures(reading)
    var best = BestLabels(model, wordCount: reading.words.count)
    for word in reading.words.indices {
      let begins = word == 0 || reading.sentenceOfWord[word] != reading.sentenceOfWord[word - 1]
      let join = begins ? nil : reading.joins[word - 1].rawValue
      if let label = features.certainLabel(word) {
        best.add(certain: label, join: join)
      } else {
        best.add(model.scores(of: word, features), join: join)
      }
    }
    var spans: [Span] = []
    for (word, label) in best.labels().enumerated() {
      guard let kind = label.kind else { continue }
      if label.goesOn, !spans.isEmpty {
        spans[spans.count - 1].words = spans.last!.words.lowerBound..<(word + 1)
      } else {
        spans.append(Span(words: word..<(word + 1), kind: kind))
      }
    }
    return spans
  }

  /// "WHO and UNICEF" are two organisations when the gazetteer knows one of them, "Zork Hospital and Quimby's" because a
  /// designator ends the first, "Zork and Quimby" because that is likelier.
  ///
  /// Nothing goes over the verb of a headline: "Quimby Praises Zork Foundation".
  private static func parts(of span: Span, in reading: Reading) -> [Span] {
    if let verb = span.words.first(where: { endsName($0, span, in: reading) }) {
      let both = [span.words.lowerBound..<verb, (verb + 1)..<(span.kind == .person ? verb + 1 : span.words.upperBound)]
      return both.filter { !$0.isEmpty }.flatMap { parts(of: Span(words: $0, kind: span.kind), in: reading) }
    }
    let and = span.words.dropLast().first { word in
      guard reading.joins[word] == .and, reading.has(" and ", at: Int(reading.words[word].end)) else { return false }
      let designator = reading.classes[word].intersection([.organisationDesignator, .weakDesignator])
      return isKnown(word, in: reading) || isKnown(word + 1, in: reading) || designator == .organisationDesignator
        || span.words.count == 2
    }
    guard let and else { return [span] }
    return [Span(words: span.words.lowerBound..<(and + 1), kind: span.kind)]
      + parts(of: Span(words: (and + 1)..<span.words.upperBound, kind: span.kind), in: reading)
  }

  /// Whether a word is the verb of a headline.
  private static func endsName(_ word: Int, _ span: Span, in reading: Reading) -> Bool {
    NameBounds.headlineVerbs.contains(reading.words[word].hash)
      || span.kind == .organisation && word > span.words.lowerBound && NameBounds.auxiliaries.contains(reading.words[word].hash)
  }

  private static func isKnown(_ word: Int, in reading: Reading) -> Bool {
    reading.claim(onWord: word).map { $0.group > 0 && $0.evidence != .surname } ?? false
  }

  /// A person's name without the title before it and the pronoun behind it: "King Charles", "Hawaii Sen. Daniel Akaka", "told Nino I
  /// was".
  /// A body's name without the title of somebody in it: "Department of the Interior Secretary".
  private static func withoutTitle(_ span: Span, in reading: Reading) -> Span {
    var words = span.words
    if span.kind == .organisation, words.count > 2, NameBounds.officers.contains(reading.words[words.upperBound - 1].hash),
      reading.joins[words.upperBound - 2] == .space
    {
      words.removeLast()
    }
    guard span.kind == .person else { return Span(words: words, kind: span.kind) }
    if words.count > 1, let kind = kindOfBody(endingWith: words.upperBound - 1, in: reading) {
      return Span(words: words, kind: kind)
    }
    if let title = words.dropLast().last(where: { isTitleOnly($0, in: reading) }) { words = (title + 1)..<words.upperBound }
    while words.count > 1, isTitle(words.lowerBound, in: reading) { words.removeFirst() }
    while words.count > 1, isPassedOver(words.lowerBound, in: reading), reading.beginsSentence(words.lowerBound) {
      words.removeFirst()
    }
    while words.count > 1, isPassedOver(words.upperBound - 1, in: reading) { words.removeLast() }
    return Span(words: words, kind: span.kind)
  }

  /// What is called "Walter Reed Hospital", "Ann Doe River" is no person, unless people are called so too.
  private static func kindOfBody(endingWith word: Int, in reading: Reading) -> EntityKind? {
    let classes = reading.classes[word]
    guard classes.isDisjoint(with: [.familyName, .familyNameFirst, .givenName, .weakDesignator]) else { return nil }
    return classes.contains(.organisationDesignator) ? .organisation : classes.contains(.placeDesignator) ? .place : nil
  }

  private static func isTitle(_ word: Int, in reading: Reading) -> Bool {
    reading.classes[word].contains(.title) && !reading.classes[word].contains(.givenName)
  }

  /// A title that is no part of a name: "Sen", not "King", and no initial.
  private static func isTitleOnly(_ word: Int, in reading: Reading) -> Bool {
    reading.words[word].range.count > 1 && PersonPattern.isTitleOnly(word, in: reading)
  }

  /// A small word that begins the next sentence, or a party: "Nelson In", "Smith R".
  private static func isPassedOver(_ word: Int, in reading: Reading) -> Bool {
    let range = reading.words[word].range
    if range.count == 1 {
      return "IDR".utf8.contains(reading.text[Int(range.start)]) && !reading.has(".", at: Int(range.end))
    }
    return PersonPattern.functionWords.contains(reading.words[word].hash)
      && reading.classes[word].isDisjoint(with: [.givenName, .familyName, .familyNameFirst])
  }

  private static func isPronoun(_ word: Int, in reading: Reading) -> Bool {
    let range = reading.words[word].range
    return range.count == 1 && reading.has("I", at: Int(range.start)) && !reading.has(".", at: Int(range.end))
  }

  /// Longer runs of capitals are lists and headlines; and a title or designator alone is no name.
  private static func isPlausible(_ span: Span, in reading: Reading) -> Bool {
    guard span.words.count <= (span.kind == .organisation ? 12 : 6), !isPartyAndState(span, in: reading),
      !isThing(span, in: reading)
    else { return false }
    let shouted = span.words.count { reading.isAllCapitals(reading.words[$0]) }
    if span.words.count > 3, shouted * 2 > span.words.count { return false }
    if shouted < span.words.count, isInsideCapitals(span.words.lowerBound, in: reading) { return false }
    guard span.words.count == 1, reading.owner[span.words.lowerBound] < 0 else { return true }
    if isPronoun(span.words.lowerBound, in: reading) { return false }
    let classes = reading.classes[span.words.lowerBound]
    return !classes.contains(.shortName) && !(classes.contains(.common) && !classes.isDisjoint(with: ordinary))
  }

  /// "D-IL", "R-Utah" behind the name of a member of Congress, the letter included or not.
  private static func isPartyAndState(_ span: Span, in reading: Reading) -> Bool {
    var state = span.words.lowerBound
    if reading.words[state].range.count == 1, span.words.count == 2, reading.joins[state] == .hyphen { state += 1 }
    let start = Int(reading.words[state].start)
    guard span.words.count == state + 1 - span.words.lowerBound, start >= 3, reading.text[start - 1] == UInt8(ascii: "-") else {
      return false
    }
    return "DRI".utf8.contains(reading.text[start - 2]) && !reading.text[start - 3].isASCIIAlphanumeric
  }

  /// Laws, programmes and prizes, which end like it, and bills by number and storms, which would be people.
  private static func isThing(_ span: Span, in reading: Reading) -> Bool {
    let (first, last) = (reading.words[span.words.lowerBound], reading.words[span.words.upperBound - 1])
    if span.words.count > 1, NameBounds.things.contains(last.hash), !isNamedLikeThing(span, in: reading) { return true }
    if span.kind == .organisation, NameBounds.beginLaw(span.words, in: reading) { return true }
    guard span.kind == .person else { return false }
    return reading.text[Int(last.start)].isASCIIDigit || NameBounds.storms.contains(first.hash) || isSentence(span, in: reading)
  }

  /// "Hugh Grant", "Dorothy Day".
  private static func isNamedLikeThing(_ span: Span, in reading: Reading) -> Bool {
    span.kind == .person && NameBounds.familyNames.contains(reading.words[span.words.upperBound - 1].hash)
      && !PersonPattern.isCommonOnly(span.words.lowerBound, in: reading)
  }

  /// "Bayh Announces Grant" in a headline.
  private static func isSentence(_ span: Span, in reading: Reading) -> Bool {
    reading.segmentKind(ofWord: span.words.lowerBound) == .headline
      && span.words.dropFirst().contains { PersonPattern.isCommonOnly($0, in: reading) }
  }

  /// Whether a word and the one before it are the end of a headline in capitals: "URGES CONGRESS TO ACT Press Release".
  private static func isInsideCapitals(_ word: Int, in reading: Reading) -> Bool {
    word > 0 && reading.joins[word - 1] == .space && reading.isAllCapitals(reading.words[word])
      && reading.isAllCapitals(reading.words[word - 1]) && reading.owner[word - 1] < 0
  }

  private static let ordinary: WordClasses = [
    .title, .role, .organisationDesignator, .organisationHead, .placeDesignator, .placeHead,
  ]

  // MARK: Claims

  private static func decide(_ span: Span, _ form: inout SentenceForm, in reading: inout Reading) {
    guard let segment = reading.segmentKind(ofWord: span.words.lowerBound), segment == .paragraph || segment == .headline else {
      return
    }
    if let index = onlyClaim(on: span.words, in: reading) {
      confirm(index, span.kind, in: &reading)
    } else if !span.words.contains(where: { isFirm($0, in: reading) }),
      form.isReliable(aroundWord: span.words.lowerBound, in: reading)
    {
      add(span, to: &reading)
    }
  }

  /// The claim that covers exactly these words.
  private static func onlyClaim(on words: Range<Int>, in reading: Reading) -> Int? {
    let owner = Int(reading.owner[words.lowerBound])
    return owner >= 0 && reading.claims[owner].words == words ? owner : nil
  }

  /// Whether a word is part of a name of several words that the gazetteer knows.
  private static func isFirm(_ word: Int, in reading: Reading) -> Bool {
    guard let claim = reading.claim(onWord: word), !claim.isTentative, claim.evidence != .pattern else { return false }
    return claim.words.count > 1
  }

  private static func isSame(_ kind: EntityKind, _ other: EntityKind) -> Bool {
    kind == other || kind == .country && other == .place || kind == .place && other == .country
  }

  /// A claim on the same words: a doubtful one becomes firm, one of another kind is replaced.
  private static func confirm(_ index: Int, _ kind: EntityKind, in reading: inout Reading) {
    let claim = reading.claims[index]
    guard let entity = claim.entity else { return }
    if claim.evidence == .demonym, kind == .place { return }
    if claim.evidence == .capital || claim.evidence == .seat, kind != .person { return }
    if claim.isTentative, kind != .place, isShownAsPlace(claim, in: reading) { return }
    let ownKind = reading.kind(of: entity)
    if isSame(ownKind, kind) {
      if claim.evidence == .pattern, kind != .place { return add(Span(words: claim.words, kind: kind), to: &reading) }
      if claim.isTentative, claim.evidence == .name || claim.evidence == .acronym {
        reading.update(index) {
          $0.isTentative = false
          $0.confidence = Claim.confidence(of: .pattern)
        }
      }
      return
    }
    if ownKind == .country, kind == .organisation, claim.evidence == .name, let country = entity.knownIndex {
      return addTeam(of: country, index, to: &reading)
    }
    guard ownKind != .country || claim.evidence == .demonym && kind == .person,
      claim.evidence == .pattern || claim.words.count == 1 || claim.isTentative
    else { return }
    if let other = candidate(of: kind, claim, in: reading) {
      reading.update(index) {
        $0.entity = other
        $0.isTentative = false
      }
    } else {
      add(Span(words: claim.words, kind: kind), to: &reading)
    }
  }

  /// "the counties of Franklin": the words before say that it is the place of that name.
  private static func isShownAsPlace(_ claim: Claim, in reading: Reading) -> Bool {
    candidate(of: .place, claim, in: reading).map { PlaceCues.show(claim, $0, in: reading) } ?? false
  }

  /// A country that plays is not its government: "England beat Samoa".
  private static func addTeam(of country: Int, _ index: Int, to reading: inout Reading) {
    let name = reading.table.string(reading.table.entry(country).name)
    let team = reading.localEntity(kind: .organisation, named: "\(name) (team)")
    reading.update(index) {
      $0.entity = team
      $0.evidence = .pattern
      $0.confidence = Claim.confidence(of: .pattern)
      $0.isTentative = false
    }
  }

  /// What the gazetteer knows of that kind under the same name.
  private static func candidate(of kind: EntityKind, _ claim: Claim, in reading: Reading) -> EntityReference? {
    claim.candidates(in: reading.table).lazy.map { .known($0) }.first { isSame(reading.kind(of: $0), kind) }
  }

  private static func add(_ span: Span, to reading: inout Reading) {
    let last = span.words.upperBound - 1
    let end = span.kind == .person ? PersonPattern.nameEnd(of: last, in: reading) : Int(reading.words[last].end)
    var range = ByteRange(Int(reading.words[span.words.lowerBound].start), end)
    var span = span
    if span.kind == .organisation, let form = legalForm(after: span.words.upperBound, in: reading) {
      range.end = form
      span.words = span.words.lowerBound..<(span.words.upperBound + 1)
    }
    let known =
      knownEntity(span, range, in: reading)
      ?? (span.kind == .person ? MiddleInitials.person(span.words, in: reading) : nil)
    let entity = known ?? reading.localEntity(kind: span.kind, at: range, words: span.words)
    reading.add(
      Claim(
        range: range, words: span.words, entity: entity, evidence: known == nil ? .pattern : .name,
        confidence: Claim.confidence(of: .pattern), isTentative: span.kind == .person && span.words.count == 1))
  }

  /// The end of ", Inc." when that stands behind the name of a firm.
  private static func legalForm(after word: Int, in reading: Reading) -> UInt32? {
    guard word < reading.words.count, reading.owner[word] < 0, legalForms.contains(reading.words[word].hash),
      reading.has(", ", at: Int(reading.words[word - 1].end)), reading.words[word].start == reading.words[word - 1].end + 2
    else { return nil }
    return reading.words[word].end + (reading.has(".", at: Int(reading.words[word].end)) ? 1 : 0)
  }

  private static let legalForms = WordSet("Inc Ltd LLC LLP Corp PLC LP")

  /// The only entity of that kind that the gazetteer knows by that name, where it left the name in doubt.
  private static func knownEntity(_ span: Span, _ range: ByteRange, in reading: Reading) -> EntityReference? {
    guard span.words.contains(where: { reading.matchKinds[$0] != 0 }) else { return nil }
    let table = reading.table
    guard let group = table.group(of: SpellingTokens.tokens(of: reading.text, in: range.indices)) else { return nil }
    let entities = table.candidates(of: group).lazy.map { table.candidate($0) }
      .filter { $0.notes.isDisjoint(with: [.short, .surname]) }.map { EntityReference.known(Int($0.entry)) }
    let possible = Set(entities.filter { isSame(reading.kind(of: $0), span.kind) })
    return possible.count == 1 ? possible.first : nil
  }
}
