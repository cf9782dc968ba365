/// One relationship as a JSON object: both entities, counts, association, dates and evidence.
public enum RelationshipJSON {
  /// One line, without the line break.
  public static func write(_ edge: Graph.Edge, in graph: Graph, evidence: Int, to out: inout ByteWriter) {
    out.write("{\"a\":")
    EntityJSON.write(graph.nodes[edge.a].entity, to: &out)
    out.write(",\"b\":")
    EntityJSON.write(graph.nodes[edge.b].entity, to: &out)
    out.write(",")
    writeNumbers(of: edge, in: graph, to: &out)
    out.write(",")
    writeEvidence(of: edge, in: graph, limit: evidence, to: &out)
    out.write("}")
  }

  static func writeNumbers(of edge: Graph.Edge, in graph: Graph, to out: inout ByteWriter) {
    for (index, field) in ExportFields.edges.enumerated() {
      if index > 0 { out.write(",") }
      field.writeJSON(edge, in: graph, to: &out)
    }
  }

  static func writeEvidence(of edge: Graph.Edge, in graph: Graph, limit: Int, to out: inout ByteWriter) {
    out.write("\"evidence\":[")
    for (index, sentence) in graph.evidence(for: edge, limit: limit).enumerated() {
      if index > 0 { out.write(",") }
      write(sentence, to: &out)
    }
    out.write("]")
  }

  /// One sentence with its place and the names in it, as a JSON object. `start` and `end` are bytes of the article, `names`
  /// pairs of bytes of `text`.
  public static func write(_ sentence: Graph.EvidenceSentence, to out: inout ByteWriter) {
    out.write("{\"article\":")
    out.writeJSON(sentence.articleID)
    out.write(",\"title\":")
    out.writeJSON(sentence.articleTitle)
    out.write(",\"date\":")
    out.writeJSON(sentence.date?.description)
    out.write(",\"url\":")
    out.writeJSON(sentence.url)
    out.write(",\"start\":\(sentence.range.start),\"end\":\(sentence.range.end),\"text\":")
    out.writeJSON(sentence.text)
    let names = sentence.names.map { "[\($0.lowerBound),\($0.upperBound)]" }.joined(separator: ",")
    out.write(",\"names\":[\(names)]}")
  }
}
