import ArgumentParser

/// The program: one verb per command.
@main
struct EntityGraphCommand: AsyncParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "entitygraph",
    abstract: "Turn news articles into a graph of who is connected with whom.",
    discussion: """
      EXAMPLES
        entitygraph relations article.txt               the strongest relationships
        entitygraph relations --evidence 2 news.jsonl   with the sentences that prove them
        entitygraph graph -o graph.svg articles/        a picture
        entitygraph extract --format jsonl article.txt  every mention with its place

      Articles are plain text, Markdown or JSON Lines (id, title, date, text, url, source);
      folders are read recursively, `-` is standard input.

      EXIT CODES
        0  fine                         3  some input could not be read; the rest was done
        1  nothing found by that name   4  the picture could not be drawn
        2  wrong usage
      """,
    version: version,
    subcommands: [
      ExtractCommand.self, GraphCommand.self, RelationsCommand.self, ExplainCommand.self, CompareCommand.self,
      TimelineCommand.self, MeasuresCommand.self, PathCommand.self, EgoCommand.self, ReviewCommand.self,
      CorrectionsCommand.self, GazetteerCommand.self, EvaluateCommand.self, DoctorCommand.self, DrawCommand.self,
    ])

  /// Like ArgumentParser's own `main`, with exit codes as documented.
  static func main() async {
    Terminal.ignoreBrokenPipes()
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let failure as Failure {
      if let message = failure.message { Terminal.say("entitygraph: \(message)") }
      Terminal.leave(failure.code)
    } catch {
      let code = exitCode(for: error)
      let text = fullMessage(for: error)
      if code.isSuccess {
        Terminal.print(text)
        Terminal.leave(.success)
      }
      Terminal.say(text)
      Terminal.leave(.usage)
    }
    Terminal.leave(.success)
  }
}
