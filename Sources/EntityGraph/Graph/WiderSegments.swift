/// Counts the paragraphs and articles that name both ends of each edge, from the sentences that name each node.
///
/// The more frequent end marks its paragraphs and articles once for all its edges; the sentences of the rarer end are looked up
/// there.
struct WiderSegments {
  private let evidence: EvidenceIndex
  /// Number of the paragraph of each stored sentence, in all articles.
  private let paragraphs: [UInt32]

  init(_ evidence: EvidenceIndex) {
    self.evidence = evidence
    let sentences = evidence.store.sentences
    var number: UInt32 = 0
    paragraphs = sentences.indices.map { index in
      let isNew =
        index > 0
        && (sentences[index].article != sentences[index - 1].article || sentences[index].segment != sentences[index - 1].segment)
      if isNew { number += 1 }
      return number
    }
  }

  /// - Complexity: O(nodes + edges + s) for s sentences of the rarer ends of all edges.
  func count(_ edges: inout [Graph.Edge]) {
    var paragraphMarks = [UInt32](repeating: .max, count: Int(paragraphs.last ?? 0) + 1)
    var articleMarks = [UInt32](repeating: .max, count: evidence.store.articles.count)
    let edgesOfNode = edgesByFrequentEnd(edges)
    for node in evidence.storeNode.indices {
      let own = edgesOfNode.edges[edgesOfNode.starts[node]..<edgesOfNode.starts[node + 1]]
      if own.isEmpty { continue }
      for sentence in evidence.sentences(of: node) {
        paragraphMarks[Int(paragraphs[Int(sentence)])] = UInt32(node)
        articleMarks[Int(evidence.store.sentences[Int(sentence)].article)] = UInt32(node)
      }
      for index in own {
        let edge = edges[Int(index)]
        let shared = shared(edge.a == node ? edge.b : edge.a, UInt32(node), paragraphMarks, articleMarks)
        edges[Int(index)].setWider(paragraphs: shared.paragraphs, articles: shared.articles)
      }
    }
  }

  /// How many of the paragraphs and articles of a node carry a mark. Its sentences stand in the order of the articles.
  private func shared(
    _ node: Int, _ mark: UInt32, _ paragraphMarks: [UInt32], _ articleMarks: [UInt32]
  ) -> (paragraphs: UInt32, articles: UInt32) {
    var last = (paragraph: UInt32.max, article: UInt32.max)
    var shared: (paragraphs: UInt32, articles: UInt32) = (0, 0)
    for sentence in evidence.sentences(of: node) {
      let article = evidence.store.sentences[Int(sentence)].article
      guard articleMarks[Int(article)] == mark else { continue }
      if article != last.article { shared.articles += 1 }
      let paragraph = paragraphs[Int(sentence)]
      if paragraph != last.paragraph, paragraphMarks[Int(paragraph)] == mark { shared.paragraphs += 1 }
      last = (paragraph, article)
    }
    return shared
  }

  /// Indices of the edges, by the end that stands in more sentences, and where those of each node begin.
  private func edgesByFrequentEnd(_ edges: [Graph.Edge]) -> (starts: [Int], edges: [UInt32]) {
    func frequentEnd(_ edge: Graph.Edge) -> Int {
      evidence.sentences(of: edge.a).count >= evidence.sentences(of: edge.b).count ? edge.a : edge.b
    }
    var starts = [Int](repeating: 0, count: evidence.storeNode.count + 1)
    for edge in edges { starts[frequentEnd(edge) + 1] += 1 }
    for node in evidence.storeNode.indices { starts[node + 1] += starts[node] }
    var sorted = [UInt32](repeating: 0, count: edges.count)
    var next = starts
    for (index, edge) in edges.enumerated() {
      sorted[next[frequentEnd(edge)]] = UInt32(index)
      next[frequentEnd(edge)] += 1
    }
    return (starts, sorted)
  }
}
