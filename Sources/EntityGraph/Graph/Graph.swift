/// Who is connected with whom: the finished network. It never changes.
///
/// Nodes are sorted by id, edges from the strongest to the weakest; equal inputs give equal graphs,
/// whatever the order of articles and the number of workers.
public struct Graph: Sendable {
  public let nodes: [Node]
  public internal(set) var edges: [Edge]
  /// The level whose counts make an edge.
  public let level: Level
  /// The measure that says how strong an edge is.
  public let measure: AssociationMeasure
  /// What was looked at to make it.
  public let totals: CooccurrenceCounts.Totals
  let evidence: EvidenceIndex

  /// What counts as together.
  public enum Level: String, Sendable, CaseIterable {
    case sentence, paragraph, article
    /// Within a distance; see ``Window``.
    case window

    /// What is counted, in words: "1 sentence", "2 sentences", "3 meetings".
    public func unit(_ count: Int) -> String {
      let one = self == .window ? "meeting" : rawValue
      return count == 1 ? one : one + "s"
    }
  }

  /// An entity with its counts.
  public struct Node: Sendable, SegmentCounts {
    public let entity: Entity
    public let mentions: Int
    public let sentences: Int
    public let paragraphs: Int
    public let articles: Int
    /// Mentions that a window counts: sentences or mentions; 0 when no window was counted.
    public let windows: Int
    /// First and last date of an article that names it.
    public let first: CalendarDate?
    public let last: CalendarDate?
  }

  /// A relationship: two entities named together.
  public struct Edge: Sendable, SegmentCounts {
    // Small numbers, because there are millions of edges.
    private var ends: (a: UInt32, b: UInt32)
    private var counts: (sentences: UInt32, paragraphs: UInt32, articles: UInt32, windows: UInt32)
    private let dates: (first: Int32, last: Int32)
    /// Value of the graph's ``Graph/measure``.
    public internal(set) var strength: Double
    /// Normalised pointwise mutual information at the graph's level, −1…1.
    public internal(set) var npmi = 0.0
    /// Log-likelihood ratio at the graph's level.
    public internal(set) var logLikelihoodRatio = 0.0
    /// Probability that chance puts the two together at least this often; see ``ContingencyTable/pValue``.
    public internal(set) var pValue = 1.0
    /// ``pValue`` corrected for all pairs of names that can be tested; 1 for the others. See ``BenjaminiHochberg``.
    public internal(set) var correctedPValue = 1.0

    init(
      a: Int, b: Int, sentences: Int, paragraphs: Int, articles: Int, windows: Int, first: CalendarDate?, last: CalendarDate?,
      strength: Double = 0
    ) {
      ends = (UInt32(a), UInt32(b))
      counts = (UInt32(sentences), UInt32(paragraphs), UInt32(articles), UInt32(windows))
      dates = (first?.ordinal ?? 0, last?.ordinal ?? 0)
      self.strength = strength
    }

    /// Indices of the nodes, the smaller first.
    public var a: Int { Int(ends.a) }
    public var b: Int { Int(ends.b) }
    public var sentences: Int { Int(counts.sentences) }
    public var paragraphs: Int { Int(counts.paragraphs) }
    public var articles: Int { Int(counts.articles) }
    /// Meetings within the window; 0 when none was counted.
    public var windows: Int { Int(counts.windows) }
    /// First and last date of a sentence that names both.
    public var first: CalendarDate? { CalendarDate(ordinal: dates.first) }
    public var last: CalendarDate? { CalendarDate(ordinal: dates.last) }

    /// Sets how many paragraphs and articles name both.
    mutating func setWider(paragraphs: UInt32, articles: UInt32) {
      counts.paragraphs = paragraphs
      counts.articles = articles
    }

    /// The same edge between nodes that have new numbers.
    func moved(to a: Int, _ b: Int) -> Edge {
      var edge = self
      edge.ends = (UInt32(a), UInt32(b))
      return edge
    }

    /// Whether the two are together more often than chance explains, at this rate of false discoveries.
    public func isSignificant(at rate: Double) -> Bool { correctedPValue <= rate }
  }

  /// A sentence that names both ends of an edge. For edges of a wider level that share no sentence, the nearest two
  /// sentences, with […] for what stands between them.
  public struct EvidenceSentence: Sendable {
    public let articleID: String
    public let articleTitle: String?
    public let date: CalendarDate?
    public let url: String?
    public let source: String?
    /// Bytes in the article.
    public let range: ByteRange
    public let text: String
    /// Where the names stand, in bytes of `text`, in order.
    public let names: [Range<Int>]
    /// Which of the two ends each name means: 0 or 1.
    let nodes: [Int]
  }

