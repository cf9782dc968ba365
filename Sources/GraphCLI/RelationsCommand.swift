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

      A relationship is as strong as the number of sentences that name both sides; ties are broken by
      paragraphs, then by association (npmi). npmi runs from -1 (never together) over 0 (chance) to 1
      (only together); llr is the log-likelihood ratio, above 10.8 hardly chance.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case table, tsv, jsonl }

  @OptionGroup var input: InputOptions
  @OptionGroup var counting: CountingOptions
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

  func run() async throws {
    // `--between A B FILES`: what follows the two names is input.
    var input = input
    var pair = between
    if pair.count > 2 {
      input.files = Array(pair[2...]) + input.files
      pair = Array(pair[..<2])
    }
    guard pair.isEmpty || pair.count == 2 else { throw Failure(.usage, "--between needs two names") }
    guard top >= 0, evidence >= 0 else { throw Failure(.usage, "--top and --evidence must not be negative") }
    let level = try counting.chosenLevel()
    let counts = try await counting.counts(input)
    let graph = Graph(counts, level: level)
    if counts.totals.articles == 0, counts.problems.isEmpty {
      throw Failure(.input, "no articles found in \(input.files.joined(separator: ", ")); name .txt, .md or .jsonl files")
    }
    let edges = try chosenEdges(graph, pair)
    RelationsPrinter(graph: graph, evidence: evidence, level: level).print(edges, as: format)
    if format == .table, !input.quiet { summarise(graph, edges.count) }
    try input.finish(counts.problems)
    if edges.isEmpty, !pair.isEmpty || of != nil { throw Failure(.notFound) }
  }

  private func chosenEdges(_ graph: Graph, _ pair: [String]) throws(Failure) -> [Graph.Edge] {
    var edges = graph.edges
    let names = pair + (of.map { [$0] } ?? [])
    for name in names {
      let nodes = EntityLookup.nodes(named: name, in: graph)
      if nodes.isEmpty {
        throw Failure(
          .notFound, "nobody called '\(name)' is related to anyone in these articles; `entitygraph extract` lists the names")
      }
      edges = edges.filter { nodes.contains($0.a) || nodes.contains($0.b) }
    }
    if edges.isEmpty, pair.count == 2 {
      throw Failure(.notFound, "no \(counting.level) names both '\(pair[0])' and '\(pair[1])'")
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
