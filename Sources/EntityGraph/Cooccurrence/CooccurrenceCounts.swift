/// How many sentences, paragraphs and articles name each entity, and each pair of entities.
///
/// One worker fills one value; values merge into one, in any order, with the same result. Frozen into a
/// ``Graph`` when everything is counted.
public struct CooccurrenceCounts: Sendable {
  /// What is counted, and within which bounds.
  public struct Options: Sendable, Hashable {
    /// Capitals and seats count for the government they stand for.
    public var rollsUp = true
    /// Kinds that are counted; all by default.
    public var kinds: Set<EntityKind> = Set(EntityKind.shown)
    /// A sentence that names more entities than this is a list: only its first ones are paired.
    public var mostPerSentence = 200
    /// The same for paragraphs and articles.
    public var mostPerParagraph = 300
    public var mostPerArticle = 500
    /// Counts meetings within a distance too; see ``Window``.
    public var window: Window?

    public init() {}
  }

  /// Numbers of one entity.
  struct NodeRecord: Sendable, DateSpan {
    var entity: Entity
    var mentions: UInt32 = 0
    var sentences: UInt32 = 0
    var paragraphs: UInt32 = 0
    var articles: UInt32 = 0
    var windows: UInt32 = 0
    var first: Int32 = 0
    var last: Int32 = 0
    /// The last group of mentions in which it was seen, and its number in the current article.
    var stamp: UInt64 = 0
    var place: UInt32 = 0
  }

  /// How many segments were looked at, with or without names.
  public struct Totals: Sendable, Hashable, SegmentCounts {
    public var sentences = 0
    public var paragraphs = 0
    public var articles = 0
    /// Sentences or words that were read for the window, 0 when none was asked for.
    public var windows = 0
    public internal(set) var window: Window?
    /// First and last date of an article.
    public var first: CalendarDate?
    public var last: CalendarDate?
  }

  public let options: Options
  public internal(set) var totals = Totals()
  /// Segments whose lists of names were cut, and inputs that could not be read.
  public internal(set) var problems: [Problem] = []

  var nodes: [NodeRecord] = []
  var pairs = PairTable()
  var evidence = EvidenceStore()
  private var stamp: UInt64 = 0
  /// Nodes of the gazetteer's entities and of those found by pattern.
  private var nodeOfKnown: [UInt32] = []
  private var nodeOfLocal: [UInt64: UInt32] = [:]
  private var nodeOfID: [Entity.ID: UInt32] = [:]

  public init(options: Options = Options()) {
    self.options = options
    totals.window = options.window
  }

  /// Adds a problem to those that are told at the end.
  public mutating func report(_ problem: Problem) { problems.append(problem) }

  // MARK: Counting

  /// Counts the mentions of one article.
  ///
  /// - Complexity: O(m + p) for m mentions and p pairs in its segments.
  public mutating func add(_ analysis: ArticleAnalysis) {
    let article = analysis.article
    let segments = analysis.segmentation.segments
    totals.articles += 1
    totals.paragraphs += segments.count { $0.kind.counts }
    totals.sentences += analysis.segmentation.sentences.count { segments[$0.segment].kind.counts }
    widenTotals(article.date)
    if let window = options.window { totals.windows += window.length(of: analysis) }

    let named = namedNodes(in: analysis)
    guard !named.isEmpty else { return }
    evidence.articles.append(
      EvidenceStore.ArticleInfo(
        id: article.id, title: article.title, date: article.date, url: article.url, source: article.source,
        text: article.text))
    var grid = PairGrid(size: pairGridSize(named))
    var isArticleCounted = false
    CooccurrenceCounts.forEachGroup(named[...], by: { $0.segment }) { segment in
      // Most paragraphs that name two have the names in one sentence: then one pass counts all levels.
      let isOneSentence = named[segment.lowerBound].sentence == named[segment.upperBound - 1].sentence
      let wider = Wider(paragraphs: isOneSentence ? 1 : 0, articles: isOneSentence && segment.count == named.count ? 1 : 0)
      var isParagraphCounted = false
      CooccurrenceCounts.forEachGroup(named[segment], by: { $0.sentence }) {
        isParagraphCounted = countSentence(named[$0], analysis, wider, &grid) && isOneSentence
      }
      if !isParagraphCounted { countParagraph(named[segment], article, &grid) }
      isArticleCounted = isParagraphCounted && wider.articles == 1
    }
    if !isArticleCounted { countArticle(named[...], article, &grid) }
    if let window = options.window { countWindows(named, analysis, window, &grid) }
  }

