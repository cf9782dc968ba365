/// One search for communities by the Leiden algorithm.
///
/// Rounds are repeated until one gains hardly anything. In each, nodes move between communities, communities are refined into
/// connected parts, and the parts become the nodes of a smaller network on which the same is done, until every community is
/// one node.
struct Leiden {
  private let network: LeidenNetwork
  private let resolution: Double
  private var random: SplitMix64

  init(_ network: Network, resolution: Double, seed: UInt64) {
    self.network = LeidenNetwork(network)
    // Relative to the total, so that the gain of joining is weight − resolution · strength · strength.
    self.resolution = resolution / max(self.network.totalStrength, .leastNormalMagnitude)
    random = SplitMix64(seed: seed)
  }

  /// A label of the community of each node.
  mutating func run() -> [Int32] {
    var labels = (0..<Int32(network.nodeCount)).map { $0 }
    while improve(&labels) > Leiden.leastGain * network.totalStrength / 2 {}
    return labels
  }

  /// A round that gains less modularity is the last.
  private static let leastGain = 1e-4

  /// One round; returns its gain, in weight.
  private mutating func improve(_ labels: inout [Int32]) -> Double {
    var level = network
    var communities = labels
    /// The node of the level that each node of the network belongs to.
    var places = (0..<Int32(network.nodeCount)).map { $0 }
    var gain = 0.0
    while true {
      var moves = LeidenMoves(level, communities, resolution)
      gain += moves.run(&random)
      communities = moves.communities
      var refinement = LeidenRefinement(level, communities, resolution)
      let parts = refinement.run(&random)
      guard parts.count < level.nodeCount else { break }
      communities = parts.communities(communities)
      places = places.map { parts.numbers[Int($0)] }
      level = level.merging(parts)
    }
    labels = places.map { communities[Int($0)] }
    return gain
  }
}
