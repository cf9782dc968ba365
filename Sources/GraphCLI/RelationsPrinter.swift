import EntityGraph

/// Prints relationships.
struct RelationsPrinter {
  let graph: Graph
  /// Sentences per relationship.
  let evidence: Int
  let level: Graph.Level

  func print(_ edges: [Graph.Edge], as format: RelationsCommand.Format) {
    switch format {
    case .jsonl: printJSON(edges)
    case .tsv: printTSV(edges)
    case .table: printTable(edges)
    }
  }

  private func printJSON(_ edges: [Graph.Edge]) {
    var out = ByteWriter()
    for edge in edges {
      // Programs get at least one sentence to check each line by.
      RelationshipJSON.write(edge, in: graph, evidence: max(evidence, 1), to: &out)
      out.write("\n")
    }
    Terminal.write(out.bytes)
  }

  private func fields(_ edge: Graph.Edge) -> [String] {
    [
      graph.nodes[edge.a].entity.name, graph.nodes[edge.b].entity.name, String(edge.sentences),
      String(edge.paragraphs), String(edge.articles), edge.first?.description ?? "",
      edge.last?.description ?? "", edge.npmi.fixed(2), edge.logLikelihoodRatio.fixed(1),
    ]
  }

  private func printTSV(_ edges: [Graph.Edge]) {
    var out = ByteWriter()
    out.write("a\tb\tsentences\tparagraphs\tarticles\tfirst\tlast\tnpmi\tllr\ta_id\tb_id\n")
    for edge in edges {
      let ids = [graph.nodes[edge.a].entity.id.rawValue, graph.nodes[edge.b].entity.id.rawValue]
      for (index, field) in (fields(edge) + ids).enumerated() {
        if index > 0 { out.write("\t") }
        out.writeTSV(field)
      }
      out.write("\n")
    }
    Terminal.write(out.bytes)
  }

  private func printTable(_ edges: [Graph.Edge]) {
    guard !edges.isEmpty else { return }
    var table = Table([
      .init(title: "between", isFlexible: true), .init(title: "and", isFlexible: true),
      .init(title: "sentences", isNumber: true), .init(title: "paragraphs", isNumber: true, dropRank: 1),
      .init(title: "articles", isNumber: true), .init(title: "first", dropRank: 3), .init(title: "last", dropRank: 3),
      .init(title: "npmi", isNumber: true), .init(title: "llr", isNumber: true, dropRank: 2),
    ])
    table.rows = edges.map(fields)
    let lines = table.lines(width: Terminal.columns)
    Terminal.print(lines[0])
    for (edge, line) in zip(edges, lines.dropFirst()) {
      Terminal.print(line)
      for sentence in graph.evidence(for: edge, limit: evidence) { printSentence(sentence) }
    }
  }

  private func printSentence(_ sentence: Graph.EvidenceSentence) {
    let place = [sentence.date?.description, sentence.articleID].compactMap { $0 }.joined(separator: " ")
    let text = EvidenceText.marked(sentence, colour: Terminal.usesColour)
    for line in EvidenceText.wrapped("\(place): \(text)", width: Terminal.columns - 4) { Terminal.print("    \(line)") }
  }
}
