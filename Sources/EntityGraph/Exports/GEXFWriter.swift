/// GEXF (https://gexf.net), the format of Gephi; weights and labels arrive there as such.
///
/// Version 1.2, which every reader knows; with times it is 1.3.
enum GEXFWriter {
  static func write(_ graph: Graph, _ options: GraphExport.Options) -> [UInt8] {
    let times = options.isDynamic ? GEXFTimes(graph) : nil
    var out = ByteWriter()
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    out.write(
      times == nil
        ? "<gexf xmlns=\"http://www.gexf.net/1.2draft\" version=\"1.2\">\n"
        : "<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n")
    out.write("<meta><creator>EntityGraph</creator><description>")
    out.writeXML(options.title)
    out.write("</description></meta>\n<graph defaultedgetype=\"undirected\" \(times?.mode ?? "mode=\"static\"")>\n")
    declare(ExportFields.nodes.map { ($0.name, type($0.form)) }, for: "node", times, to: &out)
    declare(ExportFields.edges.map { ($0.name, type($0.form)) } + [("evidence", "string")], for: "edge", times, to: &out)
    out.write("<nodes>\n")
    for index in graph.nodes.indices { writeNode(index, in: graph, times, to: &out) }
    out.write("</nodes>\n<edges>\n")
    for index in graph.edges.indices { writeEdge(index, in: graph, times, options, to: &out) }
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

  private static func declare(
    _ attributes: [(String, String)], for element: String, _ times: GEXFTimes?, to out: inout ByteWriter
  ) {
    out.write("<attributes class=\"\(element)\">")
    for (index, (name, type)) in attributes.enumerated() {
      out.write("<attribute id=\"\(index)\" title=\"\(name)\" type=\"\(type)\"/>")
    }
    out.write("</attributes>\n")
    times?.declare(for: element, to: &out)
  }

  private static func values(_ values: [String?], to out: inout ByteWriter) {
    for (index, value) in values.enumerated() {
      guard let value, !value.isEmpty else { continue }
      out.write("<attvalue for=\"\(index)\" value=\"")
      out.writeXML(value)
      out.write("\"/>")
    }
  }

  private static func writeNode(_ index: Int, in graph: Graph, _ times: GEXFTimes?, to out: inout ByteWriter) {
    let node = graph.nodes[index]
    out.write("<node id=\"")
    out.writeXML(node.entity.id.rawValue)
    out.write("\" label=\"")
    out.writeXML(node.entity.name)
    out.write("\">")
    let timeline = times.map { graph.timeline(ofNode: index, unit: $0.unit) }
    writeContent(ExportFields.nodes.map { $0.value(node, graph) }, timeline, to: &out)
    out.write("</node>\n")
  }

  private static func writeEdge(
    _ index: Int, in graph: Graph, _ times: GEXFTimes?, _ options: GraphExport.Options, to out: inout ByteWriter
  ) {
    let edge = graph.edges[index]
    out.write("<edge id=\"\(index)\" source=\"")
    out.writeXML(graph.nodes[edge.a].entity.id.rawValue)
    out.write("\" target=\"")
    out.writeXML(graph.nodes[edge.b].entity.id.rawValue)
    out.write("\" weight=\"\(graph.weight(of: edge))\">")
    let evidence = graph.evidenceText(for: edge, limit: options.evidence)
    let timeline = times.map { graph.timeline(of: edge, unit: $0.unit) }
    writeContent(ExportFields.edges.map { $0.value(edge, graph) } + [evidence], timeline, to: &out)
    out.write("</edge>\n")
  }

  private static func writeContent(_ fields: [String?], _ timeline: Timeline?, to out: inout ByteWriter) {
    out.write("<attvalues>")
    values(fields, to: &out)
    if let timeline { GEXFTimes.writeValues(timeline, to: &out) }
    out.write("</attvalues>")
    if let timeline { GEXFTimes.writeSpells(timeline, to: &out) }
  }
}
