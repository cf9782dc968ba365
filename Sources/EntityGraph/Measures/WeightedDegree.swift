extension Graph {
  /// Weighted degree of each node: the sum of the counts of its edges, in segments of the graph's level, or of
  /// the weights that a list of edges gives.
  ///
  /// Also called node strength. Zero or more; good for sizing nodes, says nothing of position.
  ///
  /// Source: A. Barrat et al., "The architecture of complex weighted networks", PNAS 101, 2004.
  ///
  /// - Complexity: O(n + e)
  public func weightedDegrees() -> [Double] {
    var degrees = [Double](repeating: 0, count: nodes.count)
    for edge in edges {
      degrees[edge.a] += size(of: edge)
      degrees[edge.b] += size(of: edge)
    }
    return degrees
  }
}
