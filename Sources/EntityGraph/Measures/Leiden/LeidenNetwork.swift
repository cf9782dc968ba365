/// A network whose nodes stand for groups of nodes. Weight within a group counts only in its strength.
struct LeidenNetwork {
  let offsets: [Int32]
  let neighbours: [Int32]
  let weights: [Double]
  /// Weighted degree, with the weight within the group counted twice.
  let strengths: [Double]
  let totalStrength: Double

  init(_ network: Network) {
    self.init(
      offsets: network.offsets, neighbours: network.neighbours, weights: network.slotWeights, strengths: network.strengths)
  }

  private init(offsets: [Int32], neighbours: [Int32], weights: [Double], strengths: [Double]) {
    self.offsets = offsets
    self.neighbours = neighbours
    self.weights = weights
    self.strengths = strengths
    totalStrength = strengths.reduce(0, +)
  }

  var nodeCount: Int { strengths.count }

  @inline(__always)
  func slots(of node: Int) -> Range<Int> { Int(offsets[node])..<Int(offsets[node + 1]) }
}

extension LeidenNetwork {
  /// The network whose nodes are `parts`.
  ///
  /// - Complexity: O(nodes + edges)
  func merging(_ parts: LeidenParts) -> LeidenNetwork {
    let (nodes, ends) = parts.members()
    var (offsets, neighbours, weights, strengths) = ([Int32(0)], [Int32](), [Double](), [Double]())
    var sums = NeighbourSums(count: parts.count)
    for (part, end) in ends.enumerated() {
      let members = nodes[(part == 0 ? 0 : Int(ends[part - 1]))..<Int(end)]
      for node in members { sums.add(neighboursOf: Int(node), in: self, by: parts.numbers) }
      strengths.append(members.reduce(0) { $0 + self.strengths[Int($1)] })
      sums.forEach { other, weight in
        guard other != part else { return }
        neighbours.append(Int32(truncatingIfNeeded: other))
        weights.append(weight)
      }
      sums.removeAll()
      offsets.append(Int32(truncatingIfNeeded: neighbours.count))
    }
    return LeidenNetwork(offsets: offsets, neighbours: neighbours, weights: weights, strengths: strengths)
  }
}