  /// The levels above a sentence that are counted with it because they name nobody else.
  private struct Wider {
    var paragraphs: UInt32
    var articles: UInt32
  }

  /// A mention that counts, with its node.
  struct Named {
    var node: UInt32
    var range: ByteRange
    var sentence: Int
    var segment: Int
  }

  private mutating func namedNodes(in analysis: ArticleAnalysis) -> [Named] {
    var named: [Named] = []
    for mention in analysis.mentions where analysis.counts(mention) {
      let reference = options.rollsUp ? mention.counted : mention.entity
      guard let node = node(for: reference, in: analysis) else { continue }
      nodes[Int(node)].mentions += 1
      named.append(
        Named(node: node, range: mention.range, sentence: mention.sentence, segment: mention.segment))
    }
    return named
  }

  /// The node of an entity, made when it is new; `nil` when its kind is not counted.
  private mutating func node(for reference: EntityReference, in analysis: ArticleAnalysis) -> UInt32? {
    let node: UInt32
    if let known = reference.knownIndex {
      if nodeOfKnown.isEmpty { nodeOfKnown = [UInt32](repeating: Self.unseen, count: analysis.gazetteer.entryCount) }
      if nodeOfKnown[known] == Self.unseen { nodeOfKnown[known] = countedNode(for: analysis.entity(reference)) }
      node = nodeOfKnown[known]
    } else if reference.correctedIndex != nil {
      // The same decision may look different in another article: the id decides.
      node = countedNode(for: analysis.entity(reference))
    } else {
      let key = analysis.localEntities[reference.localIndex!].writtenKey(in: analysis.article.text)
      if let seen = nodeOfLocal[key] {
        node = seen
      } else {
        node = countedNode(for: analysis.entity(reference))
        nodeOfLocal[key] = node
      }
    }
    return node == Self.uncounted ? nil : node
  }

  private static let unseen = UInt32.max
  private static let uncounted = UInt32.max - 1

  private mutating func countedNode(for entity: Entity) -> UInt32 {
    options.kinds.contains(entity.kind) ? node(for: entity) : Self.uncounted
  }

  mutating func node(for entity: Entity) -> UInt32 {
    if let node = nodeOfID[entity.id] {
      if entity.isBetterNamed(than: nodes[Int(node)].entity) { nodes[Int(node)].entity = entity }
      return node
    }
    let node = UInt32(nodes.count)
    nodes.append(NodeRecord(entity: entity))
    nodeOfID[entity.id] = node
    return node
  }

  /// Calls `body` with each stretch of equal `key` in mentions that are sorted by it.
  private static func forEachGroup(
    _ named: ArraySlice<Named>, by key: (Named) -> Int, _ body: (Range<Int>) -> Void
  ) {
    var start = named.startIndex
    for index in named.indices.dropFirst() + [named.endIndex]
    where index == named.endIndex || key(named[index]) != key(named[start]) {
      body(start..<index)
      start = index
    }
  }

  /// The different nodes among mentions, in order of appearance, at most `limit`.
  mutating func distinctNodes(
    _ named: ArraySlice<Named>, limit: Int, _ article: Article, _ what: String
  ) -> [UInt32] {
    stamp += 1
    var distinct: [UInt32] = []
    for mention in named where nodes[Int(mention.node)].stamp != stamp {
      nodes[Int(mention.node)].stamp = stamp
      distinct.append(mention.node)
    }
    if distinct.count > limit {
      problems.append(
        Problem(
          source: article.id,
          message: "\(what) names \(distinct.count) entities; it was read as a list and only the first \(limit) were paired",
          isError: false))
      distinct.removeLast(distinct.count - limit)
    }
    return distinct
  }

