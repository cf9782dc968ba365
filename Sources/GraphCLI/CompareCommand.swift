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

      Relationships are compared by their share of all sentences, with the log-likelihood ratio of two
      samples, positive when they gained; p is corrected for all relationships of both sides. Above 0.05
      chance may explain the change, and the line is grey; --significant 0.05 leaves those out.
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

  func run() async throws {
    if let option = (relating.given.filter { $0 == "--measure" } + relating.cuts).first {
      throw Failure(.usage, "compare has no \(option): shares are compared, of the whole graphs")
    }
    guard top >= 0 else { throw Failure(.usage, "--top must not be negative") }
    let (old, new, problems) = try await sides()
    let change = GraphChange(from: old, to: new)
    let edges = change.edges.filter { edge in
      max(edge.before, edge.after) >= relating.minCount && relating.significant.map(edge.isSignificant(at:)) ?? true
    }
    let printer = ChangePrinter(change: change)
    let shown = top == 0 ? edges : Array(edges.prefix(top))
    switch format {
    case .table: printer.printTable(shown)
    case .tsv: printer.printTSV(shown)
    case .jsonl: printer.printJSON(shown)
    }
    if format == .table, !input.quiet { summarise(change, shown.count) }
    try input.finish(problems)
  }

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
