import ArgumentParser
import EntityGraph

struct RelationsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "relations",
    abstract: "List the strongest relationships, with the sentences that prove them.",
    discussion: """
      EXAMPLES
        entitygraph relations articles/
        entitygraph relations --kind country --top 10 news.jsonl
        entitygraph relations --between "Kim Jong Un" Putin --evidence 3 articles/
        entitygraph relations --of Russia --format jsonl articles/ > russia.jsonl

      A relationship is as strong as the number of sentences that name both sides (--measure for
      others); ties are broken by paragraphs, then by npmi. `expected` is the count that chance would
      give; npmi runs from -1 (never together) over 0 (chance) to 1 (only together); p is the
      probability of so many by chance, corrected for all pairs of names that can be tested. Above
      0.05 the line is grey; "few" marks counts below 3.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case table, tsv, jsonl }

  @OptionGroup var input: InputOptions
  @OptionGroup var counting: CountingOptions
  @OptionGroup var relating: GraphOptions
  @Option(name: .long, help: "How many relationships to list; 0 for all.")
  var top = 20
  @Option(name: .long, help: ArgumentHelp("Show this many sentences for each.", valueName: "number"))
  var evidence = 0
  @Option(
    name: .long, parsing: .upToNextOption, help: ArgumentHelp("Only the relationship between these two.", valueName: "name"))
  var between: [String] = []
  @Option(name: .long, help: ArgumentHelp("Only the relationships of this one.", valueName: "name"))
  var of: String?
  @Option(name: [.short, .long], help: "table, tsv or jsonl.")
  var format = Format.table
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Shuffle the names of all sentences so often, and tell how many relationships chance gives.", valueName: "times"))
  var null: Int?

  func run() async throws {
    let (pair, input) = try PairOption.split(between, input)
    guard top >= 0, evidence >= 0 else { throw Failure(.usage, "--top and --evidence must not be negative") }
    if let null, null < 1 { throw Failure(.usage, "--null is a number of shuffles, as 200") }
    if null != nil, try relating.isFiltered || relating.chosenLevel() != .sentence {
      throw Failure(
        .usage,
        "--null needs all relationships of sentences; leave out --level, --window and what leaves out some (--min-count, --significant, --around, --backbone)"
      )
    }
    let (graph, problems) = try await relating.graph(input, counting)
    let edges = try chosenEdges(graph, pair)
    RelationsPrinter(graph: graph, evidence: evidence).print(edges, as: format)
    if let null { NullModelPrinter.print(NullModel(graph, shuffles: null)) }
    if format == .table, !input.quiet { summarise(graph, edges.count) }
    try input.finish(problems)
    if edges.isEmpty, !pair.isEmpty || of != nil { throw Failure(.notFound) }
  }

  private func chosenEdges(_ graph: Graph, _ pair: [String]) throws(Failure) -> [Graph.Edge] {
    var edges = graph.edges
    let names = pair + (of.map { [$0] } ?? [])
    for name in names {
      let nodes = Set(graph.nodes(named: name))
      if nodes.isEmpty {
        throw Failure(
          .notFound, "nobody called '\(name)' is related to anyone in these articles; `entitygraph extract` lists the names")
      }
      edges = edges.filter { nodes.contains($0.a) || nodes.contains($0.b) }
    }
    if edges.isEmpty, pair.count == 2 {
      throw Failure(.notFound, "no \(graph.level.rawValue) names both '\(pair[0])' and '\(pair[1])'")
    }
    return top == 0 ? edges : Array(edges.prefix(top))
  }

  private func summarise(_ graph: Graph, _ shown: Int) {
    let totals = graph.totals
    Terminal.say(
      "\(shown) of \(graph.edges.count) relationships; \(graph.nodes.count) names in \(totals.sentences) sentence\(totals.sentences == 1 ? "" : "s") of \(totals.articles) article\(totals.articles == 1 ? "" : "s")"
    )
  }
}
