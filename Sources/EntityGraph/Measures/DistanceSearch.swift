/// Distances from one node to all others by Dijkstra's algorithm, with memory that is used again for the next search.
///
/// Source: E. W. Dijkstra, "A Note on Two Problems in Connexion with Graphs", 1959.
struct DistanceSearch {
  let network: Network
  /// Length of each edge, at the positions of `network.neighbours`.
  let lengths: [Double]
  /// From the start of the last search; infinite where it did not come.
  private(set) var distances: [Double]
  /// The nodes it reached, from the nearest to the farthest.
  private(set) var reached: [Int] = []
  private var queue: NodeQueue

  init(_ network: Network, _ distance: Network.Distance) {
    self.network = network
    lengths = network.slotLengths(distance)
    distances = [Double](repeating: .infinity, count: network.nodeCount)
    queue = NodeQueue(nodeCount: network.nodeCount)
  }

  /// Searches from `start` until `goal` is reached or, without one, until the end. `isOpen` says which edges may be used, by
  /// their position in `network.neighbours`.
  ///
  /// - Complexity: O(edges · log nodes)
  mutating func run(from start: Int, to goal: Int? = nil, isOpen: (Int) -> Bool = { _ in true }) {
    clear()
    distances[start] = 0
    queue.insert(start, at: 0)
    while queue.count > 0 {
      let node = queue.removeFirst()
      reached.append(node)
      if node == goal { break }
      relax(node, isOpen)
    }
  }

  /// Offers the neighbours of `node` the way through it.
  @inline(__always)
  private mutating func relax(_ node: Int, _ isOpen: (Int) -> Bool) {
    let distance = distances[node]
    for slot in network.slots(of: node) {
      let neighbour = Int(network.neighbours[slot])
      let (known, offer) = (distances[neighbour], distance + lengths[slot])
      guard offer < known, isOpen(slot) else { continue }
      distances[neighbour] = offer
      if known == .infinity { queue.insert(neighbour, at: offer) } else { queue.lower(neighbour, to: offer) }
    }
  }

  private mutating func clear() {
    queue.removeAll()
    reached.removeAll(keepingCapacity: true)
    for node in distances.indices { distances[node] = .infinity }
  }
}
