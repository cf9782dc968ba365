extension Network {
  /// Eigenvector centrality of each node: proportional to the sum of its neighbours' centralities, weighted by the edges.
  ///
  /// 0…1, with Euclidean norm 1. Good for finding the core of one dense network; bad for disconnected ones, where all but the
  /// component with the largest eigenvalue get 0. Without edges all are equal.
  ///
  /// Computed by power iteration until no value changes by more than 10⁻¹⁴, in at most 10,000 rounds. A part of the eigenvalue is
  /// added to the diagonal, so that bipartite networks converge too.
  ///
  /// Source: P. Bonacich, "Factoring and Weighting Approaches to Status Scores and Clique Identification", 1972.
  ///
  /// - Complexity: O(edges) per round
  public func eigenvectorCentrality() -> [Double] {
    var values = [Double](repeating: 1 / Double(nodeCount).squareRoot(), count: nodeCount)
    for _ in 0..<10_000 where edgeCount > 0 {
      let sums = neighbourSums(of: values)
      let eigenvalue = zip(values, sums).reduce(0) { $0 + $1.0 * $1.1 }
      let next = Network.unit(zip(values, sums).map { $1 + $0 * eigenvalue / 4 })
      let change = zip(values, next).reduce(0) { max($0, ($1.0 - $1.1).magnitude) }
      values = next
      if change <= 1e-14 { break }
    }
    return values
  }

  /// For each node the weighted sum of its neighbours' values: the product with the adjacency matrix.
  func neighbourSums(of values: [Double]) -> [Double] {
    (0..<nodeCount).map { node in
      var sum = 0.0
      for slot in slots(of: node) { sum += slotWeights[slot] * values[Int(neighbours[slot])] }
      return sum
    }
  }

  private static func unit(_ values: [Double]) -> [Double] {
    let length = values.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return values.map { $0 / length }
  }
}
