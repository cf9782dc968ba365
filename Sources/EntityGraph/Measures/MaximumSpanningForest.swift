extension Network {
  /// For each edge whether it belongs to the maximum spanning forest: the strongest edges that connect all that is connected,
  /// without a circle.
  ///
  /// Of equal weights the edge with the smaller ends is taken. Good for a picture with as few edges as possible; it shows no
  /// groups, as it drops every edge that closes a triangle.
  ///
  /// Source: J. B. Kruskal, "On the Shortest Spanning Subtree of a Graph and the Traveling Salesman Problem", 1956.
  ///
  /// - Complexity: O(edges · log edges)
  public func maximumSpanningForest() -> [Bool] {
    var isTaken = [Bool](repeating: false, count: edgeCount)
    var trees = DisjointSets(count: nodeCount)
    for edge in edgesFromStrongest() {
      isTaken[edge] = trees.join(Int(lowerEnds[edge]), Int(upperEnds[edge]))
    }
    return isTaken
  }
}
