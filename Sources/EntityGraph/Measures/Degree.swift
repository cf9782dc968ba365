extension Network {
  /// Degree of each node: how many neighbours it has, 0 … nodes − 1.
  ///
  /// Good for a first look that anybody can recount; bad at telling strong from weak relationships and centre from edge.
  /// The weighted degree is ``strengths``.
  ///
  /// Source: L. C. Freeman, "Centrality in Social Networks: Conceptual Clarification", 1978; for the weighted degree A. Barrat
  /// et al., "The Architecture of Complex Weighted Networks", 2004.
  ///
  /// - Complexity: O(nodes)
  public func degrees() -> [Int] { (0..<nodeCount).map { degree(of: $0) } }

  /// The share of all pairs of nodes that are neighbours, 0…1; 0 for fewer than two nodes.
  ///
  /// Good for comparing networks of about equal size; falls with the number of nodes in nearly all real networks.
  ///
  /// - Complexity: O(1)
  public var density: Double {
    nodeCount < 2 ? 0 : 2 * Double(edgeCount) / (Double(nodeCount) * Double(nodeCount - 1))
  }
}
