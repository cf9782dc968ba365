extension Drawing {
  /// What changed between two graphs: the names and relationships whose change is most certain, coloured by what became of them.
  ///
  /// `whole` joins both graphs, or a part of them; lines are as wide as the larger of both shares.
  ///
  /// - Complexity: O(nodes log nodes + edges), and the evidence of the edges that are shown.
  public init(_ change: GraphChange, from old: Graph, to new: Graph, joined whole: Graph, style: Style = Style()) {
    let shown = whole.strongest(nodes: style.mostNodes, edges: style.mostEdges, around: style.center)
    let changes = ChangesByEnds(change)
    let shownChanges = shown.edges.map { changes.change(of: $0, in: shown) }
    let widest = shownChanges.map(change.largestShare).max() ?? 0
    let importance = shown.importance()
    let most = importance.max() ?? 0
    self.style = style
    nodes = shown.nodes.indices.map { index in
      var node = Drawing.node(shown.nodes[index], share: Drawing.share(importance[index], of: most), in: shown, style)
      node.isCenter = style.center.map { whole.nodes[$0].entity.id.rawValue == node.id } ?? false
      return node
    }
    edges = zip(shown.edges, shownChanges).map { edge, changed in
      let evidence = Drawing.evidence(of: edge, in: shown, changed.after > 0 ? new : old)
      return Edge(
        a: edge.a, b: edge.b, share: Drawing.share(change.largestShare(changed), of: widest),
        isSignificant: changed.isSignificant(at: 0.05), tooltip: Drawing.tooltip(changed, in: change, evidence),
        link: evidence.compactMap(\.url).first(where: Drawing.isWebAddress), change: changed.direction)
    }
    title = style.title
    caption =
      "\(shown.nodes.count) of \(change.entities.count) names, \(shown.edges.count) of \(change.edges.count) relationships; "
      + "\(change.before) \(change.unit) before, \(change.after) after"
    legend = Legend(change, shown, edges, importance, widest: widest, style)
  }

  private static func evidence(of edge: Graph.Edge, in shown: Graph, _ side: Graph) -> [Graph.EvidenceSentence] {
    guard let a = side.node(shown.nodes[edge.a].entity.id), let b = side.node(shown.nodes[edge.b].entity.id),
      let edge = side.edge(a, b)
    else { return [] }
    return side.evidence(for: edge, order: .closest, limit: 2)
  }

  private static func tooltip(
    _ edge: GraphChange.Edge, in change: GraphChange, _ evidence: [Graph.EvidenceSentence]
  ) -> String {
    let (a, b) = (change.entities[edge.a].name, change.entities[edge.b].name)
    let chance = edge.isSignificant(at: 0.05) ? "" : "; may be chance"
    let head =
      "\(a) – \(b): \(edge.direction.rawValue), \(edge.before) of \(change.before) \(change.unit) before, "
      + "\(edge.after) of \(change.after) after\(chance)"
    return ([head] + evidence.map(Drawing.quoted)).joined(separator: "\n")
  }
}

extension GraphChange {
  /// The larger of the shares before and after.
  func largestShare(_ edge: Edge) -> Double {
    max(Double(edge.before) / Double(max(before, 1)), Double(edge.after) / Double(max(after, 1)))
  }
}

/// Finds changes by the entities at both ends.
private struct ChangesByEnds {
  private let change: GraphChange
  private let entities: [Entity.ID: UInt32]
  private let indices: [UInt64: Int]

  init(_ change: GraphChange) {
    self.change = change
    entities = Dictionary(uniqueKeysWithValues: change.entities.enumerated().map { ($1.id, UInt32($0)) })
    indices = Dictionary(
      uniqueKeysWithValues: change.edges.enumerated().map { (PairTable.key(UInt32($1.a), UInt32($1.b)), $0) })
  }

  func change(of edge: Graph.Edge, in graph: Graph) -> GraphChange.Edge {
    let (a, b) = (entities[graph.nodes[edge.a].entity.id]!, entities[graph.nodes[edge.b].entity.id]!)
    return change.edges[indices[PairTable.key(a, b)]!]
  }
}
