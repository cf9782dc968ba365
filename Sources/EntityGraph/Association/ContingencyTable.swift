/// How often two things occur, apart and together, among N segments.
public struct ContingencyTable: Hashable, Sendable {
  /// Segments that name both.
  public let both: Int
  /// Segments that name the first.
  public let first: Int
  /// Segments that name the second.
  public let second: Int
  /// All segments, with and without names.
  public let total: Int

  public init(both: Int, first: Int, second: Int, total: Int) {
    precondition(both >= 0 && both <= min(first, second), "more together than alone")
    precondition(first + second - both <= total, "more segments with names than segments")
    self.both = both
    self.first = first
    self.second = second
    self.total = total
  }

  /// The joint count to expect by chance: first · second / total.
  public var expected: Double { total == 0 ? 0 : Double(first) * Double(second) / Double(total) }
}
