extension Network {
  /// Closeness centrality of each node: one divided by its mean distance to the nodes it can reach, times the share of the other
  /// nodes that it can reach.
  ///
  /// 0 for a node without neighbours; 0…1 in steps. Good for finding who reaches everybody quickly; bad at telling nodes apart in
  /// small worlds, where all mean distances are alike, and not meaningful between components.
  ///
  /// Sources: G. Sabidussi, "The Centrality Index of a Graph", 1966; the factor for disconnected networks S. Wasserman, K. Faust,
  /// "Social Network Analysis", 1994.
  ///
  /// - Complexity: O(nodes · edges) at most in steps, with distances O(nodes · edges · log nodes)
  public func closeness(by distance: Distance = .steps) -> [Double] {
    distanceSums(by: distance) { reached, distance in Double(reached) * distance }.map(closeness)
  }

  /// The same, to the last bit, on all processors.
  public func closenessInParallel(by distance: Distance = .steps) async -> [Double] {
    await distanceSumsInParallel(by: distance) { reached, distance in Double(reached) * distance }.map(closeness)
  }

  private func closeness(_ sum: DistanceSum) -> Double {
    guard sum.reached > 0 else { return 0 }
    return Double(sum.reached) / sum.value * (Double(sum.reached) / Double(nodeCount - 1))
  }
}
