/// Which pairs of names can be tested at all.
///
/// Two names that occur once each in a thousand segments reach p = 0.001 when they meet, and never less. Among ten thousand
/// pairs such a test can prove nothing, so it must not weaken the others: pairs whose least possible p-value is above α / K are
/// left out, where K is the smallest number that is not below the number of pairs left. The choice rests on the single counts
/// only, never on who meets whom.
///
/// Sources: R. E. Tarone, "A Modified Bonferroni Method for Discrete Data", 1990; P. B. Gilbert, "A Modified False Discovery
/// Rate Multiple-Comparisons Procedure for Discrete Data", 2005.
struct TestablePairs {
  /// The rate of significance for which pairs are chosen.
  static let rate = 0.05

  /// How many pairs can be tested.
  private(set) var count = 0
  private var largestLeastP = 1.0
  private let total: Int
  /// Different counts, ascending, and how many names have each.
  private let classes: [(count: Int, names: Int)]

  /// From the counts of all names among `total` segments.
  ///
  /// - Complexity: O(n log n + d log d log n) for n names with d different counts.
  init(counts: [Int], total: Int) {
    self.total = total
    let sorted = Dictionary(counts.map { ($0, 1) }, uniquingKeysWith: +).sorted { $0.key < $1.key }
    classes = sorted.map { ($0.key, $0.value) }
    var (low, high) = (1, max(counts.count * (counts.count - 1) / 2, 1))
    while low < high {
      let middle = (low + high) / 2
      if pairs(withLeastP: TestablePairs.rate / Double(middle)) <= middle { high = middle } else { low = middle + 1 }
    }
    largestLeastP = TestablePairs.rate / Double(low)
    count = pairs(withLeastP: largestLeastP)
  }

  /// Whether two names with these counts can be tested.
  func contains(_ first: Int, _ second: Int) -> Bool { leastP(first, second) <= largestLeastP }

  /// The p-value of two names that are together as often as they can be.
  private func leastP(_ first: Int, _ second: Int) -> Double {
    // In one order, because the last bit of the value depends on it.
    let (rare, frequent) = (min(first, second), max(first, second))
    return ContingencyTable(both: rare, first: rare, second: frequent, total: max(total, frequent)).pValue
  }

  /// How many pairs can reach `limit`. For a count it is the smaller, the rarer the other name is.
  private func pairs(withLeastP limit: Double) -> Int {
    classes.indices.reduce(0) { sum, index in
      let own = classes[index]
      var (low, high) = (index, classes.count)
      while low < high {
        let middle = (low + high) / 2
        if leastP(own.count, classes[middle].count) <= limit { low = middle + 1 } else { high = middle }
      }
      let others = classes[index..<low].reduce(0) { $0 + $1.names }
      return others == 0 ? sum : sum + own.names * (others - own.names) + own.names * (own.names - 1) / 2
    }
  }
}
