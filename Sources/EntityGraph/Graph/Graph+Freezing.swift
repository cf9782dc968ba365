extension Graph {
  /// Freezes counts into a graph with an edge for every pair that shares a segment of `level`, the strongest by `measure` first.
  ///
  /// Counts that nobody else holds are given up as the graph grows, so that both never fill the memory together.
  ///
  /// - Complexity: O(n log n + e log e)
  public init(_ counts: consuming CooccurrenceCounts, level: Level = .sentence, measure: AssociationMeasure = .count) {
    let order = counts.nodes.indices.sorted { counts.nodes[$0].entity.id < counts.nodes[$1].entity.id }
    var newIndex = [Int](repeating: -1, count: order.count)
    for (new, old) in order.enumerated() { newIndex[old] = new }
    let evidence = EvidenceIndex(store: counts.evidence, storeNode: order.map(UInt32.init), storeCount: order.count)
    var edges = counts.pairs(at: level) { pair in
      let (a, b) = PairTable.nodes(of: pair.record.key)
      return Edge(pair, newIndex[Int(a)], newIndex[Int(b)])
    }
    let (nodes, totals) = (order.map { Node(counts.nodes[$0]) }, counts.totals)
    _ = consume counts
    WiderSegments(evidence).count(&edges)
    self.init(nodes: nodes, edges: consume edges, level: level, measure: measure, totals: totals, evidence: evidence)
    weigh()
  }

  /// Sets strength, association and significance of the edges, and sorts by them.
  private mutating func weigh() {
    var tables = RepeatedTables(measure)
    for index in edges.indices {
      let numbers = tables.numbers(of: table(for: edges[index]))
      edges[index].strength = numbers.strength
      edges[index].npmi = numbers.npmi
      edges[index].logLikelihoodRatio = numbers.logLikelihoodRatio
      edges[index].pValue = numbers.pValue
    }
    correct()
    edges.sort(by: Graph.isStronger)
  }

  /// Corrects the p-values for all pairs of names that can be tested; the others stay at 1.
  private mutating func correct() {
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
  init(_ record: CooccurrenceCounts.NodeRecord) {
    self.init(
      entity: record.entity, mentions: Int(record.mentions), sentences: Int(record.sentences),
      paragraphs: Int(record.paragraphs), articles: Int(record.articles), windows: Int(record.windows),
      first: CalendarDate(ordinal: record.first), last: CalendarDate(ordinal: record.last))
  }
}

extension Graph.Edge {
  init(_ pair: CooccurrenceCounts.Pair, _ first: Int, _ second: Int) {
    self.init(
      a: min(first, second), b: max(first, second), sentences: Int(pair.record.sentences), paragraphs: 0, articles: 0,
      windows: pair.windows, first: CalendarDate(ordinal: pair.record.first), last: CalendarDate(ordinal: pair.record.last))
  }
}
