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

  func run() throws {
    let articles = self.articles()
    let bytes = articles.reduce(0) { $0 + $1.text.count }
    let gazetteer = GazetteerLoader(paths: [ShippedGazetteers.folder], cacheFolder: nil).load()
    print("\(articles.count) articles, \(bytes) bytes, \(gazetteer.spellingCount) spellings, best of \(runs) runs, one core")
    let stages = Stages(gazetteer: gazetteer, articles: articles)
    for stage in Stages.all where self.stage == nil || self.stage == stage.name {
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

  private func articles() -> [Article] {
    guard let text else { return TextGenerator.articles(megabytes: megabytes) }
    return ArticleSource(paths: [text]).articles().articles
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - utf8.count))
  }
}
