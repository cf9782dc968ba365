extension ContingencyTable {
  /// Simpson (overlap) coefficient: the share of the rarer one's segments that name both, 0…1.
  ///
  /// Source: G. G. Simpson, "Mammals and the Nature of Continents", 1943.
  public var simpson: Double {
    both == 0 ? 0 : Double(both) / Double(min(first, second))
  }
}

extension AssociationMeasure {
  /// Simpson or overlap coefficient.
  public static let simpson = AssociationMeasure(
    name: "simpson", formula: "both / min(first, second)", range: "0…1",
    source: "G. G. Simpson, Mammals and the Nature of Continents, 1943",
    goodFor: "finding whose name hardly comes without the other's",
    badFor: "names seen once or twice, which reach 1 at once", decimals: 3
  ) { $0.simpson }
}
