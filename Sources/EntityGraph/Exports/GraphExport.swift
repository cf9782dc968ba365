/// The ways in which other programs read a graph as one file: one case each, one source file each.
///
/// ``GraphFolderExport`` has those that are several files.
public enum GraphExport: String, Sendable, CaseIterable {
  case dot, json, graphml, gexf, csv, cytoscape, graphology, jsonld

  /// The format that a file name ends with: `svg` in `graph.svg`.
  public init?(ending: String) {
    switch ending {
    case "gv": self = .dot
    case "cyjs": self = .cytoscape
    default: self.init(rawValue: ending)
    }
  }

  /// What is written beside nodes and edges.
  public struct Options: Sendable {
    /// Evidence sentences per edge.
    public var evidence = 0
    /// A name for the graph.
    public var title = "Co-occurrence graph"
    /// Whether the file says when nodes and edges are there; for ``GraphExport/gexf``.
    public var isDynamic = false

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
    case .cytoscape: return CytoscapeJSON.write(graph, options)
    case .graphology: return GraphologyJSON.write(graph, options)
    case .jsonld: return LinkedData.write(graph, options)
    }
  }
}
