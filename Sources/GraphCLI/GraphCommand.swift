import ArgumentParser
import EntityGraph
import GraphRendering

struct GraphCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph",
    abstract: "Draw or export the graph of who is named with whom.",
    discussion: """
      EXAMPLES
        entitygraph graph -o graph.svg articles/
        entitygraph graph -o graph.html articles/       a page to explore
        entitygraph graph -o graph.png --title "The summit" --kind country,person article.txt
        entitygraph graph --format graphml articles/ > graph.graphml
        entitygraph graph articles/                     DOT on standard output
        entitygraph graph -o times.gexf --dynamic articles/
        entitygraph graph --format neo4j -o tables/ articles/
        entitygraph graph --from-edges edges.csv -o edges.svg

      The format comes from the name of the output or from --format. dot, svg, png and pdf are pictures,
      html is a page to explore that needs no network and shows the sentences of every relationship;
      they show the strongest part and say what they left out. The others hold the whole graph: json
      (node-link), graphml, gexf (Gephi), csv (a table of edges), cytoscape (.cyjs), graphology
      (sigma.js), jsonld (linked data). csv-tables (nodes.csv and edges.csv) and neo4j (tables and a
      script that loads them) are folders.

      --from-edges draws or converts a graph that another program made: a table whose first line names
      the columns Source and Target, and where it has them Weight, SourceName, TargetName, SourceKind
      and TargetKind; commas, semicolons or tabs separate them. Then there are no articles to prove it.
      """)

  @OptionGroup var source: NetworkInput
  @Option(
    name: [.short, .long], help: ArgumentHelp("Write to this file or folder; - or nothing is standard output.", valueName: "file")
  )
  var output: String?
  @Option(name: [.short, .long], help: "\(GraphForm.list).")
  var format: String?
  @OptionGroup var picture: PictureOptions
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Evidence sentences per relationship in files for other programs (usually none) and on the page (5).", valueName: "number"))
  var evidence: Int?
  @Flag(name: .long, help: "In gexf, tell when names and relationships occur, so that Gephi's timeline shows it.")
  var dynamic = false

  func run() async throws {
    let form = try GraphForm(format: format, output: output)
    try check(form)
    let needs = [("--dynamic", dynamic), ("--evidence", evidence ?? 0 > 0)].filter(\.1).map(\.0)
    let (graph, problems) = try await source.graph(others: needs)
    if dynamic, graph.totals.first == nil {
      throw Failure(.input, "no article has a date, so there are no times for --dynamic")
    }
    try write(graph, form)
    try source.input.finish(problems)
  }

  private func check(_ form: GraphForm) throws(Failure) {
    if let evidence, evidence < 0 { throw Failure(.usage, "--evidence must not be negative") }
    try picture.check(form)
    if case .folder(let format) = form { _ = try GraphOutput(path: output).folder(for: format) }
    if dynamic {
      guard case .text(.gexf) = form else { throw Failure(.usage, "--dynamic is for gexf; choose it with --format gexf") }
    }
  }

  private func write(_ graph: Graph, _ form: GraphForm) throws(Failure) {
    let target = GraphOutput(path: output)
    switch form {
    case .text(.dot): try target.write(DOTWriter.write(Drawing(graph, style: style(graph, form))))
    case .text(let export): try target.write(export.write(graph, options: options))
    case .folder(let export): try target.write(export.files(graph, options: options), into: target.folder(for: export))
    case .picture(let format):
      let drawing = Drawing(graph, style: try style(graph, form))
      try target.write(PictureMaker.draw(drawing, format, beside: output, positions: picture.positions))
    case .page: try target.write(PictureMaker.page(graph, style(graph, form), evidence: evidence ?? 5))
    }
  }

  /// A graph of articles is called what the formats call it; another one after its file.
  private var chosenTitle: String? { picture.title ?? source.fromEdges.map { EdgeListInput(path: $0).title } }

  private func style(_ graph: Graph, _ form: GraphForm) throws(Failure) -> Drawing.Style {
    var style = try picture.style(graph, form)
    style.title = chosenTitle ?? style.title
    style.notes = source.filters + ["EntityGraph \(EntityGraphCommand.version)"]
    return style
  }

  private var options: GraphExport.Options {
    var options = GraphExport.Options()
    options.title = chosenTitle ?? options.title
    options.evidence = evidence ?? 0
    options.isDynamic = dynamic
    return options
  }
}
