import ArgumentParser
import EntityGraph

/// Where commands that need no article get their graph from: articles, or a table of edges.
struct NetworkInput: ParsableArguments {
  @OptionGroup var input: InputOptions
  @OptionGroup var counting: CountingOptions
  @OptionGroup var relating: GraphOptions
  @Option(
    name: .long, help: ArgumentHelp("Read a table of edges in place of articles; - is standard input.", valueName: "file"),
    completion: .file())
  var fromEdges: String?

  /// The graph; a failure when there is a table of edges and options that mean nothing without articles, `others` among them.
  func graph(others: [String] = []) async throws(Failure) -> (graph: Graph, problems: [Problem]) {
    guard let fromEdges else { return try await relating.graph(input, counting) }
    if !input.files.isEmpty { throw Failure(.usage, "give articles or --from-edges, not both") }
    if let option = (others + optionsForArticles).first {
      throw Failure(.usage, "\(option) needs articles; --from-edges has none")
    }
    let (graph, problems, file) = try EdgeListInput(path: fromEdges).graph()
    let (part, notes) = try relating.part(of: graph)
    if let report = counting.report {
      try RunReport.write([RunReport.Part(table: file, part, problems + notes)], input, to: report)
    }
    return (part, problems + notes)
  }

  private var optionsForArticles: [String] {
    let own = [("--gazetteer", !input.gazetteer.isEmpty), ("--only", input.only), ("--corrections", !input.corrections.isEmpty)]
    return own.filter(\.1).map(\.0) + counting.given + relating.given
  }

  /// What was left out on purpose, a line each.
  var filters: [String] {
    var filters: [String] = []
    if !counting.kind.isEmpty { filters.append("Only kinds: \(counting.kind.joined(separator: ", "))") }
    if let around = relating.around { filters.append("Only up to \(relating.radius) from \(around)") }
    if relating.minCount > 1 { filters.append("Only lines of \(relating.minCount) or more") }
    if let significant = relating.significant { filters.append("Only lines with p up to \(significant)") }
    if let backbone = relating.backbone { filters.append("Backbone: \(backbone)") }
    if let from = counting.from { filters.append("Articles from \(from) on") }
    if let to = counting.to { filters.append("Articles up to \(to)") }
    return filters
  }
}
