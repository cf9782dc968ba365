extension Network {
  /// The shortest path between two nodes; `nil` when there is none.
  ///
  /// Of several that tie, the one whose nodes come first: the smallest second node, then the smallest third node and so on.
  /// Good for showing how two names are connected; with `.inverseWeight` through strong relationships.
  ///
  /// Source: E. W. Dijkstra, "A Note on Two Problems in Connexion with Graphs", 1959.
  ///
  /// - Complexity: O(edges · log nodes)
  public func shortestPath(from start: Int, to end: Int, by distance: Distance = .inverseWeight) -> Path? {
    var search = PathSearch(self, distance)
    return search.shortestPath(from: start, to: end)
  }

  /// The `count` shortest paths between two nodes that come to no node twice, from the shortest to the longest.
  ///
  /// Ties are ordered by their nodes. Good for showing that a connection does not hang on one name.
  ///
  /// Sources: J. Y. Yen, "Finding the K Shortest Loopless Paths in a Network", 1971; E. L. Lawler, "A Procedure for Computing
  /// the K Best Solutions to Discrete Optimization Problems", 1972.
  ///
  /// - Complexity: O(count · nodes on a path · edges · log nodes) at most
  public func shortestPaths(from start: Int, to end: Int, count: Int, by distance: Distance = .inverseWeight) -> [Path] {
    var search = PathSearch(self, distance)
    return search.shortestPaths(from: start, to: end, count: count)
  }
}
