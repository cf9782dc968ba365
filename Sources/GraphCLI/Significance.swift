import EntityGraph

/// How a corrected p-value is shown to people.
enum Significance {
  /// What is above this rate of false discoveries is greyed.
  static let usualRate = 0.05
  /// Counts below this one are marked.
  private static let smallestCount = 3

  /// `0.003`, `2e-17`, `0.40 few` when so few segments were counted that little can be said.
  static func text(_ edge: Graph.Edge, count: Int) -> String {
    text(edge.correctedPValue) + (count < smallestCount ? " few" : "")
  }

  static func text(_ p: Double) -> String {
    switch p {
    case 0.1...: return p.fixed(2)
    case 0.0005...: return p.fixed(3)
    case 1e-99...:
      let parts = p.scientific.split(separator: "e")
      return "\(Int((Double(parts[0]) ?? 1).rounded()))e\(parts[1])"
    default: return "<1e-99"
    }
  }
}
