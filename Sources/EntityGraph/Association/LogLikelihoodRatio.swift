#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension ContingencyTable {
  /// Log-likelihood ratio G² = 2 Σ O ln(O / E) over the four cells of the table.
  ///
  /// 0 when the counts are those of chance; 3.84 and 10.83 are exceeded by chance in 5 % and 0.1 % of
  /// independent pairs. Negative here when the two are together less often than by chance. Good for
  /// small counts; grows with the number of segments.
  ///
  /// Source: T. Dunning, "Accurate Methods for the Statistics of Surprise and Coincidence", 1993.
  public var logLikelihoodRatio: Double {
    guard total > 0 else { return 0 }
    let a = Double(both)
    let b = Double(first - both)
    let c = Double(second - both)
    let d = Double(total - first - second + both)
    func term(_ observed: Double, _ row: Double, _ column: Double) -> Double {
      observed > 0 ? observed * log(observed * Double(total) / (row * column)) : 0
    }
    let sum =
      term(a, a + b, a + c) + term(b, a + b, b + d) + term(c, c + d, a + c) + term(d, c + d, b + d)
    return a < expected ? -2 * max(sum, 0) : 2 * max(sum, 0)
  }
}
