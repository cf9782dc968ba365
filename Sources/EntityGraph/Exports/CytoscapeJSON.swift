/// The JSON of Cytoscape.js (https://js.cytoscape.org), which Cytoscape reads as `.cyjs`. What is not known is left out.
///
/// `value` of a node repeats its id, because NetworkX's `cytoscape_graph` asks for it.
enum CytoscapeJSON {
  static func write(_ graph: Graph, _ options: GraphExport.Options) -> [UInt8] {
    var out = ByteWriter()
    out.write("{\"data\":{\"name\":")
    out.writeJSON(options.title)
    out.write("},\"directed\":false,\"multigraph\":false,\"elements\":{\n\"nodes\":[")
    for (index, node) in graph.nodes.enumerated() {
      out.write(index == 0 ? "\n" : ",\n")
      write(node, in: graph, to: &out)
    }
    out.write("\n],\n\"edges\":[")
    let prefix = edgePrefix(graph)
    for (index, edge) in graph.edges.enumerated() {
      out.write(index == 0 ? "\n" : ",\n")
      write(edge, id: "\(prefix)\(index)", in: graph, options, to: &out)
    }
    out.write("\n]}}\n")
    return out.bytes
  }

  /// What the ids of edges begin with: no node's id does, because nodes and edges share one set of ids.
  private static func edgePrefix(_ graph: Graph) -> String {
    var prefix = "e"
    while graph.nodes.contains(where: { $0.entity.id.rawValue.hasPrefix(prefix) }) { prefix += "-" }
    return prefix
  }

  private static func write(_ node: Graph.Node, in graph: Graph, to out: inout ByteWriter) {
    out.write("{\"data\":{\"id\":")
    out.writeJSON(node.entity.id.rawValue)
    out.write(",\"value\":")
    out.writeJSON(node.entity.id.rawValue)
    out.write(",\"name\":")
    out.writeJSON(node.entity.name)
    for field in ExportFields.nodes { field.writeKnownJSON(node, in: graph, to: &out) }
    out.write("}}")
  }

  private static func write(
    _ edge: Graph.Edge, id: String, in graph: Graph, _ options: GraphExport.Options, to out: inout ByteWriter
  ) {
    out.write("{\"data\":{\"id\":\"\(id)\",\"source\":")
    out.writeJSON(graph.nodes[edge.a].entity.id.rawValue)
    out.write(",\"target\":")
    out.writeJSON(graph.nodes[edge.b].entity.id.rawValue)
    out.write(",\"weight\":\(graph.weight(of: edge))")
    for field in ExportFields.edges { field.writeKnownJSON(edge, in: graph, to: &out) }
    if options.evidence > 0 { writeEvidence(graph.evidence(for: edge, limit: options.evidence), to: &out) }
    out.write("}}")
  }

  /// Texts only: columns of Cytoscape hold lists of texts, not of objects.
  private static func writeEvidence(_ sentences: [Graph.EvidenceSentence], to out: inout ByteWriter) {
    out.write(",\"evidence\":[")
    for (index, sentence) in sentences.enumerated() {
      if index > 0 { out.write(",") }
      out.writeJSON(sentence.text)
    }
    out.write("]")
  }
}
