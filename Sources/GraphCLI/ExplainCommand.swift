import ArgumentParser
import EntityGraph

struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a relationship by its sentences, or an article by what was read in it and why.",
    discussion: """
      EXAMPLES
        entitygraph explain "North Korea" Russia articles/
        entitygraph explain article.txt                 every name, with what led to it
        entitygraph explain Kim Putin --order closest --top 5 articles/
        entitygraph explain Kim Putin --format md articles/ > kim-putin.md

      With two names before the articles: the numbers of the relationship, what it is about, and every
      sentence behind it, with article, date, address and bytes. A name may be a part ("Putin").

      Without names: every mention of the articles with its entity, evidence and confidence, what else
      it could have meant, what each step of recognition thought, and the capitalised words that were
      left alone, with the reason.
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
    let names = leadingNames
    var input = input
    input.files.removeFirst(names.count)
    switch names.count {
    case 0: try explainArticles(input)
    case 2: try await explain(names[0], names[1], input)
    default:
      throw Failure(.usage, "'\(names[0])' is no file; name two names and then articles, or only articles")
    }
  }

  /// The first arguments, at most two, that are no files.
  private var leadingNames: [String] {
    Array(input.files.prefix { $0 != "-" && FileSystem.kind(of: $0) == .missing }.prefix(2))
  }

  private func explain(_ a: String, _ b: String, _ input: InputOptions) async throws {
    let (graph, problems) = try await relating.graph(input, counting)
    let edge = try EntityLookup.edge(a, b, in: graph)
    let explanation = ExplanationPrinter(
      graph: graph, edge: edge, order: order.evidenceOrder, limit: top == 0 ? .max : top)
    switch format {
    case .text: explanation.printText()
    case .md: explanation.printMarkdown()
    case .tsv: explanation.printTSV()
    case .jsonl: explanation.printJSON()
    }
    try input.finish(problems)
  }

  private func explainArticles(_ input: InputOptions) throws {
    guard format == .text else { throw Failure(.usage, "articles are explained as text; `extract` has --format jsonl and tsv") }
    if let option = (counting.given + relating.given + relating.cuts + (counting.report == nil ? [] : ["--report"])).first {
      throw Failure(.usage, "\(option) is for two names; articles are explained one by one")
    }
    let recognizer = try input.recognizer()
    let (articles, problems) = try input.source().articles()
    for article in articles { TracePrinter(trace: RecognitionTrace(of: article, by: recognizer)).print() }
    if articles.isEmpty, problems.isEmpty {
      throw Failure(.input, "no articles found in \(input.files.joined(separator: ", ")); name .txt, .md or .jsonl files")
    }
    try input.finish(problems)
  }
}
