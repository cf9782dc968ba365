/// Breadth-first search from up to 64 nodes at once: each bit of a word stands for one of them.
///
/// Source: M. Then et al., "The More the Merrier: Efficient Multi-Source Graph Traversal", 2014.
struct StepSums {
  private let network: Network
  /// By node: the starts that have come there, those that came with the last step, and those that come with the next.
  private var seen: [UInt64]
  private var current: [UInt64]
  private var next: [UInt64]

  init(_ network: Network) {
    self.network = network
    seen = [UInt64](repeating: 0, count: network.nodeCount)
    current = seen
    next = seen
  }

  /// For each of at most 64 `starts`, the sum of `term` (number of nodes, steps to them).
  mutating func sums(from starts: Range<Int>, _ term: (Int, Double) -> Double) -> [Network.DistanceSum] {
    var sums = [Network.DistanceSum](repeating: .init(), count: starts.count)
    var frontier = begin(starts)
    var steps = 0.0
    while !frontier.isEmpty {
      steps += 1
      frontier = step(from: frontier)
      for (index, count) in counts(frontier).prefix(starts.count).enumerated() where count > 0 {
        sums[index].reached += count
        sums[index].value += term(count, steps)
      }
    }
    return sums
  }

  private mutating func begin(_ starts: Range<Int>) -> [Int32] {
    for node in seen.indices { seen[node] = 0 }
    for (bit, start) in starts.enumerated() {
      seen[start] = 1 << UInt64(bit)
      current[start] = seen[start]
    }
    return starts.map { Int32($0) }
  }

  /// One step further for all starts; returns the nodes to which one of them comes for the first time.
  private mutating func step(from frontier: [Int32]) -> [Int32] {
    var touched: [Int32] = []
    for node in frontier {
      let bits = current[Int(node)]
      for slot in network.slots(of: Int(node)) {
        let neighbour = Int(network.neighbours[slot])
        if next[neighbour] == 0 { touched.append(Int32(truncatingIfNeeded: neighbour)) }
        next[neighbour] |= bits
      }
    }
    return touched.filter { arrive(at: Int($0)) }
  }

  /// Keeps of the starts that come to a node those that were not there before.
  private mutating func arrive(at node: Int) -> Bool {
    current[node] = next[node] & ~seen[node]
    seen[node] |= next[node]
    next[node] = 0
    return current[node] != 0
  }

  /// At how many nodes of the frontier each start came.
  private func counts(_ frontier: [Int32]) -> [Int] {
    var counts = [Int](repeating: 0, count: 64)
    for node in frontier {
      var bits = current[Int(node)]
      while bits != 0 {
        counts[bits.trailingZeroBitCount] += 1
        bits &= bits - 1
      }
    }
    return counts
  }
}
