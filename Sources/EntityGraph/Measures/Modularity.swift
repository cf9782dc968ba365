extension Network {
  /// Modularity of a division into groups: the share of the weight that lies within groups, less `resolution` times the share to
  /// expect by chance at the same weighted degrees.
  ///
  /// −½…1 at resolution 1; 0 for a network without edges. Good for comparing divisions of one network; bad for comparing
  /// networks, and blind to groups that are small beside the whole network. Higher resolutions favour smaller groups.
  ///
  /// Sources: M. E. J. Newman, M. Girvan, "Finding and Evaluating Community Structure in Networks", 2004; the resolution
  /// J. Reichardt, S. Bornholdt, "Statistical Mechanics of Community Detection", 2006.
  ///
  /// - Complexity: O(nodes + edges)
  public func modularity(of partition: Partition, resolution: Double = 1) -> Double {
    precondition(partition.membership.count == nodeCount, "a partition of another network")
    var inside = [Double](repeating: 0, count: partition.count)
    var strength = inside
    for (node, group) in partition.membership.enumerated() {
      strength[group] += strengths[node]
      for slot in slots(of: node) where partition.membership[Int(neighbours[slot])] == group {
        inside[group] += slotWeights[slot]
      }
    }
    let total = strengths.reduce(0, +)
    guard total > 0 else { return 0 }
    return zip(inside, strength).reduce(0) { $0 + $1.0 / total - resolution * ($1.1 / total) * ($1.1 / total) }
  }
}
