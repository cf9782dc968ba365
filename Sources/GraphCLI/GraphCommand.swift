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

      The format comes from the name of the output or from --format: dot, svg, png, pdf for pictures,
      html for a page to explore, json (node-link), graphml, gexf, csv for other programs. Pictures and
      the page show the strongest part and say what they left out; the other formats hold the whole
      graph. The page is one file that needs no network; every relationship shows its sentences.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var counting: CountingOptions
  @OptionGroup var relating: GraphOptions
  @Option(name: [.short, .long], help: ArgumentHelp("Write to this file; - or nothing is standard output.", valueName: "file"))
  var output: String?
  @Option(name: [.short, .long], help: "dot, svg, png, pdf, html, json, graphml, gexf or csv.")
  var format: String?
  @Option(name: .long, help: "The title of the picture.")
  var title: String?
  @Option(
    name: .long, help: ArgumentHelp("Most names in a picture (usually 40) or on the page (1000).", valueName: "number"))
  var nodes: Int?
  @Option(
    name: .long, help: ArgumentHelp("Most relationships in a picture (usually 60) or on the page (4000).", valueName: "number"))
  var edges: Int?
  @Flag(name: .long, help: "Show all names and relationships in the picture.")
  var all = false
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Evidence sentences per relationship in json, graphml, gexf and csv (usually none) and on the page (5).",
      valueName: "number"))
  var evidence: Int?

  func run() async throws {
    let form = try GraphForm(format: format, output: output)
    guard nodes ?? 1 > 0, edges ?? 1 > 0, evidence ?? 0 >= 0 else {
      throw Failure(.usage, "--nodes and --edges must be positive, --evidence must not be negative")
    }
    let (graph, problems) = try await relating.graph(input, counting)
    try GraphOutput(path: output).write(try bytes(of: graph, form))
    try input.finish(problems)
  }

  private func bytes(of graph: Graph, _ form: GraphForm) throws(Failure) -> [UInt8] {
    switch form {
    case .text(.dot): return DOTWriter.write(Drawing(graph, style: style(form)))
    case .text(let export):
      var options = GraphExport.Options()
      options.evidence = evidence ?? 0
      options.title = title ?? options.title
      return export.write(graph, options: options)
    case .picture(let format): return try PictureMaker.draw(Drawing(graph, style: style(form)), format, beside: output)
    case .page: return try PictureMaker.page(graph, style(form), evidence: evidence ?? 5)
    }
  }

  private func style(_ form: GraphForm) -> Drawing.Style {
    var style = Drawing.Style()
    style.title = title ?? style.title
    style.mostNodes = all ? .max : nodes ?? form.usualSize.nodes
    style.mostEdges = all ? .max : edges ?? form.usualSize.edges
    return style
  }
}
