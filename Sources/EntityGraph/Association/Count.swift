extension AssociationMeasure {
  /// The plain count of segments that name both.
  public static let count = AssociationMeasure(
    name: "count", formula: "both", range: "0…N",
    source: "counting",
    goodFor: "a number that anybody can recount in the articles",
    badFor: "comparing rare with frequent names: who is named often meets everybody", decimals: 0
  ) { Double($0.both) }
}
