import ArgumentParser
import EntityGraph

struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "List who and what articles mention, with the place and evidence of every mention.",
    discussion: """
      EXAMPLES
        entitygraph extract article.txt
        entitygraph extract --format jsonl articles/ > mentions.jsonl
        entitygraph extract --format annotated --kind person article.txt
        cat article.txt | entitygraph extract --format tsv -

      JSON Lines hold one object per article: entities with their number of mentions, and mentions with
      start and end in UTF-8 bytes (--offsets codepoints for readers that count characters), entity,
      evidence, confidence, the government a capital stands for, and the kind of segment.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case table, tsv, jsonl, annotated }
  enum Offsets: String, CaseIterable, ExpressibleByArgument { case bytes, codepoints }

  @OptionGroup var input: InputOptions
  @Option(name: [.short, .long], help: "table, tsv, jsonl or annotated.")
  var format = Format.table
  @Option(name: .long, help: "Count offsets in bytes or codepoints.")
  var offsets = Offsets.bytes
  @Option(
    name: .long,
    help: ArgumentHelp("Only these kinds: person, country, organisation, place; repeat or separate by commas.", valueName: "kind")
  )
  var kind: [String] = []
  @OptionGroup var record: ReportOption

  func run() throws {
    let source = record.report == nil ? try input.source() : try input.repeatableSource()
    let kinds = try CountingOptions.kinds(kind)
    let analysis = Analysis(recognizer: try input.recognizer())
    var printer = ExtractPrinter(
      format: format, offsets: offsets == .bytes ? .bytes : .codepoints, kinds: kinds)
    var problems: [Problem] = []
    var seen = (totals: CooccurrenceCounts.Totals(), names: Set<Entity.ID>())
    problems += analysis.forEach(source) { found, trouble in
      problems += trouble
      guard let found else { return true }
      printer.add(found, trouble)
      if record.report != nil {
        seen.totals.add(found)
        seen.names.formUnion(found.mentions.map { found.entity($0.entity) }.filter { kinds.contains($0.kind) }.map(\.id))
      }
      return true
    }
    printer.finish()
    if let report = record.report {
      let part = RunReport.Part(
        recognizer: analysis.recognizer, source: source, totals: seen.totals, names: seen.names.count, problems: problems)
      try RunReport.write([part], input, to: report)
    }
    if printer.articles == 0, problems.isEmpty {
      throw Failure(.input, "no articles found in \(source.paths.joined(separator: ", ")); name .txt, .md or .jsonl files")
    }
    try input.finish(problems)
  }
}
