extension Network {
  /// The connected components: nodes are in the same one when a path joins them. The largest is number 0.
  ///
  /// Two edges of each node already join most of the largest component; of its nodes no more edges are looked at, as edges to
  /// others are seen from there.
  ///
  /// Source: M. Sutton, T. Ben-Nun, A. Barak, "Optimizing Parallel Graph Connectivity Computation via Subgraph Sampling", 2018.
  ///
  /// - Complexity: O(nodes + edges), nearly
  public func components() -> Partition {
    var sets = DisjointSets(count: nodeCount)
    for node in 0..<nodeCount { join(node, slots(of: node).prefix(2), &sets) }
    let roots = sets.roots()
    let largest = Network.mostFrequent(roots)
    for node in 0..<nodeCount where roots[node] != largest { join(node, slots(of: node).dropFirst(2), &sets) }
    return Partition(labels: sets.roots())
  }

  private func join(_ node: Int, _ slots: Range<Int>, _ sets: inout DisjointSets) {
    for slot in slots { sets.join(node, Int(neighbours[slot])) }
  }

  private static func mostFrequent(_ numbers: [Int]) -> Int? {
    var counts = [Int32](repeating: 0, count: numbers.count)
    for number in numbers { counts[number] += 1 }
    return counts.indices.max { counts[$0] < counts[$1] }
  }
}
