import EntityGraph

/// Names with the values of some measures, highest first by the first of them.
struct MeasureTable {
  private let graph: Graph
  private let measures: [NodeMeasure]
  private var values: [[Double?]] = []
  private var order: [Int] = []

  init(_ graph: Graph, _ network: Network, _ measures: [NodeMeasure], _ distance: Network.Distance, top: Int) async {
    self.graph = graph
    self.measures = measures
    for measure in measures { values.append(await measure.values(network, distance)) }
    let first = values[0]
    order = Array(graph.nodes.indices.sorted { (first[$1] ?? -1, $0) < (first[$0] ?? -1, $1) }.prefix(top))
  }

  func printTable() {
    guard !order.isEmpty else { return }
    var table = Table(
      [.init(title: "name", isFlexible: true), .init(title: "kind", dropRank: measures.count)]
        + measures.enumerated().map { .init(title: $1.name, isNumber: true, dropRank: $0 == 0 ? nil : measures.count - $0) })
    table.rows = order.map { node in
      [graph.nodes[node].entity.name, graph.nodes[node].entity.kind.name]
        + measures.indices.map { shown($0, node) }
    }
    for line in table.lines(width: Terminal.columns) { Terminal.print(line) }
  }

  func printTSV() {
    var out = ByteWriter()
    out.writeTSV(row: ["name", "id", "kind"] + measures.map(\.name))
    for node in order {
      let entity = graph.nodes[node].entity
      out.writeTSV(row: [entity.name, entity.id.rawValue, entity.kind.name] + measures.indices.map { text($0, node) ?? "" })
    }
    Terminal.write(out.bytes)
  }

  func printJSON() {
    var out = ByteWriter()
    for node in order {
      out.write("{\"entity\":")
      EntityJSON.write(graph.nodes[node].entity, to: &out)
      for index in measures.indices { out.write(",\"\(measures[index].name)\":\(text(index, node) ?? "null")") }
      out.write("}\n")
    }
    Terminal.write(out.bytes)
  }

  /// As many digits as are worth showing; given weights need not be whole.
  private func shown(_ measure: Int, _ node: Int) -> String {
    guard let value = values[measure][node] else { return "" }
    let decimals = measures[measure].decimals
    return value.fixed(decimals == 0 && value != value.rounded() ? 2 : decimals)
  }

  /// With all digits that a program may want.
  private func text(_ measure: Int, _ node: Int) -> String? {
    values[measure][node].map { measures[measure].decimals == 0 ? $0.shortest : $0.fixed(9) }
  }
}
