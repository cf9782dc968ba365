extension Graph {
  /// Freezes counts into a graph with an edge for every pair that shares a segment of `level`.
  ///
  /// - Complexity: O(n log n + e log e)
  public init(_ counts: CooccurrenceCounts, level: Level = .sentence) {
    let order = counts.nodes.indices.sorted { counts.nodes[$0].entity.id < counts.nodes[$1].entity.id }
    var newIndex = [Int](repeating: -1, count: order.count)
    for (new, old) in order.enumerated() { newIndex[old] = new }
    let nodes = order.map { Node(counts.nodes[$0]) }
    var edges: [Edge] = []
    for record in counts.pairs.records {
      let (a, b) = PairTable.nodes(of: record.key)
      let edge = Edge(record, newIndex[Int(a)], newIndex[Int(b)], nodes, counts.totals)
      if edge.count(level) > 0 { edges.append(edge) }
    }
    edges.sort { Graph.isStronger($0, $1, level) }
    self.init(
      nodes: nodes, edges: edges, totals: counts.totals,
      evidence: EvidenceIndex(store: counts.evidence, nodeMap: newIndex))
  }

  /// By the count of `level`; ties by sentences, paragraphs, association, and at last by the nodes.
  static func isStronger(_ x: Edge, _ y: Edge, _ level: Level) -> Bool {
    if x.count(level) != y.count(level) { return x.count(level) > y.count(level) }
    if x.sentences != y.sentences { return x.sentences > y.sentences }
    if x.paragraphs != y.paragraphs { return x.paragraphs > y.paragraphs }
    if x.npmi != y.npmi { return x.npmi > y.npmi }
    return (x.a, x.b) < (y.a, y.b)
  }
}

extension Graph.Node {
  fileprivate init(_ record: CooccurrenceCounts.NodeRecord) {
    self.init(
      entity: record.entity, mentions: Int(record.mentions), sentences: Int(record.sentences),
      paragraphs: Int(record.paragraphs), articles: Int(record.articles),
      first: CalendarDate(ordinal: record.first), last: CalendarDate(ordinal: record.last))
  }
}

extension Graph.Edge {
  fileprivate init(
    _ record: PairTable.Record, _ first: Int, _ second: Int, _ nodes: [Graph.Node],
    _ totals: CooccurrenceCounts.Totals
  ) {
    let (a, b) = (min(first, second), max(first, second))
    let table = ContingencyTable(
      both: Int(record.sentences), first: nodes[a].sentences, second: nodes[b].sentences,
      total: totals.sentences)
    self.init(
      a: a, b: b, sentences: Int(record.sentences), paragraphs: Int(record.paragraphs),
      articles: Int(record.articles), first: CalendarDate(ordinal: record.first),
      last: CalendarDate(ordinal: record.last), npmi: table.npmi,
      logLikelihoodRatio: table.logLikelihoodRatio, evidence: record.evidence)
  }
}
