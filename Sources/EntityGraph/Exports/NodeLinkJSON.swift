/// JSON in the node-link form that NetworkX, D3 and others read.
enum NodeLinkJSON {
  static func write(_ graph: Graph, _ options: GraphExport.Options) -> [UInt8] {
    var out = ByteWriter()
    out.write("{\"directed\":false,\"multigraph\":false,\"graph\":{\"name\":")
    out.writeJSON(options.title)
    out.write(",\"articles\":\(graph.totals.articles),\"sentences\":\(graph.totals.sentences)},\n\"nodes\":[")
    for (index, node) in graph.nodes.enumerated() {
      out.write(index == 0 ? "\n" : ",\n")
      write(node, to: &out)
    }
    out.write("\n],\n\"edges\":[")
    for (index, edge) in graph.edges.enumerated() {
      out.write(index == 0 ? "\n" : ",\n")
      write(edge, in: graph, options, to: &out)
    }
    out.write("\n]}\n")
    return out.bytes
  }

  private static func write(_ node: Graph.Node, to out: inout ByteWriter) {
    let entity = node.entity
    out.write("{")
    EntityJSON.writeFields(of: entity, withISO: true, to: &out)
    out.write(",\"mentions\":\(node.mentions),\"sentences\":\(node.sentences)")
    out.write(",\"paragraphs\":\(node.paragraphs),\"articles\":\(node.articles),\"first\":")
    out.writeJSON(node.first?.description)
    out.write(",\"last\":")
    out.writeJSON(node.last?.description)
    out.write("}")
  }

  private static func write(
    _ edge: Graph.Edge, in graph: Graph, _ options: GraphExport.Options, to out: inout ByteWriter
  ) {
    out.write("{\"source\":")
    out.writeJSON(graph.nodes[edge.a].entity.id.rawValue)
    out.write(",\"target\":")
    out.writeJSON(graph.nodes[edge.b].entity.id.rawValue)
    out.write(",\"weight\":\(edge.count(options.level)),")
    RelationshipJSON.writeNumbers(of: edge, to: &out)
    if options.evidence > 0 {
      out.write(",")
      RelationshipJSON.writeEvidence(of: edge, in: graph, limit: options.evidence, to: &out)
    }
    out.write("}")
  }
}
