extension Network {
  /// Burt's constraint of each node: how much its neighbours are tied to each other, so that it cannot play them off.
  ///
  /// 0…1 for most nodes, somewhat more in small dense groups; `nil` for a node without neighbours. Low values point to brokers;
  /// says little about nodes with one or two neighbours.
  ///
  /// With p(i, j) = weight(i, j) / weighted degree(i): the sum over neighbours j of (p(i, j) + Σ p(i, q) p(q, j))².
  ///
  /// Source: R. S. Burt, "Structural Holes: The Social Structure of Competition", 1992.
  ///
  /// - Complexity: O(sum of the squares of the degrees)
  public func constraints() -> [Double?] {
    sharesOfNeighbours { node, shares in
      var constraint = 0.0
      for slot in slots(of: node) {
        let neighbour = Int(neighbours[slot])
        var share = shares[neighbour]
        for slot in slots(of: neighbour) {
          let between = Int(neighbours[slot])
          share += shares[between] * slotWeights[slot] / strengths[between]
        }
        constraint += share * share
      }
      return constraint
    }
  }

  /// Burt's effective size of each node: how many neighbours it has, less their redundancy.
  ///
  /// 1 … degree; `nil` for a node without neighbours. Good for counting contacts that lead to different parts of the network;
  /// grows with the degree. With equal weights it is degree − 2 · triangles / degree.
  ///
  /// With p as in ``constraints()`` and m(j, q) = weight(j, q) / largest weight of j: the sum over neighbours j of
  /// 1 − Σ p(i, q) m(j, q).
  ///
  /// Source: R. S. Burt, "Structural Holes: The Social Structure of Competition", 1992.
  ///
  /// - Complexity: O(sum of the squares of the degrees)
  public func effectiveSizes() -> [Double?] {
    let largest = (0..<nodeCount).map { slotWeights[slots(of: $0)].max() ?? 0 }
    return sharesOfNeighbours { node, shares in
      var size = 0.0
      for slot in slots(of: node) {
        let neighbour = Int(neighbours[slot])
        var redundancy = 0.0
        for slot in slots(of: neighbour) { redundancy += shares[Int(neighbours[slot])] * slotWeights[slot] }
        size += 1 - redundancy / largest[neighbour]
      }
      return size
    }
  }

  /// Calls `body` for each node that has neighbours, with the share of each in its weighted degree; 0 for all others.
  private func sharesOfNeighbours(_ body: (Int, [Double]) -> Double) -> [Double?] {
    var shares = [Double](repeating: 0, count: nodeCount)
    return (0..<nodeCount).map { node in
      guard degree(of: node) > 0 else { return nil }
      for slot in slots(of: node) { shares[Int(neighbours[slot])] = slotWeights[slot] / strengths[node] }
      defer { for slot in slots(of: node) { shares[Int(neighbours[slot])] = 0 } }
      return body(node, shares)
    }
  }
}
