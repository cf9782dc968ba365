extension ContingencyTable {
  /// Jaccard index: the share of the segments with either that name both, 0…1.
  ///
  /// Source: P. Jaccard, "Étude comparative de la distribution florale …", 1901.
  public var jaccard: Double {
    both == 0 ? 0 : Double(both) / Double(first + second - both)
  }
}

extension AssociationMeasure {
  /// Jaccard index.
  public static let jaccard = AssociationMeasure(
    name: "jaccard", formula: "both / (first + second − both)", range: "0…1",
    source: "P. Jaccard, Étude comparative de la distribution florale, 1901",
    goodFor: "pairs of about equal frequency",
    badFor: "a rare name beside a frequent one, which never scores high", decimals: 3
  ) { $0.jaccard }
}
