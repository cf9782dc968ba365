/// How often something is named in each period, from the first to the last, without gaps. Articles without a date count nowhere.
public struct Timeline: Sendable, Hashable {
  public struct Count: Sendable, Hashable {
    public let period: Period
    /// Sentences of articles of that time.
    public let sentences: Int
    /// Articles with such a sentence.
    public let articles: Int
  }

  public let unit: PeriodUnit
  /// One for each period, in order, also where nothing was counted.
  public let counts: [Count]
}

extension Graph {
  /// When `edge` has its evidence: sentences that name both, or the nearest two of a paragraph or article where none does.
  ///
  /// Periods are those of `days`; without them, those from the first sentence to the last. What is outside is left out.
  ///
  /// - Complexity: O(s log t + p) for names of s and t sentences, and p periods. No text is made.
  public func timeline(of edge: Edge, unit: PeriodUnit, in days: ClosedRange<CalendarDate>? = nil) -> Timeline {
    evidence.timeline(evidence.passages(edge.a, edge.b, level).lazy.map(\.first), unit, days)
  }

  /// When the node at that index is named.
  ///
  /// Periods are those of `days`; without them, those from the first sentence to the last. What is outside is left out.
  ///
  /// - Complexity: O(s + p) for s sentences and p periods.
  public func timeline(ofNode node: Int, unit: PeriodUnit, in days: ClosedRange<CalendarDate>? = nil) -> Timeline {
    evidence.timeline(evidence.sentences(of: node).lazy.map(Int.init), unit, days)
  }
}

extension EvidenceIndex {
  /// Counts sentences, which stand article by article.
  fileprivate func timeline(_ sentences: some Sequence<Int>, _ unit: PeriodUnit, _ days: ClosedRange<CalendarDate>?) -> Timeline {
    var counts = PeriodCounts()
    for sentence in sentences {
      let article = store.sentences[sentence].article
      guard let date = store.articles[Int(article)].date, days?.contains(date) ?? true else { continue }
      counts.add(article, Period(unit, of: date).number)
    }
    let numbers = days.map { Period(unit, of: $0.lowerBound).number...Period(unit, of: $0.upperBound).number } ?? counts.numbers
    return Timeline(unit: unit, counts: numbers.map { counts.counts(unit, $0) } ?? [])
  }
}

/// Sentences and articles by the number of their period.
private struct PeriodCounts {
  private var counts: [Int: (sentences: Int, articles: Int)] = [:]
  private var lastArticle: UInt32?
  /// From the first period to the last.
  private(set) var numbers: ClosedRange<Int>?

  mutating func add(_ article: UInt32, _ number: Int) {
    let count = counts[number] ?? (0, 0)
    counts[number] = (count.sentences + 1, count.articles + (article == lastArticle ? 0 : 1))
    lastArticle = article
    numbers = numbers.map { min($0.lowerBound, number)...max($0.upperBound, number) } ?? number...number
  }

  func counts(_ unit: PeriodUnit, _ numbers: ClosedRange<Int>) -> [Timeline.Count] {
    numbers.map { number in
      let count = counts[number] ?? (0, 0)
      return Timeline.Count(period: Period(unit, number: number), sentences: count.sentences, articles: count.articles)
    }
  }
}
