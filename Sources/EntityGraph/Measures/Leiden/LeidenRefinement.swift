/// The second step of a level: each community is built up anew from single nodes, so that it falls into connected parts.
///
/// A node that is still alone may join a part of its community. It chooses at random among those from which it gains, large
/// gains being much more likely. Node and part must be well connected with the rest of the community.
struct LeidenRefinement {
  private let level: LeidenNetwork
  private let communities: [Int32]
  private let resolution: Double
  /// Gains that differ by this much differ in probability by the factor e.
  private let randomness: Double
  private var communityStrengths: [Double]
  private var parts: [Int32]
  /// By part: sum of the strengths, weight to the rest of the community, and number of nodes.
  private var strengths: [Double]
  private var outside: [Double]
  private var sizes: [Int32]
  private var sums: NeighbourSums
  private var choices: [(part: Int, gain: Double)] = []

  init(_ level: LeidenNetwork, _ communities: [Int32], _ resolution: Double) {
    self.level = level
    self.communities = communities
    self.resolution = resolution
    randomness = 0.01 * level.weights.reduce(0, +) / Double(max(level.weights.count, 1))
    communityStrengths = [Double](repeating: 0, count: level.nodeCount)
    for (node, community) in communities.enumerated() { communityStrengths[Int(community)] += level.strengths[node] }
    parts = (0..<Int32(level.nodeCount)).map { $0 }
    strengths = level.strengths
    outside = LeidenRefinement.outside(level, communities)
    sizes = [Int32](repeating: 1, count: level.nodeCount)
    sums = NeighbourSums(count: level.nodeCount)
  }

  mutating func run(_ random: inout SplitMix64) -> LeidenParts {
    for node in random.permutation(of: level.nodeCount) {
      guard sizes[Int(node)] == 1, parts[Int(node)] == node, isWellConnected(Int(node), in: communities[Int(node)]) else {
        continue
      }
      sums.add(neighboursOf: Int(node), in: level, by: parts)
      collectChoices(for: Int(node))
      if let choice = choose(&random) { join(Int(node), choice) }
      sums.removeAll()
    }
    return LeidenParts(labels: parts)
  }

  /// The weight from each node to the others of its community.
  private static func outside(_ level: LeidenNetwork, _ communities: [Int32]) -> [Double] {
    (0..<level.nodeCount).map { node in
      var sum = 0.0
      for slot in level.slots(of: node) where communities[Int(level.neighbours[slot])] == communities[node] {
        sum += level.weights[slot]
      }
      return sum
    }
  }

  private func isWellConnected(_ part: Int, in community: Int32) -> Bool {
    outside[part] >= resolution * strengths[part] * (communityStrengths[Int(community)] - strengths[part])
  }

  private mutating func collectChoices(for node: Int) {
    choices.removeAll(keepingCapacity: true)
    sums.forEach { part, weight in
      // A part is numbered by one of its nodes.
      guard communities[part] == communities[node] else { return }
      let gain = weight - resolution * level.strengths[node] * strengths[part]
      if gain >= 0, isWellConnected(part, in: communities[node]) { choices.append((part, gain)) }
    }
  }

  /// Staying alone gains nothing and is a choice too.
  private func choose(_ random: inout SplitMix64) -> Int? {
    guard let largest = choices.max(by: { $0.gain < $1.gain })?.gain else { return nil }
    let odds = choices.map { exponential(($0.gain - largest) / randomness) }
    var rest = random.nextUnit() * odds.reduce(exponential(-largest / randomness), +)
    for (choice, odds) in zip(choices, odds) {
      rest -= odds
      if rest < 0 { return choice.part }
    }
    return nil
  }

  private mutating func join(_ node: Int, _ part: Int) {
    outside[part] += outside[node] - 2 * sums[part]
    strengths[part] += level.strengths[node]
    sizes[part] += 1
    sizes[node] = 0
    parts[node] = Int32(truncatingIfNeeded: part)
  }
}
