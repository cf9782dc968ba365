extension Drawing.Legend {
  init(_ graph: Graph, _ communities: [Int]?, _ style: Drawing.Style) {
    let importance = graph.importance()
    kinds = EntityKind.allCases.filter { kind in graph.nodes.contains { $0.entity.kind == kind } }
    if let communities { self.communities = Drawing.Legend.named(communities, importance, graph) }
    let segments = graph.level.unit(2)
    let isCount = graph.measure == .count
    sizes = Drawing.Scale(
      words: graph.hasArticles ? "\(segments) that name it" : "sum of its weights", largest: importance.max() ?? 0,
      isCount: graph.hasArticles)
    widths = Drawing.Scale(
      words: !graph.hasArticles ? "weight" : isCount ? "\(segments) that name both" : graph.measure.name,
      largest: graph.edges.first?.strength ?? 0, isCount: isCount)
    let isDoubtful = graph.edges.contains { !graph.isProved($0) }
    chance = isDoubtful ? "may be chance (p above 0.05)" : nil
    if graph.hasArticles { notes.append("Together: named in one \(graph.level.rawValue)") }
    if graph.hasArticles, !isCount { notes.append("Strength: \(graph.measure.name)") }
    notes += style.notes
  }

  init(
    _ change: GraphChange, _ shown: Graph, _ edges: [Drawing.Edge], _ importance: [Double], widest: Double,
    _ style: Drawing.Style
  ) {
    kinds = EntityKind.allCases.filter { kind in shown.nodes.contains { $0.entity.kind == kind } }
    changes = GraphChange.Direction.allCases.filter { direction in edges.contains { $0.change == direction } }
    let segments = shown.level.unit(2)
    sizes = Drawing.Scale(words: "\(segments) that name it", largest: importance.max() ?? 0, isCount: true)
    widths = Drawing.Scale(words: "‰ of the \(change.unit)", largest: widest * 1000, isCount: false)
    chance = edges.contains { !$0.isSignificant } ? "may be chance (p above 0.05)" : nil
    notes = ["Together: named in one \(shown.level.rawValue)", "Width: by the larger share, before or after"] + style.notes
  }

  /// The communities that appear, each with the name of its largest node.
  private static func named(
    _ communities: [Int], _ importance: [Double], _ graph: Graph
  ) -> [(community: Int, name: String)] {
    let members = Dictionary(grouping: communities.indices) { communities[$0] }
    return members.keys.sorted().map { community in
      let strongest = members[community]!.max { a, b in
        (importance[a], b) < (importance[b], a)
      }!
      return (community, graph.nodes[strongest].entity.name)
    }
  }
}

extension Drawing.Scale {
  /// The largest round number, and about a quarter and a sixteenth of it.
  init(words: String, largest: Double, isCount: Bool) {
    self.init(words: words)
    guard largest > 0 else { return }
    for part in [1.0, 4, 16] {
      let value = Drawing.Scale.rounded(largest / part)
      if isCount, value < 1 || value == steps.last?.value { continue }
      steps.append(Step(value: value, label: value.fixed(Drawing.Scale.decimals(value)), share: value / largest))
    }
  }

  /// Decimals that show one digit at least.
  private static func decimals(_ value: Double) -> Int {
    var decimals = 0
    var value = value
    while value < 0.999, decimals < 6 {
      value *= 10
      decimals += 1
    }
    return decimals
  }

  /// 1, 2 or 5 times a power of ten, not above `value`.
  static func rounded(_ value: Double) -> Double {
    var power = 1.0
    while power * 10 <= value { power *= 10 }
    while power > value { power /= 10 }
    for step in [5.0, 2] where step * power <= value { return step * power }
    return power
  }
}
