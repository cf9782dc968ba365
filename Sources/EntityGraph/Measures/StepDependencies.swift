/// Brandes' dependencies when each edge is one step, with memory that is used again for the next start node.
///
/// The dependency of a start on a node is the share of the shortest paths from the start that lead through the node, summed
/// over their ends. Nodes are taken level by level, all of one distance together; what a node needs is the sum over its
/// neighbours on the level before (path counts) or after (shares), and all others hold 0 meanwhile.
struct StepDependencies {
  private let network: Network
  private var isReached: [Bool]
  /// How many shortest paths lead from the start to each node.
  private var pathCounts: [Double]
  private var dependencies: [Double]
  /// Values of the nodes of one level; 0 for all others.
  private var levelValues: [Double]
  /// The nodes reached, from the nearest to the farthest, and where each level starts.
  private var order: [Int32]
  private var levelStarts: [Int] = []

  init(_ network: Network) {
    self.network = network
    isReached = [Bool](repeating: false, count: network.nodeCount)
    pathCounts = [Double](repeating: 0, count: network.nodeCount)
    dependencies = pathCounts
    levelValues = pathCounts
    order = [Int32](repeating: 0, count: network.nodeCount)
  }

  /// The dependencies of all of `starts`, summed by node.
  mutating func sum(from starts: Range<Int>) -> [Double] {
    var sums = [Double](repeating: 0, count: network.nodeCount)
    for start in starts {
      countPaths(from: start)
      addDependencies(to: &sums)
    }
    return sums
  }

  /// Breadth-first search that counts the shortest paths.
  private mutating func countPaths(from start: Int) {
    for node in isReached.indices { isReached[node] = false }
    isReached[start] = true
    order[0] = Int32(start)
    levelStarts = [0]
    var (level, previous) = (0..<1, 0..<0)
    while !level.isEmpty {
      levelStarts.append(level.upperBound)
      let end = expand(level)
      if previous.isEmpty { pathCounts[start] = 1 }
      clearValues(previous)
      for position in level { levelValues[Int(order[position])] = pathCounts[Int(order[position])] }
      (level, previous) = (level.upperBound..<end, level)
    }
    clearValues(previous)
  }

  /// Counts the paths to the nodes of a level and finds those of the next; returns where that ends.
  private mutating func expand(_ level: Range<Int>) -> Int {
    var end = level.upperBound
    for position in level {
      let node = Int(order[position])
      var paths = 0.0
      for slot in network.slots(of: node) {
        let neighbour = Int(network.neighbours[slot])
        paths += levelValues[neighbour]
        if isReached[neighbour] { continue }
        isReached[neighbour] = true
        order[end] = Int32(truncatingIfNeeded: neighbour)
        end += 1
      }
      pathCounts[node] = paths
    }
    return end
  }

  /// Backwards from the farthest level: each node collects the shares of its neighbours that are one step farther, a share being
  /// (1 + dependency) / path count.
  private mutating func addDependencies(to sums: inout [Double]) {
    var next = 0..<0
    for (start, end) in zip(levelStarts, levelStarts.dropFirst()).reversed() where start > 0 {
      // Nobody is farther than the last level.
      if !next.isEmpty { collectShares(start..<end, &sums) }
      clearValues(next)
      next = start..<end
      for position in next {
        let node = Int(order[position])
        levelValues[node] = (1 + dependencies[node]) / pathCounts[node]
        dependencies[node] = 0
      }
    }
    clearValues(next)
  }

  private mutating func collectShares(_ level: Range<Int>, _ sums: inout [Double]) {
    for position in level {
      let node = Int(order[position])
      var shares = 0.0
      for slot in network.slots(of: node) { shares += levelValues[Int(network.neighbours[slot])] }
      dependencies[node] = shares * pathCounts[node]
      sums[node] += dependencies[node]
    }
  }

  private mutating func clearValues(_ positions: Range<Int>) {
    for position in positions { levelValues[Int(order[position])] = 0 }
  }
}
