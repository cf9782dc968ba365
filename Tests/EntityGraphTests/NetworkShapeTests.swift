import Testing

@testable import EntityGraph

/// Networks of extreme shapes.
@Suite struct NetworkShapeTests {
  @Test func emptyNetwork() {
    let network = Network(nodeCount: 0, edges: [])
    #expect(network.density == 0 && network.totalWeight == 0 && network.transitivity() == 0 && network.averageClustering() == 0)
    #expect(network.degrees().isEmpty && network.coreNumbers().isEmpty && network.triangleCounts().isEmpty)
    #expect(network.betweenness().isEmpty && network.closeness().isEmpty && network.harmonicCentrality().isEmpty)
    #expect(network.betweenness(by: .inverseWeight).isEmpty && network.closeness(by: .inverseWeight).isEmpty)
    #expect(network.pageRank().isEmpty && network.eigenvectorCentrality().isEmpty && network.constraints().isEmpty)
    #expect(network.bridges().isEmpty && network.cutVertices().isEmpty && network.strongestTriangles(3).isEmpty)
    #expect(network.components().count == 0 && network.communities().count == 0)
    #expect(network.modularity(of: network.components()) == 0)
    #expect(network.degreeAssortativity() == nil && network.assortativity(by: [Int]()) == nil)
    #expect(
      network.disparityPValues().isEmpty && network.noiseCorrectedScores().isEmpty && network.maximumSpanningForest().isEmpty)
  }

  @Test(arguments: [1, 3])
  func nodesWithoutEdges(_ count: Int) {
    let network = Network(nodeCount: count, edges: [])
    let zeros = [Double](repeating: 0, count: count)
    #expect(network.betweenness() == zeros && network.betweenness(by: .inverseWeight) == zeros)
    #expect(network.closeness() == zeros && network.closeness(by: .inverseWeight) == zeros)
    #expect(network.harmonicCentrality() == zeros && network.clusteringCoefficients() == zeros)
    #expect(areClose(network.pageRank(), zeros.map { _ in 1 / Double(count) }))
    #expect(network.eigenvectorCentrality().allSatisfy { $0.isFinite })
    #expect(network.constraints().allSatisfy { $0 == nil } && network.effectiveSizes().allSatisfy { $0 == nil })
    #expect(network.components().sizes == zeros.map { _ in 1 } && network.communities() == network.components())
    #expect(network.egoNetwork(of: 0) == [0])
    #expect(network.shortestPath(from: 0, to: 0) == Path(nodes: [0], edges: [], length: 0))
    #expect(network.shortestPaths(from: 0, to: count - 1, count: 5).count == (count == 1 ? 1 : 0))
  }

  @Test func star() {
    let network = Network(nodeCount: 1001, edges: (1...1000).map { (0, $0, 1) })
    #expect(network.betweenness()[0] == 1 && network.betweenness(by: .inverseWeight)[0] == 1)
    #expect(network.betweenness(normalised: false)[0] == 499_500 && network.betweenness()[1] == 0)
    #expect(network.closeness()[0] == 1 && network.harmonicCentrality()[0] == 1000)
    #expect(network.coreNumbers().allSatisfy { $0 == 1 } && network.transitivity() == 0)
    #expect(network.cutVertices() == [0] && network.bridges() == Array(0..<1000))
    #expect(areClose(network.eigenvectorCentrality()[0], 0.5.squareRoot()))
    #expect(areClose(network.effectiveSizes()[0]!, 1000) && areClose(network.constraints()[0]!, 0.001))
    #expect(areClose(network.degreeAssortativity()!, -1))
  }

  /// Nothing recursive, nothing quadratic.
  @Test func longChain() {
    let count = 50_000
    let network = Network(nodeCount: count, edges: (1..<count).map { ($0 - 1, $0, 1) })
    #expect(network.bridges().count == count - 1 && network.cutVertices().count == count - 2)
    #expect(network.components().count == 1 && network.coreNumbers().allSatisfy { $0 == 1 })
    #expect(network.triangleCounts().allSatisfy { $0 == 0 } && network.strongestTriangles(1).isEmpty)
    #expect(network.maximumSpanningForest().allSatisfy { $0 })
    #expect(areClose(network.pageRank().reduce(0, +), 1))
    #expect(network.modularity(of: network.communities()) > 0.98)
    #expect(network.egoNetwork(of: 100, radius: count).count == count)
    let paths = network.shortestPaths(from: 0, to: count - 1, count: 2)
    #expect(paths.map(\.nodes) == [Array(0..<count)])
  }

  /// Every shortest path through a grid ties with many others.
  @Test func grid() {
    let side = 12
    var edges: [(a: Int, b: Int, weight: Double)] = []
    for row in 0..<side {
      for column in 0..<side {
        // A third has no exact binary fraction, so sums along different ways differ by rounding.
        if column + 1 < side { edges.append((row * side + column, row * side + column + 1, Double(3 + column % 3))) }
        if row + 1 < side { edges.append((row * side + column, row * side + side + column, Double(3 + column % 3 * 7))) }
      }
    }
    let network = Network(nodeCount: side * side, edges: edges.reversed())
    let unit = Network(nodeCount: side * side, edges: edges.map { ($0.a, $0.b, 3) })
    #expect(areClose(unit.betweenness(by: .inverseWeight), unit.betweenness()))
    #expect(unit.shortestPath(from: 0, to: side * side - 1) == unit.shortestPaths(from: 0, to: side * side - 1, count: 4)[0])
    #expect(unit.shortestPath(from: 0, to: side * side - 1, by: .steps)!.nodes.prefix(side) == Array(0..<side)[...])
    let paths = network.shortestPaths(from: 0, to: side * side - 1, count: 40)
    #expect(Set(paths.map(\.nodes)).count == 40)
    for (a, b) in zip(paths, paths.dropFirst()) { #expect(a.length <= b.length * (1 + 1e-9)) }
  }

  @Test func disconnected() {
    let network = Network(nodeCount: 7, edges: [(5, 6, 1), (1, 2, 1), (2, 3, 1)])
    #expect(network.components().membership == [2, 0, 0, 0, 3, 1, 1])
    #expect(network.components().groups() == [[1, 2, 3], [5, 6], [0], [4]])
    #expect(areClose(network.closeness()[5], 1 / 6) && areClose(network.closeness()[2], 2 / 6))
    #expect(network.shortestPath(from: 1, to: 5) == nil && network.shortestPaths(from: 1, to: 5, count: 3).isEmpty)
  }

  @Test func wrongEdgesStop() async {
    await #expect(processExitsWith: .failure) { _ = Network(nodeCount: 2, edges: [(1, 1, 1)]) }
    await #expect(processExitsWith: .failure) { _ = Network(nodeCount: 2, edges: [(0, 1, 1), (1, 0, 1)]) }
    await #expect(processExitsWith: .failure) { _ = Network(nodeCount: 2, edges: [(0, 1, 0)]) }
    await #expect(processExitsWith: .failure) { _ = Network(nodeCount: 2, edges: [(0, 2, 1)]) }
  }
}
