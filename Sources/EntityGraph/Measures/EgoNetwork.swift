extension Network {
  /// The nodes that are at most `radius` steps from `node`, itself included, in ascending order.
  ///
  /// Good for looking at one name closely; at two steps it is often most of a news network.
  ///
  /// Source: S. Wasserman, K. Faust, "Social Network Analysis", 1994.
  ///
  /// - Complexity: O(nodes + edges of the nodes found)
  public func egoNetwork(of node: Int, radius: Int = 1) -> [Int] {
    var isFound = [Bool](repeating: false, count: nodeCount)
    isFound[node] = true
    var (found, frontier, steps) = ([node], [node], 0)
    while steps < radius, !frontier.isEmpty {
      steps += 1
      frontier = frontier.flatMap { node in
        slots(of: node).map { Int(neighbours[$0]) }.filter { neighbour in
          defer { isFound[neighbour] = true }
          return !isFound[neighbour]
        }
      }
      found += frontier
    }
    return found.sorted()
  }
}
