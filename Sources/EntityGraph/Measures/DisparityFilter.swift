extension Network {
  /// Disparity filter: for each edge the probability that a node spreads its weighted degree at random over its edges and
  /// gives this one as much or more; the smaller of both ends.
  ///
  /// 0…1; keep edges below a level such as 0.05. Good for a backbone that keeps the strongest edges of weak nodes too; nodes
  /// with one neighbour can prove nothing (p = 1 from their side), and it counts no correction for many tests.
  ///
  /// From an end of degree k and weighted degree s: p = (1 − weight / s)^(k − 1).
  ///
  /// Source: M. Á. Serrano, M. Boguñá, A. Vespignani, "Extracting the Multiscale Backbone of Complex Weighted Networks", 2009.
  ///
  /// - Complexity: O(edges)
  public func disparityPValues() -> [Double] {
    (0..<edgeCount).map { edge in
      min(
        disparityPValue(edgeWeights[edge], at: Int(lowerEnds[edge])),
        disparityPValue(edgeWeights[edge], at: Int(upperEnds[edge])))
    }
  }

  private func disparityPValue(_ weight: Double, at node: Int) -> Double {
    let degree = degree(of: node)
    guard degree > 1 else { return 1 }
    return exponential(Double(degree - 1) * lnOnePlus(-weight / strengths[node]))
  }
}
