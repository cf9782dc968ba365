extension Network {
  /// How far an edge stands out from noise.
  public struct NoiseCorrectedScore: Sendable, Equatable {
    /// (κw − 1) / (κw + 1), where κw is the weight over that to expect from the ends: −1…1, 0 as expected.
    public let score: Double
    /// Standard deviation of the score.
    public let deviation: Double

    /// Whether the score lies more than `deviations` standard deviations above what is to be expected.
    public func isSignificant(at deviations: Double) -> Bool { score > deviations * deviation }
  }

  /// Noise-corrected backbone: for each edge how much more weight it has than its ends let expect, and how sure that is.
  ///
  /// Keep edges whose score exceeds δ standard deviations; 1.28, 1.64 and 2.32 are about 10 %, 5 % and 1 %. Good for a backbone
  /// that does not favour edges of hubs; made for counts, so weights are to be 1 or more.
  ///
  /// The prior of the edge's probability is a beta distribution with mean and variance of a hypergeometric draw. As in the
  /// program of the authors, the total counts each edge in both directions.
  ///
  /// Source: M. Coscia, F. M. H. Neffke, "Network Backboning with Noisy Data", 2017.
  ///
  /// - Complexity: O(edges)
  public func noiseCorrectedScores() -> [NoiseCorrectedScore] {
    let total = strengths.reduce(0, +)
    return (0..<edgeCount).map { edge in
      let margins = (strengths[Int(lowerEnds[edge])], strengths[Int(upperEnds[edge])])
      let (weight, kappa) = (edgeWeights[edge], total / (margins.0 * margins.1))
      return NoiseCorrectedScore(
        score: (kappa * weight - 1) / (kappa * weight + 1),
        deviation: Network.scoreDeviation(weight, margins, total, kappa: kappa))
    }
  }

  /// The standard deviation of the weight, carried over to the score by its derivative.
  private static func scoreDeviation(
    _ weight: Double, _ margins: (Double, Double), _ total: Double, kappa: Double
  ) -> Double {
    let product = margins.0 * margins.1
    let probability = posteriorProbability(weight, margins, total)
    let variance = probability * (1 - probability) * total
    let kappaSlope = 1 / product - total * (margins.0 + margins.1) / (product * product)
    let slope = 2 * (kappa + weight * kappaSlope) / ((kappa * weight + 1) * (kappa * weight + 1))
    return variance.squareRoot() * slope.magnitude
  }

  /// The expected probability of the edge after its weight was seen.
  private static func posteriorProbability(_ weight: Double, _ margins: (Double, Double), _ total: Double) -> Double {
    let mean = margins.0 * margins.1 / (total * total)
    let rest = (total - margins.0) * (total - margins.1)
    let variance = mean * rest / (total * total) / (total - 1)
    let alpha = mean * mean / variance * (1 - mean) - mean
    let beta = mean / variance * (1 - mean * mean) - (1 - mean)
    return (alpha + weight) / (alpha + beta + total)
  }
}
