extension ContingencyTable {
  /// Association strength: how many times more often than by chance, both / expected; 0 or more, 1 is chance.
  ///
  /// Source: N. J. van Eck, L. Waltman, "How to Normalize Cooccurrence Data?", 2009.
  public var associationStrength: Double {
    both == 0 ? 0 : Double(both) / expected
  }
}

extension AssociationMeasure {
  /// Association strength, the normalisation of VOSviewer.
  public static let associationStrength = AssociationMeasure(
    name: "association-strength", formula: "both · N / (first · second)", range: "0…; 1 is chance",
    source: "N. J. van Eck, L. Waltman, How to Normalize Cooccurrence Data?, 2009",
    goodFor: "maps in which frequent names do not swallow the rest",
    badFor: "rare pairs, which it overrates more than npmi does", decimals: 1
  ) { $0.associationStrength }
}
