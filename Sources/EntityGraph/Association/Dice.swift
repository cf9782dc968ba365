extension ContingencyTable {
  /// Dice coefficient: 2 both / (first + second), 0…1.
  ///
  /// Source: L. R. Dice, "Measures of the Amount of Ecologic Association Between Species", 1945.
  public var dice: Double {
    both == 0 ? 0 : 2 * Double(both) / Double(first + second)
  }
}

extension AssociationMeasure {
  /// Dice coefficient.
  public static let dice = AssociationMeasure(
    name: "dice", formula: "2 both / (first + second)", range: "0…1",
    source: "L. R. Dice, Measures of the Amount of Ecologic Association Between Species, 1945",
    goodFor: "the same as jaccard, which ranks alike",
    badFor: "a rare name beside a frequent one, which never scores high", decimals: 3
  ) { $0.dice }
}
