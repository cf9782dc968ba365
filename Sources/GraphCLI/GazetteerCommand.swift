import ArgumentParser
import EntityGraph

struct GazetteerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gazetteer",
    abstract: "Check, search and count the known names.",
    subcommands: [Check.self, Search.self, Stats.self, GazetteerImportCommand.self])

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Find mistakes in gazetteer files, with their lines.",
      discussion: """
        EXAMPLES
          entitygraph gazetteer check                    the shipped gazetteers
          entitygraph gazetteer check mine.gazetteer     mine, beside the shipped ones

        Exit code 3 when something is wrong.
        """)

    @Argument(help: "Gazetteer files or folders.", completion: .file())
    var files: [String] = []

    func run() throws {
      let loader = GazetteerPlaces.loader(extra: files, withShippedNames: true)
      let problems = loader.check().filter { problem in
        files.isEmpty || files.contains { problem.source == $0 || problem.source.hasPrefix($0 + "/") }
      }
      for problem in problems { Terminal.print(problem.description) }
      Terminal.say(problems.isEmpty ? "no problems" : "\(problems.count) problem\(problems.count == 1 ? "" : "s")")
      if !problems.isEmpty { throw Failure(.input) }
    }
  }

  struct Search: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show whom a name means and how else it may be written.",
      discussion: """
        EXAMPLES
          entitygraph gazetteer search Pyongyang
          entitygraph gazetteer search "kim jong-un"
        """)

    @Argument(help: "A name as it is written, or an id.")
    var name: String
    @Option(name: .long, help: ArgumentHelp("Use this gazetteer file or folder too; may be repeated.", valueName: "path"))
    var gazetteer: [String] = []

    func run() throws {
      let gazetteer = GazetteerPlaces.load(extra: gazetteer)
      let found = gazetteer.entities(named: name)
      for entity in found { show(entity, in: gazetteer) }
      if found.isEmpty { throw Failure(.notFound, "no gazetteer knows '\(name)'") }
    }

    private func show(_ entity: Entity, in gazetteer: Gazetteer) {
      let kind = entity.category.isEmpty ? entity.kind.name : "\(entity.kind.name)/\(entity.category)"
      let facts = [kind, entity.wikidata, entity.iso].compactMap { $0 }.joined(separator: ", ")
      Terminal.print("\(entity.name)  (\(facts))  \(entity.id)")
      for spelling in gazetteer.spellings(of: entity.id) {
        let notes = spelling.notes.isEmpty ? "" : "  | " + spelling.notes.joined(separator: " ")
        Terminal.print("    \(spelling.text)\(notes)")
      }
    }
  }

  struct Stats: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Count entities and spellings.",
      discussion: """
        EXAMPLES
          entitygraph gazetteer stats
        """)

    @Option(name: .long, help: ArgumentHelp("Use this gazetteer file or folder too; may be repeated.", valueName: "path"))
    var gazetteer: [String] = []

    func run() throws {
      let gazetteer = GazetteerPlaces.load(extra: gazetteer)
      var table = Table([.init(title: "kind"), .init(title: "entities", isNumber: true)])
      table.rows = gazetteer.entryCounts().map { [$0.kind, String($0.count)] }
      table.rows.append(["all", String(gazetteer.entryCount)])
      for line in table.lines(width: Terminal.columns) { Terminal.print(line) }
      Terminal.print("\(gazetteer.spellingCount) spellings")
    }
  }
}
