/// Finds the sentences behind an edge in what was stored while counting.
struct EvidenceIndex: Sendable {
  let store: EvidenceStore
  /// The graph's node for each node of the store, or -1.
  let nodeMap: [Int]

  func sentences(of edge: Graph.Edge, limit: Int) -> [Graph.EvidenceSentence] {
    let chain = store.chain(edge.evidence).map { store.sentences[Int($0)] }
    let sorted = chain.sorted(by: isBefore)
    return sorted.prefix(limit).map { evidence($0, edge) }
  }

  /// Newest first, undated last; then by article, place and text, so that the order never depends on the
  /// order of reading.
  private func isBefore(_ x: EvidenceStore.StoredSentence, _ y: EvidenceStore.StoredSentence) -> Bool {
    let (a, b) = (store.articles[Int(x.article)], store.articles[Int(y.article)])
    let (dateA, dateB) = (a.date?.ordinal ?? 0, b.date?.ordinal ?? 0)
    if dateA != dateB { return dateA > dateB }
    if a.id != b.id { return a.id.utf8.lexicographicallyPrecedes(b.id.utf8) }
    if x.range != y.range { return x.range < y.range }
    return store.text(of: x).lexicographicallyPrecedes(store.text(of: y))
  }

  private func evidence(_ sentence: EvidenceStore.StoredSentence, _ edge: Graph.Edge) -> Graph.EvidenceSentence {
    let article = store.articles[Int(sentence.article)]
    let names = store.names[sentence.nameStart..<sentence.nameStart + Int(sentence.nameCount)]
    let both = names.filter { nodeMap[Int($0.node)] == edge.a || nodeMap[Int($0.node)] == edge.b }
    return Graph.EvidenceSentence(
      articleID: article.id, articleTitle: article.title, date: article.date, url: article.url,
      range: sentence.range, text: String(decoding: store.text(of: sentence), as: UTF8.self),
      names: both.map { Int($0.start)..<Int($0.end) })
  }

  /// The same sentences for a graph whose nodes have new numbers.
  func renumbered(_ newIndex: [Int]) -> EvidenceIndex {
    EvidenceIndex(store: store, nodeMap: nodeMap.map { $0 < 0 ? -1 : newIndex[$0] })
  }
}
