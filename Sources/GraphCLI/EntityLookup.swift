import EntityGraph

/// Finds the nodes that a person means by a name.
enum EntityLookup {
  /// The one node that is meant; a failure when there is none, or several of which none is named five
  /// times as often as the next.
  static func node(named query: String, in graph: Graph) throws(Failure) -> Int {
    let strengths = graph.hasArticles ? graph.nodes.map { Double($0.mentions) } : graph.weightedDegrees()
    let found = graph.nodes(named: query).map { Candidate(index: $0, entity: graph.nodes[$0].entity, strength: strengths[$0]) }
    return try choice(query, found, graph.hasArticles ? articles : "in this table")
  }

  private static func node(named query: String, in counts: CooccurrenceCounts) throws(Failure) -> Int {
    let found = counts.nodes(named: query).map { index in
      let node = counts.node(index)
      return Candidate(index: index, entity: node.entity, strength: Double(node.mentions))
    }
    return try choice(query, found, articles)
  }

  private static let articles = "in these articles; `entitygraph extract` lists the names"

  private struct Candidate {
    let index: Int
    let entity: Entity
    let strength: Double
  }

  private static func choice(_ query: String, _ candidates: [Candidate], _ place: String) throws(Failure) -> Int {
    let sorted = candidates.sorted { x, y in
      x.strength != y.strength ? x.strength > y.strength : x.entity.id < y.entity.id
    }
    guard let first = sorted.first else { throw Failure(.notFound, "nobody is called '\(query)' \(place)") }
    if sorted.count > 1, first.strength <= 5 * sorted[1].strength {
      let list = sorted.prefix(5).map(\.entity.name).joined(separator: ", ") + (sorted.count > 5 ? ", …" : "")
      throw Failure(.usage, "'\(query)' may be \(list); give the whole name")
    }
    return first.index
  }

  /// The relationship that is meant; a failure when the names are not clear or nothing names both.
  static func edge(_ a: String, _ b: String, in graph: Graph) throws(Failure) -> Graph.Edge {
    let (first, second) = (try node(named: a, in: graph), try node(named: b, in: graph))
    try check(a, b, graph.nodes[first], graph.nodes[second])
    if let edge = graph.edge(first, second) { return edge }
    throw nothingNamesBoth(graph.nodes[first], graph.nodes[second], graph.level)
  }

  /// The same in what was counted, before it is frozen: a graph of one edge.
  static func relationship(_ a: String, _ b: String, in counts: CooccurrenceCounts, _ level: Graph.Level) throws(Failure) -> Graph
  {
    let (first, second) = (try node(named: a, in: counts), try node(named: b, in: counts))
    let nodes = (counts.node(first), counts.node(second))
    try check(a, b, nodes.0, nodes.1)
    if let graph = counts.relationship(first, second, level: level) { return graph }
    throw nothingNamesBoth(nodes.0, nodes.1, level)
  }

  private static func check(_ a: String, _ b: String, _ first: Graph.Node, _ second: Graph.Node) throws(Failure) {
    if first.entity.id == second.entity.id {
      throw Failure(.usage, "'\(a)' and '\(b)' are both \(first.entity.name); name two")
    }
  }

  private static func nothingNamesBoth(_ first: Graph.Node, _ second: Graph.Node, _ level: Graph.Level) -> Failure {
    Failure(
      .notFound,
      "no \(level.rawValue) names both \(first.entity.name) and \(second.entity.name); try --level article or `entitygraph path`"
    )
  }
}
