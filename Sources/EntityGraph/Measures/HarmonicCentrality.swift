extension Network {
  /// Harmonic centrality of each node: the sum of one divided by the distance over all other nodes; unreachable ones add nothing.
  ///
  /// 0 or more, in steps at most nodes − 1. Good for the same as closeness, also in disconnected networks; bad at telling nodes
  /// apart in small worlds.
  ///
  /// Source: Y. Rochat, "Closeness Centrality Extended to Unconnected Graphs: The Harmonic Centrality Index", 2009.
  ///
  /// - Complexity: O(nodes · edges) at most in steps, with distances O(nodes · edges · log nodes)
  public func harmonicCentrality(by distance: Distance = .steps) -> [Double] {
    distanceSums(by: distance) { reached, distance in Double(reached) / distance }.map(\.value)
  }

  /// The same, to the last bit, on all processors.
  public func harmonicCentralityInParallel(by distance: Distance = .steps) async -> [Double] {
    await distanceSumsInParallel(by: distance) { reached, distance in Double(reached) / distance }.map(\.value)
  }
}
