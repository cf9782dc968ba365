/// The pairs that were counted, and those of wider levels, which are found in the stored sentences when a graph is made: there
/// are many times more of them, and most graphs never need them.
extension CooccurrenceCounts {
  /// A pair with what was counted of it.
  struct Pair {
    var record: PairTable.Record
    /// Meetings within the window.
    var windows: Int
  }

  /// The pairs that share a segment of `level`, as `transform` makes them: there are millions, and no second list of them is kept.
  ///
  /// - Complexity: O(p) for p pairs in all segments of the level.
  func pairs<Result>(at level: Graph.Level, _ transform: (Pair) -> Result) -> [Result] {
    switch level {
    case .sentence, .window: nearPairs(level, transform)
    case .paragraph:
      widerPairs(mostNames: options.mostPerParagraph, transform) { $0.article == $1.article && $0.segment == $1.segment }
    case .article: widerPairs(mostNames: options.mostPerArticle, transform) { $0.article == $1.article }
    }
  }

  private func nearPairs<Result>(_ level: Graph.Level, _ transform: (Pair) -> Result) -> [Result] {
    var results: [Result] = []
    results.reserveCapacity(pairs.records.count)
    for (index, record) in pairs.records.enumerated() {
      let windows = pairs.windows(index)
      if level == .window ? windows > 0 : record.sentences > 0 {
        results.append(transform(Pair(record: record, windows: windows)))
      }
    }
    return results
  }

  /// The pairs among the first names of each stretch of sentences that belong together.
  private func widerPairs<Result>(
    mostNames: Int, _ transform: (Pair) -> Result,
    _ isTogether: (EvidenceStore.StoredSentence, EvidenceStore.StoredSentence) -> Bool
  ) -> [Result] {
    var table = PairTable()
    var lastStretch = [Int](repeating: -1, count: nodes.count)
    var start = 0
    while start < evidence.sentences.count {
      let first = evidence.sentences[start]
      let end = evidence.sentences[start...].firstIndex { !isTogether(first, $0) } ?? evidence.sentences.count
      let names = evidence.names[first.nameStart..<evidence.sentences[end - 1].names.upperBound]
      var distinct: [UInt32] = []
      for name in names where lastStretch[Int(name.node)] != start && distinct.count < mostNames {
        lastStretch[Int(name.node)] = start
        for other in distinct { _ = table.index(of: PairTable.key(other, name.node)) }
        distinct.append(name.node)
      }
      start = end
    }
    return table.records.map { record in
      guard let (index, counted) = pairs.record(of: record.key) else { return transform(Pair(record: record, windows: 0)) }
      return transform(Pair(record: counted, windows: pairs.windows(index)))
    }
  }
}
