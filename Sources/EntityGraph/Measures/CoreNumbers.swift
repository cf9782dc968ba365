extension Network {
  /// Core number of each node: the largest k such that it belongs to a part in which everybody has k neighbours or more.
  ///
  /// 0 … largest degree. Good for peeling a network down to its dense centre; weights are not looked at.
  ///
  /// Sources: S. B. Seidman, "Network Structure and Minimum Degree", 1983; V. Batagelj, M. Zaveršnik, "An O(m) Algorithm for
  /// Cores Decomposition of Networks", 2003.
  ///
  /// - Complexity: O(nodes + edges)
  public func coreNumbers() -> [Int] {
    var queue = DegreeQueue(self)
    for position in 0..<nodeCount {
      let node = Int(queue.nodes[position])
      for slot in slots(of: node) { queue.lower(Int(neighbours[slot]), above: node) }
    }
    return queue.degrees.map { Int($0) }
  }
}

/// The nodes in order of a degree that falls while others are taken away.
private struct DegreeQueue {
  private(set) var degrees: [Int32]
  private(set) var nodes: [Int32]
  /// Where each node stands in `nodes`.
  private var places: [Int32]
  /// Where the nodes of each degree start.
  private var starts: [Int32]

  init(_ network: Network) {
    let degrees = (0..<network.nodeCount).map { Int32(network.degree(of: $0)) }
    var starts = [Int32](repeating: 0, count: Int(degrees.max() ?? 0) + 2)
    for degree in degrees { starts[Int(degree) + 1] += 1 }
    for degree in 1..<starts.count { starts[degree] += starts[degree - 1] }
    var (next, nodes, places) = (starts, degrees, degrees)
    for (node, degree) in degrees.enumerated() {
      places[node] = next[Int(degree)]
      nodes[Int(places[node])] = Int32(node)
      next[Int(degree)] += 1
    }
    (self.degrees, self.nodes, self.places, self.starts) = (degrees, nodes, places, starts)
  }

  /// Takes one from the degree of `node` unless it is down to that of `taken`: swaps it with the first of its degree, which then
  /// becomes the last of the degree below.
  @inline(__always)
  mutating func lower(_ node: Int, above taken: Int) {
    let degree = degrees[node]
    guard degree > degrees[taken] else { return }
    let (place, start) = (places[node], starts[Int(degree)])
    let other = nodes[Int(start)]
    nodes[Int(place)] = other
    nodes[Int(start)] = Int32(truncatingIfNeeded: node)
    places[Int(other)] = place
    places[node] = start
    starts[Int(degree)] = start + 1
    degrees[node] = degree - 1
  }
}
