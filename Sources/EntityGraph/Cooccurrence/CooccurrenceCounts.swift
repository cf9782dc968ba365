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
    /// Of paragraphs and articles that name more entities only the first ones are paired. Sentences have no bound of their own: none is
    /// longer than 600 bytes.
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
    /// The last group of mentions in which it was seen.
    var stamp: UInt64 = 0
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

    public init() {}
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
  /// - Complexity: O(m + p) for m mentions and p pairs in its sentences.
  public mutating func add(_ analysis: ArticleAnalysis) {
    let article = analysis.article
    totals.add(analysis)
    if let window = options.window { totals.windows += window.length(of: analysis) }

    let named = namedNodes(in: analysis)
    guard !named.isEmpty else { return }
    evidence.articles.append(
      EvidenceStore.ArticleInfo(
        id: article.id, title: article.title, date: article.date, url: article.url, source: article.source,
        text: article.text))
    CooccurrenceCounts.forEachGroup(named[...], by: { $0.segment }) { segment in
      CooccurrenceCounts.forEachGroup(named[segment], by: { $0.sentence }) { countSentence(named[$0], analysis) }
      countNodes(named[segment], article, "a paragraph", options.mostPerParagraph) { $0.paragraphs += 1 }
    }
    let date = article.date?.ordinal ?? 0
    countNodes(named[...], article, "an article", options.mostPerArticle) {
      $0.articles += 1
      $0.widen(date, date)
    }
    if let window = options.window { countWindows(named, analysis, window) }
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

  /// The different nodes among mentions, in order of appearance.
  mutating func distinctNodes(_ named: ArraySlice<Named>) -> [UInt32] {
    stamp += 1
    var distinct: [UInt32] = []
    for mention in named where nodes[Int(mention.node)].stamp != stamp {
      nodes[Int(mention.node)].stamp = stamp
      distinct.append(mention.node)
    }
    return distinct
  }

  /// The first `limit` of the nodes; tells when there are more.
  mutating func first(_ limit: Int, of distinct: [UInt32], _ article: Article, _ what: String) -> ArraySlice<UInt32> {
    if distinct.count > limit {
      problems.append(
        Problem(
          source: article.id,
          message: "\(what) names \(distinct.count) entities; it was read as a list and only the first \(limit) were paired",
          isError: false))
    }
    return distinct.prefix(limit)
  }

  private mutating func countSentence(_ named: ArraySlice<Named>, _ analysis: ArticleAnalysis) {
    let distinct = distinctNodes(named)
    store(analysis.segmentation.sentences[named.first!.sentence].range, named)
    let date = analysis.article.date?.ordinal ?? 0
    for (index, a) in distinct.enumerated() {
      nodes[Int(a)].sentences += 1
      for b in distinct[(index + 1)...] {
        let record = pairs.index(of: PairTable.key(a, b))
        pairs.records[record].sentences += 1
        pairs.records[record].widen(date, date)
      }
    }
  }

  /// Counts the nodes of a paragraph or an article. Which of them are pairs there is seen when the graph is made.
  private mutating func countNodes(
    _ named: ArraySlice<Named>, _ article: Article, _ what: String, _ limit: Int, _ count: (inout NodeRecord) -> Void
  ) {
    let distinct = distinctNodes(named)
    _ = first(limit, of: distinct, article, what)
    for node in distinct { count(&nodes[Int(node)]) }
  }

  /// Keeps the sentence with its names.
  private mutating func store(_ range: ByteRange, _ named: ArraySlice<Named>) {
    let nameStart = evidence.names.count
    for mention in named {
      evidence.names.append(
        EvidenceStore.StoredName(
          node: mention.node, start: mention.range.start - range.start, end: mention.range.end - range.start))
    }
    evidence.sentences.append(
      EvidenceStore.StoredSentence(
        article: UInt32(evidence.articles.count - 1), segment: UInt32(named.first!.segment), range: range,
        nameStart: nameStart, nameCount: UInt32(evidence.names.count - nameStart)))
  }
}

extension CooccurrenceCounts.Totals {
  /// Adds an article; what a window counts is not known here.
  public mutating func add(_ analysis: ArticleAnalysis) {
    let segments = analysis.segmentation.segments
    articles += 1
    paragraphs += segments.count { $0.kind.counts }
    sentences += analysis.segmentation.sentences.count { segments[$0.segment].kind.counts }
    widen(analysis.article.date)
  }

  /// Adds the numbers of other articles.
  mutating func add(_ other: CooccurrenceCounts.Totals) {
    articles += other.articles
    paragraphs += other.paragraphs
    sentences += other.sentences
    windows += other.windows
    widen(other.first)
    widen(other.last)
  }

  private mutating func widen(_ date: CalendarDate?) {
    guard let date else { return }
    first = min(first ?? date, date)
    last = max(last ?? date, date)
  }
}
