import EntityGraph

/// Finds the nodes that a person means by a name.
enum EntityLookup {
  /// Nodes whose id or name is `query`, else those of which it is a whole word ("Putin"), in any case.
  static func nodes(named query: String, in graph: Graph) -> Set<Int> {
    let folded = Entity.ID(kind: .other, name: query).rawValue
    if let node = graph.node(Entity.ID(query)) { return [node] }
    let exact = graph.nodes.indices.filter { Entity.ID(kind: .other, name: graph.nodes[$0].entity.name).rawValue == folded }
    if !exact.isEmpty { return Set(exact) }
    let word = "-" + folded.dropFirst("other/".utf8.count) + "-"
    return Set(
      graph.nodes.indices.filter { index in
        let name = Entity.ID(kind: .other, name: graph.nodes[index].entity.name).rawValue
        return ("-" + name.dropFirst("other/".utf8.count) + "-").contains(word)
      })
  }

  /// The one node that is meant; a failure when there is none, or several of which none is named five
  /// times as often as the next.
  static func node(named query: String, in graph: Graph) throws(Failure) -> Int {
    let strengths = graph.hasArticles ? graph.nodes.map { Double($0.mentions) } : graph.weightedDegrees()
    let nodes = nodes(named: query, in: graph).sorted { (strengths[$0], $1) > (strengths[$1], $0) }
    guard let first = nodes.first else {
      let place = graph.hasArticles ? "in these articles; `entitygraph extract` lists the names" : "in this table"
      throw Failure(.notFound, "nobody is called '\(query)' \(place)")
    }
    if nodes.count > 1, strengths[first] <= 5 * strengths[nodes[1]] {
      let names = nodes.prefix(5).map { graph.nodes[$0].entity.name }
      let list = names.joined(separator: ", ") + (nodes.count > 5 ? ", …" : "")
      throw Failure(.usage, "'\(query)' may be \(list); give the whole name")
    }
    return first
  }

  /// The relationship that is meant; a failure when the names are not clear or nothing names both.
  static func edge(_ a: String, _ b: String, in graph: Graph) throws(Failure) -> Graph.Edge {
    let (first, second) = (try node(named: a, in: graph), try node(named: b, in: graph))
    if first == second { throw Failure(.usage, "'\(a)' and '\(b)' are both \(graph.nodes[first].entity.name); name two") }
    if let edge = graph.edge(first, second) { return edge }
    let names = [first, second].map { graph.nodes[$0].entity.name }
    throw Failure(
      .notFound, "no \(graph.level.rawValue) names both \(names[0]) and \(names[1]); try --level article or `entitygraph path`")
  }
}
