import EntityGraph

/// Prints what chance would give.
enum NullModelPrinter {
  static func print(_ null: NullModel) {
    var table = Table([
      .init(title: "sentences", isNumber: true), .init(title: "found", isNumber: true), .init(title: "by chance", isNumber: true),
      .init(title: "95 % of shuffles", isNumber: true),
    ])
    table.rows = null.rows.map { row in
      [
        "\(row.sentences) or more", String(row.found), row.mean.fixed(1),
        "\(row.interval.lowerBound) to \(row.interval.upperBound)",
      ]
    }
    Terminal.print("")
    for line in table.lines(width: Terminal.columns) { Terminal.print(line) }
    let share = (null.falseShare * 100).fixed(2)
    Terminal.print(
      "\(null.shuffles) shuffles; \(null.significant) relationships are significant at \(null.rate.fixed(2)), \(share) % of the shuffled ones"
    )
  }
}
