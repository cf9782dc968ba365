/// Weights added up by community, for the neighbours of one node at a time.
struct NeighbourSums {
  private var sums: [Double]
  private var communities: [Int32]
  private var count = 0

  init(count: Int) {
    sums = [Double](repeating: 0, count: count)
    communities = [Int32](repeating: 0, count: count)
  }

  /// Adds the weights from `node` to its neighbours, by their labels.
  @inline(__always)
  mutating func add(neighboursOf node: Int, in level: LeidenNetwork, by labels: [Int32]) {
    for slot in level.slots(of: node) {
      let community = labels[Int(level.neighbours[slot])]
      let sum = sums[Int(community)]
      if sum == 0 {
        communities[count] = community
        count += 1
      }
      sums[Int(community)] = sum + level.weights[slot]
    }
  }

  /// The sum of a community; 0 when nothing was added.
  @inline(__always)
  subscript(community: Int) -> Double { sums[community] }

  /// Calls `body` with each community and its sum, in the order in which they were added first.
  @inline(__always)
  func forEach(_ body: (Int, Double) -> Void) {
    for index in 0..<count { body(Int(communities[index]), sums[Int(communities[index])]) }
  }

  @inline(__always)
  mutating func removeAll() {
    for index in 0..<count { sums[Int(communities[index])] = 0 }
    count = 0
  }
}
