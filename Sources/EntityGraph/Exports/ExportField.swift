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
    if form.isQuoted { out.writeJSON(value) } else { out.write(value ?? "null") }
  }

  /// Writes `,"name":value` as JSON when the value is known.
  func writeKnownJSON(_ element: Element, in graph: Graph, to out: inout ByteWriter) {
    guard let value = value(element, graph), !value.isEmpty else { return }
    out.write(",\"\(name)\":")
    if form.isQuoted { out.writeJSON(value) } else { out.write(value) }
  }
}

/// Whether a value is written with quotes, and its type in formats that name types.
enum ExportForm: Sendable {
  case text, date, whole, real

  var isQuoted: Bool { self == .text || self == .date }
}

public enum ExportFields {
  static let nodes: [ExportField<Graph.Node>] = [
    .init("kind", .text) { node, _ in node.entity.kind.name },
    .init("category", .text) { node, _ in node.entity.category },
    .init("wikidata", .text) { node, _ in node.entity.wikidata },
    .init("iso", .text) { node, _ in node.entity.iso },
    .init("mentions", .whole) { $1.counted($0.mentions) },
    .init("sentences", .whole) { $1.counted($0.sentences) },
    .init("paragraphs", .whole) { $1.counted($0.paragraphs) },
    .init("articles", .whole) { $1.counted($0.articles) },
    .init("first", .date) { node, _ in node.first?.description },
    .init("last", .date) { node, _ in node.last?.description },
  ]

  /// The counts come first; `weight` is apart because some formats have a place of their own for it.
  public static let edges: [ExportField<Graph.Edge>] = [
    .init("sentences", .whole) { $1.counted($0.sentences) },
    .init("paragraphs", .whole) { $1.counted($0.paragraphs) },
    .init("articles", .whole) { $1.counted($0.articles) },
    .init("expected", .real) { $1.measured($1.table(for: $0).expected.fixed(3)) },
    .init("npmi", .real) { $1.measured($0.npmi.fixed(4)) },
    .init("llr", .real) { $1.measured($0.logLikelihoodRatio.fixed(2)) },
    .init("p", .real) { $1.measured($0.pValue.scientific) },
    .init("p_corrected", .real) { $1.measured($0.correctedPValue.scientific) },
    .init("first", .date) { edge, _ in edge.first?.description },
    .init("last", .date) { edge, _ in edge.last?.description },
  ]
}

extension Graph {
  /// The strength of `edge` as it is written: a whole number when it is a count, and what was given as it was given.
  public func weight(of edge: Edge) -> String {
    if measure == .count { return String(count(of: edge)) }
    return hasArticles ? edge.strength.fixed(6) : edge.strength.shortest
  }

  /// A count of segments, `nil` without articles.
  fileprivate func counted(_ count: Int) -> String? { hasArticles ? String(count) : nil }

  /// A figure that was computed from counts, `nil` without articles.
  fileprivate func measured(_ figure: @autoclosure () -> String) -> String? { hasArticles ? figure() : nil }

  /// The first sentences behind `edge`, one on each line.
  func evidenceText(for edge: Edge, limit: Int) -> String {
    limit == 0 ? "" : evidence(for: edge, limit: limit).map(\.text).joined(separator: "\n")
  }
}
