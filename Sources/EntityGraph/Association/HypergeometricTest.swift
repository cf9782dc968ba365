extension ContingencyTable {
  /// The probability that chance puts the two together at least this often: P(X ≥ both) for the hypergeometric
  /// distribution of `second` draws from `total` segments of which `first` name the first. 0…1; exact for any counts,
  /// also small ones (Fisher's exact test, one-sided).
  ///
  /// Terms after C. Loader, "Fast and Accurate Computation of Binomial Probabilities", 2000: a relative error of about
  /// 1e-13 for any total.
  ///
  /// - Complexity: O(√total) at most; a few terms for pairs that are clearly more than chance.
  public var pValue: Double {
    let least = max(0, first + second - total)
    if both <= least { return 1 }
    return Double(both) > expected ? upperTail(from: both) : max(0, 1 - lowerTail(to: both - 1))
  }

  /// P(X ≥ count); the terms shrink from there on.
  private func upperTail(from count: Int) -> Double {
    var term = probability(of: count)
    var sum = 0.0
    var k = count
    while term > sum * 1e-17, k <= min(first, second) {
      sum += term
      term *= Double(first - k) * Double(second - k) / (Double(k + 1) * Double(total - first - second + k + 1))
      k += 1
    }
    return min(sum, 1)
  }

  /// P(X ≤ count); the terms shrink downwards.
  private func lowerTail(to count: Int) -> Double {
    var term = probability(of: count)
    var sum = 0.0
    var k = count
    while term > sum * 1e-17, k >= 0 {
      sum += term
      term *= Double(k) * Double(total - first - second + k) / (Double(first - k + 1) * Double(second - k + 1))
      k -= 1
    }
    return min(sum, 1)
  }

  /// P(X = count), as a quotient of three binomial probabilities.
  private func probability(of count: Int) -> Double {
    let share = Double(second) / Double(total)
    return Binomial.probability(count, of: first, share) * Binomial.probability(second - count, of: total - first, share)
      / Binomial.probability(second, of: total, share)
  }
}

/// Binomial probabilities without cancellation.
private enum Binomial {
  /// P(X = k) among n trials that each succeed with probability p.
  static func probability(_ k: Int, of n: Int, _ p: Double) -> Double {
    if p == 0 { return k == 0 ? 1 : 0 }
    if p == 1 { return k == n ? 1 : 0 }
    let (x, trials) = (Double(k), Double(n))
    if k == 0 { return exponential(trials * lnOnePlus(-p)) }
    if k == n { return exponential(trials * ln(p)) }
    let exponent =
      stirlingError(trials) - stirlingError(x) - stirlingError(trials - x) - deviance(x, trials * p)
      - deviance(trials - x, trials * (1 - p))
    return exponential(exponent) * (trials / (2 * Double.pi * x * (trials - x))).squareRoot()
  }

  /// ln n! − ln(√(2πn) (n/e)ⁿ): what Stirling's formula lacks.
  private static func stirlingError(_ n: Double) -> Double {
    if n <= 15 {
      let factorial = (1...Int(n)).reduce(1.0) { $0 * Double($1) }
      return ln(factorial) - (n + 0.5) * ln(n) + n - 0.5 * ln(2 * Double.pi)
    }
    let square = n * n
    return (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - (1.0 / 1680 - 1.0 / 1188 / square) / square) / square) / square) / n
  }

  /// x ln(x / m) + m − x, by a series where the terms would cancel.
  private static func deviance(_ x: Double, _ m: Double) -> Double {
    guard (x - m).magnitude < 0.1 * (x + m) else { return x * ln(x / m) + m - x }
    let v = (x - m) / (x + m)
    var sum = (x - m) * v
    var power = 2 * x * v
    var divisor = 3.0
    while true {
      power *= v * v
      let next = sum + power / divisor
      if next == sum { return sum }
      sum = next
      divisor += 2
    }
  }
}
