extension ContingencyTable {
  /// Cosine similarity: both / √(first · second), 0…1.
  ///
  /// Source: G. Salton, M. McGill, "Introduction to Modern Information Retrieval", 1983.
  public var cosine: Double {
    both == 0 ? 0 : Double(both) / (Double(first) * Double(second)).squareRoot()
  }
}

extension AssociationMeasure {
  /// Cosine similarity, also called Salton's index.
  public static let cosine = AssociationMeasure(
    name: "cosine", formula: "both / √(first · second)", range: "0…1",
    source: "G. Salton, M. McGill, Introduction to Modern Information Retrieval, 1983",
    goodFor: "a middle way between jaccard and simpson",
    badFor: "telling chance from meaning: frequent names are always similar", decimals: 3
  ) { $0.cosine }
}
