/// A weighted, undirected, simple network in compressed sparse row form: what the measures compute on. It never changes.
///
/// Nodes are the numbers 0 ..< ``nodeCount``, edges the positions in the array given to ``init(nodeCount:edges:)``.
/// Neighbours are sorted by node, so that no measure depends on the order of the edges.
public struct Network: Sendable {
  public let nodeCount: Int
  public let edgeCount: Int
  /// Where the neighbours of each node start, with one more entry for the end of the last.
  let offsets: [Int32]
  /// The neighbours of all nodes, node after node, each in ascending order.
  let neighbours: [Int32]
  /// Weight of the edge to the neighbour at the same position.
  let slotWeights: [Double]
  /// Index of the edge to the neighbour at the same position.
  let slotEdges: [Int32]
  /// The smaller end of each edge.
  let lowerEnds: [Int32]
  /// The larger end of each edge.
  let upperEnds: [Int32]
  /// Weight of each edge.
  let edgeWeights: [Double]
  /// Sum of the weights at each node, added in order of the neighbours.
  public let strengths: [Double]

  /// A network of `nodeCount` nodes.
  ///
  /// Edges join two different nodes, each pair at most once; weights are finite and greater than zero.
  ///
  /// - Complexity: O(nodes + edges)
  public init(nodeCount: Int, edges: [(a: Int, b: Int, weight: Double)]) {
    precondition(nodeCount >= 0 && nodeCount < Int(Int32.max) && edges.count < Int(Int32.max) / 2, "too large a network")
    for edge in edges {
      precondition(min(edge.a, edge.b) >= 0 && max(edge.a, edge.b) < nodeCount, "an end that is not a node")
      precondition(edge.a != edge.b, "an edge from a node to itself")
      precondition(edge.weight > 0 && edge.weight < .infinity, "a weight that is not positive")
    }
    self.nodeCount = nodeCount
    edgeCount = edges.count
    lowerEnds = edges.map { Int32(min($0.a, $0.b)) }
    upperEnds = edges.map { Int32(max($0.a, $0.b)) }
    edgeWeights = edges.map(\.weight)
    offsets = Network.offsets(nodeCount, lowerEnds, upperEnds)
    slotEdges = Network.sortedSlots(offsets, lowerEnds, upperEnds)
    neighbours = Network.neighbours(offsets, slotEdges, lowerEnds, upperEnds)
    slotWeights = slotEdges.map { [edgeWeights] edge in edgeWeights[Int(edge)] }
    strengths = Network.strengths(offsets, slotWeights)
  }
}

extension Network {
  /// The two ends of an edge, the smaller first.
  public func ends(of edge: Int) -> (a: Int, b: Int) { (Int(lowerEnds[edge]), Int(upperEnds[edge])) }

  public func weight(of edge: Int) -> Double { edgeWeights[edge] }

  public func degree(of node: Int) -> Int { slots(of: node).count }

  /// The neighbours of a node in ascending order.
  public func neighbours(of node: Int) -> [Int] { neighbours[slots(of: node)].map { Int($0) } }

  /// The edge between two nodes.
  ///
  /// - Complexity: O(log degree)
  public func edge(_ a: Int, _ b: Int) -> Int? {
    let isSmaller = degree(of: a) <= degree(of: b)
    return slot(from: isSmaller ? a : b, to: isSmaller ? b : a).map { Int(slotEdges[$0]) }
  }

  /// The sum of all weights.
  public var totalWeight: Double { strengths.reduce(0, +) / 2 }

  /// Where the neighbours of `node` stand in `neighbours`, `slotWeights` and `slotEdges`.
  @inline(__always)
  func slots(of node: Int) -> Range<Int> { Int(offsets[node])..<Int(offsets[node + 1]) }

  /// Where `target` stands among the neighbours of `node`.
  func slot(from node: Int, to target: Int) -> Int? {
    let slots = slots(of: node)
    var (low, high) = (slots.lowerBound, slots.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if Int(neighbours[middle]) < target { low = middle + 1 } else { high = middle }
    }
    return low < slots.upperBound && Int(neighbours[low]) == target ? low : nil
  }
}

extension Network {
  private static func offsets(_ nodeCount: Int, _ lower: [Int32], _ upper: [Int32]) -> [Int32] {
    var offsets = [Int32](repeating: 0, count: nodeCount + 1)
    for edge in lower.indices {
      offsets[Int(lower[edge]) + 1] += 1
      offsets[Int(upper[edge]) + 1] += 1
    }
    for node in 0..<nodeCount { offsets[node + 1] += offsets[node] }
    return offsets
  }

  /// The edges of each node, sorted by the other end: edges are dealt out to their ends in any order, then dealt out once more
  /// from node to node, so that each list is filled in the order of the nodes it comes from.
  private static func sortedSlots(_ offsets: [Int32], _ lower: [Int32], _ upper: [Int32]) -> [Int32] {
    var unsorted = [Int32](repeating: 0, count: 2 * lower.count)
    var next = offsets
    for edge in lower.indices {
      for end in [lower[edge], upper[edge]] {
        unsorted[Int(next[Int(end)])] = Int32(edge)
        next[Int(end)] += 1
      }
    }
    var sorted = unsorted
    next = offsets
    for node in 0..<offsets.count - 1 {
      for edge in unsorted[Int(offsets[node])..<Int(offsets[node + 1])] {
        let other = Int(lower[Int(edge)]) + Int(upper[Int(edge)]) - node
        sorted[Int(next[other])] = edge
        next[other] += 1
      }
    }
    return sorted
  }

  private static func neighbours(_ offsets: [Int32], _ slotEdges: [Int32], _ lower: [Int32], _ upper: [Int32]) -> [Int32] {
    var neighbours = [Int32](repeating: 0, count: slotEdges.count)
    for node in 0..<offsets.count - 1 {
      var last: Int32 = -1
      for slot in Int(offsets[node])..<Int(offsets[node + 1]) {
        let edge = Int(slotEdges[slot])
        neighbours[slot] = lower[edge] + (upper[edge] - Int32(node))
        precondition(neighbours[slot] > last, "two edges between the same nodes")
        last = neighbours[slot]
      }
    }
    return neighbours
  }

  private static func strengths(_ offsets: [Int32], _ weights: [Double]) -> [Double] {
    (0..<offsets.count - 1).map { weights[Int(offsets[$0])..<Int(offsets[$0 + 1])].reduce(0, +) }
  }
}
