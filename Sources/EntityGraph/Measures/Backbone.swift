/// Ways to keep only what carries a network.
public enum Backbone: String, Sendable, CaseIterable {
  /// Edges that are too strong for chance at one of their ends, at 0.05; see ``Network/disparityPValues()``.
  case disparity
  /// Edges that stand out by 1.64 standard deviations from what their ends let expect; see ``Network/noiseCorrectedScores()``.
  case noiseCorrected = "noise-corrected"
  /// The strongest edges that connect everything without a circle; see ``Network/maximumSpanningForest()``.
  case tree
}

extension Graph {
  /// The part of the graph that `backbone` keeps.
  ///
  /// - Complexity: O(nodes + edges log edges)
  public func backbone(_ backbone: Backbone) -> Graph {
    let network = network()
    let kept: [Bool] =
      switch backbone {
      case .disparity: network.disparityPValues().map { $0 < 0.05 }
      case .noiseCorrected: network.noiseCorrectedScores().map { $0.isSignificant(at: 1.64) }
      case .tree: network.maximumSpanningForest()
      }
    var index = -1
    return keeping { _ in
      index += 1
      return kept[index]
    }
  }
}
