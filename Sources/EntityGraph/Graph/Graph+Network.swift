extension Graph {
  /// The bare network for the measures: edges weigh how many segments of the graph's level name both ends, whatever the measure
  /// that ranks them; without articles, the weight that was given, at least 10⁻¹² of it.
  ///
  /// - Complexity: O(nodes + edges)
  public func network() -> Network {
    Network(nodeCount: nodes.count, edges: edges.map { ($0.a, $0.b, max(size(of: $0), 1e-12)) })
  }

  /// The part of the graph within `radius` steps of `node`, with all relationships among those nodes.
  ///
  /// - Complexity: O(nodes + edges)
  public func around(_ node: Int, radius: Int) -> Graph {
    let near = Set(network().egoNetwork(of: node, radius: radius))
    return keeping { near.contains($0.a) && near.contains($0.b) }
  }
}
