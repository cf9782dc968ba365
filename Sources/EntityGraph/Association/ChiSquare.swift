extension ContingencyTable {
  /// Pearson's χ² = N (ad − bc)² / ((a + b)(c + d)(a + c)(b + d)) over the four cells, without correction.
  ///
  /// 0 when the counts are those of chance, or when one of the two is in every segment. Negative here when
  /// the two are together less often than by chance.
  ///
  /// Source: K. Pearson, "On the criterion that a given system of deviations …", 1900.
  public var chiSquare: Double {
    let margins = Double(first) * Double(total - first) * Double(second) * Double(total - second)
    guard margins > 0 else { return 0 }
    // ad − bc is N (both − expected).
    let deviation = Double(both) * Double(total) - Double(first) * Double(second)
    let value = Double(total) * deviation * deviation / margins
    return deviation < 0 ? -value : value
  }
}

extension AssociationMeasure {
  /// Pearson's chi-square, negative below chance.
  public static let chiSquare = AssociationMeasure(
    name: "chi-square", formula: "N (ad − bc)² / ((a+b)(c+d)(a+c)(b+d)), negative when both < expected",
    range: "any; beyond 10.83 hardly chance",
    source: "K. Pearson, On the Criterion that a Given System of Deviations …, 1900",
    goodFor: "comparison with older studies",
    badFor: "expected counts below 5, where it overstates: take llr", decimals: 1
  ) { $0.chiSquare }
}
