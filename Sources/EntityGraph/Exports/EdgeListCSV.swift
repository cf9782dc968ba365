/// A table of edges with the column names that Gephi and Cytoscape look for.
enum EdgeListCSV {
  static let columns = [
    "Source", "Target", "Type", "Weight", "SourceName", "TargetName", "SourceKind", "TargetKind", "Sentences",
    "Paragraphs", "Articles", "First", "Last", "NPMI", "LLR",
  ]

  static func write(_ graph: Graph, _ options: GraphExport.Options) -> [UInt8] {
    var out = ByteWriter()
    let extra = options.evidence > 0 ? ["Evidence"] : []
    writeRow(columns + extra, to: &out)
    for edge in graph.edges {
      var row = fields(of: edge, in: graph, options.level)
      if options.evidence > 0 {
        row.append(graph.evidence(for: edge, limit: options.evidence).map(\.text).joined(separator: "\n"))
      }
      writeRow(row, to: &out)
    }
    return out.bytes
  }

  private static func fields(of edge: Graph.Edge, in graph: Graph, _ level: Graph.Level) -> [String] {
    let (a, b) = (graph.nodes[edge.a].entity, graph.nodes[edge.b].entity)
    return [
      a.id.rawValue, b.id.rawValue, "Undirected", String(edge.count(level)), a.name, b.name, a.kind.name,
      b.kind.name, String(edge.sentences), String(edge.paragraphs), String(edge.articles),
      edge.first?.description ?? "", edge.last?.description ?? "", edge.npmi.fixed(4),
      edge.logLikelihoodRatio.fixed(2),
    ]
  }

  private static func writeRow(_ fields: [String], to out: inout ByteWriter) {
    for (index, field) in fields.enumerated() {
      if index > 0 { out.write(",") }
      out.writeCSV(field)
    }
    out.write("\r\n")
  }
}
