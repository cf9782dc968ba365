/// Finds the bare family names of an article that are open: nobody was found for them, or several could be meant.
struct BareNameFinder {
  private let analysis: ArticleAnalysis
  private let corrections: Corrections
  /// Who was named in full, by the hash of the family name.
  private var families: [UInt64: Set<Entity.ID>] = [:]
  private var found: [UInt64: NameSurvey.BareName] = [:]

  init(_ analysis: ArticleAnalysis, _ corrections: Corrections) {
    self.analysis = analysis
    self.corrections = corrections
  }

  /// By the hash of the word.
  ///
  /// - Complexity: O(words + mentions)
  mutating func find() -> [UInt64: NameSurvey.BareName] {
    collectFamilies()
    for mention in analysis.mentions where analysis.counts(mention) {
      if mention.evidence == .surname { addDoubtful(mention) } else { addNameless(mention) }
    }
    addUnexplained()
    return found
  }

  /// The hash of a person's family name; `nil` for all others.
  static func family(of entity: Entity, _ gazetteer: Gazetteer) -> UInt64? {
    guard entity.kind == .person else { return nil }
    if entity.isKnown, let index = gazetteer.table.entryIndex(of: entity.id) {
      return gazetteer.table.familyName(of: index)?.last
    }
    return Surnames.familyWord(of: SpellingTokens.tokens(of: Array(entity.name.utf8)).map(\.hash), in: gazetteer.table)
  }

  private mutating func collectFamilies() {
    var seen: Set<EntityReference> = []
    for mention in analysis.mentions where mention.evidence != .surname && seen.insert(mention.entity).inserted {
      let entity = analysis.entity(mention.entity)
      guard let family = BareNameFinder.family(of: entity, analysis.gazetteer) else { continue }
      families[family, default: []].insert(entity.id)
    }
  }

  /// Names of so few bytes are family names of few countries only.
  private static let shortest = 2

  /// Below this, nobody of the name was named in full.
  private static let sureConfidence = 0.85

  private mutating func addDoubtful(_ mention: Mention) {
    guard let word = SpellingTokens.tokens(of: analysis.article.text, in: mention.range.indices).last,
      mention.range.count > 1, families[word, default: []].count > 1 || mention.confidence < BareNameFinder.sureConfidence
    else { return }
    let id = analysis.entity(mention.entity).id
    add(word, mention.range, mention.sentence) { $0.doubtful[id, default: 0] += 1 }
  }

  /// A person of whom the article knows one word only.
  private mutating func addNameless(_ mention: Mention) {
    let entity = analysis.entity(mention.entity)
    guard entity.kind == .person, !entity.isKnown else { return }
    let words = SpellingTokens.tokens(of: analysis.article.text, in: mention.range.indices)
    guard words.count == 1, mention.range.count > BareNameFinder.shortest else { return }
    add(words[0], mention.range, mention.sentence) {
      $0.unexplained += 1
      $0.nameless = entity.id
    }
  }

  private mutating func addUnexplained() {
    let text = analysis.article.text
    var words: [Word] = []
    WordScanner.capitalisedWords(of: text, into: &words)
    var (mention, sentence) = (0, 0)
    let sentences = analysis.segmentation.sentences
    for index in words.indices {
      let word = words[index]
      while mention < analysis.mentions.count, analysis.mentions[mention].range.end <= word.start { mention += 1 }
      while sentence < sentences.count, sentences[sentence].range.end <= word.start { sentence += 1 }
      let isCovered = mention < analysis.mentions.count && analysis.mentions[mention].range.start <= word.start
      guard !isCovered, sentence < sentences.count, sentences[sentence].range.start <= word.start,
        analysis.segmentation.segments[sentences[sentence].segment].kind.counts, isFamilyName(word), standsAlone(index, words)
      else { continue }
      add(word.hash, word.range, sentence) { $0.unexplained += 1 }
    }
  }

  private func isFamilyName(_ word: Word) -> Bool {
    let classes = analysis.gazetteer.table.classes(word.hash)
    let isShort = word.range.count <= BareNameFinder.shortest
    return !classes.isDisjoint(with: isShort ? .familyNameFirst : [.familyName, .familyNameFirst])
      && classes.isDisjoint(with: [.common, .calendar, .title, .role])
      && !(isShort && !analysis.article.text[word.range.indices].contains(where: \.isASCIILowercase))
  }

  /// Whether no other capitalised word than a title is joined to it by a space.
  private func standsAlone(_ index: Int, _ words: [Word]) -> Bool {
    func isJoined(_ a: Int, _ b: Int) -> Bool {
      guard a >= 0, b < words.count, words[b].start == words[a].end + 1 else { return false }
      let other = a == index ? b : a
      return analysis.gazetteer.table.classes(words[other].hash).isDisjoint(with: [.title, .role])
    }
    return !isJoined(index - 1, index) && !isJoined(index, index + 1)
  }

  private mutating func add(_ word: UInt64, _ range: ByteRange, _ sentence: Int, _ count: (inout NameSurvey.BareName) -> Void) {
    let article = analysis.article.id
    if corrections.decidesSurname(word, in: article) { return }
    if found[word] == nil {
      let text = LocalEntity.collapsed(analysis.article.text[range.indices])
      found[word] = NameSurvey.BareName(
        text: text, articles: [article], articleCount: 1, example: NameSurvey.example(range, sentence, analysis))
    }
    count(&found[word]!)
  }
}
