/// A table of edges with the column names that Gephi and Cytoscape look for.
///
/// Texts that a spreadsheet would take for a formula (they begin with = + - @) have an apostrophe before them.
enum EdgeListCSV {
  static let columns =
    ["Source", "Target", "Type", "Weight", "SourceName", "TargetName", "SourceKind", "TargetKind"]
    + ExportFields.edges.map { $0.name.prefix(1).uppercased() + $0.name.dropFirst() }

  static func write(_ graph: Graph, _ options: GraphExport.Options) -> [UInt8] {
    var out = ByteWriter()
    out.writeCSV(row: columns + (options.evidence > 0 ? ["Evidence"] : []))
    for edge in graph.edges {
      var row = fields(of: edge, in: graph)
      if options.evidence > 0 { row.append(graph.evidenceText(for: edge, limit: options.evidence)) }
      out.writeCSV(row: row)
    }
    return out.bytes
  }

  private static func fields(of edge: Graph.Edge, in graph: Graph) -> [String] {
    let (a, b) = (graph.nodes[edge.a].entity, graph.nodes[edge.b].entity)
    let ends = [a.id.rawValue, b.id.rawValue, "Undirected", graph.weight(of: edge), a.name, b.name, a.kind.name, b.kind.name]
    return ends + ExportFields.edges.map { $0.value(edge, graph) ?? "" }
  }
}
