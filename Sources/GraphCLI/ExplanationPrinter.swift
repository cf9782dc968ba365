import EntityGraph

/// Prints one relationship: first its sentences, which are there as soon as everything is counted, then its numbers.
struct ExplanationPrinter {
  /// A graph in which the relationship is.
  let graph: Graph
  let edge: Graph.Edge
  let order: Graph.EvidenceOrder
  let limit: Int

  private var names: [String] { [edge.a, edge.b].map { graph.nodes[$0].entity.name } }
  private var sentences: [Graph.EvidenceSentence] { graph.evidence(for: edge, order: order, limit: limit) }

  func printSentences(_ format: ExplainCommand.Format) {
    switch format {
    case .text: printText()
    case .md: printMarkdown()
    case .tsv: printTSV()
    case .jsonl: printJSON()
    }
  }

  /// How likely chance is, what the relationship is about and whom both are named with, by the whole graph.
  func printNumbers(_ whole: Graph, _ format: ExplainCommand.Format) {
    let ids = [edge.a, edge.b].map { graph.nodes[$0].entity.id }
    guard format == .text || format == .md, let a = whole.node(ids[0]), let b = whole.node(ids[1]), let edge = whole.edge(a, b)
    else { return }
    Terminal.print("")
    for line in RelationNumbers(graph: whole, edge: edge).lines { print(line, format) }
  }

  private func print(_ line: String, _ format: ExplainCommand.Format) {
    if format == .md { return Terminal.print(Markdown.escaped(line) + "  ") }
    EvidenceText.wrapped(line, width: Terminal.columns).forEach(Terminal.print)
  }

  private func printText() {
    Terminal.print("\(names[0]) – \(names[1])")
    print(countLine, .text)
    for sentence in sentences {
      Terminal.print("")
      Terminal.print(place(sentence))
      for line in EvidenceText.wrapped(EvidenceText.marked(sentence, colour: Terminal.usesColour), width: Terminal.columns - 4) {
        Terminal.print("    " + line)
      }
    }
  }

  private func printMarkdown() {
    Terminal.print("# \(Markdown.escaped(names[0])) – \(Markdown.escaped(names[1]))\n")
    print(countLine, .md)
    Terminal.print("")
    for sentence in sentences {
      let title = Markdown.escaped(sentence.articleTitle ?? sentence.articleID)
      let link = sentence.url.flatMap(Markdown.safeLink).map { "[\(title)](\($0))" } ?? title
      let date = sentence.date.map { "\($0), " } ?? ""
      Terminal.print("- \(date)\(link) (bytes \(sentence.range.start)–\(sentence.range.end)):")
      Terminal.print("  \(Markdown.marked(sentence))")
    }
  }

  private func printTSV() {
    var out = ByteWriter()
    out.write("date\tarticle\ttitle\turl\tsource\tstart\tend\ttext\n")
    for sentence in sentences {
      out.writeTSV(row: [
        sentence.date?.description ?? "", sentence.articleID, sentence.articleTitle ?? "", sentence.url ?? "",
        sentence.source ?? "", String(sentence.range.start), String(sentence.range.end), sentence.text,
      ])
    }
    Terminal.write(out.bytes)
  }

  private func printJSON() {
    var out = ByteWriter()
    for sentence in sentences {
      RelationshipJSON.write(sentence, to: &out)
      out.write("\n")
    }
    Terminal.write(out.bytes)
  }

  private func place(_ sentence: Graph.EvidenceSentence) -> String {
    let parts = [
      sentence.date?.description, sentence.articleID, sentence.articleTitle.map { "“\($0)”" },
      "bytes \(sentence.range.start)–\(sentence.range.end)", sentence.url,
    ]
    return parts.compactMap { $0 }.joined(separator: "  ")
  }

  private var countLine: String {
    func number(_ count: Int, _ what: String) -> String { "\(count) \(what)\(count == 1 ? "" : "s")" }
    var line = "named together in \(number(edge.sentences, "sentence")), \(number(edge.paragraphs, "paragraph"))"
    line += " and \(number(edge.articles, "article"))"
    if let first = edge.first, let last = edge.last { line += first == last ? ", \(first)" : ", \(first) to \(last)" }
    return line
  }
}

/// What the whole graph tells of one relationship.
private struct RelationNumbers {
  let graph: Graph
  let edge: Graph.Edge

  var lines: [String] { [chanceLine, topicLine, neighbourLine].compactMap { $0 } }

  private var names: [String] { [edge.a, edge.b].map { graph.nodes[$0].entity.name } }

  private var chanceLine: String {
    let table = graph.table(for: edge)
    let verdict = edge.isSignificant(at: Significance.usualRate) ? "more than chance explains" : "chance may explain it"
    return
      "\(names[0]) in \(graph.nodes[edge.a].count(graph.level)) and \(names[1]) in \(graph.nodes[edge.b].count(graph.level)) of \(graph.totals.count(graph.level)) \(graph.totals.unit(graph.level)): by chance "
      + "\(table.expected.fixed(1)) together; npmi \(edge.npmi.fixed(2)), llr \(edge.logLikelihoodRatio.fixed(1)), "
      + "corrected p \(Significance.text(edge, count: graph.count(of: edge))): \(verdict)"
  }

  private var topicLine: String? {
    let topic = TopicFinder(graph).topic(of: edge)
    let parts = [
      topic.words.isEmpty ? nil : "about: " + topic.words.joined(separator: ", "),
      topic.verbs.isEmpty ? nil : "verbs: " + topic.verbs.joined(separator: ", "),
    ]
    let line = parts.compactMap { $0 }.joined(separator: "; ")
    return line.isEmpty ? nil : line
  }

  /// Whom both are named with, by the weaker of the two relationships.
  private var neighbourLine: String? {
    let shared = graph.sharedNeighbours(edge.a, edge.b).prefix(5).map { neighbour in
      "\(graph.nodes[neighbour.node].entity.name) (\(neighbour.first), \(neighbour.second))"
    }
    return shared.isEmpty ? nil : "both with: " + shared.joined(separator: ", ")
  }
}

/// Text in Markdown.
enum Markdown {
  /// Signs that mean something get a backslash.
  static func escaped(_ text: String) -> String {
    text.reduce(into: "") { escaped, sign in
      if "\\`*_[]<>#|".contains(sign) { escaped.append("\\") }
      escaped.append(sign.isNewline ? " " : sign)
    }
  }

  /// The sentence with its names in bold.
  static func marked(_ sentence: Graph.EvidenceSentence) -> String {
    let bytes = Array(sentence.text.utf8)
    func text(_ range: Range<Int>) -> String { escaped(String(decoding: bytes[range], as: UTF8.self)) }
    var marked = ""
    var position = 0
    for name in sentence.names where name.lowerBound >= position {
      marked += text(position..<name.lowerBound) + "**\(text(name))**"
      position = name.upperBound
    }
    return marked + text(position..<bytes.count)
  }

  /// An address that a link may point to.
  static func safeLink(_ url: String) -> String? {
    let isWeb = url.hasPrefix("https://") || url.hasPrefix("http://")
    return isWeb && !url.contains { $0.isWhitespace || "()<>".contains($0) } ? url : nil
  }
}
