extension Network {
  /// What a node's distances to the nodes it can reach add up to.
  struct DistanceSum: Sendable {
    /// How many other nodes it can reach.
    var reached = 0
    var value = 0.0
  }

  /// For each node the sum of `term` over the nodes it can reach. The term is that of a number of nodes at one distance.
  func distanceSums(by distance: Distance, term: @escaping @Sendable (Int, Double) -> Double) -> [DistanceSum] {
    distanceSumChunks.flatMap { distanceSums(from: $0, distance, term) }
  }

  func distanceSumsInParallel(
    by distance: Distance, term: @escaping @Sendable (Int, Double) -> Double
  ) async -> [DistanceSum] {
    await Parallel.map(distanceSumChunks) { distanceSums(from: $0, distance, term) }.flatMap(\.self)
  }

  /// Stretches of start nodes.
  private var distanceSumChunks: [Range<Int>] {
    stride(from: 0, to: nodeCount, by: 256).map { $0..<min($0 + 256, nodeCount) }
  }

  private func distanceSums(from starts: Range<Int>, _ distance: Distance, _ term: (Int, Double) -> Double) -> [DistanceSum] {
    switch distance {
    case .steps:
      var search = StepSums(self)
      return stride(from: starts.lowerBound, to: starts.upperBound, by: 64).flatMap { first in
        search.sums(from: first..<min(first + 64, starts.upperBound), term)
      }
    case .inverseWeight:
      var search = DistanceSearch(self, distance)
      return starts.map { start in
        search.run(from: start)
        return search.reached.dropFirst().reduce(into: DistanceSum()) { sum, node in
          sum.reached += 1
          sum.value += term(1, search.distances[node])
        }
      }
    }
  }
}
