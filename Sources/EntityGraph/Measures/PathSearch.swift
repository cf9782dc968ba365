/// Finds shortest paths, also around nodes and edges that are closed.
struct PathSearch {
  private let network: Network
  private var search: DistanceSearch
  private var isClosed: [Bool]

  init(_ network: Network, _ distance: Network.Distance) {
    self.network = network
    search = DistanceSearch(network, distance)
    isClosed = [Bool](repeating: false, count: network.nodeCount)
  }

  /// The shortest path, of several the one with the smallest nodes.
  mutating func shortestPath(from start: Int, to end: Int) -> Path? {
    guard let nodes = shortestNodes(from: start, to: end, without: []) else { return nil }
    return path(nodes)
  }

  /// The nodes of the shortest path that avoids closed nodes and does not begin with a step to one of `excluded`.
  ///
  /// Distances are counted from the end, so that the path can be read off from the start.
  private mutating func shortestNodes(from start: Int, to end: Int, without excluded: [Int]) -> [Int]? {
    search.run(from: end, to: start) { [network, isClosed] slot in
      let neighbour = Int(network.neighbours[slot])
      guard !isClosed[neighbour] else { return false }
      return neighbour != start || !excluded.contains(network.otherEnd(of: slot, from: start))
    }
    guard search.distances[start] < .infinity else { return nil }
    var nodes = [start]
    while nodes.last! != end { nodes.append(step(from: nodes.last!, nodes.count == 1 ? excluded : [])) }
    return nodes
  }

  /// The smallest neighbour on a shortest path to the end.
  private func step(from node: Int, _ excluded: [Int]) -> Int {
    let distance = search.distances[node]
    let slot = network.slots(of: node).first { slot in
      let neighbour = Int(network.neighbours[slot])
      let rest = search.distances[neighbour]
      return rest < distance && rest + search.lengths[slot] <= distance * (1 + Network.tieTolerance)
        && !excluded.contains(neighbour)
    }
    return Int(network.neighbours[slot!])
  }

  private func path(_ nodes: [Int]) -> Path {
    let slots = zip(nodes, nodes.dropFirst()).map { network.slot(from: $0, to: $1)! }
    return Path(
      nodes: nodes, edges: slots.map { Int(network.slotEdges[$0]) }, length: slots.reduce(0) { $0 + search.lengths[$1] })
  }
}

extension Network {
  /// The other end of the edge at `slot`, whose one end is `node`.
  @inline(__always)
  func otherEnd(of slot: Int, from node: Int) -> Int {
    let edge = Int(slotEdges[slot])
    return Int(lowerEnds[edge]) + Int(upperEnds[edge]) - node
  }
}

extension PathSearch {
  /// A path that may come next: the best of all that share its first `shared` + 1 nodes with a path already found, and leave
  /// it there by none of the `excluded` steps.
  private struct Candidate {
    let path: Path
    let shared: Int
    let excluded: [Int]
  }

  /// The shortest paths by Yen's algorithm. Each path found splits the set it was the best of into smaller ones, one for each of
  /// its nodes where another path may leave it, so that no path is found twice.
  mutating func shortestPaths(from start: Int, to end: Int, count: Int) -> [Path] {
    guard count > 0, let first = shortestPath(from: start, to: end) else { return [] }
    var candidates = [Candidate(path: first, shared: 0, excluded: [])]
    var paths: [Path] = []
    while paths.count < count, let best = PathSearch.best(candidates) {
      let candidate = candidates.remove(at: best)
      paths.append(candidate.path)
      if paths.count < count { candidates += deviations(from: candidate) }
    }
    return paths
  }

  /// The clearly shortest candidate; of those that tie with it, the one with the smallest nodes.
  private static func best(_ candidates: [Candidate]) -> Int? {
    guard let shortest = candidates.min(by: { $0.path.length < $1.path.length })?.path else { return nil }
    let ties = candidates.indices.filter { !shortest.isClearlyShorter(than: candidates[$0].path) }
    return ties.min { candidates[$0].path.hasSmallerNodes(than: candidates[$1].path) }
  }

  /// The best path that leaves that of `candidate` at each of its nodes.
  private mutating func deviations(from candidate: Candidate) -> [Candidate] {
    let nodes = candidate.path.nodes
    var deviations: [Candidate] = []
    for index in nodes.indices.dropLast() {
      if index >= candidate.shared, let deviation = deviation(from: candidate, at: index) { deviations.append(deviation) }
      isClosed[nodes[index]] = true
    }
    for node in nodes { isClosed[node] = false }
    return deviations
  }

  private mutating func deviation(from candidate: Candidate, at index: Int) -> Candidate? {
    let nodes = candidate.path.nodes
    let excluded = (index == candidate.shared ? candidate.excluded : []) + [nodes[index + 1]]
    // Nodes on a chain have no other way on; a search would only find that out slowly.
    let hasWay = network.slots(of: nodes[index]).contains { slot in
      let neighbour = Int(network.neighbours[slot])
      return !isClosed[neighbour] && !excluded.contains(neighbour)
    }
    guard hasWay, let rest = shortestNodes(from: nodes[index], to: nodes.last!, without: excluded) else { return nil }
    return Candidate(path: path(nodes[..<index] + rest), shared: index, excluded: excluded)
  }
}
