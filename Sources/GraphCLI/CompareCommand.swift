import ArgumentParser
import EntityGraph

struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare two sets of articles, or the time before and after a day: what is new, gone, stronger, weaker.",
    discussion: """
      EXAMPLES
        entitygraph compare 2023/ 2024/
        entitygraph compare --at 2023-09-13 articles/
        entitygraph compare --at 2023-09 --top 0 --format tsv articles/ > changes.tsv
        entitygraph compare --at 2023-09 -o change.svg articles/        the list, and a picture

      Relationships are compared by their share of all sentences, with the log-likelihood ratio of two
      samples, positive when they gained; p is corrected for all relationships of both sides. Above 0.05
      chance may explain the change, and the line is grey; --significant 0.05 leaves those out.

      With -o the change is drawn as well, to .svg, .png, .pdf or .dot: the relationships whose change is
      most certain, blue where they gained, orange where they lost, dashed where they are gone.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case table, tsv, jsonl }

  @OptionGroup var input: InputOptions
  @OptionGroup var counting: CountingOptions
  @OptionGroup var relating: GraphOptions
  @Option(
    name: .long,
    help: ArgumentHelp("Compare the articles before this day, month or year with those from it on.", valueName: "date"))
  var at: String?
  @Option(name: .long, help: ArgumentHelp("How many relationships to list; 0 for all.", valueName: "number"))
  var top = 20
  @Option(name: [.short, .long], help: "table, tsv or jsonl.")
  var format = Format.table
  @Option(
    name: [.short, .long], help: ArgumentHelp("Draw the change into this file: .svg, .png, .pdf or .dot.", valueName: "file"))
  var output: String?
  @OptionGroup var picture: PictureOptions

  func run() async throws {
    if let option = (relating.given.filter { $0 == "--measure" } + relating.cuts).first {
      throw Failure(.usage, "compare has no \(option): shares are compared, of the whole graphs")
    }
    guard top >= 0 else { throw Failure(.usage, "--top must not be negative") }
    let form = try pictureForm()
    let (old, new, problems) = try await sides()
    let change = GraphChange(from: old, to: new)
    let edges = change.edges.filter(isWanted)
    let printer = ChangePrinter(change: change)
    let shown = top == 0 ? edges : Array(edges.prefix(top))
    switch format {
    case .table: printer.printTable(shown)
    case .tsv: printer.printTSV(shown)
    case .jsonl: printer.printJSON(shown)
    }
    if format == .table, !input.quiet { summarise(change, shown.count) }
    if let form { try draw(change, old, new, form) }
    try input.finish(problems)
  }

  private func isWanted(_ edge: GraphChange.Edge) -> Bool {
    max(edge.before, edge.after) >= relating.minCount && relating.significant.map(edge.isSignificant(at:)) ?? true
  }

  // MARK: The picture

  /// The form of the picture, when one is wanted; mistakes that need no articles to be seen.
  private func pictureForm() throws(Failure) -> GraphForm? {
    guard let output else {
      if let option = picture.given.first {
        throw Failure(.usage, "\(option) is for a picture; name its file with -o change.svg")
      }
      return nil
    }
    let form = try GraphForm(format: nil, output: output)
    guard form.isPicture else { throw Failure(.usage, "-o draws the change; name a file ending in .svg, .png, .pdf or .dot") }
    if picture.color != nil { throw Failure(.usage, "--color is for `graph`; here colours tell what became of a relationship") }
    try picture.check(form)
    return form
  }

  private func draw(_ change: GraphChange, _ old: Graph, _ new: Graph, _ form: GraphForm) throws(Failure) {
    let joined = Graph(joining: old, new, change, where: isWanted)
    var style = try picture.style(joined, form)
    style.title = picture.title ?? "What changed"
    style.notes = sideNotes + ["EntityGraph \(EntityGraphCommand.version)"]
    let drawing = Drawing(change, from: old, to: new, joined: joined, style: style)
    let target = GraphOutput(path: output)
    guard case .picture(let format) = form else { return try target.write(DOTWriter.write(drawing)) }
    try target.write(PictureMaker.draw(drawing, format, beside: output, positions: picture.positions))
  }

  /// What before and after mean, for the legend.
  private var sideNotes: [String] {
    if let at { return ["Before and from \(at) on"] }
    return ["Before: \(input.files[0])", "After: \(input.files[1])"]
  }

  // MARK: Both sides

  /// The graphs of both sides.
  private func sides() async throws(Failure) -> (Graph, Graph, [Problem]) {
    if let at {
      guard counting.from == nil, counting.to == nil else { throw Failure(.usage, "--at takes the place of --from and --to") }
      let day = try DayRange.days(at).lowerBound
      var (before, after) = (counting, counting)
      before.to = day.adding(days: -1).description
      after.from = day.description
      // One reading of standard input serves both sides; one of them may be empty.
      return try await graphs((input, before), (input, after), try input.repeatableSource())
    }
    guard input.files.count == 2 else {
      throw Failure(.usage, "name two files or folders to compare, or a day with --at and then the articles")
    }
    var (before, after) = (input, input)
    before.files = [input.files[0]]
    after.files = [input.files[1]]
    return try await graphs((before, counting), (after, counting))
  }

  private func graphs(
    _ before: (InputOptions, CountingOptions), _ after: (InputOptions, CountingOptions), _ read: ArticleSource? = nil
  ) async throws(Failure) -> (Graph, Graph, [Problem]) {
    // What is rare on one side may be frequent on the other: filters come after the comparison.
    var whole = relating
    (whole.minCount, whole.significant) = (1, nil)
    let old = try await whole.counted(before.0, before.1, read)
    // What is to be said about gazetteers and corrections has been said.
    var silent = after.0
    silent.quiet = true
    let new = try await whole.counted(silent, after.1, read)
    if let report = counting.report { try RunReport.write([old.run, new.run], input, to: report) }
    return (old.graph, new.graph, Array(Set(old.problems + new.problems)))
  }

  private func summarise(_ change: GraphChange, _ shown: Int) {
    let certain = change.edges.filter { $0.isSignificant(at: Significance.usualRate) }
    let counts = GraphChange.Direction.allCases.filter { $0 != .same }.map { direction in
      "\(certain.count { $0.direction == direction }) \(direction.rawValue)"
    }
    Terminal.say(
      "\(shown) of \(change.edges.count) relationships; beyond chance: \(counts.joined(separator: ", ")); \(change.before) \(change.unit) before, \(change.after) after"
    )
  }
}
