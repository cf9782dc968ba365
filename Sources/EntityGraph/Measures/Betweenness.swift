extension Network {
  /// Betweenness centrality of each node: over all pairs of other nodes, the share of their shortest paths that lead through it.
  ///
  /// 0 or more; normalised by the number of pairs, 0…1. Good for finding who connects otherwise distant parts; bad in networks
  /// with missing edges, as one edge can change many paths. Lengths that tie within one part in 10¹⁰ count as equal.
  ///
  /// Sources: L. C. Freeman, "A Set of Measures of Centrality Based on Betweenness", 1977; U. Brandes, "A Faster Algorithm for
  /// Betweenness Centrality", 2001.
  ///
  /// - Complexity: O(nodes · edges), with distances O(nodes · edges · log nodes)
  public func betweenness(by distance: Distance = .steps, normalised: Bool = true) -> [Double] {
    let sums = betweennessChunks.map { partialBetweenness(from: $0, by: distance) }
    return betweenness(fromSums: sums, normalised: normalised)
  }

  /// The same, to the last bit, on all processors.
  public func betweennessInParallel(by distance: Distance = .steps, normalised: Bool = true) async -> [Double] {
    let sums = await Parallel.map(betweennessChunks) { partialBetweenness(from: $0, by: distance) }
    return betweenness(fromSums: sums, normalised: normalised)
  }

  /// Stretches of start nodes whose sums are added one after the other, the same for any number of processors.
  private var betweennessChunks: [Range<Int>] { Parallel.chunks(of: nodeCount, atMost: 32) }

  private func partialBetweenness(from starts: Range<Int>, by distance: Distance) -> [Double] {
    switch distance {
    case .steps:
      var paths = StepDependencies(self)
      return paths.sum(from: starts)
    case .inverseWeight:
      var paths = LengthDependencies(self)
      return paths.sum(from: starts)
    }
  }

  /// Each pair was counted from both ends.
  private func betweenness(fromSums sums: [[Double]], normalised: Bool) -> [Double] {
    let pairs = Double(max(nodeCount - 1, 1)) * Double(max(nodeCount - 2, 1))
    return (0..<nodeCount).map { node in sums.reduce(0) { $0 + $1[node] } / (normalised ? pairs : 2) }
  }
}
