/// Who is connected with whom: the finished network. It never changes.
///
/// Nodes are sorted by id, edges from the strongest to the weakest; equal inputs give equal graphs,
/// whatever the order of articles and the number of workers.
public struct Graph: Sendable {
  public let nodes: [Node]
  public let edges: [Edge]
  /// What was looked at to make it.
  public let totals: CooccurrenceCounts.Totals
  let evidence: EvidenceIndex

  /// The level whose counts make an edge.
  public enum Level: String, Sendable, CaseIterable {
    case sentence, paragraph, article
  }

  /// An entity with its counts.
  public struct Node: Sendable {
    public let entity: Entity
    public let mentions: Int
    public let sentences: Int
    public let paragraphs: Int
    public let articles: Int
    /// First and last date of an article that names it.
    public let first: CalendarDate?
    public let last: CalendarDate?
  }

  /// A relationship: two entities named together.
  public struct Edge: Sendable {
    /// Indices of the nodes, the smaller first.
    public let a: Int
    public let b: Int
    public let sentences: Int
    public let paragraphs: Int
    public let articles: Int
    /// First and last date of a sentence that names both.
    public let first: CalendarDate?
    public let last: CalendarDate?
    /// Normalised pointwise mutual information, −1…1.
    public let npmi: Double
    /// Log-likelihood ratio.
    public let logLikelihoodRatio: Double
    /// Chain of sentences in the evidence.
    let evidence: UInt32

    /// How many segments of `level` name both.
    public func count(_ level: Level) -> Int {
      switch level {
      case .sentence: sentences
      case .paragraph: paragraphs
      case .article: articles
      }
    }
  }

  /// A sentence that names both ends of an edge.
  public struct EvidenceSentence: Sendable {
    public let articleID: String
    public let articleTitle: String?
    public let date: CalendarDate?
    public let url: String?
    /// Bytes in the article.
    public let range: ByteRange
    public let text: String
    /// Where the two names stand, in bytes of `text`, in order.
    public let names: [Range<Int>]
  }
}

extension Graph {
  /// The sentences behind `edge`, newest first, then by article and place.
  ///
  /// - Complexity: O(k log k) for k sentences.
  public func evidence(for edge: Edge, limit: Int = .max) -> [EvidenceSentence] {
    evidence.sentences(of: edge, limit: limit)
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
    var keptNodes: [Node] = []
    for index in nodes.indices where newIndex[index] == 0 {
      newIndex[index] = keptNodes.count
      keptNodes.append(nodes[index])
    }
    let moved = kept.map { $0.moved(to: newIndex[$0.a], newIndex[$0.b]) }
    return Graph(nodes: keptNodes, edges: moved, totals: totals, evidence: evidence.renumbered(newIndex))
  }
}

extension Graph.Edge {
  func moved(to a: Int, _ b: Int) -> Graph.Edge {
    Graph.Edge(
      a: a, b: b, sentences: sentences, paragraphs: paragraphs, articles: articles, first: first,
      last: last, npmi: npmi, logLikelihoodRatio: logLikelihoodRatio, evidence: evidence)
  }
}
