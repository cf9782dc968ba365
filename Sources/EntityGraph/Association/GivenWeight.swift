extension AssociationMeasure {
  /// The weight that a list of edges gives. It is not among ``all``, because nothing can be computed from it.
  static let given = AssociationMeasure(
    name: "weight", formula: "as it is given", range: "0…",
    source: "the list of edges",
    goodFor: "drawing and exporting a graph that was made elsewhere",
    badFor: "saying why: there are no articles behind it", decimals: 6
  ) { _ in 0 }
}

extension Graph {
  /// Whether it was counted in articles. If not, its edges have a weight and no counts, no dates and no evidence.
  public var hasArticles: Bool { measure != .given }

  /// What the width of an edge shows: how many segments name both ends, or the weight that was given.
  public func size(of edge: Edge) -> Double { hasArticles ? Double(count(of: edge)) : edge.strength }

  /// How strong `edge` is, in words: "12 sentences", or "weight 3.5" without articles.
  public func amount(of edge: Edge) -> String {
    hasArticles ? "\(count(of: edge)) \(level.unit(count(of: edge)))" : "weight \(weight(of: edge))"
  }
}
