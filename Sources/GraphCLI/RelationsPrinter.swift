import EntityGraph

/// Prints relationships.
struct RelationsPrinter {
  let graph: Graph
  /// Sentences per relationship.
  let evidence: Int

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

  private func names(_ edge: Graph.Edge) -> [String] {
    [graph.nodes[edge.a].entity.name, graph.nodes[edge.b].entity.name]
  }

  private func printTSV(_ edges: [Graph.Edge]) {
    var out = ByteWriter()
    out.write("a\tb\tweight\t\(ExportFields.edges.map(\.name).joined(separator: "\t"))\ta_id\tb_id\n")
    for edge in edges {
      let values = ExportFields.edges.map { $0.value(edge, graph) ?? "" }
      let ids = [graph.nodes[edge.a].entity.id.rawValue, graph.nodes[edge.b].entity.id.rawValue]
      out.writeTSV(row: names(edge) + [graph.weight(of: edge)] + values + ids)
    }
    Terminal.write(out.bytes)
  }

  private func printTable(_ edges: [Graph.Edge]) {
    guard !edges.isEmpty else { return }
    let columns = columns
    var table = Table(columns.map(\.column))
    table.rows = edges.map { edge in columns.map { $0.value(edge) } }
    let lines = table.lines(width: Terminal.columns)
    Terminal.print(lines[0])
    for (edge, line) in zip(edges, lines.dropFirst()) {
      Terminal.print(line, isGrey: !edge.isSignificant(at: Significance.usualRate))
      for sentence in graph.evidence(for: edge, limit: evidence) { EvidenceText.print(sentence, indent: 4) }
    }
  }

  /// The columns with what stands in them; the counts of the graph's level come first.
  private var columns: [(column: Table.Column, value: (Graph.Edge) -> String)] {
    var columns: [(Table.Column, (Graph.Edge) -> String)] = [
      (.init(title: "between", isFlexible: true), { names($0)[0] }), (.init(title: "and", isFlexible: true), { names($0)[1] }),
    ]
    if ![AssociationMeasure.count, .npmi, .logLikelihoodRatio].contains(graph.measure) {
      columns.append((.init(title: graph.measure.name, isNumber: true), { $0.strength.fixed(graph.measure.decimals) }))
    }
    if graph.level == .window { columns.append((.init(title: "meetings", isNumber: true), { String($0.windows) })) }
    return columns + [
      (.init(title: "sentences", isNumber: true), { String($0.sentences) }),
      (.init(title: "paragraphs", isNumber: true, dropRank: 2), { String($0.paragraphs) }),
      (.init(title: "articles", isNumber: true, dropRank: 4), { String($0.articles) }),
      (.init(title: "expected", isNumber: true, dropRank: 3), { graph.table(for: $0).expected.fixed(1) }),
      (.init(title: "first", dropRank: 3), { $0.first?.description ?? "" }),
      (.init(title: "last", dropRank: 3), { $0.last?.description ?? "" }),
      (.init(title: "npmi", isNumber: true), { $0.npmi.fixed(2) }),
      (.init(title: "llr", isNumber: true, dropRank: 1), { $0.logLikelihoodRatio.fixed(1) }),
      (.init(title: "p"), { Significance.text($0, count: graph.count(of: $0)) }),
    ]
  }
}
