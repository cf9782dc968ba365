/// The first step of a level: nodes move to the community they gain most from, until none gains.
///
/// Only nodes with a neighbour that moved are looked at again.
struct LeidenMoves {
  private let level: LeidenNetwork
  private(set) var communities: [Int32]
  private let resolution: Double
  /// By community: sum of the strengths, and number of nodes.
  private var strengths: [Double]
  private var sizes: [Int32]
  /// Communities without nodes.
  private var empty: [Int32]
  private var sums: NeighbourSums

  /// `communities` are numbers below the number of nodes.
  init(_ level: LeidenNetwork, _ communities: [Int32], _ resolution: Double) {
    self.level = level
    self.communities = communities
    self.resolution = resolution
    strengths = [Double](repeating: 0, count: level.nodeCount)
    sizes = [Int32](repeating: 0, count: level.nodeCount)
    for (node, community) in communities.enumerated() {
      strengths[Int(community)] += level.strengths[node]
      sizes[Int(community)] += 1
    }
    empty = sizes.indices.reversed().filter { [sizes] in sizes[$0] == 0 }.map { Int32($0) }
    sums = NeighbourSums(count: level.nodeCount)
  }

  /// Returns the gain of all moves together, in weight.
  mutating func run(_ random: inout SplitMix64) -> Double {
    var waiting = WaitingNodes(random.permutation(of: level.nodeCount))
    var gain = 0.0
    while let node = waiting.next() {
      guard let (target, targetGain) = bestMove(of: node) else { continue }
      gain += targetGain
      move(node, to: target)
      for slot in level.slots(of: node) {
        let neighbour = Int(level.neighbours[slot])
        if communities[neighbour] != target { waiting.add(neighbour) }
      }
    }
    return gain
  }

  /// The community that a node gains most from, and how much; `nil` when it is its own.
  @inline(__always)
  private mutating func bestMove(of node: Int) -> (community: Int32, gain: Double)? {
    sums.add(neighboursOf: node, in: level, by: communities)
    let (own, strength) = (Int(communities[node]), level.strengths[node])
    let factor = strength * resolution
    // Gains below this are rounding.
    let stay = sums[own] - factor * (strengths[own] - strength) + strength * 1e-12
    var (best, bestGain) = (own, stay)
    sums.forEach { community, weight in
      let gain = weight - factor * strengths[community]
      if gain > bestGain, community != own { (best, bestGain) = (community, gain) }
    }
    sums.removeAll()
    if bestGain < 0, sizes[own] > 1 { return (empty.last!, -stay) }
    return best == own ? nil : (Int32(truncatingIfNeeded: best), bestGain - stay)
  }

  private mutating func move(_ node: Int, to target: Int32) {
    let own = communities[node]
    if sizes[Int(target)] == 0 { empty.removeLast() }
    strengths[Int(own)] -= level.strengths[node]
    strengths[Int(target)] += level.strengths[node]
    sizes[Int(own)] -= 1
    sizes[Int(target)] += 1
    communities[node] = target
    guard sizes[Int(own)] == 0 else { return }
    strengths[Int(own)] = 0
    empty.append(own)
  }
}

/// Nodes that wait for their turn, each at most once.
private struct WaitingNodes {
  /// A ring.
  private var nodes: [Int32]
  private var isWaiting: [Bool]
  private var head = 0
  private var count: Int

  init(_ nodes: [Int32]) {
    self.nodes = nodes
    isWaiting = [Bool](repeating: true, count: nodes.count)
    count = nodes.count
  }

  @inline(__always)
  mutating func next() -> Int? {
    guard count > 0 else { return nil }
    let node = Int(nodes[head])
    head = head + 1 == nodes.count ? 0 : head + 1
    count -= 1
    isWaiting[node] = false
    return node
  }

  @inline(__always)
  mutating func add(_ node: Int) {
    guard !isWaiting[node] else { return }
    isWaiting[node] = true
    let tail = head + count
    nodes[tail < nodes.count ? tail : tail - nodes.count] = Int32(truncatingIfNeeded: node)
    count += 1
  }
}
