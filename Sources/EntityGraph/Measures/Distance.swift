extension Network {
  /// How long an edge is, for everything that counts shortest paths.
  public enum Distance: Sendable, CaseIterable {
    /// Each edge is one step.
    case steps
    /// One divided by the weight: strong relationships are short.
    ///
    /// Sums of such fractions that should be equal differ by rounding. Lengths count as equal when they differ by less than
    /// one part in 10¹⁰, as ``Network/tieTolerance`` says.
    ///
    /// Source: M. E. J. Newman, "Scientific Collaboration Networks. II", 2001.
    case inverseWeight
  }

  /// Two lengths are a tie when they differ by less than this share.
  static let tieTolerance = 1e-10

  /// Length of the edge to the neighbour at each position of `neighbours`.
  func slotLengths(_ distance: Distance) -> [Double] {
    switch distance {
    case .steps: [Double](repeating: 1, count: slotWeights.count)
    case .inverseWeight: slotWeights.map { 1 / $0 }
    }
  }
}
