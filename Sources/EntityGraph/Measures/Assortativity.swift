extension Network {
  /// Assortativity by category: how much edges prefer ends of the same category, beyond chance.
  ///
  /// 1 when all edges lie within categories, 0 by chance, at least −1; `nil` when there is no edge or only one category has
  /// edges. Good for asking whether like meets like; weights are not looked at.
  ///
  /// With e the shares of edges between categories and a their row sums: (Σ e(i, i) − Σ a(i)²) / (1 − Σ a(i)²).
  ///
  /// Source: M. E. J. Newman, "Mixing Patterns in Networks", 2003.
  ///
  /// - Complexity: O(nodes + edges)
  public func assortativity<Category: Hashable>(by categories: [Category]) -> Double? {
    precondition(categories.count == nodeCount, "categories of another network")
    var ends: [Category: Int] = [:]
    for (node, category) in categories.enumerated() { ends[category, default: 0] += degree(of: node) }
    let alike = (0..<edgeCount).reduce(0) { count, edge in
      count + (categories[Int(lowerEnds[edge])] == categories[Int(upperEnds[edge])] ? 1 : 0)
    }
    // Whole numbers, so that the order of the categories does not matter.
    let (all, chance) = (2 * edgeCount, ends.values.reduce(0) { $0 + $1 * $1 })
    guard all * all > chance else { return nil }
    return (Double(2 * alike * all) - Double(chance)) / (Double(all * all) - Double(chance))
  }

  /// Assortativity by degree: the correlation of the degrees at the two ends of edges, −1…1.
  ///
  /// `nil` when all ends have the same degree or there is no edge. Positive where hubs meet hubs, as among people who know each
  /// other; networks of names in news are mostly negative. Weights are not looked at.
  ///
  /// Source: M. E. J. Newman, "Assortative Mixing in Networks", 2002.
  ///
  /// - Complexity: O(nodes + edges)
  public func degreeAssortativity() -> Double? {
    let degrees = degrees()
    let ends = Double(2 * edgeCount)
    let mean = Double(degrees.reduce(0) { $0 + $1 * $1 }) / ends
    let variance = degrees.reduce(0) { $0 + Double($1) * (Double($1) - mean) * (Double($1) - mean) }
    guard edgeCount > 0, degrees.contains(where: { $0 > 0 && Double($0) != mean }) else { return nil }
    var covariance = 0.0
    for node in 0..<nodeCount {
      for slot in slots(of: node) {
        covariance += (Double(degrees[node]) - mean) * (Double(degrees[Int(neighbours[slot])]) - mean)
      }
    }
    return covariance / variance
  }
}
