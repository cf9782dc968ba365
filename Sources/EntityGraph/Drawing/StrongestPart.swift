extension Graph {
  /// The strongest edges that fit, with their nodes. An edge that would add a node too many is left out.
  ///
  /// - Complexity: O(nodes + edges)
  public func strongest(nodes mostNodes: Int, edges mostEdges: Int) -> Graph {
    var shown: Set<Int> = []
    var kept: Set<Int> = []
    for (index, edge) in edges.enumerated() where kept.count < mostEdges {
      let new = [edge.a, edge.b].count { !shown.contains($0) }
      if shown.count + new > mostNodes { continue }
      shown.formUnion([edge.a, edge.b])
      kept.insert(index)
    }
    var index = -1
    return keeping { _ in
      index += 1
      return kept.contains(index)
    }
  }

  /// How much of `whole` this part shows, and what was read: one or two lines for people.
  public func caption(partOf whole: Graph) -> String {
    var caption = "\(nodes.count) of \(whole.nodes.count) names, \(edges.count) of \(whole.edges.count) relationships"
    if !hasArticles { return caption }
    caption += " from \(totals.articles) article\(totals.articles == 1 ? "" : "s")"
    if let first = totals.first, let last = totals.last {
      caption += first == last ? ", \(first)" : ", \(first) to \(last)"
    }
    return caption
  }
}
