extension ContingencyTable {
  /// t-score = (both − expected) / √both; 0 when the two are never together.
  ///
  /// Source: K. Church, W. Gale, P. Hanks, D. Hindle, "Using Statistics in Lexical Analysis", 1991.
  public var tScore: Double {
    both == 0 ? 0 : (Double(both) - expected) / Double(both).squareRoot()
  }
}

extension AssociationMeasure {
  /// The t-score of corpus linguistics.
  public static let tScore = AssociationMeasure(
    name: "t-score", formula: "(both − expected) / √both", range: "any; beyond 2.58 hardly chance",
    source: "K. Church, W. Gale, P. Hanks, D. Hindle, Using Statistics in Lexical Analysis, 1991",
    goodFor: "a ranking close to the count that forgives nothing to chance",
    badFor: "rare pairs, which it cannot rank high", decimals: 2
  ) { $0.tScore }
}
