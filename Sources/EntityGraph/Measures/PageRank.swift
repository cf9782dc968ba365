extension Network {
  /// PageRank of each node: how often a walker comes by who follows edges in proportion to their weight and, with probability
  /// 1 − `damping` and from nodes without neighbours, jumps to any node.
  ///
  /// More than 0, with sum 1. Good for ranking in disconnected networks too; in undirected ones close to the weighted degree.
  ///
  /// With degrees D, weights A and y = rank / weighted degree, the ranks solve (D − damping · A) y = 1 up to a factor. This
  /// system is symmetric and positive definite, so conjugate gradients, preconditioned by D, solve it to about 10⁻¹⁴ in some
  /// 20 rounds.
  ///
  /// Sources: S. Brin, L. Page, "The Anatomy of a Large-Scale Hypertextual Web Search Engine", 1998; M. R. Hestenes, E. Stiefel,
  /// "Methods of Conjugate Gradients for Solving Linear Systems", 1952.
  ///
  /// - Complexity: O(edges) per round
  public func pageRank(damping: Double = 0.85) -> [Double] {
    precondition(damping >= 0 && damping < 1, "damping outside 0 ..< 1")
    var solver = RankSolver(self, damping)
    while solver.error > solver.tolerance { solver.improve() }
    // A node without neighbours has no part in the system: its rank is the jump's alone.
    let ranks = zip(solver.solution, strengths).map { $1 > 0 ? $0 * $1 : 1 }
    let sum = ranks.reduce(0, +)
    return ranks.map { $0 / sum }
  }
}

/// Conjugate gradients for (D − damping · A) y = 1, preconditioned by D.
private struct RankSolver {
  private let network: Network
  private let damping: Double
  private let inverses: [Double]
  private(set) var solution: [Double]
  private var residual: [Double]
  private var direction: [Double]
  /// Square of the residual, divided by D.
  private(set) var error: Double
  /// The error of y = 0, times 10⁻²⁸.
  let tolerance: Double

  init(_ network: Network, _ damping: Double) {
    let strengths = network.strengths
    self.network = network
    self.damping = damping
    inverses = strengths.map { $0 > 0 ? 1 / $0 : 0 }
    // The start has the right sum of ranks, the part that converges most slowly.
    let linked = Double(strengths.count { $0 > 0 })
    let start = linked / max(strengths.reduce(0, +) * (1 - damping), .leastNormalMagnitude)
    solution = strengths.map { _ in start }
    residual = strengths.map { $0 > 0 ? 1 - start * (1 - damping) * $0 : 0 }
    direction = zip(residual, inverses).map { $0 * $1 }
    error = RankSolver.product(residual, direction)
    tolerance = inverses.reduce(0, +) * 1e-28
  }

  mutating func improve() {
    let image = image(of: direction)
    let step = error / RankSolver.product(direction, image)
    RankSolver.add(direction, times: step, to: &solution)
    RankSolver.add(image, times: -step, to: &residual)
    let preconditioned = zip(residual, inverses).map { $0 * $1 }
    let next = RankSolver.product(residual, preconditioned)
    direction = zip(preconditioned, direction).map { [error] in $0 + next / error * $1 }
    error = next
  }

  /// (D − damping · A) · values.
  private func image(of values: [Double]) -> [Double] {
    var image = network.neighbourSums(of: values)
    for node in image.indices { image[node] = network.strengths[node] * values[node] - damping * image[node] }
    return image
  }

  private static func product(_ a: [Double], _ b: [Double]) -> Double {
    var sum = 0.0
    for index in a.indices { sum += a[index] * b[index] }
    return sum
  }

  private static func add(_ values: [Double], times factor: Double, to sums: inout [Double]) {
    for index in sums.indices { sums[index] += factor * values[index] }
  }
}
