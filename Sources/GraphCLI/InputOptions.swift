import ArgumentParser
import EntityGraph
import Gazetteers

/// What every command that reads articles has in common.
struct InputOptions: ParsableArguments {
  @Argument(help: "Articles: files, folders, or - for standard input; also compressed with gzip.", completion: .file())
  var files: [String] = []

  @Option(name: .long, help: ArgumentHelp("Use this gazetteer file or folder too; may be repeated.", valueName: "path"))
  var gazetteer: [String] = []

  @Flag(name: .long, help: "Use only the gazetteers given with --gazetteer and the word lists.")
  var only = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Obey the decisions of this file; may be repeated, later files go first. Default: corrections.txt of this folder.",
      valueName: "file"))
  var corrections: [String] = []

  @Flag(name: .long, help: "Obey no corrections.")
  var noCorrections = false

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  /// The source, or a failure when nothing was given.
  func source() throws(Failure) -> ArticleSource {
    if files.isEmpty, Terminal.inputIsTerminal {
      throw Failure(.usage, "no articles given; name files or folders, or pipe text into -")
    }
    return ArticleSource(paths: files.isEmpty ? ["-"] : files) { (path) throws(FileError) in try CompressedInput.blocks(of: path)
    }
  }

  /// The same, for reading twice.
  func repeatableSource() throws(Failure) -> ArticleSource {
    let source = try source()
    do throws(FileError) {
      return try source.repeatable()
    } catch {
      throw Failure(.input, "standard input cannot be read: \(error.reason)")
    }
  }

  /// What recognises names, with the mistakes in gazetteers and corrections told.
  func recognizer() throws(Failure) -> Recognizer {
    let files = try correctionFiles()
    if corrections.isEmpty, !files.isEmpty, !quiet { Terminal.say("entitygraph: using the decisions of \(files[0].name)") }
    return GazetteerPlaces.recognizer(extra: gazetteer, withShippedNames: !only, corrections: files)
  }

  /// The corrections that hold, with their content.
  func correctionFiles() throws(Failure) -> [(name: String, bytes: [UInt8])] {
    if noCorrections {
      if !corrections.isEmpty { throw Failure(.usage, "--corrections and --no-corrections exclude each other") }
      return []
    }
    return try CorrectionFiles.read(corrections.isEmpty ? CorrectionFiles.usual : corrections)
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

  @Option(name: .long, help: ArgumentHelp("Only articles from this day on, as 2024-06-30, 2024-06 or 2024.", valueName: "date"))
  var from: String?

  @Option(name: .long, help: ArgumentHelp("Only articles up to and with this day, month or year.", valueName: "date"))
  var to: String?

  @Flag(
    name: .long, help: "Count copies of an article too; by default a story that is repeated nearly word for word counts once.")
  var keepDuplicates = false

  @Option(
    name: .long, help: ArgumentHelp("Articles read at the same time; the result does not depend on it.", valueName: "number"))
  var workers: Int?

  /// The options that were given.
  var given: [String] {
    [
      ("--kind", !kind.isEmpty), ("--no-rollup", noRollup), ("--from", from != nil), ("--to", to != nil),
      ("--keep-duplicates", keepDuplicates), ("--workers", workers != nil),
    ].filter(\.1).map(\.0)
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

  @OptionGroup var record: ReportOption
  var report: String? { record.report }

  /// Counts everything that `input` names; a failure when that is nothing at all.
  ///
  /// A source that is read already is not opened again; then there may be nothing of the time that was asked for.
  func counts(_ input: InputOptions, _ read: ArticleSource?, window: Window?) async throws(Failure) -> CountedArticles {
    if let workers, workers < 1 { throw Failure(.usage, "--workers must be 1 or more") }
    let source = if let read { read } else { try input.repeatableSource() }
    var analysis = Analysis(recognizer: try input.recognizer(), workers: workers ?? Terminal.processors)
    analysis.options.rollsUp = !noRollup
    analysis.options.kinds = try CountingOptions.kinds(kind)
    analysis.options.window = window
    analysis.days = try DayRange.parse(from: from, to: to)
    let copies = keepDuplicates ? nil : await analysis.nearDuplicates(in: source)
    var counts = await analysis.count(source, without: copies)
    if let copies, !copies.copies.isEmpty { counts.report(CountingOptions.problem(copies)) }
    if counts.totals.articles == 0, counts.problems.isEmpty, read == nil {
      if analysis.days != nil { throw Failure(.notFound, "no article is of that time; see --from and --to") }
      throw Failure(.input, "no articles found in \(input.files.joined(separator: ", ")); name .txt, .md or .jsonl files")
    }
    return CountedArticles(counts: counts, source: source, copies: copies?.copies ?? [], recognizer: analysis.recognizer)
  }

  private static func problem(_ copies: NearDuplicates) -> Problem {
    let count = copies.copies.count
    let articles = count == 1 ? "1 article repeats another" : "\(count) articles repeat others"
    return Problem(
      source: "copies", message: "\(articles) nearly word for word and did not count; --keep-duplicates counts them",
      isError: false)
  }
}

/// The option of every command whose result somebody may want to check.
struct ReportOption: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Write a record of the run to this file, as JSON: versions, options, fingerprints of all files, counts, copies, problems.",
      valueName: "file"))
  var report: String?
}

