extension Network {
  /// Communities by the Leiden algorithm: groups with much weight inside and little between, as ``modularity(of:resolution:)``
  /// has it.
  ///
  /// Every community is connected. The same seed gives the same communities; small networks are searched several times and the
  /// best division is taken. Good for colouring and summing up a network; several quite different divisions can be nearly as
  /// good, and communities that are small beside the network are merged (raise `resolution` to see them).
  ///
  /// Source: V. A. Traag, L. Waltman, N. J. van Eck, "From Louvain to Leiden: Guaranteeing Well-Connected Communities", 2019.
  ///
  /// - Complexity: about O(edges) for each of a few rounds
  public func communities(resolution: Double = 1, seed: UInt64 = 1) -> Partition {
    precondition(resolution >= 0 && resolution < .infinity, "a resolution below 0")
    let candidates = (0..<searchCount).map { search in
      var leiden = Leiden(self, resolution: resolution, seed: seed &+ UInt64(search))
      return connected(leiden.run())
    }
    let qualities = candidates.map { modularity(of: $0, resolution: resolution) }
    let best = qualities.indices.max { (qualities[$0], $1) < (qualities[$1], $0) }
    return best.map { candidates[$0] } ?? Partition(labels: [])
  }

  /// How often a network of this size is searched: as long as it costs next to nothing.
  private var searchCount: Int { max(1, min(50, 20_000 / max(edgeCount, 1))) }

  /// Splits groups that do not hang together.
  private func connected(_ labels: [Int32]) -> Partition {
    var sets = DisjointSets(count: nodeCount)
    for node in 0..<nodeCount {
      for slot in slots(of: node) where labels[Int(neighbours[slot])] == labels[node] { sets.join(node, Int(neighbours[slot])) }
    }
    return Partition(labels: sets.roots())
  }
}
