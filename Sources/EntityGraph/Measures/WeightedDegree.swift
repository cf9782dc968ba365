extension Graph {
  /// Weighted degree of each node: the sum of the counts of its edges, in segments of the graph's level.
  ///
  /// Also called node strength. Zero or more; good for sizing nodes, says nothing of position.
  ///
  /// Source: A. Barrat et al., "The architecture of complex weighted networks", PNAS 101, 2004.
  ///
  /// - Complexity: O(n + e)
  public func weightedDegrees() -> [Int] {
    var degrees = [Int](repeating: 0, count: nodes.count)
    for edge in edges {
      degrees[edge.a] += edge.count(level)
      degrees[edge.b] += edge.count(level)
    }
    return degrees
  }
}
