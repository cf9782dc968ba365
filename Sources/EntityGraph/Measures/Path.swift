/// A way through a network that comes to no node twice.
public struct Path: Sendable, Equatable {
  /// The nodes from start to end.
  public let nodes: [Int]
  /// The edges between them.
  public let edges: [Int]
  /// The sum of the lengths of the edges.
  public let length: Double
}

extension Path {
  /// Whether it is clearly shorter than `other`, beyond rounding.
  func isClearlyShorter(than other: Path) -> Bool { length < other.length * (1 - Network.tieTolerance) }

  /// Whether it comes before `other` among paths of equal length: by its nodes, one after the other.
  func hasSmallerNodes(than other: Path) -> Bool { nodes.lexicographicallyPrecedes(other.nodes) }
}
