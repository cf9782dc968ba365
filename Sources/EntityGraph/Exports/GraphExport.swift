/// The ways in which other programs read a graph: one case each, one file each.
public enum GraphExport: String, Sendable, CaseIterable {
  case dot, json, graphml, gexf, csv

  /// What is written beside nodes and edges.
  public struct Options: Sendable {
    /// Evidence sentences per edge.
    public var evidence = 0
    /// A name for the graph.
    public var title = "Co-occurrence graph"

    public init() {}
  }

  /// The graph in this format.
  ///
  /// - Complexity: O(nodes + edges)
  public func write(_ graph: Graph, options: Options = Options()) -> [UInt8] {
    switch self {
    case .dot:
      var style = Drawing.Style()
      style.title = options.title
      style.mostNodes = .max
      style.mostEdges = .max
      return DOTWriter.write(Drawing(graph, style: style))
    case .json: return NodeLinkJSON.write(graph, options)
    case .graphml: return GraphMLWriter.write(graph, options)
    case .gexf: return GEXFWriter.write(graph, options)
    case .csv: return EdgeListCSV.write(graph, options)
    }
  }
}
