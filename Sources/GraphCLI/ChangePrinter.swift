import EntityGraph

/// Prints what changed between two graphs.
struct ChangePrinter {
  let change: GraphChange

  private func names(_ edge: GraphChange.Edge) -> [String] { [edge.a, edge.b].map { change.entities[$0].name } }

  /// Share of all segments, per thousand.
  private func rate(_ count: Int, _ total: Int) -> String {
    total == 0 ? "" : (Double(count) * 1000 / Double(total)).fixed(1)
  }

  func printTable(_ edges: [GraphChange.Edge]) {
    guard !edges.isEmpty else { return }
    var table = Table([
      .init(title: "between", isFlexible: true), .init(title: "and", isFlexible: true), .init(title: "change"),
      .init(title: "before", isNumber: true), .init(title: "after", isNumber: true),
      .init(title: "‰ before", isNumber: true, dropRank: 1), .init(title: "‰ after", isNumber: true, dropRank: 1),
      .init(title: "llr", isNumber: true, dropRank: 2), .init(title: "p"),
    ])
    table.rows = edges.map { edge in
      names(edge) + [
        edge.direction.rawValue, String(edge.before), String(edge.after), rate(edge.before, change.before),
        rate(edge.after, change.after), edge.logLikelihoodRatio.fixed(1), Significance.text(edge.correctedPValue),
      ]
    }
    let lines = table.lines(width: Terminal.columns)
    Terminal.print(lines[0])
    for (edge, line) in zip(edges, lines.dropFirst()) {
      Terminal.print(line, isGrey: !edge.isSignificant(at: Significance.usualRate))
    }
  }

  func printTSV(_ edges: [GraphChange.Edge]) {
    var out = ByteWriter()
    out.write("a\tb\tchange\tbefore\tafter\ttotal_before\ttotal_after\tllr\tp_corrected\ta_id\tb_id\n")
    for edge in edges {
      out.writeTSV(
        row: names(edge) + [
          edge.direction.rawValue, String(edge.before), String(edge.after), String(change.before), String(change.after),
          edge.logLikelihoodRatio.fixed(2), edge.correctedPValue.scientific, change.entities[edge.a].id.rawValue,
          change.entities[edge.b].id.rawValue,
        ])
    }
    Terminal.write(out.bytes)
  }

  func printJSON(_ edges: [GraphChange.Edge]) {
    var out = ByteWriter()
    for edge in edges {
      out.write("{\"a\":")
      EntityJSON.write(change.entities[edge.a], to: &out)
      out.write(",\"b\":")
      EntityJSON.write(change.entities[edge.b], to: &out)
      out.write(",\"change\":\"\(edge.direction.rawValue)\",\"before\":\(edge.before),\"after\":\(edge.after)")
      out.write(",\"total_before\":\(change.before),\"total_after\":\(change.after)")
      out.write(",\"llr\":\(edge.logLikelihoodRatio.fixed(2)),\"p_corrected\":\(edge.correctedPValue.scientific)}\n")
    }
    Terminal.write(out.bytes)
  }
}
