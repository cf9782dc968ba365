import ArgumentParser
import EntityGraph
import GraphRendering

/// Draws named graphs, and counts in each picture what a reader would trip over.
///
///     swift run -c release GraphDrawings -o out/drawings Examples/dossier
///
/// Started as `GraphDrawings draw-dot …` it is the helper that draws for itself.
@main
struct DrawingsCommand: AsyncParsableCommand {
  @Argument(help: "Articles of a small picture.")
  var dossier: [String]
  @Option(name: .shortAndLong, help: ArgumentHelp("Write pictures into this folder.", valueName: "folder"))
  var output: String?
  @Option(name: .long, help: ArgumentHelp("Articles for the large pictures; default: generated text.", valueName: "file"))
  var text: String?
  @Option(name: .long, help: "Layouts of the small graphs, separated by commas.")
  var layouts = Drawing.Layout.allCases.map(\.rawValue).joined(separator: ",")

  static func main() async {
    let arguments = CommandLine.arguments
    if arguments.count == 5, arguments[1] == "draw-dot", let seconds = Int(arguments[4]),
      let dot = try? FileSystem.read("-")
    {
      DrawingProcess.run(dot: dot, engine: arguments[2], format: arguments[3], seconds: seconds)
    }
    await main(nil)
  }

  func run() async throws {
    let renderer = Renderer(helper: CommandLine.arguments[0], helperArguments: ["draw-dot"])
    if let output { FileSystem.makeFolder(output) }
    print("graph".padded(16) + "layout".padded(8) + PictureMeasures.heading)
    for (name, drawing) in try await drawings() {
      do throws(RenderingError) {
        let (picture, seconds) = try timed(drawing, renderer)
        let measures = try PictureMeasures(drawing, renderer, seconds: seconds)
        print(name.padded(16) + drawing.style.layout.rawValue.padded(8) + measures.line)
        try? output.map { try FileSystem.write(picture, to: "\($0)/\(name)-\(drawing.style.layout.rawValue).svg") }
      } catch {
        print(name.padded(16) + drawing.style.layout.rawValue.padded(8) + "not drawn: \(error)")
      }
    }
  }

  private func timed(_ drawing: Drawing, _ renderer: Renderer) throws(RenderingError) -> (picture: [UInt8], seconds: Double) {
    let start = ContinuousClock.now
    let picture = try renderer.render(drawing, as: .svg)
    return (picture, (ContinuousClock.now - start) / .seconds(1))
  }

  private func drawings() async throws -> [(name: String, drawing: Drawing)] {
    let graphs = DrawnGraphs()
    let dossier = await graphs.read(dossier)
    let article = await graphs.read([firstArticle])
    var drawings: [(String, Drawing)] = []
    for layout in layouts.split(separator: ",").compactMap({ Drawing.Layout(rawValue: String($0)) }) {
      drawings.append(("article", draw(article, 40, layout)))
      drawings.append(("dossier", draw(dossier, 40, layout)))
    }
    let whole: Graph?
    if let text { whole = await graphs.read([text]) } else { whole = nil }
    for size in [40, 200, 1000] {
      let graph = whole ?? graphs.generate(names: size)
      for layout in size < 1000 ? [Drawing.Layout.automatic, .sfdp, .fdp] : [.automatic] {
        drawings.append(("news-\(size)", draw(graph, size, layout)))
      }
    }
    return drawings
  }

  /// One article: the first of the first folder.
  private var firstArticle: String {
    let path = dossier.first ?? ""
    return (try? FileSystem.names(in: path).first).map { "\(path)/\($0)" } ?? path
  }

  private func draw(_ graph: Graph, _ nodes: Int, _ layout: Drawing.Layout) -> Drawing {
    var style = Drawing.Style()
    style.mostNodes = nodes
    style.mostEdges = nodes * 7 / 4
    style.layout = layout
    return Drawing(graph, style: style)
  }
}

extension String {
  func padded(_ width: Int) -> String { self + String(repeating: " ", count: max(1, width - utf8.count)) }
}
