import ArgumentParser
import EntityGraph
import Gazetteers

/// What every command that reads articles has in common.
struct InputOptions: ParsableArguments {
  @Argument(help: "Articles: files, folders, or - for standard input.", completion: .file())
  var files: [String] = []

  @Option(name: .long, help: ArgumentHelp("Use this gazetteer file or folder too; may be repeated.", valueName: "path"))
  var gazetteer: [String] = []

  @Flag(name: .long, help: "Use only the gazetteers given with --gazetteer and the word lists.")
  var only = false

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  /// The source, or a failure when nothing was given.
  func source() throws(Failure) -> ArticleSource {
    if files.isEmpty, Terminal.inputIsTerminal {
      throw Failure(.usage, "no articles given; name files or folders, or pipe text into -")
    }
    return ArticleSource(paths: files.isEmpty ? ["-"] : files)
  }

  /// The gazetteer with its mistakes told.
  func recognizer() -> Recognizer {
    GazetteerPlaces.recognizer(extra: gazetteer, withShippedNames: !only)
  }

  /// Tells problems; a failure when some input could not be read.
  func finish(_ problems: [Problem]) throws(Failure) {
    let errors = problems.filter(\.isError)
    for problem in problems.sorted() where problem.isError || !quiet { Terminal.say("entitygraph: \(problem)") }
    if !errors.isEmpty { throw Failure(.input) }
  }
}

/// Options of commands that count.
struct CountingOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Count only these kinds: person, country, organisation, place; repeat or separate by commas.", valueName: "kind"))
  var kind: [String] = []

  @Flag(name: .long, help: "Keep capitals and seats of power as places; by default they count for the government they stand for.")
  var noRollup = false

  @Option(name: .long, help: ArgumentHelp("What counts as together: sentence, paragraph or article.", valueName: "level"))
  var level: String = "sentence"

  @Option(
    name: .long, help: ArgumentHelp("Articles read at the same time; the result does not depend on it.", valueName: "number"))
  var workers: Int?

  func chosenLevel() throws(Failure) -> Graph.Level {
    guard let level = Graph.Level(rawValue: level) else {
      throw Failure(.usage, "unknown level '\(level)'; use sentence, paragraph or article")
    }
    return level
  }

  static func kinds(_ names: [String]) throws(Failure) -> Set<EntityKind> {
    var kinds: Set<EntityKind> = []
    for name in names.flatMap({ $0.split(separator: ",") }) {
      guard let kind = EntityKind(name: name), EntityKind.shown.contains(kind) else {
        throw Failure(.usage, "unknown kind '\(name)'; use person, country, organisation or place")
      }
      kinds.insert(kind)
    }
    return kinds.isEmpty ? Set(EntityKind.shown) : kinds
  }

  /// Counts everything that `input` names.
  func counts(_ input: InputOptions) async throws(Failure) -> CooccurrenceCounts {
    if let workers, workers < 1 { throw Failure(.usage, "--workers must be 1 or more") }
    let source = try input.source()
    var analysis = Analysis(recognizer: input.recognizer(), workers: workers ?? Terminal.processors)
    analysis.options.rollsUp = !noRollup
    analysis.options.kinds = try CountingOptions.kinds(kind)
    return await analysis.count(source)
  }
}
