import ArgumentParser
import EntityGraph

struct MeasuresCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measures",
    abstract: "Measure the network: who is central, who connects, which groups there are.",
    discussion: """
      EXAMPLES
        entitygraph measures articles/
        entitygraph measures --show pagerank,betweenness,constraint --sort betweenness articles/
        entitygraph measures --show all --top 0 --format tsv articles/ > measures.tsv

      Relationships weigh their counts; where distances count, strong ones are short (1 / count), or
      one step each with --steps.

      MEASURES OF NAMES (--show, --sort)
      \(MeasureHelp.nodes)

      MEASURES OF RELATIONSHIPS (relations --measure)
      \(MeasureHelp.edges)
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case table, tsv, jsonl }

  /// What is shown when nobody says; slow ones only up to this size.
  static let usual = ["degree", "strength", "pagerank", "betweenness", "clustering", "core", "community"]
  static let mostForSlow = 5000

  @OptionGroup var source: NetworkInput
  @Option(name: .long, help: ArgumentHelp("Measures to show, with commas between, or all.", valueName: "measures"))
  var show: String?
  @Option(name: .long, help: ArgumentHelp("Highest first by this measure.", valueName: "measure"))
  var sort: String?
  @Flag(name: .long, help: "Each relationship is one step, however strong.")
  var steps = false
  @Option(name: .long, help: ArgumentHelp("How many names to list; 0 for all.", valueName: "number"))
  var top = 20
  @Option(name: [.short, .long], help: "table, tsv or jsonl.")
  var format = Format.table

  func run() async throws {
    guard top >= 0 else { throw Failure(.usage, "--top must not be negative") }
    let chosen = try chosenMeasures()
    let order =
      try sort.map { name throws(Failure) in try MeasuresCommand.measure(name) } ?? chosen?.first ?? NodeMeasure(
        name: "strength")!
    let (graph, problems) = try await source.graph()
    let network = graph.network()
    let shown = (chosen ?? usualMeasures(network)).filter { $0.name != order.name }
    let table = await MeasureTable(graph, network, [order] + shown, steps ? .steps : .inverseWeight, top: top == 0 ? .max : top)
    switch format {
    case .table:
      table.printTable()
      if !source.input.quiet { NetworkSummary(graph, network).print() }
    case .tsv: table.printTSV()
    case .jsonl: table.printJSON()
    }
    try source.input.finish(problems)
  }

  private static func measure(_ name: String) throws(Failure) -> NodeMeasure {
    guard let measure = NodeMeasure(name: name) else {
      throw Failure(.usage, "unknown measure '\(name)'; use \(NodeMeasure.all.map(\.name).joined(separator: ", ")) or all")
    }
    return measure
  }

  private func chosenMeasures() throws(Failure) -> [NodeMeasure]? {
    guard let show else { return nil }
    if show == "all" { return NodeMeasure.all }
    var measures: [NodeMeasure] = []
    for name in show.split(separator: ",") { measures.append(try MeasuresCommand.measure(String(name))) }
    guard !measures.isEmpty else { throw Failure(.usage, "--show names no measure; use commas between, or all") }
    return measures
  }

  private func usualMeasures(_ network: Network) -> [NodeMeasure] {
    let measures = MeasuresCommand.usual.map { NodeMeasure(name: $0)! }
    guard network.nodeCount > MeasuresCommand.mostForSlow else { return measures }
    if !source.input.quiet {
      Terminal.say(
        "entitygraph: \(network.nodeCount) names: betweenness takes long and is left out; --show betweenness asks for it")
    }
    return measures.filter { !$0.isSlow }
  }
}

/// The measures in words, for the help.
enum MeasureHelp {
  static var nodes: String {
    NodeMeasure.all.map { paragraph($0.name, ["\($0.definition) (\($0.range))", "Source: \($0.source)."]) }.joined(
      separator: "\n")
  }

  static var edges: String {
    AssociationMeasure.all.map { measure in
      paragraph(
        measure.name,
        [
          "\(measure.formula) (\(measure.range))", "Good for \(measure.goodFor); bad for \(measure.badFor).",
          "Source: \(measure.source).",
        ])
    }.joined(separator: "\n")
  }

  /// A name with lines below it, short enough for every terminal.
  private static func paragraph(_ name: String, _ lines: [String]) -> String {
    "  \(name)\n" + lines.flatMap { EvidenceText.wrapped($0, width: 72) }.map { "    " + $0 }.joined(separator: "\n")
  }
}
