extension Network {
  /// Local clustering coefficient of each node: the share of the pairs of its neighbours that are neighbours themselves.
  ///
  /// 0…1; 0 for nodes with fewer than two neighbours. Low values at high degree point to brokers; hardly comparable between nodes
  /// of different degree. Weights are not looked at.
  ///
  /// Source: D. J. Watts, S. H. Strogatz, "Collective Dynamics of 'Small-World' Networks", 1998.
  ///
  /// - Complexity: O(edges · √edges)
  public func clusteringCoefficients() -> [Double] {
    zip(triangleCounts(), degrees()).map { triangles, degree in
      degree < 2 ? 0 : 2 * Double(triangles) / (Double(degree) * Double(degree - 1))
    }
  }

  /// The mean of the local clustering coefficients, 0…1; 0 for the empty network.
  ///
  /// Good for comparing with published figures of small worlds; ruled by the many nodes of low degree.
  ///
  /// - Complexity: O(edges · √edges)
  public func averageClustering() -> Double {
    nodeCount == 0 ? 0 : clusteringCoefficients().reduce(0, +) / Double(nodeCount)
  }

  /// Transitivity: the share of all paths of two edges whose ends are neighbours, 0…1; 0 when there is no such path.
  ///
  /// Good for one figure about the whole network; ruled by the few nodes of high degree.
  ///
  /// Source: R. D. Luce, A. D. Perry, "A Method of Matrix Analysis of Group Structure", 1949.
  ///
  /// - Complexity: O(edges · √edges)
  public func transitivity() -> Double {
    let paths = degrees().reduce(0) { $0 + $1 * ($1 - 1) / 2 }
    return paths == 0 ? 0 : Double(triangleCounts().reduce(0, +)) / Double(paths)
  }
}
