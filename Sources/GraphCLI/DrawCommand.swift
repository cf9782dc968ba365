import ArgumentParser
import EntityGraph
import GraphRendering

/// The inside of the drawing process; not for people.
struct DrawCommand: ParsableCommand {
  static let name = "draw-dot"
  static let configuration = CommandConfiguration(
    commandName: name, abstract: "Draw DOT from standard input; used by `graph`.", shouldDisplay: false)

  @Argument var engine: String
  @Argument var format: String
  @Argument var seconds: Int

  func run() throws {
    guard let dot = try? FileSystem.read("-") else { throw Failure(.input, "no DOT text on standard input") }
    DrawingProcess.run(dot: dot, engine: engine, format: format, seconds: seconds)
  }
}
