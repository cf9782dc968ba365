import ArgumentParser
import EntityGraph

struct GazetteerImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Turn lists of names of other programs into gazetteers.",
    discussion: """
      FORMATS
        csv, tsv    a table with a heading; say what its columns are with --column
        spacy       patterns of spaCy's EntityRuler, JSON Lines
        gate        lists of GATE, by their index (lists.def) or one by one (.lst, with --kind)
        ftm         entities of FollowTheMoney (OpenSanctions, Aleph), JSON Lines
        wikidata    a JSON dump of Wikidata
        jrc-names   JRC-Names of the European Commission
        geonames    tables of GeoNames (cities15000.txt, allCountries.txt …)

      Files may be compressed with gzip; - reads standard input.

      EXAMPLES
        entitygraph gazetteer import csv --kind organisation/company --column name=Company \\
          --column wikidata=QID --license CC0-1.0 companies.csv -o companies.gazetteer
        entitygraph gazetteer import tsv --kind person --column name=name --column spellings=aliases \\
          --where "score>=26" --split country people.tsv.gz -o people/
        entitygraph gazetteer import wikidata --class person=Q5 --class organisation/party=Q7278 \\
          --language en --sitelinks 5 latest-all.json.gz -o wikidata/

      Entities that are known already are left out; spellings that are also ordinary words or other
      names are marked weak. A bad line is told and the others are read.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case csv, tsv, spacy, gate, ftm, wikidata
    case jrcNames = "jrc-names"
    case geonames
  }

  @Argument(help: ArgumentHelp("csv, tsv, spacy, gate, ftm, wikidata, jrc-names or geonames.", valueName: "format"))
  var format: Format
  @Argument(help: "The files.", completion: .file())
  var files: [String]
  @Option(name: .long, help: ArgumentHelp("person, country, organisation/company, place/city …", valueName: "kind"))
  var kind: String?
  @Option(name: .long, help: ArgumentHelp("Which column of a table holds a fact; may be repeated.", valueName: "fact=column"))
  var column: [String] = []
  @Option(
    name: .customLong("where"),
    help: ArgumentHelp(
      "Take only rows with column=value, column~value (one of several), column*=text|text (one of them occurs in it), column>=number, column<=number or a filled column; !… turns it round; may be repeated.",
      valueName: "test")
  )
  var conditions: [String] = []
  @Option(name: .long, help: ArgumentHelp("What separates several spellings in a field of a table.", valueName: "character"))
  var separator = "|"
  @Option(
    name: .customLong("class"), help: ArgumentHelp("Take items of this class of Wikidata; may be repeated.", valueName: "kind=Q…")
  )
  var classes: [String] = []
  @Option(name: .long, help: ArgumentHelp("Language of labels in Wikidata; may be repeated.", valueName: "code"))
  var language: [String] = []
  @Option(name: .long, help: ArgumentHelp("Fewest sitelinks of an item of Wikidata.", valueName: "count"))
  var sitelinks = 0
  @Option(name: .long, help: ArgumentHelp("Fewest inhabitants of a town of GeoNames.", valueName: "count"))
  var population = 0
  @Option(name: .long, help: ArgumentHelp("A fact of all that have none of their own; may be repeated.", valueName: "fact=value"))
  var fact: [String] = []
  @Option(
    name: .long,
    help: ArgumentHelp("A year in which the list was made: an end in it is none; may be repeated.", valueName: "year"))
  var listYear: [String] = []
  @Option(name: .long, help: ArgumentHelp("Names that are not to be imported, one in a line.", valueName: "file"))
  var omissions: String?
  @Flag(name: .long, help: "Leave out spellings without a Latin letter.")
  var latin = false
  @Flag(name: .long, help: "Mark all names of one word as weak, and leave out ordinary words.")
  var cautious = false
  @Flag(name: .long, help: "Leave out organisations without an English name, and show the others by theirs.")
  var english = false
  @Flag(name: .long, help: "Write names that many countries share with the country (Peruvian Supreme Court).")
  var addCountry = false
  @Flag(name: .long, help: "Leave out people whose name is one word.")
  var fullNames = false
  @Flag(name: .long, help: "Add other spellings of people's names from other alphabets (Sergei, Sergey).")
  var variants = false
  @Flag(name: .long, help: "Add names of companies without their legal forms.")
  var shorten = false
  @Option(
    name: .long, help: ArgumentHelp("Names that are known already, besides the shipped ones; may be repeated.", valueName: "path")
  )
  var gazetteer: [String] = []
  @Option(name: .long, help: ArgumentHelp("Where the names are from, for the file.", valueName: "text"))
  var source = ""
  @Option(name: .long, help: ArgumentHelp("Their licence, for the file.", valueName: "text"))
  var license = ""
  @Option(name: .long, help: ArgumentHelp("Write one file for each value of this fact into the folder -o.", valueName: "fact"))
  var split: String?
  @Option(
    name: [.short, .long],
    help: ArgumentHelp("Write to this file, or into this folder when there are several kinds.", valueName: "path"))
  var output: String?
  @Option(name: .long, help: ArgumentHelp("Write what was left out, and why, to this table.", valueName: "file.tsv"))
  var leftOut: String?
  @Flag(name: .long, help: "Only say what would be imported.")
  var dryRun = false
  @Flag(name: [.short, .long], help: "Do not tell how it goes.")
  var quiet = false

  func run() async throws {
    let inputs = try inputs()
    if split != nil, output == nil { throw Failure(.usage, "--split needs a folder: -o folder") }
    var options = GazetteerImport.Options()
    options.kind = kind
    options.latinOnly = latin
    options.shortensCompanies = shorten
    options.fullNamesOnly = fullNames
    options.isCautious = cautious
    options.inEnglish = english
    options.addsCountries = addCountry
    if variants { options.variants = NameVariants(files: GazetteerPlaces.files([GazetteerPlaces.shippedFolder])) }
    options.split = split
    options.facts = try facts()
    options.listYears = Set(listYear)
    if let omissions { options.omissions = try GazetteerImportCommand.lines(of: omissions) }
    var run = GazetteerImport(known: GazetteerPlaces.load(extra: gazetteer), options: options)
    let list = LeftOutList()
    if leftOut != nil { run.onLeftOut = list.add }
    var failure: Failure?
    for (file, format) in inputs {
      do throws(FileError) {
        let meter = quiet ? nil : ProgressMeter(of: file)
        try await run.read(try CompressedInput.blocks(of: file, meter), source: file, format: format)
      } catch {
        failure = Failure(.input, "\(file): cannot be read: \(error.reason)")
        Terminal.say("entitygraph: \(file): cannot be read: \(error.reason)")
      }
    }
    if !dryRun { try write(run.files(source: source, license: license)) }
    if let leftOut { try GraphOutput(path: leftOut).write(list.bytes) }
    tell(run)
    if run.counts.problems > 0 || failure != nil { throw Failure(.input) }
  }

  /// Each file with the way to read it; an index of GATE names further files.
  private func inputs() throws(Failure) -> [(file: String, format: GazetteerImport.Format)] {
    var inputs: [(String, GazetteerImport.Format)] = []
    for file in files {
      if format == .gate, file.hasSuffix(".def") {
        inputs += try lists(of: file)
      } else {
        inputs.append((file, try importFormat()))
      }
    }
    return inputs
  }

  private func lists(of index: String) throws(Failure) -> [(file: String, format: GazetteerImport.Format)] {
    let bytes: [UInt8]
    do throws(FileError) { bytes = try FileSystem.read(index) } catch {
      throw Failure(.input, "\(index): cannot be read: \(error.reason)")
    }
    let folder = index.lastIndex(of: "/").map { String(index[...$0]) } ?? ""
    var inputs: [(String, GazetteerImport.Format)] = []
    for list in GateFormat.lists(in: bytes) {
      if let kind = list.kind {
        inputs.append((folder + list.file, .gate(GateFormat(kind: kind, separator: try separatorByte("&")))))
      } else if !quiet {
        Terminal.say("entitygraph: \(list.file) was left out: \(list.type) are no entities")
      }
    }
    return inputs
  }

  private func facts() throws(Failure) -> [String: String] {
    var facts: [String: String] = [:]
    for pair in fact {
      let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, TableFormat.facts.dropFirst(2).contains(parts[0]) else {
        throw Failure(.usage, "--fact needs fact=value, with one of \(TableFormat.facts.dropFirst(2).joined(separator: ", "))")
      }
      facts[parts[0]] = parts[1]
    }
    return facts
  }

  /// The lines of a file, without comments.
  static func lines(of file: String) throws(Failure) -> Set<String> {
    do throws(FileError) {
      let text = String(decoding: try FileSystem.read(file), as: UTF8.self)
      return Set(text.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") }.map(String.init))
    } catch {
      throw Failure(.input, "\(file): cannot be read: \(error.reason)")
    }
  }

  private func importFormat() throws(Failure) -> GazetteerImport.Format {
    switch format {
    case .csv: return .table(try table(.csv))
    case .tsv: return .table(try table(.tsv))
    case .spacy: return .patterns
    case .gate:
      guard let kind else { throw Failure(.usage, "say what the names are: --kind person, --kind organisation …") }
      return .gate(GateFormat(kind: kind, separator: try separatorByte("&")))
    case .ftm: return .followTheMoney
    case .wikidata:
      var wanted: [String: String] = [:]
      for pair in classes {
        let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2, parts[1].first == "Q" else { throw Failure(.usage, "--class needs kind=Q…, as in person=Q5") }
        wanted[parts[1]] = parts[0]
      }
      return .wikidata(
        WikidataFormat(
          classes: wanted.isEmpty ? ["Q5": "person"] : wanted, languages: language.isEmpty ? ["en"] : language,
          leastSitelinks: sitelinks))
    case .jrcNames: return .jrcNames
    case .geonames: return .geoNames(GeoNamesFormat(leastPopulation: population))
    }
  }

  private func separatorByte(_ standard: Character) throws(Failure) -> UInt8 {
    guard let byte = (separator == "|" ? standard : Character(separator)).asciiValue else {
      throw Failure(.usage, "--separator must be one ASCII character")
    }
    return byte
  }

  private func table(_ dialect: TableFormat.Dialect) throws(Failure) -> TableFormat {
    guard kind != nil else { throw Failure(.usage, "say what the names are: --kind person, --kind organisation/company …") }
    var columns: [String: String] = [:]
    for mapping in column {
      let parts = mapping.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, TableFormat.facts.contains(parts[0]) else {
        throw Failure(.usage, "--column needs fact=column, with one of \(TableFormat.facts.joined(separator: ", "))")
      }
      columns[parts[0]] = parts[1]
    }
    guard columns["name"] != nil else { throw Failure(.usage, "say which column holds the name: --column name=…") }
    guard separator.count == 1 else { throw Failure(.usage, "--separator must be one character") }
    var table = TableFormat(dialect: dialect, columns: columns)
    table.separator = Character(separator)
    for text in conditions {
      guard let condition = TableFormat.Condition(text) else {
        throw Failure(
          .usage,
          "--where '\(text)' is no test; write column=value, column~value, column*=text, column>=number or a column, with ! before it for the contrary"
        )
      }
      table.conditions.append(condition)
    }
    return table
  }

  private func write(_ files: [(name: String, bytes: [UInt8])]) throws(Failure) {
    if split == nil, files.count <= 1 {
      if let file = files.first { try GraphOutput(path: output).write(file.bytes) }
      return
    }
    guard let folder = output else {
      throw Failure(.usage, "there are \(files.count) kinds of entities; choose one with --kind, or a folder with -o folder")
    }
    FileSystem.makeFolder(folder)
    for file in files { try GraphOutput(path: "\(folder)/\(file.name).gazetteer").write(file.bytes) }
  }

  private func tell(_ run: GazetteerImport) {
    for problem in run.problems.prefix(20) { Terminal.say("entitygraph: \(problem)") }
    let counts = run.counts
    if counts.problems > 20 { Terminal.say("entitygraph: and \(counts.problems - 20) more lines with problems") }
    let share = counts.entities == 0 ? 0 : counts.withWikidata * 100 / counts.entities
    Terminal.say(
      "\(counts.entities) entities (\(share) % with a Wikidata number), \(counts.spellings) spellings, from \(counts.lines) lines"
    )
    for (reason, count) in counts.leftOut.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }).prefix(12) {
      Terminal.say("    \(count) left out: \(reason)")
    }
  }
}

/// What was left out, as a table.
private final class LeftOutList {
  private var out = ByteWriter()

  init() { out.write("file\tline\tname\treason\n") }

  func add(_ source: String, _ line: Int, _ name: String, _ reason: String) {
    out.write("\(source)\t\(line)\t\(name.replacing("\t", with: " "))\t\(reason)\n")
  }

  var bytes: [UInt8] { out.bytes }
}
