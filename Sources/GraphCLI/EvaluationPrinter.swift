import EntityGraph
import GraphEvaluation

/// Prints scores and errors.
enum EvaluationPrinter {
  enum Form { case table, lines }

  /// A figure with its parts; what has no precision and recall is a value only.
  private struct Figure {
    let name: String
    var tally: Tally?
    var value: Double
  }

  private static func figures(_ scores: Scores) -> [Figure] {
    var figures: [Figure] = []
    func add(_ name: String, _ tally: Tally) { figures.append(Figure(name: name, tally: tally, value: tally.f1 * 100)) }
    for (mode, tallies, total) in [
      ("strict", scores.strict, scores.strictTotal), ("overlap", scores.overlap, scores.overlapTotal),
    ] {
      for kind in EntityKind.shown { if let tally = tallies[kind] { add("\(mode) \(kind.name)", tally) } }
      add("\(mode) all", total)
    }
    if scores.countries.gold > 0 { add("country", scores.countries) }
    if scores.linking.matched > 0 {
      figures.append(Figure(name: "linking accuracy", value: scores.linking.accuracy * 100))
      add("linking end to end", scores.linking.endToEnd)
    }
    if scores.coreference.mentions > 0 {
      figures.append(Figure(name: "co-reference precision", value: scores.coreference.precision * 100))
      figures.append(Figure(name: "co-reference recall", value: scores.coreference.recall * 100))
    }
    if scores.graph.edges.gold > 0 {
      add("graph edges", scores.graph.edges)
      figures.append(Figure(name: "graph rank correlation", value: scores.graph.rankCorrelation * 100))
    }
    return figures
  }

  static func print(_ scores: Scores, of set: GoldSet, as form: Form) {
    let figures = figures(scores)
    if form == .lines {
      for figure in figures { Terminal.print("\(set.name)\t\(figure.name)\t\(figure.value.fixed(1))") }
      return
    }
    var table = Table([
      .init(title: "\(set.name), \(set.documents.count) articles", isFlexible: true), .init(title: "precision", isNumber: true),
      .init(title: "recall", isNumber: true), .init(title: "F1", isNumber: true), .init(title: "right", isNumber: true),
      .init(title: "found", isNumber: true), .init(title: "gold", isNumber: true),
    ])
    table.rows = figures.map { figure in
      guard let tally = figure.tally else { return [figure.name, "", "", figure.value.fixed(1), "", "", ""] }
      return [
        figure.name, (tally.precision * 100).fixed(1), (tally.recall * 100).fixed(1), figure.value.fixed(1), "\(tally.right)",
        "\(tally.found)", "\(tally.gold)",
      ]
    }
    table.lines(width: Terminal.columns).forEach { Terminal.print($0) }
  }

  static func printComparison(_ a: [Scores], _ b: [Scores], of set: GoldSet) {
    var table = Table([
      .init(title: "\(set.name), F1", isFlexible: true), .init(title: "first", isNumber: true),
      .init(title: "second", isNumber: true),
      .init(title: "difference", isNumber: true), .init(title: "95 % interval", isNumber: true),
    ])
    let rows: [(String, (Scores) -> Tally)] = [
      ("strict all", \.strictTotal), ("overlap all", \.overlapTotal), ("country", \.countries),
      ("linking end to end", \.linking.endToEnd), ("graph edges", \.graph.edges),
    ]
    for (name, tally) in rows {
      let (first, second) = (a.map(tally), b.map(tally))
      let (x, y) = (total(first).f1 * 100, total(second).f1 * 100)
      let interval = Bootstrap.interval(first, second)
      table.rows.append([
        name, x.fixed(1), y.fixed(1), signed(y - x), "\(signed(interval.lowerBound)) to \(signed(interval.upperBound))",
      ])
    }
    table.lines(width: Terminal.columns).forEach { Terminal.print($0) }
  }

  private static func total(_ tallies: [Tally]) -> Tally { tallies.reduce(Tally(), +) }
  private static func signed(_ value: Double) -> String { (value < 0 ? "" : "+") + value.fixed(1) }

  /// The errors by cause, the most frequent cause first, with what was found instead.
  static func printErrors(_ errors: [MentionError]) {
    let causes = Dictionary(grouping: errors, by: \.cause).sorted {
      ($1.value.count, $0.key) < ($0.value.count, $1.key)
    }
    for (cause, errors) in causes {
      Terminal.print("\(cause.description) (\(errors.count))")
      for error in errors {
        Terminal.print("    \(error.document): \(error.context)" + (error.found.map { "  found: \($0)" } ?? ""))
      }
    }
  }
}
