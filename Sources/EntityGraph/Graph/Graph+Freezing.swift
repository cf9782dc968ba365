extension Graph {
  /// Freezes counts into a graph with an edge for every pair that shares a segment of `level`, the strongest by `measure` first.
  ///
  /// - Complexity: O(n log n + e log e)
  public init(_ counts: CooccurrenceCounts, level: Level = .sentence, measure: AssociationMeasure = .count) {
    let order = counts.nodes.indices.sorted { counts.nodes[$0].entity.id < counts.nodes[$1].entity.id }
    var newIndex = [Int](repeating: -1, count: order.count)
    for (new, old) in order.enumerated() { newIndex[old] = new }
    var edges: [Edge] = []
    for (index, record) in counts.pairs.records.enumerated() {
      let (a, b) = PairTable.nodes(of: record.key)
      let edge = Edge(record, counts.pairs.windows(index), newIndex[Int(a)], newIndex[Int(b)])
      if edge.count(level) > 0 { edges.append(edge) }
    }
    let unweighed = Graph(
      nodes: order.map { Node(counts.nodes[$0]) }, edges: edges, level: level, measure: measure, totals: counts.totals,
      evidence: EvidenceIndex(store: counts.evidence, storeNode: order.map(UInt32.init)))
    self = unweighed.weighed()
  }

  /// The graph with the strength, association and significance of its edges, sorted by them.
  private func weighed() -> Graph {
    var edges = edges
    for index in edges.indices {
      let table = table(for: edges[index])
      edges[index].strength = measure.value(table)
      edges[index].npmi = table.npmi
      edges[index].logLikelihoodRatio = table.logLikelihoodRatio
      edges[index].pValue = table.pValue
    }
    correct(&edges)
    edges.sort(by: Graph.isStronger)
    return Graph(nodes: nodes, edges: edges, level: level, measure: measure, totals: totals, evidence: evidence)
  }

  /// Corrects the p-values for all pairs of names that can be tested; the others stay at 1.
  private func correct(_ edges: inout [Edge]) {
    let counts = nodes.map { $0.count(level) }
    let testable = TestablePairs(counts: counts, total: totals.count(level))
    let tested = edges.indices.filter { testable.contains(counts[edges[$0].a], counts[edges[$0].b]) }
    let corrected = BenjaminiHochberg.corrected(tested.map { edges[$0].pValue }, tests: testable.count)
    for (index, p) in zip(tested, corrected) { edges[index].correctedPValue = p }
  }

  /// By strength; ties by sentences, paragraphs, association, and at last by the nodes.
  private static func isStronger(_ x: Edge, _ y: Edge) -> Bool {
    if x.strength != y.strength { return x.strength > y.strength }
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
      paragraphs: Int(record.paragraphs), articles: Int(record.articles), windows: Int(record.windows),
      first: CalendarDate(ordinal: record.first), last: CalendarDate(ordinal: record.last))
  }
}

extension Graph.Edge {
  fileprivate init(_ record: PairTable.Record, _ windows: Int, _ first: Int, _ second: Int) {
    self.init(
      a: min(first, second), b: max(first, second), sentences: Int(record.sentences), paragraphs: Int(record.paragraphs),
      articles: Int(record.articles), windows: windows, first: CalendarDate(ordinal: record.first),
      last: CalendarDate(ordinal: record.last))
  }
}
