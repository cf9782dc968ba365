internal import Synchronization

/// The short way through all stages: articles in, counts or analyses out.
///
///     let gazetteer = GazetteerLoader(paths: ["Gazetteers"], cacheFolder: nil).load()
///     let analysis = Analysis(recognizer: Recognizer(gazetteer: gazetteer))
///     let counts = await analysis.count(ArticleSource(paths: ["news.jsonl"]))
///     let graph = Graph(counts)
public struct Analysis: Sendable {
  public let recognizer: Recognizer
  /// Number of articles that are read at the same time. The results do not depend on it.
  public var workers: Int
  public var options = CooccurrenceCounts.Options()

  public init(recognizer: Recognizer, workers: Int = 1) {
    self.recognizer = recognizer
    self.workers = max(1, workers)
  }

  /// Counts who is named with whom in all articles of `source`.
  ///
  /// Articles that cannot be read become problems of the result.
  public func count(_ source: ArticleSource) async -> CooccurrenceCounts {
    let queue = BatchQueue(source)
    return await withTaskGroup(of: CooccurrenceCounts.self) { group in
      for _ in 0..<workers {
        group.addTask { count(queue) }
      }
      var total = CooccurrenceCounts(options: options)
      for await counts in group { total.merge(counts) }
      for problem in queue.problems { total.report(problem) }
      return total
    }
  }

  /// One worker: counts batches until there are no more.
  private func count(_ queue: BatchQueue) -> CooccurrenceCounts {
    var counts = CooccurrenceCounts(options: options)
    while let batch = queue.next() {
      for record in batch {
        let (article, problems) = record.decode()
        for problem in problems { counts.report(problem) }
        if let article { counts.add(recognizer.analyze(article)) }
      }
    }
    return counts
  }

  /// Calls `body` with the analysis of each article and its problems, in the order of the source, until
  /// it returns `false`. Returns what could not be opened.
  public func forEach(
    _ source: ArticleSource, _ body: (ArticleAnalysis?, [Problem]) -> Bool
  ) -> [Problem] {
    var batches = ArticleBatches(source)
    while let batch = batches.next() {
      for record in batch {
        let (article, problems) = record.decode()
        if !body(article.map(recognizer.analyze), problems) { return batches.problems }
      }
    }
    return batches.problems
  }
}

/// Hands batches to whichever worker asks next.
private final class BatchQueue: Sendable {
  private let batches: Mutex<ArticleBatches>

  init(_ source: ArticleSource) { batches = Mutex(ArticleBatches(source)) }

  func next() -> [ArticleRecord]? { batches.withLock { $0.next() } }

  var problems: [Problem] { batches.withLock { $0.problems } }
}
