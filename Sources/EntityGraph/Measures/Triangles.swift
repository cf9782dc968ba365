extension Network {
  /// Of how many triangles each node is a corner.
  ///
  /// Each edge is followed from the node of smaller degree to that of larger degree only, so that nodes of very high degree cost
  /// little.
  ///
  /// Source: T. Schank, D. Wagner, "Finding, Counting and Listing All Triangles in Large Graphs", 2005.
  ///
  /// - Complexity: O(edges · √edges)
  public func triangleCounts() -> [Int] {
    let order = NodesByDegree(self)
    var counts = [Int](repeating: 0, count: nodeCount)
    var marks = [Int32](repeating: -1, count: nodeCount)
    for first in 0..<nodeCount {
      for slot in order.slots(of: first) { marks[Int(order.targets[slot])] = Int32(truncatingIfNeeded: first) }
      for slot in order.slots(of: first) { order.countTriangles(first, Int(order.targets[slot]), marks, &counts) }
    }
    return order.ranks.map { counts[Int($0)] }
  }
}

/// The nodes numbered by degree, with the edges from each to those of higher number.
private struct NodesByDegree {
  /// The number of each node.
  let ranks: [Int32]
  private let offsets: [Int32]
  let targets: [Int32]

  init(_ network: Network) {
    ranks = NodesByDegree.ranks(network)
    let nodes = NodesByDegree.nodes(ranks)
    var offsets: [Int32] = [0]
    var targets: [Int32] = []
    offsets.reserveCapacity(network.nodeCount + 1)
    targets.reserveCapacity(network.edgeCount)
    for (rank, node) in nodes.enumerated() {
      for slot in network.slots(of: Int(node)) {
        let other = ranks[Int(network.neighbours[slot])]
        if other > rank { targets.append(other) }
      }
      offsets.append(Int32(truncatingIfNeeded: targets.count))
    }
    self.offsets = offsets
    self.targets = targets
  }

  @inline(__always)
  func slots(of rank: Int) -> Range<Int> { Int(offsets[rank])..<Int(offsets[rank + 1]) }

  /// Counts the triangles of an edge whose third corner comes last; `marks` says whether that is a neighbour of `first`.
  @inline(__always)
  func countTriangles(_ first: Int, _ second: Int, _ marks: [Int32], _ counts: inout [Int]) {
    var closed = 0
    for slot in slots(of: second) {
      let third = Int(targets[slot])
      guard marks[third] == Int32(truncatingIfNeeded: first) else { continue }
      counts[third] += 1
      closed += 1
    }
    counts[first] += closed
    counts[second] += closed
  }

  /// Counting sort by degree, then node.
  private static func ranks(_ network: Network) -> [Int32] {
    var starts = [Int32](repeating: 0, count: network.nodeCount + 1)
    for node in 0..<network.nodeCount { starts[network.degree(of: node) + 1] += 1 }
    for degree in 0..<network.nodeCount { starts[degree + 1] += starts[degree] }
    return (0..<network.nodeCount).map { node in
      let degree = network.degree(of: node)
      starts[degree] += 1
      return starts[degree] - 1
    }
  }

  private static func nodes(_ ranks: [Int32]) -> [Int32] {
    var nodes = ranks
    for (node, rank) in ranks.enumerated() { nodes[Int(rank)] = Int32(node) }
    return nodes
  }
}
