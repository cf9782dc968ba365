/// A division of all nodes into groups that do not overlap: components or communities.
///
/// Groups are numbered from the largest to the smallest, equal ones by their smallest node.
public struct Partition: Sendable, Equatable {
  /// The group of each node.
  public let membership: [Int]
  /// How many nodes each group has.
  public let sizes: [Int]

  /// The groups of nodes with equal labels; labels lie in 0 ..< number of nodes.
  ///
  /// - Complexity: O(n + g log g) for g groups
  public init(labels: [Int]) {
    var counts = [Int](repeating: 0, count: labels.count)
    for label in labels { counts[label] += 1 }
    // In order of the smallest node, as the sort below is stable for them.
    var (first, isKnown) = ([Int](), [Bool](repeating: false, count: labels.count))
    for label in labels where !isKnown[label] {
      isKnown[label] = true
      first.append(label)
    }
    let order = first.enumerated().sorted { (counts[$1.1], $0.0) < (counts[$0.1], $1.0) }.map(\.element)
    var numbers = counts
    for (number, label) in order.enumerated() { numbers[label] = number }
    membership = labels.map { numbers[$0] }
    sizes = order.map { counts[$0] }
  }

  /// How many groups there are.
  public var count: Int { sizes.count }

  /// The nodes of each group in ascending order.
  ///
  /// - Complexity: O(n)
  public func groups() -> [[Int]] {
    var groups = sizes.map { size in
      var group: [Int] = []
      group.reserveCapacity(size)
      return group
    }
    for (node, group) in membership.enumerated() { groups[group].append(node) }
    return groups
  }
}
