/// A number that says how strong a relationship is, from its contingency table: with its formula and what it is worth.
///
/// One file each; ``all`` lists them for help texts and choices.
public struct AssociationMeasure: Sendable {
  /// The word by which it is chosen.
  public let name: String
  public let formula: String
  public let range: String
  /// Author, title and year.
  public let source: String
  public let goodFor: String
  public let badFor: String
  /// Decimals that are worth showing.
  public let decimals: Int
  /// Its value; finite for every table.
  public let value: @Sendable (ContingencyTable) -> Double

  /// All measures, the default first.
  public static let all: [AssociationMeasure] = [
    .count, .npmi, .logLikelihoodRatio, .chiSquare, .tScore, .jaccard, .dice, .simpson, .cosine, .associationStrength,
  ]

  /// The measure called `name`.
  public init?(name: String) {
    guard let measure = AssociationMeasure.all.first(where: { $0.name == name }) else { return nil }
    self = measure
  }

  init(
    name: String, formula: String, range: String, source: String, goodFor: String, badFor: String, decimals: Int,
    value: @escaping @Sendable (ContingencyTable) -> Double
  ) {
    self.name = name
    self.formula = formula
    self.range = range
    self.source = source
    self.goodFor = goodFor
    self.badFor = badFor
    self.decimals = decimals
    self.value = value
  }
}

extension AssociationMeasure: Equatable {
  public static func == (a: AssociationMeasure, b: AssociationMeasure) -> Bool { a.name == b.name }
}