/// What was counted, and of what.
struct CountedArticles {
  private(set) var counts: CooccurrenceCounts
  let source: ArticleSource
  let copies: [NearDuplicates.Copy]
  let recognizer: Recognizer

  /// Gives the counts away.
  mutating func takeCounts() -> CooccurrenceCounts {
    let taken = counts
    counts = CooccurrenceCounts(options: counts.options)
    return taken
  }
}

/// Options of commands that make a graph of what was counted.
struct GraphOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("What counts as together: sentence, paragraph or article.", valueName: "level"))
  var level: String?

  @Option(
    name: .long,
    help: ArgumentHelp("Count names that stand within so many sentences or words, as 3-sentences or 20-words.", valueName: "size")
  )
  var window: String?

  @Option(
    name: .long,
    help: ArgumentHelp("What makes a relationship strong; `entitygraph help measures` lists them.", valueName: "measure"))
  var measure = AssociationMeasure.count.name

  @Option(name: .long, help: ArgumentHelp("Leave out relationships with fewer segments in common.", valueName: "number"))
  var minCount = 1

  @Option(
    name: .long, help: ArgumentHelp("Leave out relationships whose corrected p-value is higher, as 0.05.", valueName: "rate"))
  var significant: Double?

  @Option(name: .long, help: ArgumentHelp("Only the network around this name.", valueName: "name"))
  var around: String?

  @Option(name: .long, help: ArgumentHelp("How many steps around it.", valueName: "steps"))
  var radius = 1

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Only the backbone of the network: disparity, noise-corrected (for counts, or weights of 1 and more) or tree.",
      valueName: "filter"))
  var backbone: String?

  func chosenWindow() throws(Failure) -> Window? {
    guard let window else {
      if level == Graph.Level.window.rawValue { throw Failure(.usage, "--level window needs its size: --window 3-sentences") }
      return nil
    }
    let parts = window.split(separator: "-", omittingEmptySubsequences: false)
    let unit = parts.last.flatMap { part in Window.Unit.allCases.first { $0.rawValue.hasPrefix(part) } }
    guard parts.count == 2, let size = Int(parts[0]), (1...1_000_000).contains(size), let unit else {
      throw Failure(.usage, "unknown window '\(window)'; give a number and a unit, as 3-sentences or 20-words")
    }
    return Window(size: size, unit: unit)
  }

  func chosenLevel() throws(Failure) -> Graph.Level {
    guard let level else { return window == nil ? .sentence : .window }
    guard let chosen = Graph.Level(rawValue: level) else {
      throw Failure(.usage, "unknown level '\(level)'; use sentence, paragraph or article")
    }
    if window != nil, chosen != .window { throw Failure(.usage, "--window is a level of its own; leave out --level \(level)") }
    return chosen
  }

  /// The options that were given.
  var given: [String] {
    [
      ("--level", level != nil), ("--window", window != nil), ("--measure", measure != AssociationMeasure.count.name),
      ("--min-count", minCount != 1), ("--significant", significant != nil),
    ].filter(\.1).map(\.0)
  }

  /// The options that take a part of the graph.
  var cuts: [String] { [("--around", around != nil), ("--backbone", backbone != nil)].filter(\.1).map(\.0) }

  /// Whether some relationships are left out.
  var isFiltered: Bool { minCount > 1 || significant != nil || around != nil || backbone != nil }

  /// Counts what `input` names and freezes it; the problems tell what filters took away. Writes the record of the run.
  func graph(_ input: InputOptions, _ counting: CountingOptions) async throws(Failure) -> (graph: Graph, problems: [Problem]) {
    let (graph, problems, run) = try await counted(input, counting)
    if let report = counting.report { try RunReport.write([run], input, to: report) }
    return (graph, problems)
  }

  /// The same, with what a record needs; of a source that is read already, if there is one.
  func counted(_ input: InputOptions, _ counting: CountingOptions, _ read: ArticleSource? = nil) async throws(Failure) -> (
    graph: Graph, problems: [Problem], run: RunReport.Part
  ) {
    try frozen(try await counts(input, counting, read))
  }

  /// What `input` names, counted and not frozen yet.
  func counts(_ input: InputOptions, _ counting: CountingOptions, _ read: ArticleSource? = nil) async throws(Failure)
    -> CountedArticles
  {
    _ = (try chosenLevel(), try chosenMeasure())
    try check()
    return try await counting.counts(input, read, window: chosenWindow())
  }

  /// The graph of what was counted.
  func frozen(_ counted: consuming CountedArticles) throws(Failure) -> (
    graph: Graph, problems: [Problem], run: RunReport.Part
  ) {
    let found = counted.counts.problems
    let (graph, notes) = try part(of: Graph(counted.takeCounts(), level: chosenLevel(), measure: chosenMeasure()))
    let problems = found + notes
    return (graph, problems, RunReport.Part(counted, graph, problems))
  }

  /// What the filters leave of a graph, and what they took away in words.
  func part(of whole: Graph) throws(Failure) -> (graph: Graph, notes: [Problem]) {
    try check()
    var graph = whole
    var notes: [Problem] = []
    if minCount > 1 || significant != nil {
      graph = graph.keeping { edge in
        edge.count(whole.level) >= minCount && significant.map(edge.isSignificant(at:)) ?? true
      }
    }
    if let filter = try chosenBackbone() {
      let all = graph.edges.count
      graph = graph.backbone(filter)
      let message = "\(filter.rawValue) took away \(all - graph.edges.count) of \(all) relationships"
      notes.append(Problem(source: "backbone", message: message, isError: false))
    }
    if let around { graph = graph.around(try EntityLookup.node(named: around, in: graph), radius: radius) }
    return (graph, notes)
  }

  private func chosenMeasure() throws(Failure) -> AssociationMeasure {
    guard let chosen = AssociationMeasure(name: measure) else {
      let names = AssociationMeasure.all.map(\.name).joined(separator: ", ")
      throw Failure(.usage, "unknown measure '\(measure)'; use one of \(names)")
    }
    return chosen
  }

  private func chosenBackbone() throws(Failure) -> Backbone? {
    guard let backbone else { return nil }
    guard let filter = Backbone(rawValue: backbone) else {
      throw Failure(.usage, "unknown backbone '\(backbone)'; use \(Backbone.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return filter
  }

  /// Refuses values that make no sense, before anything is read.
  private func check() throws(Failure) {
    _ = try chosenBackbone()
    guard minCount >= 1 else { throw Failure(.usage, "--min-count must be 1 or more") }
    guard radius >= 1 else { throw Failure(.usage, "--radius must be 1 or more") }
    if let significant, !(0...1 ~= significant) { throw Failure(.usage, "--significant is a rate from 0 to 1, as 0.05") }
  }
}

/// Days as a person gives them: a day, a month or a year.
enum DayRange {
  /// From the beginning of `from` to the end of `to`; `nil` when neither is given.
  static func parse(from: String?, to: String?) throws(Failure) -> ClosedRange<CalendarDate>? {
    if from == nil, to == nil { return nil }
    let first = try from.map { text throws(Failure) in try days(text).lowerBound } ?? CalendarDate(year: 1, month: 1, day: 1)!
    let last = try to.map { text throws(Failure) in try days(text).upperBound } ?? CalendarDate(year: 9999, month: 12, day: 31)!
    guard first <= last else { throw Failure(.usage, "--from \(first) is after --to \(last)") }
    return first...last
  }

  /// The days that `2024`, `2024-06` or `2024-06-30` names.
  static func days(_ text: String) throws(Failure) -> ClosedRange<CalendarDate> {
    let numbers = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    if (1...3).contains(numbers.count), !numbers.contains(nil) {
      let parts = numbers.map { $0! }
      let months = parts.count > 1 ? [parts[1]] : [1, 12]
      let days = parts.count > 2 ? [parts[2]] : [1, 31, 30, 29, 28]
      let first = CalendarDate(year: parts[0], month: months[0], day: days[0])
      let last = days.reversed().compactMap { CalendarDate(year: parts[0], month: months.last!, day: $0) }.max()
      if let first, let last { return first...last }
    }
    throw Failure(.usage, "'\(text)' is no date; write 2024-06-30, 2024-06 or 2024")
  }
}
