public import ArgumentParser
public import EntityGraph

struct TimelineCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Count names and relationships per day, week, month or year.",
    discussion: """
      EXAMPLES
        entitygraph timeline articles/                  the names that are named most
        entitygraph timeline --of Russia --between "Kim Jong Un" Putin --by year articles/
        entitygraph timeline --by month -o months.svg articles/
        entitygraph timeline --format tsv --top 0 articles/ > months.tsv

      Counts are sentences of articles that have a date. The table leaves out periods in which
      nothing was counted; TSV and the chart have them all.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case table, tsv, svg }

  @OptionGroup var input: InputOptions
  @OptionGroup var counting: CountingOptions
  @OptionGroup var relating: GraphOptions
  @Option(name: .long, help: ArgumentHelp("A name to count; may be repeated.", valueName: "name"))
  var of: [String] = []
  @Option(name: .long, parsing: .upToNextOption, help: ArgumentHelp("Two names to count together.", valueName: "name"))
  var between: [String] = []
  @Option(name: .long, help: "day, week, month or year; by default what gives a readable number of periods.")
  var by: PeriodUnit?
  @Option(name: .long, help: ArgumentHelp("How many names when none is given; 0 for all.", valueName: "number"))
  var top = 5
  @Option(name: [.short, .long], help: "table, tsv or svg.")
  var format: Format?
  @Option(name: [.short, .long], help: ArgumentHelp("Write to this file.", valueName: "file"))
  var output: String?

  func run() async throws {
    let (pair, input) = try PairOption.split(between, input)
    guard top >= 0 else { throw Failure(.usage, "--top must not be negative") }
    let (graph, problems) = try await relating.graph(input, counting)
    guard let first = graph.totals.first, let last = graph.totals.last else {
      throw Failure(.input, "no article has a date; give dates in the records or in the files' names")
    }
    let unit = by ?? PeriodUnit.fitting(first, last, most: 40)
    let series = try series(graph, pair, unit, first...last)
    guard !series.isEmpty else { throw Failure(.notFound, "there is nothing to count: no name was found") }
    let chart = TimelineTable(unit: unit, series: series)
    try GraphOutput(path: output).write(chart.bytes(format ?? (output?.hasSuffix(".svg") == true ? .svg : .table)))
    try input.finish(problems)
  }

  private func series(
    _ graph: Graph, _ pair: [String], _ unit: PeriodUnit, _ days: ClosedRange<CalendarDate>
  ) throws(Failure) -> [TimelineChart.Series] {
    var nodes: [Int] = []
    for name in of { nodes.append(try EntityLookup.node(named: name, in: graph)) }
    if nodes.isEmpty, pair.isEmpty {
      let sorted = graph.nodes.indices.sorted { (graph.nodes[$1].sentences, $0) < (graph.nodes[$0].sentences, $1) }
      nodes = top == 0 ? sorted : Array(sorted.prefix(top))
    }
    var series = nodes.map { node in
      TimelineChart.Series(name: graph.nodes[node].entity.name, timeline: graph.timeline(ofNode: node, unit: unit, in: days))
    }
    if pair.count == 2 {
      let edge = try EntityLookup.edge(pair[0], pair[1], in: graph)
      let name = [edge.a, edge.b].map { graph.nodes[$0].entity.name }.joined(separator: " – ")
      series.append(TimelineChart.Series(name: name, timeline: graph.timeline(of: edge, unit: unit, in: days)))
    }
    return series
  }
}

extension PeriodUnit: ExpressibleByArgument {}

/// Timelines side by side, for people and programs.
struct TimelineTable {
  let unit: PeriodUnit
  let series: [TimelineChart.Series]

  func bytes(_ format: TimelineCommand.Format) -> [UInt8] {
    switch format {
    case .table: table
    case .tsv: tsv
    case .svg: TimelineChart.write(series, title: "Sentences per \(unit.rawValue)")
    }
  }

  private var table: [UInt8] {
    var table = Table([.init(title: unit.rawValue)] + series.map { .init(title: $0.name, isNumber: true, isFlexible: true) })
    for index in series[0].timeline.counts.indices {
      let counts = series.map { $0.timeline.counts[index].sentences }
      if counts.allSatisfy({ $0 == 0 }) { continue }
      table.rows.append([series[0].timeline.counts[index].period.description] + counts.map { $0 == 0 ? "" : String($0) })
    }
    return Array((table.lines(width: Terminal.columns).joined(separator: "\n") + "\n").utf8)
  }

  private var tsv: [UInt8] {
    var out = ByteWriter()
    out.write("name\t\(unit.rawValue)\tsentences\tarticles\n")
    for series in series {
      for count in series.timeline.counts {
        out.writeTSV(row: [series.name, count.period.description, String(count.sentences), String(count.articles)])
      }
    }
    return out.bytes
  }
}
