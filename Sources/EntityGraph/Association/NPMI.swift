extension ContingencyTable {
  /// Normalised pointwise mutual information: ln(p(a,b) / (p(a) p(b))) / −ln p(a,b).
  ///
  /// −1 when the two are never named together, 0 when as often as by chance, 1 when only together.
  /// When every segment names both, it is 1 by convention.
  ///
  /// Source: G. Bouma, "Normalized (Pointwise) Mutual Information in Collocation Extraction", 2009.
  public var npmi: Double {
    guard both > 0 else { return -1 }
    guard both < total else { return 1 }
    let joint = Double(both) / Double(total)
    let independent = Double(first) / Double(total) * (Double(second) / Double(total))
    return ln(joint / independent) / -ln(joint)
  }
}

extension AssociationMeasure {
  /// Normalised pointwise mutual information.
  public static let npmi = AssociationMeasure(
    name: "npmi", formula: "ln(p(a,b) / (p(a) p(b))) / −ln p(a,b)", range: "−1…1; 0 is chance",
    source: "G. Bouma, Normalized (Pointwise) Mutual Information in Collocation Extraction, 2009",
    goodFor: "comparing rare and frequent pairs on one scale",
    badFor: "pairs seen once or twice, which it overrates", decimals: 2
  ) { $0.npmi }
}
