/// The picture of a graph before it is laid out: who is shown, how large, in which colours, with which
/// words. Everything that can be decided without knowing positions is decided here.
public struct Drawing: Sendable {
  public var nodes: [Node]
  public var edges: [Edge]
  public var title: String
  /// One or two lines: what is drawn and what was left out.
  public var caption: String
  /// The kinds that appear, for the legend.
  public var kinds: [EntityKind]
  /// What the width of an edge means.
  public var widthLegend: String

  public struct Node: Sendable {
    public var name: String
    public var kind: EntityKind
    /// Size of the label in points; the shape grows with it.
    public var fontSize: Double
    public var tooltip: String
  }

  public struct Edge: Sendable {
    /// Indices of the nodes.
    public var a: Int
    public var b: Int
    /// Width in points.
    public var width: Double
    /// 0 pale … 1 dark
    public var darkness: Double
    /// Attraction in the layout, 1…1000.
    public var weight: Int
    public var tooltip: String
  }

  /// What the reader of a picture may choose.
  public struct Style: Sendable {
    public var title = "Who is named with whom"
    /// At most this many nodes and edges are shown, the strongest first.
    public var mostNodes = 40
    public var mostEdges = 60

    public init() {}
  }
}

extension Drawing {
  /// - Complexity: O(nodes + edges), and the evidence of the edges that are shown.
  public init(_ graph: Graph, style: Style = Style()) {
    let shown = graph.strongest(nodes: style.mostNodes, edges: style.mostEdges)
    let degrees = shown.weightedDegrees()
    let strongest = shown.edges.map(shown.size(of:)).max() ?? 1
    let mostConnected = degrees.max() ?? 1
    nodes = zip(shown.nodes, degrees).map { node, degree in
      Drawing.node(node, in: shown, share: Drawing.share(degree, of: mostConnected))
    }
    edges = shown.edges.map { edge in
      Drawing.edge(edge, in: shown, share: Drawing.share(shown.size(of: edge), of: strongest))
    }
    title = style.title
    caption = shown.caption(partOf: graph)
    kinds = EntityKind.shown.filter { kind in shown.nodes.contains { $0.entity.kind == kind } }
    widthLegend = Drawing.widthLegend(shown)
  }

  private static func share(_ value: Double, of most: Double) -> Double { most > 0 ? value / most : 0 }

  private static func widthLegend(_ graph: Graph) -> String {
    let sizes = graph.edges.map(graph.size(of:))
    let (least, most) = (sizes.min() ?? 1, sizes.max() ?? 1)
    if !graph.hasArticles { return "lines: weight \(least == most ? "" : "\(least.shortest) to ")\(most.shortest)" }
    if most <= 1 { return "a line: named together in 1 \(graph.level.unit(1))" }
    return "lines: named together in 1 to \(most.shortest) \(graph.level.unit(2))"
  }

  private static func node(_ node: Graph.Node, in graph: Graph, share: Double) -> Node {
    Node(
      name: node.entity.name, kind: node.entity.kind, fontSize: 10 + 18 * share.squareRoot(), tooltip: tooltip(node, in: graph))
  }

  private static func tooltip(_ node: Graph.Node, in graph: Graph) -> String {
    let entity = node.entity
    if !graph.hasArticles { return entity.kind == .other ? entity.name : "\(entity.name) (\(entity.kind.name))" }
    let mentions = node.mentions == 1 ? "1 mention" : "\(node.mentions) mentions"
    let articles = node.articles == 1 ? "1 article" : "\(node.articles) articles"
    return "\(entity.name) (\(entity.kind.name)): \(mentions) in \(articles)"
  }

  private static func edge(_ edge: Graph.Edge, in graph: Graph, share: Double) -> Edge {
    Edge(
      a: edge.a, b: edge.b, width: 0.8 + 6.2 * share, darkness: share.squareRoot(), weight: 1 + Int(share * 3),
      tooltip: tooltip(edge, in: graph))
  }

  private static func tooltip(_ edge: Graph.Edge, in graph: Graph) -> String {
    let (a, b) = (graph.nodes[edge.a].entity.name, graph.nodes[edge.b].entity.name)
    var tooltip = "\(a) – \(b): \(graph.amount(of: edge))"
    if let sentence = graph.evidence(for: edge, limit: 1).first {
      tooltip += ". “\(Drawing.shortened(sentence.text, to: 240))”"
      if let date = sentence.date { tooltip += " (\(date))" }
    }
    return tooltip
  }

  /// The text on one line, cut at a word's end.
  static func shortened(_ text: String, to limit: Int) -> String {
    let words = text.split { $0.isWhitespace }
    var short = ""
    for word in words {
      if short.unicodeScalars.count + word.unicodeScalars.count + 1 > limit {
        return short.isEmpty ? String(String.UnicodeScalarView(word.unicodeScalars.prefix(limit))) + " …" : short + " …"
      }
      short += (short.isEmpty ? "" : " ") + word
    }
    return short
  }
}
