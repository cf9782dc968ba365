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

      With two names before the articles: every sentence behind the relationship, with article, date,
      address and bytes, then how likely chance is, what it is about, and whom both are named with.
      A name may be a part ("Putin").

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

  /// The sentences as soon as everything is counted, then what takes the whole graph: how likely chance explains them.
  private func explain(_ a: String, _ b: String, _ input: InputOptions) async throws {
    let counted = try await relating.counts(input, counting)
    let level = try relating.chosenLevel()
    // A filter may take the relationship away, and wider segments are paired with the whole graph: then the graph comes first.
    let isWide = level == .paragraph || level == .article
    let filtered = relating.isFiltered || isWide ? try relating.frozen(counted) : nil
    let graph = try filtered?.graph ?? EntityLookup.relationship(a, b, in: counted.counts, level)
    let edge = filtered == nil ? graph.edges[0] : try EntityLookup.edge(a, b, in: graph)
    let printer = ExplanationPrinter(graph: graph, edge: edge, order: order.evidenceOrder, limit: top == 0 ? .max : top)
    printer.printSentences(format)
    guard format == .text || format == .md || counting.report != nil else { return try input.finish(counted.counts.problems) }
    let frozen = try filtered ?? relating.frozen(counted)
    printer.printNumbers(frozen.graph, format)
    if let report = counting.report { try RunReport.write([frozen.run], input, to: report) }
    try input.finish(frozen.problems)
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
