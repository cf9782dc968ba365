/// JSON-LD 1.1 (https://www.w3.org/TR/json-ld11/) with everything in it: no context is fetched.
///
/// Entities, articles and quotations are described in schema.org's words; an entity with a Wikidata number is `sameAs`
/// that. schema.org has no word for two things that are named together, so a relationship is a resource of our own small
/// vocabulary: `eg:Relationship`, `eg:between` two entities, with `eg:weight`, the counts and figures of the other exports
/// under the same names, and `eg:evidence`, which are quotations that are part of articles.
///
/// Names of resources are URNs made of our ids, so that they mean the same wherever the file lies.
enum LinkedData {
  static func write(_ graph: Graph, _ options: GraphExport.Options) -> [UInt8] {
    var out = ByteWriter()
    writeContext(to: &out)
    out.write("\"@graph\":[\n{\"@type\":\"schema:Dataset\",\"name\":")
    out.writeJSON(options.title)
    out.write("}")
    for node in graph.nodes { write(node, in: graph, to: &out) }
    for edge in graph.edges { write(edge, in: graph, options, to: &out) }
    out.write("\n]}\n")
    return out.bytes
  }

  // MARK: Words

  private static func writeContext(to out: inout ByteWriter) {
    out.write("{\"@context\":{\"schema\":\"https://schema.org/\",\"eg\":\"urn:entitygraph:terms:\",")
    out.write("\"xsd\":\"http://www.w3.org/2001/XMLSchema#\",\n")
    for word in ["name", "identifier", "text", "url"] { out.write("\"\(word)\":\"schema:\(word)\",") }
    out.write("\"sameAs\":{\"@id\":\"schema:sameAs\",\"@type\":\"@id\"},\"isPartOf\":\"schema:isPartOf\",")
    out.write("\"datePublished\":{\"@id\":\"schema:datePublished\",\"@type\":\"xsd:date\"},\n")
    out.write("\"between\":{\"@id\":\"eg:between\",\"@type\":\"@id\"},\"evidence\":\"eg:evidence\",")
    out.write("\"weight\":{\"@id\":\"eg:weight\",\"@type\":\"xsd:double\"}")
    for (name, form) in terms {
      out.write(",\"\(name)\":")
      out.write(form == .text ? "\"eg:\(name)\"" : "{\"@id\":\"eg:\(name)\",\"@type\":\"xsd:\(type(form))\"}")
    }
    out.write("},\n")
  }

  /// The fields of nodes and edges, each name once.
  private static var terms: [(String, ExportForm)] {
    let nodes = ExportFields.nodes.map { ($0.name, $0.form) }
    let names = Set(nodes.map(\.0))
    return nodes + ExportFields.edges.map { ($0.name, $0.form) }.filter { !names.contains($0.0) }
  }

  private static func type(_ form: ExportForm) -> String {
    switch form {
    case .text: "string"
    case .date: "date"
    case .whole: "integer"
    case .real: "double"
    }
  }

  private static func type(_ kind: EntityKind) -> String {
    switch kind {
    case .person: "Person"
    case .country: "Country"
    case .organisation: "Organization"
    case .place: "Place"
    case .other: "Thing"
    }
  }

  /// `urn:entitygraph:entity:person/kim-jong-un`; what may not stand in a URN is percent-encoded.
  private static func name(_ kind: String, _ id: String) -> String { "urn:entitygraph:\(kind):\(percentEncoded(id))" }

  private static func percentEncoded(_ text: String) -> String {
    var encoded = ""
    for byte in text.utf8 {
      if byte.isASCIIAlphanumeric || "-._~/".utf8.contains(byte) {
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        encoded += (byte < 0x10 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
    return encoded
  }

  // MARK: Resources

  private static func write(_ node: Graph.Node, in graph: Graph, to out: inout ByteWriter) {
    let entity = node.entity
    out.write(",\n{\"@id\":\"\(name("entity", entity.id.rawValue))\",\"@type\":\"schema:\(type(entity.kind))\",\"name\":")
    out.writeJSON(entity.name)
    out.write(",\"identifier\":")
    out.writeJSON(entity.id.rawValue)
    if let wikidata = entity.wikidata {
      out.write(",\"sameAs\":\"http://www.wikidata.org/entity/\(percentEncoded(wikidata))\"")
    }
    for field in ExportFields.nodes { field.writeKnownJSON(node, in: graph, to: &out) }
    out.write("}")
  }

  private static func write(
    _ edge: Graph.Edge, in graph: Graph, _ options: GraphExport.Options, to out: inout ByteWriter
  ) {
    let (a, b) = (graph.nodes[edge.a].entity.id.rawValue, graph.nodes[edge.b].entity.id.rawValue)
    out.write(",\n{\"@type\":\"eg:Relationship\",\"between\":[\"\(name("entity", a))\",\"\(name("entity", b))\"]")
    out.write(",\"weight\":\(graph.weight(of: edge))")
    for field in ExportFields.edges { field.writeKnownJSON(edge, in: graph, to: &out) }
    if options.evidence > 0 { write(graph.evidence(for: edge, limit: options.evidence), to: &out) }
    out.write("}")
  }

  private static func write(_ sentences: [Graph.EvidenceSentence], to out: inout ByteWriter) {
    out.write(",\"evidence\":[")
    for (index, sentence) in sentences.enumerated() {
      out.write("\(index > 0 ? "," : ""){\"@type\":\"schema:Quotation\",\"text\":")
      out.writeJSON(sentence.text)
      out.write(",\"isPartOf\":{\"@id\":\"\(name("article", sentence.articleID))\",\"@type\":\"schema:Article\",\"identifier\":")
      out.writeJSON(sentence.articleID)
      writeKnown("name", sentence.articleTitle, to: &out)
      writeKnown("url", sentence.url, to: &out)
      writeKnown("datePublished", sentence.date?.description, to: &out)
      out.write("}}")
    }
    out.write("]")
  }

  private static func writeKnown(_ word: String, _ value: String?, to out: inout ByteWriter) {
    guard let value else { return }
    out.write(",\"\(word)\":")
    out.writeJSON(value)
  }
}
