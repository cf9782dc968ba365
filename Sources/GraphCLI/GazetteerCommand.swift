import ArgumentParser
import EntityGraph

struct GazetteerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gazetteer",
    abstract: "Check, search, count, format, import and export the known names.",
    subcommands: [
      GazetteerCheckCommand.self, GazetteerSearchCommand.self, GazetteerStatsCommand.self, GazetteerFormatCommand.self,
      GazetteerImportCommand.self, GazetteerMinistriesCommand.self, GazetteerExportCommand.self,
    ])
}

struct GazetteerCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
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

struct GazetteerSearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Show the entries whose names hold some words, with file and line.",
    discussion: """
      EXAMPLES
        entitygraph gazetteer search Pyongyang
        entitygraph gazetteer search "kim jong-un"
        entitygraph gazetteer search Kim --limit 50

      Whole names come first. Exit code 1 when nothing is found.
      """)

  @Argument(help: "Words of a name, or an id.")
  var name: String
  @Option(name: .long, help: ArgumentHelp("Look into this gazetteer file or folder too; may be repeated.", valueName: "path"))
  var gazetteer: [String] = []
  @Flag(name: .long, help: "Look only into the gazetteers given with --gazetteer.")
  var only = false
  @Option(name: .long, help: ArgumentHelp("Show so many entries at most; 0 for all.", valueName: "count"))
  var limit = 20

  func run() throws {
    let files = only ? GazetteerPlaces.files(gazetteer) : GazetteerPlaces.files([GazetteerPlaces.shippedFolder] + gazetteer)
    let hits = GazetteerSearch(name).hits(in: files)
    if hits.isEmpty { throw Failure(.notFound, "no gazetteer knows '\(name)'") }
    let shown = limit > 0 ? hits.prefix(limit) : hits[...]
    for hit in shown { show(hit) }
    if shown.count < hits.count { Terminal.say("\(hits.count - shown.count) more; --limit 0 shows all") }
  }

  private func show(_ hit: GazetteerSearch.Hit) {
    let entry = hit.entry
    let kind = entry.category.isEmpty ? entry.kind.name : "\(entry.kind.name)/\(entry.category)"
    let years = entry.attributes.from.map { "\($0)–" + (entry.attributes.to.map(String.init) ?? "") }
    let code = entry.attributes.iso ?? entry.attributes.country
    let facts = [kind, entry.attributes.wikidata, code, years].compactMap { $0 }.joined(separator: ", ")
    Terminal.print("\(entry.name)  (\(facts))  \(entry.id)")
    Terminal.print("    \(GazetteerPlaces.shortened(hit.file)):\(entry.line)")
    for spelling in entry.spellings {
      let notes = spelling.notes.names
      if spelling.text == entry.name, notes.isEmpty { continue }
      Terminal.print("    \(spelling.text)" + (notes.isEmpty ? "" : "  | " + notes.joined(separator: " ")))
    }
  }
}

struct GazetteerStatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Count entities and spellings.",
    discussion: """
      EXAMPLES
        entitygraph gazetteer stats
        entitygraph gazetteer stats --by-file
      """)

  @Option(name: .long, help: ArgumentHelp("Count this gazetteer file or folder too; may be repeated.", valueName: "path"))
  var gazetteer: [String] = []
  @Flag(name: .long, help: "Count only the gazetteers given with --gazetteer.")
  var only = false
  @Flag(name: .long, help: "One line for each file, not for each kind.")
  var byFile = false

  func run() throws {
    let files = only ? GazetteerPlaces.files(gazetteer) : GazetteerPlaces.files([GazetteerPlaces.shippedFolder] + gazetteer)
    let counts = GazetteerCounts.count(files) { byFile ? GazetteerPlaces.shortened($0) : $1 }
    var table = Table([
      .init(title: byFile ? "file" : "kind"), .init(title: "entities", isNumber: true),
      .init(title: "spellings", isNumber: true), .init(title: "weak", isNumber: true), .init(title: "Wikidata", isNumber: true),
    ])
    table.rows = counts.map { row in
      [
        row.name, String(row.entities), String(row.spellings), String(row.weak),
        row.entities == 0 ? "–" : "\(row.withWikidata * 100 / row.entities) %",
      ]
    }
    for line in table.lines(width: Terminal.columns) { Terminal.print(line) }
  }
}

struct GazetteerFormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "format",
    abstract: "Bring gazetteer files into one form, in their place.",
    discussion: """
      EXAMPLES
        entitygraph gazetteer format mine.gazetteer
        entitygraph gazetteer format --check folder    changes nothing; exit code 3 if it would
      """)

  @Argument(help: "Gazetteer files or folders.", completion: .file())
  var files: [String]
  @Flag(name: .long, help: "Change nothing, name the files that are not in form.")
  var check = false

  func run() throws {
    var changed = 0
    for file in GazetteerPlaces.files(files) {
      let bytes = GazetteerFormat.formatted(file.bytes)
      if bytes == file.bytes { continue }
      changed += 1
      if check { Terminal.print("\(file.name): not in form; run: entitygraph gazetteer format \(file.name)") }
      if !check { try GraphOutput(path: file.name).write(bytes) }
    }
    Terminal.say("\(changed) file\(changed == 1 ? "" : "s") \(check ? "not in form" : "changed")")
    if check, changed > 0 { throw Failure(.input) }
  }
}

struct GazetteerExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write gazetteers for other programs.",
    discussion: """
      FORMATS
        csv      a table, one row per entity; `gazetteer import csv` reads it
        spacy    patterns of spaCy's EntityRuler, JSON Lines; without weak spellings, which need an article's support

      EXAMPLES
        entitygraph gazetteer export csv -o names.csv               the shipped gazetteers
        entitygraph gazetteer export spacy mine.gazetteer -o patterns.jsonl
      """)

  @Argument(help: ArgumentHelp("csv or spacy.", valueName: "format"))
  var format: String
  @Argument(help: "Gazetteer files or folders; the shipped ones when there are none.", completion: .file())
  var files: [String] = []
  @Option(name: [.short, .long], help: ArgumentHelp("Write to this file; default is standard output.", valueName: "path"))
  var output: String?

  func run() throws {
    guard let export = GazetteerExport(rawValue: format) else {
      throw Failure(.usage, "unknown format '\(format)'; use csv or spacy")
    }
    let sources = GazetteerPlaces.files(files.isEmpty ? [GazetteerPlaces.shippedFolder] : files)
    try GraphOutput(path: output).write(export.bytes(of: sources))
  }
}

struct GazetteerMinistriesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ministries",
    abstract: "Write the usual ministries of all known countries as a gazetteer.",
    discussion: """
      EXAMPLES
        entitygraph gazetteer ministries -o ministries.gazetteer

      Ministries that are known already are left out.
      """)

  @Option(name: .long, help: ArgumentHelp("Names that are not to be written, one in a line.", valueName: "file"))
  var omissions: String?
  @Option(name: [.short, .long], help: ArgumentHelp("Write to this file; default is standard output.", valueName: "path"))
  var output: String?

  func run() throws {
    let omitted = try omissions.map(GazetteerImportCommand.lines) ?? []
    try GraphOutput(path: output).write(Ministries.file(known: GazetteerPlaces.load(extra: []), omissions: omitted))
  }
}
