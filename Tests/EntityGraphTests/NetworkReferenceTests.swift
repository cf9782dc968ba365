import Testing

@testable import EntityGraph

/// Small random networks against slow programs that follow the definitions.
@Suite struct NetworkReferenceTests {
  /// Networks of up to eight nodes, sparse and dense. Inverses of the weights are exact, so that ties are exact too.
  static let networks: [Network] = {
    var random = SplitMix64(seed: 7)
    return (0..<150).map { number in
      randomNetwork(1 + number % 8, share: [0.25, 0.45, 0.8][number % 3], weights: [0.5, 1, 1, 2], &random)
    }
  }()

  @Test(arguments: Network.Distance.allCases)
  func betweenness(_ distance: Network.Distance) {
    for network in NetworkReferenceTests.networks {
      var expected = [Double](repeating: 0, count: network.nodeCount)
      for a in 0..<network.nodeCount {
        for b in 0..<a {
          let paths = network.allPaths(from: a, to: b, by: distance)
          let shortest = paths.filter { $0.length == paths[0].length }
          for node in shortest.flatMap({ $0.nodes.dropFirst().dropLast() }) { expected[node] += 1 / Double(shortest.count) }
        }
      }
      #expect(areClose(network.betweenness(by: distance, normalised: false), expected))
    }
  }

  @Test(arguments: Network.Distance.allCases)
  func closenessAndHarmonic(_ distance: Network.Distance) {
    for network in NetworkReferenceTests.networks {
      var (closeness, harmonic) = ([Double](), [Double]())
      for a in 0..<network.nodeCount {
        let others = (0..<network.nodeCount).filter { $0 != a }
        let lengths = others.compactMap { network.allPaths(from: a, to: $0, by: distance).first?.length }
        let reached = Double(lengths.count)
        let sum = lengths.reduce(0, +)
        closeness.append(sum == 0 ? 0 : reached / sum * reached / Double(others.count))
        harmonic.append(lengths.reduce(0) { $0 + 1 / $1 })
      }
      #expect(areClose(network.closeness(by: distance), closeness))
      #expect(areClose(network.harmonicCentrality(by: distance), harmonic))
    }
  }

  /// All paths, with their ties in order.
  @Test(arguments: Network.Distance.allCases)
  func paths(_ distance: Network.Distance) {
    for network in NetworkReferenceTests.networks {
      let (start, end) = (0, network.nodeCount - 1)
      let expected =
        start == end ? [Path(nodes: [0], edges: [], length: 0)] : network.allPaths(from: start, to: end, by: distance)
      #expect(network.shortestPaths(from: start, to: end, count: .max, by: distance) == expected)
      #expect(network.shortestPaths(from: start, to: end, count: 3, by: distance) == Array(expected.prefix(3)))
      #expect(network.shortestPath(from: start, to: end, by: distance) == expected.first)
    }
  }

  @Test func bridgesAndCutVertices() {
    for network in NetworkReferenceTests.networks {
      let count = network.components().count
      let bridges = (0..<network.edgeCount).filter { network.without(edge: $0).components().count > count }
      #expect(network.bridges() == bridges)
      // Without its edges the node is a component more.
      let cuts = (0..<network.nodeCount).filter {
        network.degree(of: $0) > 0 && network.without(node: $0).components().count > count + 1
      }
      #expect(network.cutVertices() == cuts)
    }
  }

  @Test func coreNumbers() {
    for network in NetworkReferenceTests.networks {
      var expected = [Int](repeating: 0, count: network.nodeCount)
      for k in 1...8 {
        var part = Set(0..<network.nodeCount)
        while let node = part.first(where: { node in network.neighbours(of: node).count { part.contains($0) } < k }) {
          part.remove(node)
        }
        for node in part { expected[node] = k }
      }
      #expect(network.coreNumbers() == expected)
    }
  }

