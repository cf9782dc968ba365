extension CooccurrenceCounts {
  /// An entity with what was counted of it, by its place in ``nodes(named:)``.
  public func node(_ index: Int) -> Graph.Node { Graph.Node(nodes[index]) }

  /// The relationship of two entities as a graph of two nodes and one edge, which knows its sentences but not how strong
  /// and how likely it is among the others: so it is there at once, where a whole graph takes its time. `nil` when no sentence,
  /// or window, names both.
  ///
  /// - Precondition: `level` is the sentence or the window; pairs of wider segments are known to whole graphs only.
  /// - Complexity: O(names)
  public func relationship(_ a: Int, _ b: Int, level: Graph.Level) -> Graph? {
    precondition(level == .sentence || level == .window, "wider segments are counted when a graph is made")
    guard let (place, record) = pairs.record(of: PairTable.key(UInt32(a), UInt32(b))) else { return nil }
    var edges = [Graph.Edge(Pair(record: record, windows: pairs.windows(place)), 0, 1)]
    guard edges[0].count(level) > 0 else { return nil }
    let order = [a, b].sorted { nodes[$0].entity.id < nodes[$1].entity.id }
    let sentences = EvidenceIndex(store: evidence, storeNode: order.map(UInt32.init), storeCount: nodes.count)
    WiderSegments(sentences).count(&edges)
    return Graph(
      nodes: order.map { Graph.Node(nodes[$0]) }, edges: edges, level: level, measure: .count, totals: totals, evidence: sentences
    )
  }
}
