/// Three nodes that are all neighbours.
public struct Triangle: Sendable, Equatable {
  /// The nodes in ascending order.
  public let nodes: [Int]
  /// The smallest weight of its three edges.
  public let weakest: Double
  /// The sum of the weights of its three edges.
  public let total: Double
}

extension Network {
  /// The `count` strongest triangles: those whose weakest edge is strongest, equal ones by the sum of the weights, then by nodes.
  ///
  /// Good for finding three who belong together; large groups fill the list with their own triangles.
  ///
  /// Edges are added from the strongest to the weakest. The triangles that an edge closes have it as their weakest, so the search
  /// ends soon after enough were found.
  ///
  /// - Complexity: O(edges · log edges + triangles looked at)
  public func strongestTriangles(_ count: Int) -> [Triangle] {
    guard count > 0 else { return [] }
    var closing = ClosingTriangles(self)
    // The weight of the edge that made them enough; weaker edges close no triangle that counts.
    var (found, limit) = ([Triangle](), 0.0)
    for edge in edgesFromStrongest() {
      if edgeWeights[edge] < limit { break }
      found += closing.add(edge)
      if limit == 0, found.count >= count { limit = edgeWeights[edge] }
      // With many ties, keep the memory small.
      if found.count / 4 > count + 1000 { found = Triangle.strongest(found, count) }
    }
    return Triangle.strongest(found, count)
  }

  /// All edges from the strongest to the weakest, equal ones by their ends.
  func edgesFromStrongest() -> [Int] {
    var edges: [(weight: Double, rank: Int32, edge: Int32)] = []
    edges.reserveCapacity(edgeCount)
    for node in 0..<nodeCount {
      for slot in slots(of: node) where neighbours[slot] > node {
        edges.append((slotWeights[slot], Int32(truncatingIfNeeded: edges.count), slotEdges[slot]))
      }
    }
    edges.sort { $0.weight == $1.weight ? $0.rank < $1.rank : $0.weight > $1.weight }
    return edges.map { Int($0.edge) }
  }
}

extension Triangle {
  fileprivate static func strongest(_ triangles: [Triangle], _ count: Int) -> [Triangle] {
    Array(triangles.sorted { $0.isStronger(than: $1) }.prefix(count))
  }

  private func isStronger(than other: Triangle) -> Bool {
    if weakest != other.weakest { return weakest > other.weakest }
    if total != other.total { return total > other.total }
    return nodes.lexicographicallyPrecedes(other.nodes)
  }
}

/// A network that grows edge by edge and says which triangles each edge closes.
private struct ClosingTriangles {
  private let network: Network
  /// The edges added so far at each node, at the positions of `network.neighbours` from the node's first on.
  private var added: [Int32]
  private var ends: [Int32]
  private var isAdded: [Bool]

  init(_ network: Network) {
    self.network = network
    added = network.slotEdges
    ends = network.offsets
    isAdded = [Bool](repeating: false, count: network.edgeCount)
  }

  /// Adds an edge and returns the triangles it closes.
  mutating func add(_ edge: Int) -> [Triangle] {
    let (a, b) = network.ends(of: edge)
    let triangles = addedCount(a) <= addedCount(b) ? close(edge, a, b) : close(edge, b, a)
    for node in [a, b] {
      added[Int(ends[node])] = Int32(truncatingIfNeeded: edge)
      ends[node] += 1
    }
    isAdded[edge] = true
    return triangles
  }

  private func addedCount(_ node: Int) -> Int32 { ends[node] - network.offsets[node] }

  private func close(_ edge: Int, _ near: Int, _ far: Int) -> [Triangle] {
    (Int(network.offsets[near])..<Int(ends[near])).compactMap { place in
      let second = Int(added[place])
      let (a, b) = network.ends(of: second)
      let corner = a + b - near
      guard let third = network.edge(corner, far), isAdded[third] else { return nil }
      return triangle([near, far, corner].sorted(), edge)
    }
  }

  /// The weights are added in the order of the nodes, so that the sum does not depend on which edge came last.
  private func triangle(_ nodes: [Int], _ weakest: Int) -> Triangle {
    let edges = [(0, 1), (0, 2), (1, 2)].map { network.edge(nodes[$0], nodes[$1])! }
    return Triangle(
      nodes: nodes, weakest: network.edgeWeights[weakest], total: edges.reduce(0) { $0 + network.edgeWeights[$1] })
  }
}
