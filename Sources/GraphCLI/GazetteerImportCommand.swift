import ArgumentParser
import EntityGraph

struct GazetteerImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Turn a table of names into a gazetteer.",
    discussion: """
      EXAMPLES
        entitygraph gazetteer import --kind organisation/company --column name=Company \\
          --column wikidata=QID --license CC0-1.0 companies.csv -o companies.gazetteer
        entitygraph gazetteer import --kind person --column name=name --column spellings=aliases \\
          --split country people.tsv -o people/

      Commas or tabs, by the file's name (.csv, .tsv). Facts a column may hold: name, spellings, id,
      wikidata, country, surname, from, to, population. Entities that are known already are left
      out; spellings that are also ordinary words are marked weak.
      """)

  @Argument(help: "The table.", completion: .file())
  var file: String
  @Option(name: .long, help: "person, country, organisation/company, place/city …")
  var kind: String
  @Option(name: .long, help: ArgumentHelp("Which column holds a fact; repeat.", valueName: "fact=column"))
  var column: [String] = []
  @Option(name: .long, help: ArgumentHelp("What separates several spellings in a field.", valueName: "character"))
  var separator = "|"
  @Option(name: .long, help: "Where the names are from.")
  var source = ""
  @Option(name: .long, help: "Their licence.")
  var license = ""
  @Option(name: .long, help: ArgumentHelp("Write one file per value of this fact into the folder -o.", valueName: "fact"))
  var split: String?
  @Option(
    name: [.short, .long], help: ArgumentHelp("Write to this file or folder; default is standard output.", valueName: "path"))
  var output: String?
  @Flag(name: .long, help: "Only say what would be imported.")
  var dryRun = false

  func run() throws {
    var table = TableImport(kind: kind, dialect: file.hasSuffix(".tsv") || file.hasSuffix(".tab") ? .tsv : .csv, columns: [:])
    for mapping in column {
      let parts = mapping.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, TableImport.facts.contains(parts[0]) else {
        throw Failure(.usage, "--column needs fact=column, with one of \(TableImport.facts.joined(separator: ", "))")
      }
      table.columns[parts[0]] = parts[1]
    }
    guard table.columns["name"] != nil else { throw Failure(.usage, "say which column holds the name: --column name=…") }
    guard separator.count == 1 else { throw Failure(.usage, "--separator must be one character") }
    table.separator = Character(separator)
    if split != nil, output == nil { throw Failure(.usage, "--split needs a folder: -o folder") }
    let result = table.run(try read(), source: file, known: GazetteerPlaces.load(extra: []))
    if !dryRun { try write(result.entries) }
    for problem in result.problems.prefix(20) { Terminal.say("entitygraph: \(problem)") }
    Terminal.say(
      "\(result.entries.count) entities, \(result.entries.reduce(0) { $0 + $1.spellings.count }) spellings; \(result.duplicates) known already, \(result.ordinaryWords) ordinary words, \(result.problems.count) rows with problems"
    )
    if !result.problems.isEmpty { throw Failure(.input) }
  }

  private func read() throws(Failure) -> [UInt8] {
    do throws(FileError) { return try FileSystem.read(file) } catch {
      throw Failure(.input, "\(file): cannot be read: \(error.reason)")
    }
  }

  private func write(_ entries: [ImportedEntry]) throws(Failure) {
    guard let split, let folder = output else {
      try GraphOutput(path: output).write(GazetteerWriter.write(entries, kind: kind, source: source, license: license))
      return
    }
    FileSystem.makeFolder(folder)
    let groups = Dictionary(grouping: entries) { entry in entry.facts.first { $0.key == split }?.value ?? "other" }
    for (value, group) in groups.sorted(by: { $0.key < $1.key }) {
      let bytes = GazetteerWriter.write(group, kind: kind, source: source, license: license)
      try GraphOutput(path: "\(folder)/\(value).gazetteer").write(bytes)
    }
  }
}
