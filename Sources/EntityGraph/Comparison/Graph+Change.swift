extension Graph {
  /// The graph of a change; see ``GraphChange/graph``.
  init(joining old: Graph, _ new: Graph, _ entities: [Entity], _ edges: [GraphChange.Edge]) {
    let nodes = entities.map { entity in
      Node(entity, [old, new].compactMap { graph in graph.node(entity.id).map { graph.nodes[$0] } })
    }
    let joined = edges.map { edge in
      let count = edge.before + edge.after
      return Edge(
        a: edge.a, b: edge.b, sentences: count, paragraphs: count, articles: count, windows: count, first: nil, last: nil,
        strength: edge.logLikelihoodRatio.magnitude)
    }
    var totals = CooccurrenceCounts.Totals()
    totals.sentences = old.totals.sentences + new.totals.sentences
    totals.paragraphs = old.totals.paragraphs + new.totals.paragraphs
    totals.articles = old.totals.articles + new.totals.articles
    totals.windows = old.totals.windows + new.totals.windows
    totals.window = new.totals.window
    self.init(
      nodes: nodes, edges: joined, level: new.level, measure: .logLikelihoodRatio, totals: totals,
      evidence: EvidenceIndex(store: EvidenceStore(), storeNode: nodes.indices.map(UInt32.init), storeCount: nodes.count))
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
