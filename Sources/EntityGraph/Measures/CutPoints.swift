extension Network {
  /// Edges whose loss would break a component in two, in ascending order.
  ///
  /// Good for finding links that hang on one relationship; most lead only to a node that has no other neighbour.
  ///
  /// Source: R. E. Tarjan, "A Note on Finding the Bridges of a Graph", 1974.
  ///
  /// - Complexity: O(nodes + edges)
  public func bridges() -> [Int] { depthFirstSearch().bridges.sorted() }

  /// Nodes whose loss would break a component apart, in ascending order; also called articulation points.
  ///
  /// Good for finding who alone holds parts together; in news networks many of them hold but one node.
  ///
  /// Source: J. Hopcroft, R. Tarjan, "Algorithm 447: Efficient Algorithms for Graph Manipulation", 1973.
  ///
  /// - Complexity: O(nodes + edges)
  public func cutVertices() -> [Int] { depthFirstSearch().cutVertices.sorted() }

  private func depthFirstSearch() -> DepthFirstSearch {
    var search = DepthFirstSearch(self)
    for root in 0..<nodeCount where !search.wasSeen(root) { search.run(from: root) }
    return search
  }
}

/// Depth-first search without recursion, so that chains of any length are possible.
private struct DepthFirstSearch {
  private let network: Network
  /// When each node was seen first; −1 before.
  private var times: [Int32]
  /// The earliest time that can be reached from the node's subtree by one edge out of the tree.
  private var lowest: [Int32]
  private var parents: [Int32]
  /// The position of the neighbour to be looked at next.
  private var next: [Int32]
  private var time: Int32 = 0
  private(set) var bridges: [Int] = []
  private(set) var cutVertices: Set<Int> = []

  init(_ network: Network) {
    self.network = network
    times = [Int32](repeating: -1, count: network.nodeCount)
    lowest = times
    parents = times
    next = network.offsets
  }

  func wasSeen(_ node: Int) -> Bool { times[node] >= 0 }

  /// Goes through the component of `root`.
  mutating func run(from root: Int) {
    var (node, branches) = (root, 0)
    enter(root)
    while true {
      if let child = nextChild(of: node) {
        branches += node == root ? 1 : 0
        node = child
      } else if node == root {
        break
      } else {
        let parent = Int(parents[node])
        leave(node, to: parent, isRoot: parent == root)
        node = parent
      }
    }
    if branches > 1 { cutVertices.insert(root) }
  }

  private mutating func enter(_ node: Int) {
    times[node] = time
    lowest[node] = time
    time += 1
  }

  /// Looks at the neighbours that are left until one is new.
  private mutating func nextChild(of node: Int) -> Int? {
    while next[node] < network.offsets[node + 1] {
      let neighbour = Int(network.neighbours[Int(next[node])])
      next[node] += 1
      if times[neighbour] < 0 {
        parents[neighbour] = Int32(node)
        enter(neighbour)
        return neighbour
      }
      if neighbour != Int(parents[node]) { lowest[node] = min(lowest[node], times[neighbour]) }
    }
    return nil
  }

  private mutating func leave(_ node: Int, to parent: Int, isRoot: Bool) {
    lowest[parent] = min(lowest[parent], lowest[node])
    if lowest[node] > times[parent] { bridges.append(network.edge(parent, node)!) }
    if lowest[node] >= times[parent], !isRoot { cutVertices.insert(parent) }
  }
}