  /// Counts a sentence, and with it the wider levels; returns `false` when those must be counted apart
  /// because the sentence was cut.
  private mutating func countSentence(
    _ named: ArraySlice<Named>, _ analysis: ArticleAnalysis, _ wider: Wider, _ grid: inout PairGrid
  ) -> Bool {
    let article = analysis.article
    let problemCount = problems.count
    let distinct = distinctNodes(named, limit: options.mostPerSentence, article, "a sentence")
    let isWhole = problems.count == problemCount
    let wider = isWhole ? wider : Wider(paragraphs: 0, articles: 0)
    let date = article.date?.ordinal ?? 0
    for node in distinct {
      nodes[Int(node)].sentences += 1
      nodes[Int(node)].paragraphs += wider.paragraphs
      nodes[Int(node)].articles += wider.articles
      if wider.articles > 0 { nodes[Int(node)].widen(date, date) }
    }
    store(analysis.segmentation.sentences[named.first!.sentence].range, named, isWhole ? nil : Set(distinct))
    forEachPair(distinct, &grid) { record in
      record.sentences += 1
      record.paragraphs += wider.paragraphs
      record.articles += wider.articles
      record.widen(date, date)
    }
    return isWhole
  }

  private mutating func countParagraph(
    _ named: ArraySlice<Named>, _ article: Article, _ grid: inout PairGrid
  ) {
    let distinct = distinctNodes(named, limit: options.mostPerParagraph, article, "a paragraph")
    for node in distinct { nodes[Int(node)].paragraphs += 1 }
    forEachPair(distinct, &grid) { record in record.paragraphs += 1 }
  }

  private mutating func countArticle(
    _ named: ArraySlice<Named>, _ article: Article, _ grid: inout PairGrid
  ) {
    let distinct = distinctNodes(named, limit: options.mostPerArticle, article, "an article")
    let date = article.date?.ordinal ?? 0
    for node in distinct {
      nodes[Int(node)].articles += 1
      nodes[Int(node)].widen(date, date)
    }
    forEachPair(distinct, &grid) { record in record.articles += 1 }
  }

  /// Numbers the nodes of an article from 0 and returns how many there are.
  private mutating func pairGridSize(_ named: [Named]) -> Int {
    stamp += 1
    var count: UInt32 = 0
    for mention in named where nodes[Int(mention.node)].stamp != stamp {
      nodes[Int(mention.node)].stamp = stamp
      nodes[Int(mention.node)].place = count
      count += 1
    }
    return Int(count)
  }

  /// Changes the record of each pair of `distinct` nodes.
  private mutating func forEachPair(
    _ distinct: [UInt32], _ grid: inout PairGrid, _ change: (inout PairTable.Record) -> Void
  ) {
    for (index, a) in distinct.enumerated() {
      let placeOfA = Int(nodes[Int(a)].place)
      for b in distinct[(index + 1)...] {
        let record = grid.record(placeOfA, Int(nodes[Int(b)].place)) { pairs.index(of: PairTable.key(a, b)) }
        change(&pairs.records[record])
      }
    }
  }

  /// Keeps the sentence with its names, of a list only those that were paired.
  private mutating func store(_ range: ByteRange, _ named: ArraySlice<Named>, _ paired: Set<UInt32>?) {
    let nameStart = evidence.names.count
    for mention in named where paired?.contains(mention.node) ?? true {
      evidence.names.append(
        EvidenceStore.StoredName(
          node: mention.node, start: mention.range.start - range.start, end: mention.range.end - range.start))
    }
    evidence.sentences.append(
      EvidenceStore.StoredSentence(
        article: UInt32(evidence.articles.count - 1), segment: UInt32(named.first!.segment), range: range,
        nameStart: nameStart, nameCount: UInt32(evidence.names.count - nameStart)))
  }

  mutating func widenTotals(_ date: CalendarDate?) {
    guard let date else { return }
    totals.first = min(totals.first ?? date, date)
    totals.last = max(totals.last ?? date, date)
  }
}
