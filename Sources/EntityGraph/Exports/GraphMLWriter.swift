/// GraphML (http://graphml.graphdrawing.org), for NetworkX, igraph, Gephi, yEd and Cytoscape.
enum GraphMLWriter {
  static func write(_ graph: Graph, _ options: GraphExport.Options) -> [UInt8] {
    var out = ByteWriter()
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n")
    declare("name", .text, for: "node", to: &out)
    for field in ExportFields.nodes { declare(field.name, field.form, for: "node", to: &out) }
    declare("weight", .real, for: "edge", to: &out)
    for field in ExportFields.edges { declare(field.name, field.form, for: "edge", to: &out) }
    declare("evidence", .text, for: "edge", to: &out)
    out.write("<graph edgedefault=\"undirected\">\n")
    for node in graph.nodes { write(node, in: graph, to: &out) }
    for edge in graph.edges { write(edge, in: graph, options, to: &out) }
    out.write("</graph>\n</graphml>\n")
    return out.bytes
  }

  private static func declare(
    _ name: String, _ form: ExportForm, for element: String, to out: inout ByteWriter
  ) {
    let type = form.isQuoted ? "string" : form == .whole ? "int" : "double"
    out.write("<key id=\"\(element.first!)_\(name)\" for=\"\(element)\" attr.name=\"\(name)\" attr.type=\"\(type)\"/>\n")
  }

  private static func data(_ key: String, _ value: String?, to out: inout ByteWriter) {
    guard let value, !value.isEmpty else { return }
    out.write("<data key=\"\(key)\">")
    out.writeXML(value)
    out.write("</data>")
  }

  private static func write(_ node: Graph.Node, in graph: Graph, to out: inout ByteWriter) {
    out.write("<node id=\"")
    out.writeXML(node.entity.id.rawValue)
    out.write("\">")
    data("n_name", node.entity.name, to: &out)
    for field in ExportFields.nodes { data("n_" + field.name, field.value(node, graph), to: &out) }
    out.write("</node>\n")
  }

  private static func write(
    _ edge: Graph.Edge, in graph: Graph, _ options: GraphExport.Options, to out: inout ByteWriter
  ) {
    out.write("<edge source=\"")
    out.writeXML(graph.nodes[edge.a].entity.id.rawValue)
    out.write("\" target=\"")
    out.writeXML(graph.nodes[edge.b].entity.id.rawValue)
    out.write("\">")
    data("e_weight", graph.weight(of: edge), to: &out)
    for field in ExportFields.edges { data("e_" + field.name, field.value(edge, graph), to: &out) }
    data("e_evidence", graph.evidenceText(for: edge, limit: options.evidence), to: &out)
    out.write("</edge>\n")
  }
}
