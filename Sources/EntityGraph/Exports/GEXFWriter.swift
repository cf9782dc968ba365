/// GEXF 1.2 (https://gexf.net), the format of Gephi; weights and labels arrive there as such.
enum GEXFWriter {
  static func write(_ graph: Graph, _ options: GraphExport.Options) -> [UInt8] {
    var out = ByteWriter()
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gexf xmlns=\"http://www.gexf.net/1.2draft\" version=\"1.2\">\n")
    out.write("<meta><creator>EntityGraph</creator><description>")
    out.writeXML(options.title)
    out.write("</description></meta>\n<graph defaultedgetype=\"undirected\" mode=\"static\">\n")
    declare(ExportFields.nodes.map { ($0.name, type($0.form)) }, for: "node", to: &out)
    declare(ExportFields.edges.map { ($0.name, type($0.form)) } + [("evidence", "string")], for: "edge", to: &out)
    out.write("<nodes>\n")
    for node in graph.nodes { write(node, in: graph, to: &out) }
    out.write("</nodes>\n<edges>\n")
    for (index, edge) in graph.edges.enumerated() { write(edge, index, in: graph, options, to: &out) }
    out.write("</edges>\n</graph>\n</gexf>\n")
    return out.bytes
  }

  private static func type(_ form: ExportForm) -> String {
    switch form {
    case .text, .date: "string"
    case .whole: "integer"
    case .real: "double"
    }
  }

  private static func declare(_ attributes: [(String, String)], for element: String, to out: inout ByteWriter) {
    out.write("<attributes class=\"\(element)\">")
    for (index, (name, type)) in attributes.enumerated() {
      out.write("<attribute id=\"\(index)\" title=\"\(name)\" type=\"\(type)\"/>")
    }
    out.write("</attributes>\n")
  }

  private static func values(_ values: [String?], to out: inout ByteWriter) {
    out.write("<attvalues>")
    for (index, value) in values.enumerated() {
      guard let value, !value.isEmpty else { continue }
      out.write("<attvalue for=\"\(index)\" value=\"")
      out.writeXML(value)
      out.write("\"/>")
    }
    out.write("</attvalues>")
  }

  private static func write(_ node: Graph.Node, in graph: Graph, to out: inout ByteWriter) {
    out.write("<node id=\"")
    out.writeXML(node.entity.id.rawValue)
    out.write("\" label=\"")
    out.writeXML(node.entity.name)
    out.write("\">")
    values(ExportFields.nodes.map { $0.value(node, graph) }, to: &out)
    out.write("</node>\n")
  }

  private static func write(
    _ edge: Graph.Edge, _ index: Int, in graph: Graph, _ options: GraphExport.Options, to out: inout ByteWriter
  ) {
    out.write("<edge id=\"\(index)\" source=\"")
    out.writeXML(graph.nodes[edge.a].entity.id.rawValue)
    out.write("\" target=\"")
    out.writeXML(graph.nodes[edge.b].entity.id.rawValue)
    out.write("\" weight=\"\(graph.weight(of: edge))\">")
    let evidence = graph.evidenceText(for: edge, limit: options.evidence)
    values(ExportFields.edges.map { $0.value(edge, graph) } + [evidence], to: &out)
    out.write("</edge>\n")
  }
}
