import ArgumentParser
import EntityGraph

struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain one relationship: its numbers, what it is about, and every sentence behind it.",
    discussion: """
      EXAMPLES
        entitygraph explain "North Korea" Russia articles/
        entitygraph explain Kim Putin --order closest --top 5 articles/
        entitygraph explain Kim Putin --format md articles/ > kim-putin.md

      The two names come first, then the articles. A name may be a part ("Putin") when only one name
      has it. Both names are marked in every sentence, with article, date, address and bytes.
      """)

  enum Order: String, CaseIterable, ExpressibleByArgument {
    case newest, oldest, closest

    var evidenceOrder: Graph.EvidenceOrder {
      switch self {
      case .newest: .newest
      case .oldest: .oldest
      case .closest: .closest
      }
    }
  }

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, md, tsv, jsonl }

  @Argument(help: ArgumentHelp("A name, as it is listed or a part of it.", valueName: "name"))
  var a: String
  @Argument(help: ArgumentHelp("The other name.", valueName: "other-name"))
  var b: String
  @OptionGroup var input: InputOptions
  @OptionGroup var counting: CountingOptions
  @OptionGroup var relating: GraphOptions
  @Option(name: .long, help: "Which sentences come first: newest, oldest or closest (the names near each other).")
  var order = Order.newest
  @Option(name: .long, help: ArgumentHelp("How many sentences to show; 0 for all.", valueName: "number"))
  var top = 20
  @Option(name: [.short, .long], help: "text, md, tsv or jsonl.")
  var format = Format.text

  func run() async throws {
    guard top >= 0 else { throw Failure(.usage, "--top must not be negative") }
    let (graph, problems) = try await relating.graph(input, counting)
    let edge = try EntityLookup.edge(a, b, in: graph)
    let explanation = ExplanationPrinter(graph: graph, edge: edge, order: order.evidenceOrder, limit: top == 0 ? .max : top)
    switch format {
    case .text: explanation.printText()
    case .md: explanation.printMarkdown()
    case .tsv: explanation.printTSV()
    case .jsonl: explanation.printJSON()
    }
    try input.finish(problems)
  }
}
