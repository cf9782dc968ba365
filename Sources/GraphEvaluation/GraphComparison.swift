import EntityGraph

/// The co-occurrence graph of what was found against the one of what is marked.
///
/// Nodes are the people, organisations and countries of a document; an edge joins two that one sentence names. An entity that was
/// found is the marked one with which it shares most mentions, each at most once.
public struct GraphComparison: Sendable {
  public var edges = Tally()
  /// Numbers of sentences of the edges that are in either graph: marked, found.
  private var weights: [(gold: Int, found: Int)] = []

  public init() {}

  /// Rank correlation of the weights (Spearman, ties by mean rank), −1…1; over all edges of either graph.
  public var rankCorrelation: Double {
    SpearmanCorrelation.of(weights.map { Double($0.gold) }, weights.map { Double($0.found) })
  }

  mutating func add(_ document: GoldSet.Document, found: [GoldMention]) {
    let gold = document.gold.filter {
      $0.isName && !$0.isOptional && GraphComparison.isNode($0) && document.isAnnotated($0) && $0.cluster != nil
    }
    if gold.isEmpty { return }
    let found = found.filter { GraphComparison.isNode($0) && document.isAnnotated($0) && $0.cluster != nil }
    let names = GraphComparison.alignment(found, gold)
    let goldEdges = GraphComparison.edges(gold, document.sentences) { $0.cluster! }
    let foundEdges = GraphComparison.edges(found, document.sentences) { names[$0.cluster!] ?? "?" + $0.cluster! }
    edges.gold += goldEdges.count
    edges.found += foundEdges.count
    for edge in Set(goldEdges.keys).union(foundEdges.keys).sorted(by: { ($0.a, $0.b) < ($1.a, $1.b) }) {
      let weight = (gold: goldEdges[edge] ?? 0, found: foundEdges[edge] ?? 0)
      if weight.gold > 0, weight.found > 0 { edges.right += 1 }
      weights.append(weight)
    }
  }

  mutating func add(_ other: GraphComparison) {
    edges += other.edges
    weights += other.weights
  }

  private static func isNode(_ mention: GoldMention) -> Bool {
    mention.category == .person || mention.category == .organisation || mention.category == .state && mention.isCountry
  }

  /// The marked cluster that each cluster that was found is.
  private static func alignment(_ found: [GoldMention], _ gold: [GoldMention]) -> [String: String] {
    var shared: [[String]: Int] = [:]
    for mention in found {
      for other in gold where mention.overlaps(other) { shared[[mention.cluster!, other.cluster!], default: 0] += 1 }
    }
    var names: [String: String] = [:]
    var used: Set<String> = []
    for (pair, _) in shared.sorted(by: { $0.value != $1.value ? $0.value > $1.value : $0.key.lexicographicallyPrecedes($1.key) })
    where names[pair[0]] == nil && !used.contains(pair[1]) {
      names[pair[0]] = pair[1]
      used.insert(pair[1])
    }
    return names
  }

  private struct Pair: Hashable {
    let a: String
    let b: String
  }

  private static func edges(
    _ mentions: [GoldMention], _ sentences: [Range<Int>], _ name: (GoldMention) -> String
  ) -> [Pair: Int] {
    var edges: [Pair: Int] = [:]
    for sentence in sentences {
      let names = Set(mentions.filter { sentence.contains($0.start) }.map(name)).sorted()
      for (index, a) in names.enumerated() {
        for b in names[(index + 1)...] { edges[Pair(a: a, b: b), default: 0] += 1 }
      }
    }
    return edges
  }
}

enum SpearmanCorrelation {
  static func of(_ a: [Double], _ b: [Double]) -> Double {
    let (x, y) = (ranks(a), ranks(b))
    let count = Double(max(1, x.count))
    let (meanX, meanY) = (x.reduce(0, +) / count, y.reduce(0, +) / count)
    var (product, squareX, squareY) = (0.0, 0.0, 0.0)
    for (p, q) in zip(x, y) {
      product += (p - meanX) * (q - meanY)
      squareX += (p - meanX) * (p - meanX)
      squareY += (q - meanY) * (q - meanY)
    }
    return squareX > 0 && squareY > 0 ? product / (squareX * squareY).squareRoot() : 0
  }

  /// Ranks from 1; equal values share the mean of theirs.
  private static func ranks(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var ranks = [Double](repeating: 0, count: values.count)
    var start = 0
    while start < order.count {
      var end = start
      while end + 1 < order.count, values[order[end + 1]] == values[order[start]] { end += 1 }
      for position in start...end { ranks[order[position]] = Double(start + end) / 2 + 1 }
      start = end + 1
    }
    return ranks
  }
}
