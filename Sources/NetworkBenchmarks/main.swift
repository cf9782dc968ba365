// Times the network measures on an edge list read from standard input: lines "a b weight". Prints lines "measure<TAB>seconds".
//
// `small` as argument adds the measures that go through all pairs of nodes.

import EntityGraph

/// The network on standard input.
func readNetwork() -> Network {
  var edges: [(a: Int, b: Int, weight: Double)] = []
  while let line = readLine() {
    let fields = line.split(separator: " ")
    edges.append((Int(fields[0])!, Int(fields[1])!, Double(fields[2])!))
  }
  return Network(nodeCount: 1 + (edges.map { max($0.a, $0.b) }.max() ?? -1), edges: edges)
}

/// Runs `body` several times and prints the shortest time.
func measure(_ name: String, times: Int = 5, _ body: () async -> Void) async {
  let clock = ContinuousClock()
  var best = Duration.seconds(1_000_000)
  for _ in 0..<times { best = min(best, await clock.measure { await body() }) }
  print("\(name)\t\(best / .seconds(1))")
}

let network = readNetwork()
var sink = 0.0

await measure("degree") { sink += Double(network.degrees()[0]) }
await measure("pagerank") { sink += network.pageRank()[0] }
await measure("eigenvector") { sink += network.eigenvectorCentrality()[0] }
await measure("components") { sink += Double(network.components().count) }
await measure("core numbers") { sink += Double(network.coreNumbers()[0]) }
await measure("clustering") { sink += network.clusteringCoefficients()[0] }
await measure("transitivity") { sink += network.transitivity() }
await measure("constraint") { sink += network.constraints()[0] ?? 0 }
await measure("bridges") { sink += Double(network.bridges().count) }
await measure("cut vertices") { sink += Double(network.cutVertices().count) }
await measure("spanning forest") { sink += network.maximumSpanningForest()[0] ? 1 : 0 }
await measure("disparity") { sink += network.disparityPValues()[0] }
await measure("noise-corrected") { sink += network.noiseCorrectedScores()[0].score }
await measure("shortest path") { sink += network.shortestPath(from: 0, to: network.nodeCount - 1)?.length ?? 0 }
await measure("10 shortest paths", times: 3) {
  sink += Double(network.shortestPaths(from: 0, to: network.nodeCount - 1, count: 10).count)
}
await measure("strongest triangles") { sink += network.strongestTriangles(100)[0].total }
var communities = network.components()
await measure("leiden", times: 3) { communities = network.communities() }
print("modularity\t\(network.modularity(of: communities))")

if CommandLine.arguments.contains("small") {
  await measure("betweenness", times: 3) { sink += network.betweenness()[0] }
  await measure("weighted betweenness", times: 2) { sink += network.betweenness(by: .inverseWeight)[0] }
  await measure("closeness", times: 3) { sink += network.closeness()[0] }
  await measure("weighted closeness", times: 2) { sink += network.closeness(by: .inverseWeight)[0] }
  await measure("harmonic", times: 3) { sink += network.harmonicCentrality()[0] }
  await measure("parallel betweenness", times: 3) { sink += await network.betweennessInParallel()[0] }
  await measure("parallel weighted betweenness", times: 2) { sink += await network.betweennessInParallel(by: .inverseWeight)[0] }
  await measure("parallel closeness", times: 3) { sink += await network.closenessInParallel()[0] }
  await measure("parallel weighted closeness", times: 2) { sink += await network.closenessInParallel(by: .inverseWeight)[0] }
}
