/// A number for each node of a network: with its definition and what it is worth. ``all`` lists them for help texts and choices.
public struct NodeMeasure: Sendable {
  /// The word by which it is chosen.
  public let name: String
  public let definition: String
  public let range: String
  /// Author, title and year.
  public let source: String
  /// Decimals that are worth showing.
  public let decimals: Int
  /// Whether its time grows with nodes times edges.
  public let isSlow: Bool
  /// Its values; `nil` where it is not defined.
  public let values: @Sendable (Network, Network.Distance) async -> [Double?]

  /// The measure called `name`.
  public init?(name: String) {
    guard let measure = NodeMeasure.all.first(where: { $0.name == name }) else { return nil }
    self = measure
  }

  private init(
    _ name: String, _ definition: String, range: String, source: String, decimals: Int, isSlow: Bool = false,
    values: @escaping @Sendable (Network, Network.Distance) async -> [Double?]
  ) {
    self.name = name
    self.definition = definition
    self.range = range
    self.source = source
    self.decimals = decimals
    self.isSlow = isSlow
    self.values = values
  }

  public static let all: [NodeMeasure] = [
    NodeMeasure(
      "degree", "with how many others it is named", range: "0…n−1", source: "L. C. Freeman, Centrality in Social Networks, 1978",
      decimals: 0
    ) { network, _ in network.degrees().map(Double.init) },
    NodeMeasure(
      "strength", "sum of the counts of its relationships", range: "0…",
      source: "A. Barrat et al., The Architecture of Complex Weighted Networks, 2004", decimals: 0
    ) { network, _ in network.strengths.map { $0 } },
    NodeMeasure(
      "pagerank", "where a reader ends who goes from name to name along relationships by their count, and jumps at 15 % of steps",
      range: "0…1, sum 1", source: "S. Brin, L. Page, The Anatomy of a Large-Scale Hypertextual Web Search Engine, 1998",
      decimals: 4
    ) { network, _ in network.pageRank().map { $0 } },
    NodeMeasure(
      "betweenness", "share of shortest ways between others that lead through it", range: "0…1",
      source: "L. C. Freeman, A Set of Measures of Centrality Based on Betweenness, 1977", decimals: 4, isSlow: true
    ) { network, distance in await network.betweennessInParallel(by: distance).map { $0 } },
    NodeMeasure(
      "closeness", "inverse of its mean distance to all it can reach, lowered when it reaches few", range: "0…",
      source: "S. Wasserman, K. Faust, Social Network Analysis, 1994", decimals: 3, isSlow: true
    ) { network, distance in await network.closenessInParallel(by: distance).map { $0 } },
    NodeMeasure(
      "harmonic", "sum of the inverse distances to all others", range: "0…",
      source: "M. Marchiori, V. Latora, Harmony in the Small-World, 2000", decimals: 2, isSlow: true
    ) { network, distance in await network.harmonicCentralityInParallel(by: distance).map { $0 } },
    NodeMeasure(
      "eigenvector", "high for whoever is named with those for whom it is high", range: "0…1",
      source: "P. Bonacich, Factoring and Weighting Approaches to Status Scores, 1972", decimals: 4
    ) { network, _ in network.eigenvectorCentrality().map { $0 } },
    NodeMeasure(
      "clustering", "share of pairs of its neighbours that are related themselves", range: "0…1",
      source: "D. Watts, S. Strogatz, Collective Dynamics of Small-World Networks, 1998", decimals: 3
    ) { network, _ in network.clusteringCoefficients().map { $0 } },
    NodeMeasure(
      "core", "the largest k for which it belongs to a group in which each has k neighbours", range: "0…n−1",
      source: "S. B. Seidman, Network Structure and Minimum Degree, 1983", decimals: 0
    ) { network, _ in network.coreNumbers().map(Double.init) },
    NodeMeasure(
      "constraint", "how much its neighbours are bound to each other: low for brokers", range: "0…about 1.1",
      source: "R. S. Burt, Structural Holes, 1992", decimals: 3
    ) { network, _ in network.constraints() },
    NodeMeasure(
      "effective-size", "neighbours less those that are bound to each other: high for brokers", range: "1…n−1",
      source: "R. S. Burt, Structural Holes, 1992", decimals: 2
    ) { network, _ in network.effectiveSizes() },
    NodeMeasure(
      "triangles", "pairs of neighbours that are related themselves", range: "0…",
      source: "S. Wasserman, K. Faust, Social Network Analysis, 1994", decimals: 0
    ) { network, _ in network.triangleCounts().map(Double.init) },
    NodeMeasure(
      "community", "number of its group by modularity, from 1 for the largest", range: "1…",
      source: "V. Traag, L. Waltman, N. J. van Eck, From Louvain to Leiden, 2019", decimals: 0
    ) { network, _ in network.communities().membership.map { Double($0 + 1) } },
    NodeMeasure(
      "component", "number of its connected part, from 1 for the largest", range: "1…",
      source: "S. Wasserman, K. Faust, Social Network Analysis, 1994", decimals: 0
    ) { network, _ in network.components().membership.map { Double($0 + 1) } },
    NodeMeasure(
      "cut", "1 when the network falls apart without it", range: "0 or 1",
      source: "R. Tarjan, Depth-First Search and Linear Graph Algorithms, 1972", decimals: 0
    ) { network, _ in
      let cut = Set(network.cutVertices())
      return (0..<network.nodeCount).map { cut.contains($0) ? 1 : 0 }
    },
  ]
}
