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
  /// Only articles of these days; articles without a date are left out then, and told.
  public var days: ClosedRange<CalendarDate>?

  public init(recognizer: Recognizer, workers: Int = 1) {
    self.recognizer = recognizer
    self.workers = max(1, workers)
  }

  /// Counts who is named with whom in all articles of `source`, except those that are `copies` of others.
  ///
  /// Articles that cannot be read become problems of the result.
  public func count(_ source: ArticleSource, without copies: NearDuplicates? = nil) async -> CooccurrenceCounts {
    let parts = await inParallel(source) { queue in
      var counts = CooccurrenceCounts(options: options)
      var undated = 0
      queue.forEachRecord { record in
        if copies?.numbers.contains(record.number) == true { return }
        let (article, problems) = record.decode()
        for problem in problems { counts.report(problem) }
        guard let article else { return }
        if includes(article) { counts.add(recognizer.analyze(article)) } else if article.date == nil { undated += 1 }
      }
      return (counts, undated)
    }
    var total = CooccurrenceCounts(options: options)
    for (counts, _) in parts.results { total.merge(counts) }
    for problem in parts.problems { total.report(problem) }
    let undated = parts.results.reduce(0) { $0 + $1.1 }
    if undated > 0 { total.report(Analysis.undatedProblem(undated)) }
    return total
  }

  /// Finds the articles of `source` that repeat others.
  ///
  /// - Complexity: O(bytes)
  public func nearDuplicates(in source: ArticleSource) async -> NearDuplicates {
    let parts = await inParallel(source) { queue in
      var candidates: [NearDuplicates.Candidate] = []
      queue.forEachRecord { record in
        guard let article = record.decode().article, includes(article) else { return }
        candidates.append(
          .init(number: record.number, id: article.id, date: article.date, signature: TextSignature(article.text)))
      }
      return candidates
    }
    return NearDuplicates(parts.results.flatMap { $0 })
  }

  /// What names the articles of `source` hold, for a ``Review``.
  public func survey(_ source: ArticleSource, without copies: NearDuplicates? = nil) async -> NameSurvey {
    let parts = await inParallel(source) { queue in
      var survey = NameSurvey(corrections: recognizer.corrections)
      queue.forEachRecord { record in
        if copies?.numbers.contains(record.number) == true { return }
        let (article, problems) = record.decode()
        for problem in problems { survey.report(problem) }
        if let article, includes(article) { survey.add(recognizer.analyze(article)) }
      }
      return survey
    }
    var total = NameSurvey(corrections: recognizer.corrections)
    for survey in parts.results { total.merge(survey) }
    for problem in parts.problems { total.report(problem) }
    return total
  }

  private func includes(_ article: Article) -> Bool {
    days.map { days in article.date.map(days.contains) ?? false } ?? true
  }

  private static func undatedProblem(_ count: Int) -> Problem {
    let articles = count == 1 ? "1 article has no date and was" : "\(count) articles have no date and were"
    return Problem(
      source: "dates", message: "\(articles) left out; give dates in the records or in the files' names", isError: false)
  }

  /// Runs `work` in every worker, on records from one queue.
  private func inParallel<Result: Sendable>(
    _ source: ArticleSource, _ work: @escaping @Sendable (BatchQueue) -> Result
  ) async -> (results: [Result], problems: [Problem]) {
    let queue = BatchQueue(source)
    let results = await withTaskGroup(of: Result.self) { group in
      for _ in 0..<workers {
        group.addTask { work(queue) }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    return (results, queue.problems)
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

  /// Calls `body` with records until there are no more.
  func forEachRecord(_ body: (ArticleRecord) -> Void) {
    while let batch = batches.withLock({ $0.next() }) {
      for record in batch { body(record) }
    }
  }

  var problems: [Problem] { batches.withLock { $0.problems } }
}
