import EntityGraph

/// The numbers of the network as a whole, in words.
struct NetworkSummary {
  private let graph: Graph
  private let network: Network

  init(_ graph: Graph, _ network: Network) {
    self.graph = graph
    self.network = network
  }

  func print() {
    guard network.edgeCount > 0 else { return }
    Terminal.print("")
    for (name, value) in facts {
      let padding = String(repeating: " ", count: max(1, 15 - TextWidth.width(name)))
      for (index, line) in EvidenceText.wrapped(value, width: Terminal.columns - 15).enumerated() {
        Terminal.print((index == 0 ? name + padding : String(repeating: " ", count: 15)) + line)
      }
    }
  }

  private var facts: [(String, String)] {
    let communities = network.communities()
    let components = network.components()
    let kinds = graph.nodes.map(\.entity.kind)
    return [
      ("names", "\(network.nodeCount), relationships \(network.edgeCount), density \(network.density.fixed(4))"),
      ("parts", "\(components.count) connected, the largest with \(components.sizes.first ?? 0) names"),
      ("clustering", "\(network.averageClustering().fixed(3)) on average, transitivity \(network.transitivity().fixed(3))"),
      ("assortativity", "by kind \(text(network.assortativity(by: kinds))), by degree \(text(network.degreeAssortativity()))"),
      (
        "communities",
        "\(communities.sizes.count { $0 > 1 }), modularity \(network.modularity(of: communities).fixed(3)): \(list(communities))"
      ),
      (
        "held together", "bridges: \(network.bridges().count); names whose loss parts the network: \(network.cutVertices().count)"
      ),
      ("triangles", triangles),
    ]
  }

  private func text(_ value: Double?) -> String { value?.fixed(3) ?? "undefined" }

  private func name(_ node: Int) -> String { graph.nodes[node].entity.name }

  /// The largest communities by their strongest names.
  private func list(_ communities: Partition) -> String {
    communities.groups().prefix(6).filter { $0.count > 1 }.map { group in
      let strongest = group.sorted { (network.strengths[$1], $0) < (network.strengths[$0], $1) }.prefix(3).map(name)
      return strongest.joined(separator: ", ") + (group.count > 3 ? " and \(group.count - 3) more" : "")
    }.joined(separator: "; ")
  }

  private var triangles: String {
    let strongest = network.strongestTriangles(3).map { triangle in
      triangle.nodes.map(name).joined(separator: "–") + " (\(triangle.weakest.shortest))"
    }
    return strongest.isEmpty ? "none" : strongest.joined(separator: "; ")
  }
}
