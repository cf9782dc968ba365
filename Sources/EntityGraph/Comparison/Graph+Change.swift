extension Graph {
  /// Two graphs in one, for pictures of what changed: the edges of `change` for which `isKept` is true, and the nodes they join.
  /// Counts are those of both sides together, and an edge is as strong as its change is certain.
  ///
  /// - Complexity: O(nodes log nodes + edges)
  public init(joining old: Graph, _ new: Graph, _ change: GraphChange, where isKept: (GraphChange.Edge) -> Bool = { _ in true }) {
    let nodes = change.entities.map { entity in
      Node(entity, [old, new].compactMap { graph in graph.node(entity.id).map { graph.nodes[$0] } })
    }
    let joined = change.edges.filter(isKept).map { edge in
      let count = edge.before + edge.after
      return Edge(
        a: edge.a, b: edge.b, sentences: count, paragraphs: count, articles: count, windows: count, first: nil, last: nil,
        strength: edge.logLikelihoodRatio.magnitude)
    }
    var totals = old.totals
    totals.add(new.totals)
    let whole = Graph(
      nodes: nodes, edges: joined, level: new.level, measure: .logLikelihoodRatio, totals: totals,
      evidence: EvidenceIndex(store: EvidenceStore(), storeNode: nodes.indices.map(UInt32.init), storeCount: nodes.count))
    self = whole.keeping { _ in true }
  }
}

extension Graph.Node {
  /// The sums of both sides.
  fileprivate init(_ entity: Entity, _ sides: [Graph.Node]) {
    func sum(_ count: (Graph.Node) -> Int) -> Int { sides.reduce(0) { $0 + count($1) } }
    self.init(
      entity: entity, mentions: sum(\.mentions), sentences: sum(\.sentences), paragraphs: sum(\.paragraphs),
      articles: sum(\.articles), windows: sum(\.windows), first: sides.compactMap(\.first).min(),
      last: sides.compactMap(\.last).max())
  }
}