  @Test func trianglesAndForest() {
    for network in NetworkReferenceTests.networks {
      let triangles = network.allTriangles()
      let counts = (0..<network.nodeCount).map { node in triangles.count { $0.nodes.contains(node) } }
      #expect(network.triangleCounts() == counts)
      #expect(network.strongestTriangles(100) == triangles)
      for count in 0...3 { #expect(network.strongestTriangles(count) == Array(triangles.prefix(count))) }
      let forest = network.maximumSpanningForest()
      #expect(forest.count { $0 } == network.nodeCount - network.components().count)
      for edge in forest.indices where !forest[edge] { #expect(network.isWeakestOnCircle(edge, forest)) }
    }
  }

  /// The best of all divisions of up to seven nodes.
  @Test func communitiesAreTheBest() {
    for network in NetworkReferenceTests.networks.prefix(70) where 2...7 ~= network.nodeCount {
      for resolution in [0.5, 1, 1.5] {
        let found = network.communities(resolution: resolution)
        let best = network.allPartitions().map { network.modularity(of: $0, resolution: resolution) }.max()!
        #expect(network.modularity(of: found, resolution: resolution) >= best - 1e-9)
      }
    }
  }

  @Test func communitiesAreConnected() {
    var random = SplitMix64(seed: 3)
    for number in 0..<6 {
      let network = randomNetwork(40 + 10 * number, share: 0.05, weights: [1, 2, 5, 0.1], &random)
      let communities = network.communities(seed: UInt64(number))
      for group in communities.groups() { #expect(network.isConnected(group)) }
      #expect(network.communities(seed: UInt64(number)) == communities)
    }
  }

  /// No measure depends on the order in which edges are given.
  @Test func orderOfEdgesDoesNotMatter() {
    var random = SplitMix64(seed: 11)
    let network = randomNetwork(60, share: 0.1, weights: [1, 2, 3, 0.3], &random)
    let order = (0..<network.edgeCount).shuffled(using: &random)
    let other = Network(
      nodeCount: 60, edges: order.map { (network.ends(of: $0).b, network.ends(of: $0).a, network.weight(of: $0)) })
    #expect(network.betweenness(by: .inverseWeight) == other.betweenness(by: .inverseWeight))
    #expect(network.closeness(by: .inverseWeight) == other.closeness(by: .inverseWeight))
    #expect(network.pageRank() == other.pageRank())
    #expect(network.eigenvectorCentrality() == other.eigenvectorCentrality())
    #expect(network.constraints() == other.constraints())
    #expect(network.communities() == other.communities())
    #expect(network.strongestTriangles(20) == other.strongestTriangles(20))
    #expect(order.map { network.maximumSpanningForest()[$0] } == other.maximumSpanningForest())
    #expect(order.map { network.noiseCorrectedScores()[$0] } == other.noiseCorrectedScores())
  }
}

extension Network {
  fileprivate func edges(where isKept: (Int) -> Bool = { _ in true }) -> [(a: Int, b: Int, weight: Double)] {
    (0..<edgeCount).filter(isKept).map { (ends(of: $0).a, ends(of: $0).b, weight(of: $0)) }
  }

  fileprivate func without(edge: Int) -> Network { Network(nodeCount: nodeCount, edges: edges { $0 != edge }) }

  fileprivate func without(node: Int) -> Network {
    Network(nodeCount: nodeCount, edges: edges { ends(of: $0).a != node && ends(of: $0).b != node })
  }

  /// All paths that come to no node twice, the shortest first, then by nodes.
  fileprivate func allPaths(from start: Int, to end: Int, by distance: Distance) -> [Path] {
    var paths: [Path] = []
    func extend(_ nodes: [Int], _ edges: [Int], _ length: Double) {
      if nodes.last! == end { return paths.append(Path(nodes: nodes, edges: edges, length: length)) }
      for next in neighbours(of: nodes.last!) where !nodes.contains(next) {
        let edge = edge(nodes.last!, next)!
        extend(nodes + [next], edges + [edge], length + (distance == .steps ? 1 : 1 / weight(of: edge)))
      }
    }
    extend([start], [], 0)
    return paths.sorted { a, b in a.length == b.length ? a.nodes.lexicographicallyPrecedes(b.nodes) : a.length < b.length }
  }

  fileprivate func allTriangles() -> [Triangle] {
    var triangles: [Triangle] = []
    for a in 0..<nodeCount {
      for b in a + 1..<max(nodeCount, a + 1) {
        for c in b + 1..<max(nodeCount, b + 1) {
          let edges = [edge(a, b), edge(a, c), edge(b, c)].compactMap(\.self)
          guard edges.count == 3 else { continue }
          let weights = edges.map { weight(of: $0) }
          triangles.append(Triangle(nodes: [a, b, c], weakest: weights.min()!, total: weights.reduce(0, +)))
        }
      }
    }
    return triangles.sorted {
      ($1.weakest, $1.total, $0.nodes[0], $0.nodes[1], $0.nodes[2]) < (
        $0.weakest, $0.total, $1.nodes[0], $1.nodes[1], $1.nodes[2]
      )
    }
  }

  /// Whether an edge that was left out is, by weight and then by its ends, the last on the circle it closes with the forest.
  fileprivate func isWeakestOnCircle(_ edge: Int, _ forest: [Bool]) -> Bool {
    let tree = Network(nodeCount: nodeCount, edges: edges { forest[$0] })
    let path = tree.shortestPath(from: ends(of: edge).a, to: ends(of: edge).b)!
    return path.edges.allSatisfy { other in
      let (ends, treeEnds) = (ends(of: edge), tree.ends(of: other))
      let (weight, treeWeight) = (weight(of: edge), tree.weight(of: other))
      return treeWeight > weight || treeWeight == weight && treeEnds < ends
    }
  }

  /// All divisions of the nodes.
  fileprivate func allPartitions() -> [Partition] {
    var labels: [[Int]] = [[]]
    for _ in 0..<nodeCount { labels = labels.flatMap { start in (0...((start.max() ?? -1) + 1)).map { start + [$0] } } }
    return labels.map { Partition(labels: $0) }
  }

  fileprivate func isConnected(_ group: [Int]) -> Bool {
    var (left, waiting) = (Set(group.dropFirst()), Array(group.prefix(1)))
    while let node = waiting.popLast() {
      for next in neighbours(of: node) where left.remove(next) != nil { waiting.append(next) }
    }
    return left.isEmpty
  }
}
