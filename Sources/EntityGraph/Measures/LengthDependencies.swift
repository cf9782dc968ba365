/// Brandes' dependencies when edges have lengths, with memory that is used again for the next start node.
///
/// A node's predecessors are found when it is reached, among the nodes reached before it: those through which its distance is,
/// within the tolerance, the shortest. So paths are counted alike in whatever order rounding puts equal distances.
struct LengthDependencies {
  private let network: Network
  private let lengths: [Double]
  private var distances: [Double]
  private var queue: NodeQueue
  /// When each node was reached: its position in the arrays below; −1 as long as it was not.
  private var positions: [Int32]
  private var order: [Int32]
  private var pathCounts: [Double]
  private var dependencies: [Double]
  /// Positions of the predecessors of all nodes, in the order in which those were reached, and where each node's end.
  private var predecessors: [Int32]
  private var predecessorEnds: [Int32]

  init(_ network: Network) {
    self.network = network
    lengths = network.slotLengths(.inverseWeight)
    distances = [Double](repeating: .infinity, count: network.nodeCount)
    queue = NodeQueue(nodeCount: network.nodeCount)
    positions = [Int32](repeating: -1, count: network.nodeCount)
    order = positions
    pathCounts = distances
    dependencies = distances
    predecessors = [Int32](repeating: 0, count: network.edgeCount)
    predecessorEnds = positions
  }

  /// The dependencies of all of `starts`, summed by node.
  mutating func sum(from starts: Range<Int>) -> [Double] {
    var sums = [Double](repeating: 0, count: network.nodeCount)
    for start in starts {
      let count = countPaths(from: start)
      addDependencies(count, to: &sums)
    }
    return sums
  }

  /// Dijkstra's algorithm, counting the shortest paths; returns how many nodes it reached.
  private mutating func countPaths(from start: Int) -> Int {
    clear()
    distances[start] = 0
    queue.insert(start, at: 0)
    var (count, predecessorCount) = (0, 0)
    while queue.count > 0 {
      let node = queue.removeFirst()
      let paths = reach(node, &predecessorCount)
      pathCounts[count] = count == 0 ? 1 : paths
      dependencies[count] = 0
      predecessorEnds[count] = Int32(truncatingIfNeeded: predecessorCount)
      order[count] = Int32(truncatingIfNeeded: node)
      positions[node] = Int32(truncatingIfNeeded: count)
      count += 1
    }
    return count
  }

  /// Looks at the neighbours of a node that was just reached: those reached before may be predecessors, the others are offered
  /// the way through it. Returns the number of shortest paths to the node.
  @inline(__always)
  private mutating func reach(_ node: Int, _ predecessorCount: inout Int) -> Double {
    let distance = distances[node]
    let limit = distance * (1 + Network.tieTolerance)
    var paths = 0.0
    for slot in network.slots(of: node) {
      let neighbour = Int(network.neighbours[slot])
      let (known, length) = (distances[neighbour], lengths[slot])
      if distance + length < known {
        distances[neighbour] = distance + length
        if known == .infinity {
          queue.insert(neighbour, at: distance + length)
        } else {
          queue.lower(neighbour, to: distance + length)
        }
      } else if known + length <= limit, positions[neighbour] >= 0 {
        predecessors[predecessorCount] = positions[neighbour]
        predecessorCount += 1
        paths += pathCounts[Int(positions[neighbour])]
      }
    }
    return paths
  }

  /// Backwards from the farthest node: each gives its predecessors their share.
  private mutating func addDependencies(_ count: Int, to sums: inout [Double]) {
    for position in stride(from: count - 1, to: 0, by: -1) {
      let share = (1 + dependencies[position]) / pathCounts[position]
      for index in predecessorEnds[position - 1]..<predecessorEnds[position] {
        let predecessor = Int(predecessors[Int(index)])
        dependencies[predecessor] += pathCounts[predecessor] * share
      }
      sums[Int(order[position])] += dependencies[position]
    }
  }

  private mutating func clear() {
    for node in distances.indices {
      distances[node] = .infinity
      positions[node] = -1
    }
  }
}