  /// Which evidence comes first.
  public enum EvidenceOrder: String, Sendable, CaseIterable {
    case newest, oldest
    /// Sentences in which the two names stand near each other.
    case closest
  }
}

extension Graph {
  /// How often the two ends of `edge` occur at the graph's level, apart and together.
  public func table(for edge: Edge) -> ContingencyTable {
    let (a, b) = (nodes[edge.a].count(level), nodes[edge.b].count(level))
    let (both, total) = (edge.count(level), totals.count(level))
    guard let window = totals.window, level == .window else {
      return ContingencyTable(both: both, first: a, second: b, total: max(total, a + b - both))
    }
    // A meeting is a place of the rarer name within reach of the other.
    let (rare, frequent) = (min(a, b), max(a, b))
    let reach = min(window.reach(of: frequent, in: total), max(total, rare) + both - rare)
    return ContingencyTable(both: both, first: rare, second: max(reach, both), total: max(total, rare + max(reach, both) - both))
  }

  /// How many segments of the graph's level name both ends of `edge`.
  public func count(of edge: Edge) -> Int { edge.count(level) }

  /// The sentences behind `edge`, in `order`, then by article and place.
  ///
  /// - Complexity: O(s log t + k log k) for names of s and t sentences, k of which they share.
  public func evidence(for edge: Edge, order: EvidenceOrder = .newest, limit: Int = .max) -> [EvidenceSentence] {
    var passages = evidence.passages(edge.a, edge.b, level)
    passages.sort { evidence.isBefore($0, $1, newestFirst: order != .oldest) }
    if order == .closest {
      let distances = Dictionary(uniqueKeysWithValues: Set(passages).map { ($0, evidence.distance($0, edge.a, edge.b)) })
      passages = passages.enumerated().sorted { (distances[$0.1]!, $0.0) < (distances[$1.1]!, $1.0) }.map(\.1)
    }
    return passages.prefix(limit).map { evidence.evidence($0, naming: [edge.a, edge.b]) }
  }

  /// The edge between two nodes.
  ///
  /// - Complexity: O(edges)
  public func edge(_ a: Int, _ b: Int) -> Edge? {
    edges.first { $0.a == min(a, b) && $0.b == max(a, b) }
  }

  /// Nodes that both `a` and `b` are related with, and how often; by the weaker of the two counts.
  ///
  /// - Complexity: O(edges)
  public func sharedNeighbours(_ a: Int, _ b: Int) -> [(node: Int, first: Int, second: Int)] {
    var counts = [(first: Int, second: Int)](repeating: (0, 0), count: nodes.count)
    for edge in edges {
      for (end, other) in [(edge.a, edge.b), (edge.b, edge.a)] {
        if end == a { counts[other].first = count(of: edge) }
        if end == b { counts[other].second = count(of: edge) }
      }
    }
    let shared = counts.indices.filter { counts[$0].first > 0 && counts[$0].second > 0 }
    let sorted = shared.sorted { x, y in
      let (weakX, weakY) = (min(counts[x].first, counts[x].second), min(counts[y].first, counts[y].second))
      return weakX != weakY ? weakX > weakY : x < y
    }
    return sorted.map { ($0, counts[$0].first, counts[$0].second) }
  }

  /// The node of the entity with that id.
  ///
  /// - Complexity: O(log n)
  public func node(_ id: Entity.ID) -> Int? {
    var (low, high) = (0, nodes.count)
    while low < high {
      let middle = (low + high) / 2
      if nodes[middle].entity.id < id { low = middle + 1 } else { high = middle }
    }
    return low < nodes.count && nodes[low].entity.id == id ? low : nil
  }

  /// A part of the graph: the edges for which `isKept` is true, and the nodes they join.
  ///
  /// - Complexity: O(nodes + edges)
  public func keeping(_ isKept: (Edge) -> Bool) -> Graph {
    let kept = edges.filter(isKept)
    var newIndex = [Int](repeating: -1, count: nodes.count)
    for edge in kept {
      newIndex[edge.a] = 0
      newIndex[edge.b] = 0
    }
    let keptNodes = nodes.indices.filter { newIndex[$0] == 0 }
    for (new, old) in keptNodes.enumerated() { newIndex[old] = new }
    let moved = kept.map { $0.moved(to: newIndex[$0.a], newIndex[$0.b]) }
    return Graph(
      nodes: keptNodes.map { nodes[$0] }, edges: moved, level: level, measure: measure, totals: totals,
      evidence: evidence.keeping(keptNodes))
  }
}
