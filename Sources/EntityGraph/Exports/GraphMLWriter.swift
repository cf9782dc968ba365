/// GraphML (http://graphml.graphdrawing.org), for NetworkX, igraph, Gephi, yEd and Cytoscape.
enum GraphMLWriter {
  private static let nodeKeys = [
    ("name", "string"), ("kind", "string"), ("category", "string"), ("wikidata", "string"), ("iso", "string"),
    ("mentions", "int"), ("sentences", "int"), ("paragraphs", "int"), ("articles", "int"), ("first", "string"),
    ("last", "string"),
  ]
  private static let edgeKeys = [
    ("weight", "int"), ("sentences", "int"), ("paragraphs", "int"), ("articles", "int"), ("npmi", "double"),
    ("llr", "double"), ("first", "string"), ("last", "string"), ("evidence", "string"),
  ]

  static func write(_ graph: Graph, _ options: GraphExport.Options) -> [UInt8] {
    var out = ByteWriter()
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n")
    for (name, type) in nodeKeys {
      out.write("<key id=\"n_\(name)\" for=\"node\" attr.name=\"\(name)\" attr.type=\"\(type)\"/>\n")
    }
    for (name, type) in edgeKeys {
      out.write("<key id=\"e_\(name)\" for=\"edge\" attr.name=\"\(name)\" attr.type=\"\(type)\"/>\n")
    }
    out.write("<graph edgedefault=\"undirected\">\n")
    for node in graph.nodes { write(node, to: &out) }
    for edge in graph.edges { write(edge, in: graph, options, to: &out) }
    out.write("</graph>\n</graphml>\n")
    return out.bytes
  }

  private static func data(_ key: String, _ value: String?, to out: inout ByteWriter) {
    guard let value, !value.isEmpty else { return }
    out.write("<data key=\"\(key)\">")
    out.writeXML(value)
    out.write("</data>")
  }

  private static func write(_ node: Graph.Node, to out: inout ByteWriter) {
    out.write("<node id=\"")
    out.writeXML(node.entity.id.rawValue)
    out.write("\">")
    data("n_name", node.entity.name, to: &out)
    data("n_kind", node.entity.kind.name, to: &out)
    data("n_category", node.entity.category, to: &out)
    data("n_wikidata", node.entity.wikidata, to: &out)
    data("n_iso", node.entity.iso, to: &out)
    data("n_mentions", String(node.mentions), to: &out)
    data("n_sentences", String(node.sentences), to: &out)
    data("n_paragraphs", String(node.paragraphs), to: &out)
    data("n_articles", String(node.articles), to: &out)
    data("n_first", node.first?.description, to: &out)
    data("n_last", node.last?.description, to: &out)
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
    data("e_weight", String(edge.count(options.level)), to: &out)
    data("e_sentences", String(edge.sentences), to: &out)
    data("e_paragraphs", String(edge.paragraphs), to: &out)
    data("e_articles", String(edge.articles), to: &out)
    data("e_npmi", edge.npmi.fixed(4), to: &out)
    data("e_llr", edge.logLikelihoodRatio.fixed(2), to: &out)
    data("e_first", edge.first?.description, to: &out)
    data("e_last", edge.last?.description, to: &out)
    let evidence = graph.evidence(for: edge, limit: options.evidence)
    data("e_evidence", evidence.map(\.text).joined(separator: "\n"), to: &out)
    out.write("</edge>\n")
  }
}
