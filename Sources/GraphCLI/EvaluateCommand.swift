import ArgumentParser
import EntityGraph
import GraphEvaluation

struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Compare what is recognised with annotated articles.",
    discussion: """
      EXAMPLES
        entitygraph evaluate --gold gold/news
        entitygraph evaluate --gold gold/news --split dev --errors
        entitygraph evaluate --gold gold/news --system other-tagger.jsonl
        entitygraph evaluate --gold gold/news --compare before.jsonl after.jsonl

      A folder of annotated articles holds text files with the names marked in place, as in
      [Ana Quimby|person] left [Lima|place], and lines of three hyphens between articles; or docs.jsonl, one article a line (id, text, perhaps split, eval, the
      annotated stretches, and sents, the sentences), and gold.jsonl, one mention a line: doc, start and end in
      code points, class (PER, ORG, GPE, LOC, FAC, NORP or MISC), perhaps sub (country), kind (name, nominal,
      pronoun), qid or link (Wikidata, Wikipedia) and eid (the same for all mentions of one entity). A system's
      file has lines like gold.jsonl.

      Only names count. strict: the same stretch; overlap: a common part, each mention once. Countries include
      their adjectives. Linking: right identifiers among the mentions found (accuracy), and end to end (F1).
      Co-reference: B-cubed. Graph: edges between people, organisations and countries of one sentence, and the
      rank correlation of their weights.
      """)

  @Option(name: .long, help: ArgumentHelp("A folder of annotated articles; may be repeated.", valueName: "folder"))
  var gold: [String] = []
  @Option(name: .long, help: ArgumentHelp("Only documents of this split: dev, test … or all.", valueName: "name"))
  var split = "all"
  @Option(name: .long, help: ArgumentHelp("Score the mentions in this file instead of our own.", valueName: "file"))
  var system: String?
  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp("Score two files of mentions side by side, with a 95 % interval of the difference.", valueName: "file"))
  var compare: [String] = []
  @Flag(name: .long, help: "List the misses and false alarms, by cause.")
  var errors = false
  @Flag(name: .long, help: "One line a figure: set, figure, value.")
  var tsv = false
  @Option(name: .long, help: ArgumentHelp("Use this gazetteer file or folder too; may be repeated.", valueName: "path"))
  var gazetteer: [String] = []

  func run() throws {
    guard !gold.isEmpty else { throw Failure(.usage, "no annotated articles given; name a folder with --gold") }
    guard compare.isEmpty || compare.count == 2 else { throw Failure(.usage, "--compare needs two files") }
    for folder in gold {
      let set = try EvaluateCommand.read { () throws(GoldError) in try GoldSet(folder: folder, split: split) }
      if set.documents.isEmpty { throw Failure(.input, "\(folder) has no document of split '\(split)'; use --split all") }
      if compare.count == 2 { try printComparison(set) } else { try printScores(set) }
    }
  }

  private static func read<Result>(_ body: () throws(GoldError) -> Result) throws(Failure) -> Result {
    do throws(GoldError) { return try body() } catch { throw Failure(.input, error.description) }
  }

  // MARK: One run

  private func printScores(_ set: GoldSet) throws {
    let found = try mentions(in: set)
    if errors { return EvaluationPrinter.printErrors(Evaluation.errors(set, found: found)) }
    EvaluationPrinter.print(Evaluation.scores(set, found: found), of: set, as: tsv ? .lines : .table)
  }

  private func mentions(in set: GoldSet) throws -> (GoldSet.Document) -> [GoldMention] {
    if let system { return try EvaluateCommand.mentions(of: system, in: set) }
    let recognizer = GazetteerPlaces.recognizer(extra: gazetteer)
    return { Evaluation.mentions(recognizer.analyze($0.article)) }
  }

  private static func mentions(of file: String, in set: GoldSet) throws(Failure) -> (GoldSet.Document) -> [GoldMention] {
    let mentions = try read { () throws(GoldError) in try GoldSet.mentions(ofSystem: file, in: set) }
    return { mentions[$0.article.id] ?? [] }
  }

  // MARK: Two runs

  private func printComparison(_ set: GoldSet) throws {
    let runs = try compare.map { try Evaluation.scoresByDocument(set, found: EvaluateCommand.mentions(of: $0, in: set)) }
    EvaluationPrinter.printComparison(runs[0], runs[1], of: set)
  }
}
