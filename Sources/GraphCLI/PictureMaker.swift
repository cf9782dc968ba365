import EntityGraph
import GraphRendering

/// Draws through the helper process, which is this same program.
enum PictureMaker {
  static var renderer: Renderer {
    Renderer(helper: Terminal.executable, helperArguments: [DrawCommand.name])
  }

  /// The picture; when it cannot be drawn, the DOT text is kept beside the output and the failure says where.
  ///
  /// With a file of positions, names stand where it says, and it is written anew.
  static func draw(
    _ drawing: Drawing, _ format: Renderer.Format, beside output: String?, positions path: String?,
    renderer: Renderer = renderer
  ) throws(Failure) -> [UInt8] {
    guard !drawing.nodes.isEmpty else {
      throw Failure(.drawing, "there is nothing to draw: no two names share a segment")
    }
    let earlier = try path.map { path throws(Failure) in try PositionsFile.read(path) } ?? Positions()
    let picture: (bytes: [UInt8], positions: Positions)
    do throws(RenderingError) {
      picture = try renderer.picture(drawing, as: format, from: earlier)
    } catch {
      let kept = keep(DOTWriter.write(drawing), beside: output)
      throw Failure(.drawing, "the picture could not be drawn: \(reason(error))\(kept)")
    }
    if let path { try PositionsFile.write(picture.positions, to: path) }
    return picture.bytes
  }

  /// The explorer page of the strongest part of `graph`.
  static func page(_ graph: Graph, _ style: Drawing.Style, evidence: Int) throws(Failure) -> [UInt8] {
    let shown = graph.strongest(nodes: style.mostNodes, edges: style.mostEdges)
    var options = ExplorerData.Options()
    options.title = style.title
    options.caption = shown.caption(partOf: graph)
    options.generator = "EntityGraph \(EntityGraphCommand.version)"
    options.evidence = evidence
    do throws(RenderingError) {
      let positions = try renderer.positions(of: shown)
      let communities = shown.network().communities().membership
      let data = ExplorerData.write(shown, positions: positions, communities: communities, options: options)
      return ExplorerPage.write(title: style.title, data: data)
    } catch {
      throw Failure(.drawing, "the page could not be made: \(reason(error))")
    }
  }

  private static func keep(_ dot: [UInt8], beside output: String?) -> String {
    let path = (output == "-" ? nil : output).map { $0 + ".dot" } ?? "entitygraph-failed.dot"
    guard (try? FileSystem.write(dot, to: path)) != nil else { return "" }
    return "; its DOT text was kept in \(path)"
  }

  static func reason(_ error: RenderingError) -> String {
    switch error {
    case .tooLarge(let names, let lines):
      "\(names) names and \(lines) lines are more than anyone can read; use --nodes and --edges, or a page (-o graph.html)"
    case .cannotStart(let reason): "the drawing process did not start (\(reason))"
    case .syntax(let messages): "Graphviz could not read the DOT text (\(oneLine(messages)))"
    case .layout(let engine, let messages): "the layout \(engine) failed (\(oneLine(messages))); try `entitygraph doctor`"
    case .format(let format, let messages):
      "Graphviz cannot write \(format) here (\(oneLine(messages))); try `entitygraph doctor`"
    case .timedOut(let seconds): "it took longer than \(seconds) seconds; draw fewer names with --nodes and --edges"
    case .crashed(let signal): "Graphviz ended with signal \(signal), also with plainer settings; draw fewer names with --nodes"
    }
  }

  private static func oneLine(_ text: String) -> String {
    text.split { $0.isNewline }.joined(separator: " ")
  }
}
