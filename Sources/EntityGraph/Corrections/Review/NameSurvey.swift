/// Which names articles hold, how often and how surely: what a review looks at. Values of several workers merge into one.
public struct NameSurvey: Sendable {
  /// A sentence that shows a name.
  struct Example: Sendable, Hashable {
    let article: String
    let start: Int
    let text: String

    static func earlier(_ a: Example, _ b: Example) -> Example {
      (b.article, b.start, b.text) < (a.article, a.start, a.text) ? b : a
    }
  }

  /// An entity with what was seen of it.
  struct Name: Sendable {
    var entity: Entity
    var mentions = 0
    var articles = 0
    /// The hash of a person's family name.
    var family: UInt64?
    var example: Example
  }

  /// A bare family name that was not understood, or not surely.
  struct BareName: Sendable {
    var text: String
    /// How often nobody was found for it.
    var unexplained = 0
    /// How often it was given to whom although others have it too, or nobody was named in full.
    var doubtful: [Entity.ID: Int] = [:]
    /// The entity of the one word, where one was made.
    var nameless: Entity.ID?
    /// The first articles, by id, in which it is open, and how many there are.
    var articles: [String] = []
    var articleCount = 0
    var example: Example
  }

  private(set) var names: [Entity.ID: Name] = [:]
  /// By the hash of the word.
  private(set) var bareNames: [UInt64: BareName] = [:]
  /// What was looked at.
  public private(set) var totals = CooccurrenceCounts.Totals()
  public var articles: Int { totals.articles }
  /// Different entities.
  public var nameCount: Int { names.count }
  /// What could not be read.
  public private(set) var problems: [Problem] = []

  /// More ids than this are not listed in a line.
  static let mostArticles = 8

  private let corrections: Corrections

  init(corrections: Corrections) { self.corrections = corrections }

  mutating func report(_ problem: Problem) { problems.append(problem) }

  // MARK: Counting

  /// - Complexity: O(words + mentions)
  mutating func add(_ analysis: ArticleAnalysis) {
    totals.add(analysis)
    var seen: Set<Entity.ID> = []
    var ids: [EntityReference: Entity] = [:]
    for mention in analysis.mentions where analysis.counts(mention) {
      let entity = ids[mention.entity] ?? analysis.entity(mention.entity)
      ids[mention.entity] = entity
      add(entity, mention, isNew: seen.insert(entity.id).inserted, analysis)
    }
    var finder = BareNameFinder(analysis, corrections)
    for (word, found) in finder.find() { addBare(word, found) }
  }

  private mutating func add(_ entity: Entity, _ mention: Mention, isNew: Bool, _ analysis: ArticleAnalysis) {
    if names[entity.id] == nil {
      names[entity.id] = Name(
        entity: entity, family: BareNameFinder.family(of: entity, analysis.gazetteer),
        example: NameSurvey.example(mention.range, mention.sentence, analysis))
    } else if isNew {
      let example = NameSurvey.example(mention.range, mention.sentence, analysis)
      if entity.isBetterNamed(than: names[entity.id]!.entity) { names[entity.id]!.entity = entity }
      names[entity.id]!.example = .earlier(names[entity.id]!.example, example)
    }
    names[entity.id]!.mentions += 1
    if isNew { names[entity.id]!.articles += 1 }
  }

  private mutating func addBare(_ word: UInt64, _ found: BareName) {
    if bareNames[word] == nil { bareNames[word] = found } else { bareNames[word]!.add(found) }
  }

  /// So many bytes of a sentence are shown before and behind a name.
  private static let exampleMargin = 120

  /// The sentence around a name, cut at words where it is long.
  static func example(_ range: ByteRange, _ sentence: Int, _ analysis: ArticleAnalysis) -> Example {
    let text = analysis.article.text
    let whole = analysis.segmentation.sentences[sentence].range.indices
    var (start, end) = (
      max(whole.lowerBound, Int(range.start) - exampleMargin), min(whole.upperBound, Int(range.end) + exampleMargin)
    )
    while start > whole.lowerBound, start < Int(range.start), !text[start - 1].isASCIISpace { start += 1 }
    while end < whole.upperBound, end > Int(range.end), !text[end].isASCIISpace { end -= 1 }
    let part = LocalEntity.collapsed(text[start..<end])
    return Example(
      article: analysis.article.id, start: Int(range.start),
      text: (start > whole.lowerBound ? "… " : "") + part + (end < whole.upperBound ? " …" : ""))
  }

  /// Adds what another worker saw.
  ///
  /// - Complexity: O(size of `other`)
  mutating func merge(_ other: NameSurvey) {
    totals.add(other.totals)
    problems += other.problems
    for (id, name) in other.names {
      guard let own = names[id] else {
        names[id] = name
        continue
      }
      if name.entity.isBetterNamed(than: own.entity) { names[id]!.entity = name.entity }
      names[id]!.mentions += name.mentions
      names[id]!.articles += name.articles
      names[id]!.example = .earlier(own.example, name.example)
    }
    for (word, bare) in other.bareNames { addBare(word, bare) }
  }
}

extension NameSurvey.BareName {
  mutating func add(_ other: NameSurvey.BareName) {
    // "Kim" rather than "KIM".
    text = max(text, other.text)
    unexplained += other.unexplained
    doubtful.merge(other.doubtful) { $0 + $1 }
    nameless = nameless ?? other.nameless
    articleCount += other.articleCount
    articles = Array((articles + other.articles).sorted().prefix(NameSurvey.mostArticles + 1))
    example = .earlier(example, other.example)
  }
}
