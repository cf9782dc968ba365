/// What the explorer page knows of a graph: JSON in columns, so that large graphs stay small.
///
/// Every column has one value for each node, edge, sentence or article. Periods, nodes and sentences are named by their index.
public enum ExplorerData {
  /// What is written beside the graph.
  public struct Options: Sendable {
    public var title = "Who is named with whom"
    /// What is shown of how much.
    public var caption = ""
    public var generator = "EntityGraph"
    /// Evidence sentences per edge, the newest first.
    public var evidence = 5
    /// Of very long sentences, so many bytes before and behind the names are kept; fewer when all sentences together would
    /// take more than `sentenceBytes`.
    public var context = 240
    public var sentenceBytes = 3_000_000
    /// Edges, the strongest first, whose topic is looked for.
    public var topics = 500

    public init() {}
  }

  /// A place in the picture, in points; y grows downwards.
  public struct Position: Sendable, Hashable {
    public let x: Double
    public let y: Double

    public init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// - Complexity: O(nodes + edges + evidence)
  public static func write(
    _ graph: Graph, positions: [Position], communities: [Int], options: Options = Options()
  ) -> [UInt8] {
    precondition(positions.count == graph.nodes.count && communities.count == graph.nodes.count, "one for each node")
    var out = ByteWriter()
    let periods = Periods(graph)
    out.write("{\"version\":1,\"generator\":")
    out.writeJSON(options.generator)
    out.write(",\"title\":")
    out.writeJSON(options.title)
    out.write(",\"caption\":")
    out.writeJSON(options.caption)
    out.write(",\"level\":\"\(graph.level.rawValue)\",\"measure\":")
    write(graph.measure, of: graph, to: &out)
    out.write(",\"unit\":\"\(periods.unit.rawValue)\",\"periods\":")
    out.writeJSON(column: periods.names) { $1.writeJSON($0) }
    out.write(",\"kinds\":")
    out.writeJSON(column: EntityKind.shown) { $1.writeJSON($0.name) }
    out.write(",\"communities\":\((communities.max() ?? -1) + 1),\n\"nodes\":{")
    writeNodes(graph, positions, communities, to: &out)
    out.write("},\n\"edges\":{")
    let sentences = ExplorerSentences(graph, options)
    writeEdges(graph, periods, options, sentences, to: &out)
    out.write("},\n")
    sentences.write(to: &out)
    out.write("}")
    return out.bytes
  }

  private static func write(_ measure: AssociationMeasure, of graph: Graph, to out: inout ByteWriter) {
    out.write("{\"name\":")
    out.writeJSON(measure.name)
    out.write(",\"label\":")
    out.writeJSON(measure == .count ? graph.level.unit(2) : measure.name)
    out.write(",\"description\":")
    out.writeJSON(measure.goodFor)
    out.write("}")
  }

  private static func writeNodes(
    _ graph: Graph, _ positions: [Position], _ communities: [Int], to out: inout ByteWriter
  ) {
    let nodes = graph.nodes
    func column(_ name: String, isFirst: Bool = false, _ write: (Int, inout ByteWriter) -> Void) {
      out.write(isFirst ? "\"\(name)\":" : ",\"\(name)\":")
      out.writeJSON(column: nodes.indices, write)
    }
    column("id", isFirst: true) { $1.writeJSON(nodes[$0].entity.id.rawValue) }
    column("name") { $1.writeJSON(nodes[$0].entity.name) }
    column("kind") { $1.write(String(EntityKind.shown.firstIndex(of: nodes[$0].entity.kind) ?? 3)) }
    column("x") { $1.write(positions[$0].x.fixed(1)) }
    column("y") { $1.write(positions[$0].y.fixed(1)) }
    let degrees = graph.weightedDegrees()
    column("strength") { $1.write(degrees[$0].shortest) }
    column("mentions") { $1.write(String(nodes[$0].mentions)) }
    column("sentences") { $1.write(String(nodes[$0].sentences)) }
    column("articles") { $1.write(String(nodes[$0].articles)) }
    column("first") { $1.writeJSON(nodes[$0].first?.description) }
    column("last") { $1.writeJSON(nodes[$0].last?.description) }
    column("wikidata") { $1.writeJSON(nodes[$0].entity.wikidata) }
    column("iso") { $1.writeJSON(nodes[$0].entity.iso) }
    column("community") { $1.write(String(communities[$0])) }
  }

  private static func writeEdges(
    _ graph: Graph, _ periods: Periods, _ options: Options, _ sentences: ExplorerSentences, to out: inout ByteWriter
  ) {
    let edges = graph.edges
    func column(_ name: String, isFirst: Bool = false, _ write: (Int, inout ByteWriter) -> Void) {
      out.write(isFirst ? "\"\(name)\":" : ",\"\(name)\":")
      out.writeJSON(column: edges.indices, write)
    }
    column("a", isFirst: true) { $1.write(String(edges[$0].a)) }
    column("b") { $1.write(String(edges[$0].b)) }
    column("strength") { $1.write(graph.weight(of: edges[$0])) }
    column("sentences") { $1.write(String(edges[$0].sentences)) }
    column("paragraphs") { $1.write(String(edges[$0].paragraphs)) }
    column("articles") { $1.write(String(edges[$0].articles)) }
    column("first") { $1.writeJSON(edges[$0].first?.description) }
    column("last") { $1.writeJSON(edges[$0].last?.description) }
    column("npmi") { $1.write(edges[$0].npmi.fixed(3)) }
    column("llr") { $1.write(edges[$0].logLikelihoodRatio.fixed(1)) }
    column("q") { $1.write(edges[$0].correctedPValue.scientific) }
    let finder = options.topics > 0 ? TopicFinder(graph) : nil
    column("topic") { index, out in
      let topic = index < options.topics ? finder?.topic(of: edges[index]).text : nil
      out.writeJSON(topic?.isEmpty == true ? nil : topic)
    }
    column("times") { periods.write(graph.timeline(of: edges[$0], unit: periods.unit), to: &$1) }
    column("evidence") { sentences.write(evidenceOf: $0, to: &$1) }
  }
}

/// The time axis of a graph.
private struct Periods {
  let unit: PeriodUnit
  let names: [String]
  private let first: Int

  init(_ graph: Graph) {
    guard let start = graph.totals.first, let end = graph.totals.last else {
      (unit, names, first) = (.year, [], 0)
      return
    }
    unit = PeriodUnit.fitting(start, end)
    first = Period(unit, of: start).number
    let (unit, last) = (unit, Period(unit, of: end).number)
    names = (first...last).map { Period(unit, number: $0).description }
  }

  /// Period and count in turn, without periods that count nothing.
  func write(_ timeline: Timeline, to out: inout ByteWriter) {
    out.writeJSON(column: timeline.counts.filter { $0.sentences > 0 }) { count, out in
      out.write("\(count.period.number - first),\(count.sentences)")
    }
  }
}
