import ArgumentParser
import EntityGraph

struct ReviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "List doubtful names as corrections that wait for a person's decision.",
    discussion: """
      EXAMPLES
        entitygraph review articles/ -o review.txt
        entitygraph relations --corrections review.txt articles/    once it has been edited

      Names that may mean the same, one name as two kinds of things, bare family names that are open,
      words that are perhaps no names, and frequent names that no gazetteer knows: each with its reason,
      its counts and a sentence. Every suggested line begins with `#? ` and has no effect until that
      sign is taken away. What corrections decide already is not asked again.
      """)

  @OptionGroup var input: InputOptions
  @Option(name: [.short, .long], help: ArgumentHelp("Write to this file; - or nothing is standard output.", valueName: "file"))
  var output: String?
  @Option(name: .long, help: ArgumentHelp("Most cases of each sort; 0 for all.", valueName: "number"))
  var top = 50
  @Flag(name: .long, help: "Look at copies of an article too.")
  var keepDuplicates = false
  @Option(
    name: .long, help: ArgumentHelp("Articles read at the same time; the result does not depend on it.", valueName: "number"))
  var workers: Int?
  @OptionGroup var record: ReportOption

  func run() async throws {
    guard top >= 0 else { throw Failure(.usage, "--top must not be negative") }
    if let workers, workers < 1 { throw Failure(.usage, "--workers must be 1 or more") }
    let source = try input.repeatableSource()
    let analysis = Analysis(recognizer: try input.recognizer(), workers: workers ?? Terminal.processors)
    let copies = keepDuplicates ? nil : await analysis.nearDuplicates(in: source)
    let survey = await analysis.survey(source, without: copies)
    if survey.articles == 0, survey.problems.isEmpty {
      throw Failure(.input, "no articles found in \(input.files.joined(separator: ", ")); name .txt, .md or .jsonl files")
    }
    let review = Review(survey, recognizer: analysis.recognizer)
    try GraphOutput(path: output).write(ReviewText.write(review, top: top == 0 ? nil : top))
    if let report = record.report {
      let part = RunReport.Part(
        recognizer: analysis.recognizer, source: source, totals: survey.totals, names: survey.nameCount,
        copies: copies?.copies ?? [], problems: survey.problems)
      try RunReport.write([part], input, to: report)
    }
    if !input.quiet { Terminal.say("\(review.count) doubtful case\(review.count == 1 ? "" : "s")") }
    try input.finish(survey.problems)
  }
}
