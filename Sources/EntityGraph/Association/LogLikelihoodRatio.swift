extension ContingencyTable {
  /// Log-likelihood ratio G² = 2 Σ O ln(O / E) over the four cells of the table.
  ///
  /// 0 when the counts are those of chance; 3.84 and 10.83 are exceeded by chance in 5 % and 0.1 % of
  /// independent pairs. Negative here when the two are together less often than by chance.
  ///
  /// Source: T. Dunning, "Accurate Methods for the Statistics of Surprise and Coincidence", 1993.
  public var logLikelihoodRatio: Double {
    guard total > 0 else { return 0 }
    func term(_ observed: Int, _ row: Int, _ column: Int) -> Double {
      let observed = Double(observed)
      return observed > 0 ? observed * ln(observed * Double(total) / (Double(row) * Double(column))) : 0
    }
    let (others, withoutFirst, withoutSecond) = (total - first - second + both, total - first, total - second)
    let sum =
      term(both, first, second) + term(first - both, first, withoutSecond)
      + term(second - both, withoutFirst, second) + term(others, withoutFirst, withoutSecond)
    return Double(both) < expected ? -2 * max(sum, 0) : 2 * max(sum, 0)
  }
}

extension AssociationMeasure {
  /// Log-likelihood ratio, negative below chance.
  public static let logLikelihoodRatio = AssociationMeasure(
    name: "llr", formula: "2 Σ O ln(O / E), negative when both < expected", range: "any; beyond 10.83 hardly chance",
    source: "T. Dunning, Accurate Methods for the Statistics of Surprise and Coincidence, 1993",
    goodFor: "finding what is surely more than chance, also with small counts",
    badFor: "comparing collections of different size: it grows with the number of segments", decimals: 1
  ) { $0.logLikelihoodRatio }
}
