/// The serialised form of graphology (https://graphology.github.io), for `Graph.from`, sigma.js and Gephi Lite.
///
/// What is not known is left out; `label` is what sigma.js shows.
enum GraphologyJSON {
  static func write(_ graph: Graph, _ options: GraphExport.Options) -> [UInt8] {
    var out = ByteWriter()
    out.write("{\"options\":{\"type\":\"undirected\",\"multi\":false,\"allowSelfLoops\":false},\"attributes\":{\"name\":")
    out.writeJSON(options.title)
    out.write("},\n\"nodes\":[")
    for (index, node) in graph.nodes.enumerated() {
      out.write(index == 0 ? "\n" : ",\n")
      write(node, in: graph, to: &out)
    }
    out.write("\n],\n\"edges\":[")
    for index in graph.edges.indices {
      out.write(index == 0 ? "\n" : ",\n")
      writeEdge(index, in: graph, options, to: &out)
    }
    out.write("\n]}\n")
    return out.bytes
  }

  private static func write(_ node: Graph.Node, in graph: Graph, to out: inout ByteWriter) {
    out.write("{\"key\":")
    out.writeJSON(node.entity.id.rawValue)
    out.write(",\"attributes\":{\"label\":")
    out.writeJSON(node.entity.name)
    for field in ExportFields.nodes { field.writeKnownJSON(node, in: graph, to: &out) }
    out.write("}}")
  }

  private static func writeEdge(
    _ index: Int, in graph: Graph, _ options: GraphExport.Options, to out: inout ByteWriter
  ) {
    let edge = graph.edges[index]
    out.write("{\"key\":\"\(index)\",\"source\":")
    out.writeJSON(graph.nodes[edge.a].entity.id.rawValue)
    out.write(",\"target\":")
    out.writeJSON(graph.nodes[edge.b].entity.id.rawValue)
    out.write(",\"attributes\":{\"weight\":\(graph.weight(of: edge))")
    for field in ExportFields.edges { field.writeKnownJSON(edge, in: graph, to: &out) }
    if options.evidence > 0 {
      out.write(",")
      RelationshipJSON.writeEvidence(of: edge, in: graph, limit: options.evidence, to: &out)
    }
    out.write("},\"undirected\":true}")
  }
}
