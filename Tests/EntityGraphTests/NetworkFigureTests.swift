import EntityGraph
import Testing

/// Every measure on published networks, against NetworkX and python-igraph.
@Suite struct NetworkFigureTests {
  private static let distances: [(name: String, distance: Network.Distance)] = [
    ("steps", .steps), ("inverse-weight", .inverseWeight),
  ]

  @Test(arguments: NetworkFixture.all)
  func degrees(_ fixture: NetworkFixture) {
    #expect(fixture.network.degrees() == fixture.numbers("degrees"))
    #expect(areClose(fixture.network.strengths, fixture.values("strengths")))
    #expect(areClose([fixture.network.density], fixture.values("density")))
  }

  @Test(arguments: NetworkFixture.all)
  func betweenness(_ fixture: NetworkFixture) async {
    for (name, distance) in NetworkFigureTests.distances {
      let plain = fixture.network.betweenness(by: distance, normalised: false)
      let normalised = fixture.network.betweenness(by: distance)
      #expect(areClose(plain, fixture.values("betweenness \(name)")))
      #expect(areClose(normalised, fixture.values("normalised-betweenness \(name)")))
      #expect(await fixture.network.betweennessInParallel(by: distance) == normalised)
    }
  }

  @Test(arguments: NetworkFixture.all)
  func closenessAndHarmonic(_ fixture: NetworkFixture) async {
    for (name, distance) in NetworkFigureTests.distances {
      let closeness = fixture.network.closeness(by: distance)
      let harmonic = fixture.network.harmonicCentrality(by: distance)
      #expect(areClose(closeness, fixture.values("closeness \(name)")))
      #expect(areClose(harmonic, fixture.values("harmonic \(name)")))
      #expect(await fixture.network.closenessInParallel(by: distance) == closeness)
      #expect(await fixture.network.harmonicCentralityInParallel(by: distance) == harmonic)
    }
  }

  @Test(arguments: NetworkFixture.all)
  func eigenvectors(_ fixture: NetworkFixture) {
    #expect(areClose(fixture.network.eigenvectorCentrality(), fixture.values("eigenvector")))
    #expect(areClose(fixture.network.pageRank(), fixture.values("pagerank")))
  }

  @Test(arguments: NetworkFixture.all)
  func clustering(_ fixture: NetworkFixture) {
    #expect(fixture.network.triangleCounts() == fixture.numbers("triangles"))
    #expect(areClose(fixture.network.clusteringCoefficients(), fixture.values("clustering")))
    #expect(areClose([fixture.network.averageClustering()], fixture.values("average-clustering")))
    #expect(areClose([fixture.network.transitivity()], fixture.values("transitivity")))
    #expect(fixture.network.coreNumbers() == fixture.numbers("core-numbers"))
  }

  @Test(arguments: NetworkFixture.all)
  func structuralHoles(_ fixture: NetworkFixture) {
    #expect(areClose(fixture.network.constraints(), fixture.optionals("constraint")))
    #expect(areClose(fixture.network.effectiveSizes(), fixture.optionals("effective-size")))
  }

  @Test(arguments: NetworkFixture.all)
  func cohesion(_ fixture: NetworkFixture) {
    #expect(fixture.network.bridges() == fixture.numbers("bridges"))
    #expect(fixture.network.cutVertices() == fixture.numbers("cut-vertices"))
    #expect(fixture.network.components().membership == fixture.numbers("components"))
  }

  @Test(arguments: NetworkFixture.all)
  func mixing(_ fixture: NetworkFixture) {
    let groups = fixture.numbers("groups")
    for (name, resolution) in [("1", 1), ("0.5", 0.5), ("2", 2)] {
      let modularity = fixture.network.modularity(of: Partition(labels: groups), resolution: resolution)
      #expect(areClose([modularity], fixture.values("modularity \(name)")))
    }
    #expect(areClose([fixture.network.assortativity(by: groups)], fixture.optionals("group-assortativity")))
    #expect(areClose([fixture.network.degreeAssortativity()], fixture.optionals("degree-assortativity")))
  }

  @Test(arguments: NetworkFixture.all)
  func communities(_ fixture: NetworkFixture) {
    let modularity = fixture.network.modularity(of: fixture.network.communities())
    #expect(modularity >= fixture.values("best-modularity")[0] - 1e-9)
  }

  @Test(arguments: NetworkFixture.all)
  func pathsAndEgoNetworks(_ fixture: NetworkFixture) {
    for (name, distance) in NetworkFigureTests.distances {
      let values = fixture.values("path-lengths \(name)")
      let lengths = Array(values.dropFirst(2))
      let paths = fixture.network.shortestPaths(from: Int(values[0]), to: Int(values[1]), count: 12, by: distance)
      #expect(areClose(paths.map(\.length), lengths))
      #expect(fixture.network.shortestPath(from: Int(values[0]), to: Int(values[1]), by: distance) == paths.first)
    }
    for radius in 1...2 {
      let sizes = (0..<fixture.network.nodeCount).map { fixture.network.egoNetwork(of: $0, radius: radius).count }
      #expect(sizes == fixture.numbers("ego-sizes \(radius)"))
    }
  }

  @Test(arguments: NetworkFixture.all)
  func triangles(_ fixture: NetworkFixture) {
    let expected = fixture.values("strongest-triangles")
    let triangles = fixture.network.strongestTriangles(15)
    #expect(triangles.flatMap { [$0.weakest, $0.total] + $0.nodes.map { Double($0) } } == expected)
    #expect(fixture.network.strongestTriangles(4) == Array(triangles.prefix(4)))
  }

  @Test(arguments: NetworkFixture.all)
  func backbones(_ fixture: NetworkFixture) {
    let network = fixture.network
    #expect(areClose(network.disparityPValues(), fixture.values("disparity")))
    let scores = network.noiseCorrectedScores()
    #expect(areClose(scores.map(\.score), fixture.values("noise-corrected-scores")))
    #expect(areClose(scores.map(\.deviation), fixture.values("noise-corrected-deviations")))
    let forest = network.maximumSpanningForest()
    let weight = forest.indices.reduce(0) { $0 + (forest[$1] ? network.weight(of: $1) : 0) }
    #expect(areClose([weight], fixture.values("spanning-forest-weight")))
  }
}
