import ArgumentParser
import EntityGraph
import GraphRendering

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Check that everything this program needs is there.",
    discussion: """
      EXAMPLES
        entitygraph doctor

      Lays out three nodes with every engine and draws them in every format, as pictures are drawn. Exit code 4 when one fails.
      """)

  func run() throws {
    Terminal.print("entitygraph      \(EntityGraphCommand.version)")
    Terminal.print("program          \(Terminal.executable)")
    Terminal.print("gazetteers       \(GazetteerPlaces.shippedFolder)")
    Terminal.print("cache            \(GazetteerPlaces.cacheFolder ?? "none: names are compiled on each run")")
    let gazetteer = GazetteerPlaces.load(extra: [])
    Terminal.print("known names      \(gazetteer.spellingCount) spellings of \(gazetteer.entryCount) entities")
    Terminal.print("full names       \(gazetteer.fullNameCount)")
    Terminal.print("Graphviz         \(DrawingProcess.graphvizVersion)")
    var failures = 0
    for engine in ["neato", "fdp", "sfdp", "dot", "circo", "twopi", "nop2"] {
      failures += report("layout \(engine)", Renderer.Format.svg, engine)
    }
    // Every picture is drawn by nop2, from positions that are known already.
    for format in Renderer.Format.allCases { failures += report("format \(format.rawValue)", format, "nop2") }
    if failures > 0 {
      throw Failure(.drawing, "\(failures) of Graphviz's parts are missing; install the packages libgraphviz-dev and graphviz")
    }
  }

  /// Three nodes with places, for the engine that only draws.
  private static let graph = """
    graph "G" { overlap="prism"; "a" [pos="0,0"]; "b" [pos="90,0"]; "c" [pos="45,90"];
    "a" -- "b" [pos="0,0 30,0 60,0 90,0"]; "b" -- "c" [pos="90,0 75,30 60,60 45,90"] }
    """

  /// Draws three nodes; returns 1 when that fails.
  private func report(_ what: String, _ format: Renderer.Format, _ engine: String) -> Int {
    let dot = Array(DoctorCommand.graph.utf8)
    let label = what.padding(to: 17)
    do throws(RenderingError) {
      let picture = try PictureMaker.renderer.draw(dot, engine: engine, format: format)
      Terminal.print("\(label)fine (\(picture.count) bytes)")
      return 0
    } catch {
      Terminal.print("\(label)FAILED: \(PictureMaker.reason(error))")
      return 1
    }
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - utf8.count))
  }
}
