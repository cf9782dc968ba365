/// What exports say of nodes and edges, beside ids, names and evidence: one list for all formats.
public struct ExportField<Element>: Sendable {
  public let name: String
  let form: ExportForm
  /// The value as it is written; `nil` when it is not known.
  public let value: @Sendable (Element, Graph) -> String?

  init(_ name: String, _ form: ExportForm, _ value: @escaping @Sendable (Element, Graph) -> String?) {
    self.name = name
    self.form = form
    self.value = value
  }

  /// Writes `"name":value` as JSON; what is not known is `null`.
  func writeJSON(_ element: Element, in graph: Graph, to out: inout ByteWriter) {
    out.write("\"\(name)\":")
    let value = value(element, graph)
    if form == .text { out.writeJSON(value) } else { out.write(value ?? "null") }
  }
}

/// Whether a value is written with quotes, and its type in formats that name types.
enum ExportForm: Sendable { case text, whole, real }

public enum ExportFields {
  static let nodes: [ExportField<Graph.Node>] = [
    .init("kind", .text) { node, _ in node.entity.kind.name },
    .init("category", .text) { node, _ in node.entity.category },
    .init("wikidata", .text) { node, _ in node.entity.wikidata },
    .init("iso", .text) { node, _ in node.entity.iso },
    .init("mentions", .whole) { node, _ in String(node.mentions) },
    .init("sentences", .whole) { node, _ in String(node.sentences) },
    .init("paragraphs", .whole) { node, _ in String(node.paragraphs) },
    .init("articles", .whole) { node, _ in String(node.articles) },
    .init("first", .text) { node, _ in node.first?.description },
    .init("last", .text) { node, _ in node.last?.description },
  ]

  /// The counts come first; `weight` is apart because some formats have a place of their own for it.
  public static let edges: [ExportField<Graph.Edge>] = [
    .init("sentences", .whole) { edge, _ in String(edge.sentences) },
    .init("paragraphs", .whole) { edge, _ in String(edge.paragraphs) },
    .init("articles", .whole) { edge, _ in String(edge.articles) },
    .init("expected", .real) { edge, graph in graph.table(for: edge).expected.fixed(3) },
    .init("npmi", .real) { edge, _ in edge.npmi.fixed(4) },
    .init("llr", .real) { edge, _ in edge.logLikelihoodRatio.fixed(2) },
    .init("p", .real) { edge, _ in edge.pValue.scientific },
    .init("p_corrected", .real) { edge, _ in edge.correctedPValue.scientific },
    .init("first", .text) { edge, _ in edge.first?.description },
    .init("last", .text) { edge, _ in edge.last?.description },
  ]
}

extension Graph {
  /// The strength of `edge` as it is written: a whole number when it is a count.
  public func weight(of edge: Edge) -> String {
    measure == .count ? String(count(of: edge)) : edge.strength.fixed(6)
  }

  /// The first sentences behind `edge`, one on each line.
  func evidenceText(for edge: Edge, limit: Int) -> String {
    limit == 0 ? "" : evidence(for: edge, limit: limit).map(\.text).joined(separator: "\n")
  }
}
