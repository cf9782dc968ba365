/// JSON in the node-link form that NetworkX, D3 and others read.
enum NodeLinkJSON {
  static func write(_ graph: Graph, _ options: GraphExport.Options) -> [UInt8] {
    var out = ByteWriter()
    out.write("{\"directed\":false,\"multigraph\":false,\"graph\":{\"name\":")
    out.writeJSON(options.title)
    if graph.hasArticles { out.write(",\"articles\":\(graph.totals.articles),\"sentences\":\(graph.totals.sentences)") }
    out.write("},\n\"nodes\":[")
    for (index, node) in graph.nodes.enumerated() {
      out.write(index == 0 ? "\n" : ",\n")
      write(node, in: graph, to: &out)
    }
    out.write("\n],\n\"edges\":[")
    for (index, edge) in graph.edges.enumerated() {
      out.write(index == 0 ? "\n" : ",\n")
      write(edge, in: graph, options, to: &out)
    }
    out.write("\n]}\n")
    return out.bytes
  }

  private static func write(_ node: Graph.Node, in graph: Graph, to out: inout ByteWriter) {
    out.write("{\"id\":")
    out.writeJSON(node.entity.id.rawValue)
    out.write(",\"name\":")
    out.writeJSON(node.entity.name)
    for field in ExportFields.nodes {
      out.write(",")
      field.writeJSON(node, in: graph, to: &out)
    }
    out.write("}")
  }

  private static func write(
    _ edge: Graph.Edge, in graph: Graph, _ options: GraphExport.Options, to out: inout ByteWriter
  ) {
    out.write("{\"source\":")
    out.writeJSON(graph.nodes[edge.a].entity.id.rawValue)
    out.write(",\"target\":")
    out.writeJSON(graph.nodes[edge.b].entity.id.rawValue)
    out.write(",\"weight\":\(graph.weight(of: edge)),")
    RelationshipJSON.writeNumbers(of: edge, in: graph, to: &out)
    if options.evidence > 0 {
      out.write(",")
      RelationshipJSON.writeEvidence(of: edge, in: graph, limit: options.evidence, to: &out)
    }
    out.write("}")
  }
}
