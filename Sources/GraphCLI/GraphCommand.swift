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
  @OptionGroup var picture: PictureOptions
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Evidence sentences per relationship in json, graphml, gexf and csv (usually none) and on the page (5).",
      valueName: "number"))
  var evidence: Int?

  func run() async throws {
    let form = try GraphForm(format: format, output: output)
    if let evidence, evidence < 0 { throw Failure(.usage, "--evidence must not be negative") }
    try picture.check(form)
    let (graph, problems) = try await relating.graph(input, counting)
    try GraphOutput(path: output).write(try bytes(of: graph, form))
    try input.finish(problems)
  }

  private func bytes(of graph: Graph, _ form: GraphForm) throws(Failure) -> [UInt8] {
    var style = try picture.style(graph, form)
    style.notes = notes
    switch form {
    case .text(.dot): return DOTWriter.write(Drawing(graph, style: style))
    case .text(let export):
      var options = GraphExport.Options()
      options.evidence = evidence ?? 0
      options.title = picture.title ?? options.title
      return export.write(graph, options: options)
    case .picture(let format):
      return try PictureMaker.draw(Drawing(graph, style: style), format, beside: output, positions: picture.positions)
    case .page: return try PictureMaker.page(graph, style, evidence: evidence ?? 5)
    }
  }

  /// What was left out on purpose, and by which program, for the legend.
  private var notes: [String] {
    var notes: [String] = []
    let kinds = counting.kind.joined(separator: ", ")
    if !kinds.isEmpty { notes.append("Only kinds: \(kinds)") }
    if relating.minCount > 1 { notes.append("Only lines of \(relating.minCount) or more") }
    if let significant = relating.significant { notes.append("Only lines with p up to \(significant)") }
    if counting.from != nil || counting.to != nil {
      notes.append("Articles \(counting.from.map { "from \($0) " } ?? "")\(counting.to.map { "to \($0)" } ?? "on")")
    }
    return notes + ["EntityGraph \(EntityGraphCommand.version)"]
  }
}
