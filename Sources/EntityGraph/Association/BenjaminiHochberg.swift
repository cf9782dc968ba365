/// Correction of p-values for the number of tests made, which controls the share of false discoveries.
public enum BenjaminiHochberg {
  /// The corrected p-value of each of `pValues`, in their order: the smallest rate of false discoveries at which it counts as
  /// significant.
  ///
  /// `tests` is how many tests were made in all; those that are not listed count as failed. For a graph those are the pairs of
  /// names that can be tested (``TestablePairs``), not only those that were seen together: they were chosen for it.
  ///
  /// Source: Y. Benjamini, Y. Hochberg, "Controlling the False Discovery Rate", 1995.
  ///
  /// - Complexity: O(n log n)
  public static func corrected(_ pValues: [Double], tests: Int) -> [Double] {
    precondition(tests >= pValues.count, "more p-values than tests")
    let order = pValues.indices.sorted { (pValues[$0], $0) < (pValues[$1], $1) }
    var corrected = pValues
    var least = 1.0
    for (rank, index) in order.enumerated().reversed() {
      least = min(least, pValues[index] * Double(tests) / Double(rank + 1))
      corrected[index] = least
    }
    return corrected
  }
}
