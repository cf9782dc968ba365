extension Graph {
  /// The part that a picture shows: the most important names that hang together, each with its strongest relationship, and
  /// then the strongest relationships between them.
  ///
  /// Importance is the sum of a name's relationships, by the graph's measure. Names that nothing connects with the most important one
  /// come last, when there is room. Around a `center`, only names related to it are shown, the closest first.
  ///
  /// - Complexity: O(nodes log nodes + edges)
  public func strongest(nodes mostNodes: Int, edges mostEdges: Int, around center: Int? = nil) -> Graph {
    if center == nil, nodes.count <= mostNodes, edges.count <= mostEdges { return keeping { _ in true } }
    // Every name needs a line, so there are at most as many names as lines, and one.
    let choice = NameChoice(self, around: center).names(atMost: min(mostNodes, mostEdges == .max ? .max : mostEdges + 1))
    let kept = backbone(of: choice, edges: mostEdges, around: center)
    var index = -1
    return keeping { _ in
      index += 1
      return kept.contains(index)
    }
  }

  /// The strongest edges that connect the chosen nodes, as a forest, filled up with the strongest of the others.
  private func backbone(of chosen: Set<Int>, edges mostEdges: Int, around center: Int?) -> Set<Int> {
    let inside = edges.indices.filter { chosen.contains(edges[$0].a) && chosen.contains(edges[$0].b) }
    var forest = DisjointSets(count: nodes.count)
    var kept: Set<Int> = []
    let firstOfAll = inside.filter { edges[$0].a == center || edges[$0].b == center }
    for index in firstOfAll + inside where kept.count < mostEdges {
      if forest.join(edges[index].a, edges[index].b) { kept.insert(index) }
    }
    for index in inside where kept.count < mostEdges { kept.insert(index) }
    return kept
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

/// Chooses names by importance so that they hang together: one that no chosen name is related with waits for the first that is.
private struct NameChoice {
  /// All nodes, the most important first.
  private let order: [Int]
  private var rank: [Int]
  private let neighbours: [[Int]]
  private var chosen: Set<Int> = []
  private var isWaiting: [Bool]

  init(_ graph: Graph, around center: Int?) {
    var neighbours = [[Int]](repeating: [], count: graph.nodes.count)
    var importance = [Double](repeating: 0, count: graph.nodes.count)
    for edge in graph.edges {
      neighbours[edge.a].append(edge.b)
      neighbours[edge.b].append(edge.a)
      for end in [edge.a, edge.b] where center == nil || edge.a == center || edge.b == center {
        importance[end] += max(edge.strength, 0)
      }
    }
    let candidates = center.map { neighbours[$0] + [$0] } ?? Array(graph.nodes.indices)
    order = candidates.sorted { importance[$0] != importance[$1] ? importance[$0] > importance[$1] : $0 < $1 }
    rank = [Int](repeating: .max, count: graph.nodes.count)
    for (place, node) in order.enumerated() { rank[node] = place }
    self.neighbours = neighbours
    isWaiting = [Bool](repeating: false, count: graph.nodes.count)
  }

  consuming func names(atMost most: Int) -> Set<Int> {
    var rest = order[...]
    // One round for each part of the graph that nothing connects with the others.
    while chosen.count < most, let first = rest.first {
      take(first, most)
      for node in rest.dropFirst() where !chosen.contains(node) {
        if chosen.count >= most { return chosen }
        if neighbours[node].contains(where: chosen.contains) { take(node, most) } else { isWaiting[node] = true }
      }
      rest = order.filter { !chosen.contains($0) && !neighbours[$0].isEmpty }[...]
    }
    return chosen
  }

  /// Chooses `node` and those that waited for it.
  private mutating func take(_ node: Int, _ most: Int) {
    var next = [node]
    while let node = next.popLast(), chosen.count < most {
      guard chosen.insert(node).inserted else { continue }
      let freed = neighbours[node].filter { isWaiting[$0] && !chosen.contains($0) }
      next += freed.sorted { rank[$0] > rank[$1] }
    }
  }
}
