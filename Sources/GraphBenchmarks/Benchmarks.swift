import ArgumentParser
import EntityGraph
import Gazetteers

/// Measures the stages from text to graph, apart and together, on one core.
///
///     swift run -c release GraphBenchmarks --text news.jsonl
///
/// Without `--text` the text is generated, the same each time. Each stage is run several times; the
/// fastest run counts, because other programs only ever make a run slower.
@main
struct Benchmarks: ParsableCommand {
  @Option(name: .long, help: ArgumentHelp("JSON Lines to measure with; default: generated text.", valueName: "file"))
  var text: String?
  @Option(name: .long, help: "Megabytes of generated text.")
  var megabytes = 8
  @Option(name: .long, help: "Only this stage.")
  var stage: String?
  @Option(name: .long, help: "Runs per stage.")
  var runs = 5
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Match bare names and nothing else: 'shipped', or a number (100k, 1m) of shipped and then generated ones.",
      valueName: "number"))
  var names: NameCount?
  @Option(
    name: .long, help: ArgumentHelp("With --names: write names.txt and text.txt there, for other programs.", valueName: "folder"))
  var writePeerInput: String?
  @Flag(name: .long, help: "Generated text with many different names, as with --names.")
  var rareNames = false

  func run() throws {
    if let names { return try match(NameList(count: names.count)) }
    let gazetteer = GazetteerLoader(paths: [ShippedGazetteers.folder], cacheFolder: nil).load()
    let articles = articles(rare: rareNames ? NameList(count: nil).sample : [])
    measure(Stages.all, gazetteer, articles, "\(gazetteer.spellingCount) spellings")
  }

  /// Matching alone, with names of which nothing else is known.
  private func match(_ list: NameList) throws {
    let articles = articles(rare: list.sample)
    if let writePeerInput { try PeerInput.write(list.names, articles, to: writePeerInput) }
    let start = ContinuousClock.now
    let gazetteer = list.gazetteer
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    let stage = Stages.matching(names: list.names.count)
    measure([stage], gazetteer, articles, "\(list.names.count) names compiled in \(seconds.fixed(2)) s")
  }

  private func measure(_ all: [Stages.Stage], _ gazetteer: Gazetteer, _ articles: [Article], _ names: String) {
    let bytes = articles.reduce(0) { $0 + $1.text.count }
    print("\(articles.count) articles, \(bytes) bytes, \(names), best of \(runs) runs, one core")
    let stages = Stages(gazetteer: gazetteer, articles: articles)
    for stage in all where self.stage == nil || self.stage == stage.name {
      var best = Double.infinity
      var result = 0
      for _ in 0..<runs {
        let start = ContinuousClock.now
        result = stage.work(stages)
        best = min(best, (ContinuousClock.now - start) / .seconds(1))
      }
      let speed = Double(bytes) / 1_000_000 / best
      print("\(stage.name.padded(to: 34)) \(speed.fixed(1)) MB/s  \((best * 1000).fixed(1)) ms  \(stage.unit) \(result)")
    }
  }

  private func articles(rare: [String] = []) -> [Article] {
    guard let text else { return TextGenerator.articles(megabytes: megabytes, rare: rare) }
    return ArticleSource(paths: [text]).articles().articles
  }
}

/// How many names: a number, as "250000", "100k" or "1m", or those that are shipped.
struct NameCount: ExpressibleByArgument {
  /// `nil` for those that are shipped.
  let count: Int?

  init?(argument: String) {
    let factor = argument.hasSuffix("k") ? 1000 : argument.hasSuffix("m") ? 1_000_000 : 1
    let number = Int(factor == 1 ? argument : String(argument.dropLast()))
    guard argument == "shipped" || number.map({ 1...(NameCount.most / factor) ~= $0 }) == true else { return nil }
    count = number.map { $0 * factor }
  }

  private static let most = 1_000_000
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - utf8.count))
  }
}
