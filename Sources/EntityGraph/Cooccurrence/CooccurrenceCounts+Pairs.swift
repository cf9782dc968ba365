/// The pairs that were counted, and those of wider levels, which are found in the stored sentences when a graph is made: there
/// are many times more of them, and most graphs never need them.
extension CooccurrenceCounts {
  /// A pair with what was counted of it.
  struct Pair {
    var record: PairTable.Record
    /// Meetings within the window.
    var windows: Int
  }

  /// The pairs that share a segment of `level`.
  ///
  /// - Complexity: O(p) for p pairs in all segments of the level.
  func pairs(at level: Graph.Level) -> [Pair] {
    switch level {
    case .sentence, .window:
      pairs.records.indices.lazy.map { Pair(record: pairs.records[$0], windows: pairs.windows($0)) }
        .filter { level == .window ? $0.windows > 0 : $0.record.sentences > 0 }
    case .paragraph: widerPairs(mostNames: options.mostPerParagraph) { $0.article == $1.article && $0.segment == $1.segment }
    case .article: widerPairs(mostNames: options.mostPerArticle) { $0.article == $1.article }
    }
  }

  /// The pairs among the first names of each stretch of sentences that belong together.
  private func widerPairs(
    mostNames: Int, _ isTogether: (EvidenceStore.StoredSentence, EvidenceStore.StoredSentence) -> Bool
  ) -> [Pair] {
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
      guard let (index, counted) = pairs.record(of: record.key) else { return Pair(record: record, windows: 0) }
      return Pair(record: counted, windows: pairs.windows(index))
    }
  }
}
