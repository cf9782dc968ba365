import ArgumentParser
import EntityGraph

struct EgoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ego",
    abstract: "Show the network around one name: who is near it, and how they are related among themselves.",
    discussion: """
      EXAMPLES
        entitygraph ego Russia articles/
        entitygraph ego "Kim Jong Un" --radius 2 --top 50 articles/
        entitygraph graph --around Russia -o russia.svg articles/       the same as a picture

      Names are listed by their own relationship with the one in the middle, then by their strength in
      this part of the network.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case table, tsv }

  @Argument(help: ArgumentHelp("A name, as it is listed or a part of it.", valueName: "name"))
  var name: String
  @OptionGroup var source: NetworkInput
  @Option(name: .long, help: ArgumentHelp("How many names to list; 0 for all.", valueName: "number"))
  var top = 20
  @Option(name: [.short, .long], help: "table or tsv.")
  var format = Format.table

  func run() async throws {
    guard top >= 0 else { throw Failure(.usage, "--top must not be negative") }
    if source.relating.around != nil { throw Failure(.usage, "ego takes the name itself; leave out --around") }
    let (whole, problems) = try await source.graph()
    let named = try EntityLookup.node(named: name, in: whole)
    let graph = whole.around(named, radius: source.relating.radius)
    guard let middle = graph.node(whole.nodes[named].entity.id) else {
      throw Failure(.notFound, "\(whole.nodes[named].entity.name) has no relationships here")
    }
    let rows = EgoRow.rows(of: graph, around: middle)
    let shown = top == 0 ? rows : Array(rows.prefix(top))
    format == .tsv ? printTSV(shown, graph) : printTable(shown, graph)
    if format == .table, !source.input.quiet {
      let network = graph.network()
      Terminal.say(
        "\(shown.count) of \(rows.count) names around \(graph.nodes[middle].entity.name); relationships: \(graph.edges.count), density \(network.density.fixed(3))"
      )
    }
    try source.input.finish(problems)
  }

  private func printTable(_ rows: [EgoRow], _ graph: Graph) {
    var table = Table([
      .init(title: "name", isFlexible: true), .init(title: "kind", dropRank: 1), .init(title: "steps", isNumber: true),
      .init(title: "together", isNumber: true), .init(title: "p"), .init(title: "strength", isNumber: true),
      .init(title: "nearest shared names", isFlexible: true, dropRank: 2),
    ])
    table.rows = rows.map { row in
      [
        graph.nodes[row.node].entity.name, graph.nodes[row.node].entity.kind.name, String(row.steps),
        row.edge.map { graph.size(of: $0).shortest } ?? "",
        row.edge.map { graph.hasArticles ? Significance.text($0, count: graph.count(of: $0)) : "" } ?? "", row.strength.shortest,
        row.shared.map { graph.nodes[$0].entity.name }.joined(separator: ", "),
      ]
    }
    for line in table.lines(width: Terminal.columns) { Terminal.print(line) }
  }

  private func printTSV(_ rows: [EgoRow], _ graph: Graph) {
    var out = ByteWriter()
    out.writeTSV(row: ["name", "id", "kind", "steps", "together", "p_corrected", "strength"])
    for row in rows {
      let entity = graph.nodes[row.node].entity
      out.writeTSV(row: [
        entity.name, entity.id.rawValue, entity.kind.name, String(row.steps), row.edge.map { graph.size(of: $0).shortest } ?? "0",
        row.edge.map { graph.hasArticles ? $0.correctedPValue.scientific : "" } ?? "", row.strength.shortest,
      ])
    }
    Terminal.write(out.bytes)
  }
}

/// A name in the network around another.
struct EgoRow {
  let node: Int
  /// Relationships on the shortest way to the middle.
  let steps: Int
  /// Its own relationship with the middle.
  let edge: Graph.Edge?
  /// Weighted degree in this part.
  let strength: Double
  /// Names that both are related with, the strongest first.
  let shared: [Int]

  /// Everybody around `middle`, by their relationship with it, then by strength.
  static func rows(of graph: Graph, around middle: Int) -> [EgoRow] {
    let (network, strengths) = (graph.network(), graph.weightedDegrees())
    let near = Set(network.neighbours(of: middle))
    let rows = graph.nodes.indices.filter { $0 != middle }.compactMap { node -> EgoRow? in
      guard let path = network.shortestPath(from: middle, to: node, by: .steps) else { return nil }
      let shared = network.neighbours(of: node).filter { near.contains($0) }
        .sorted { (strengths[$1], $0) < (strengths[$0], $1) }
      return EgoRow(
        node: node, steps: path.edges.count, edge: network.edge(middle, node).map { graph.edges[$0] }, strength: strengths[node],
        shared: Array(shared.prefix(3)))
    }
    return rows.sorted { x, y in
      let (a, b) = (x.edge.map(graph.size) ?? 0, y.edge.map(graph.size) ?? 0)
      return (b, y.strength, x.node) < (a, x.strength, y.node)
    }
  }
}
