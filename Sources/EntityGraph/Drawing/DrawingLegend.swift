extension Drawing.Legend {
  init(_ graph: Graph, _ communities: [Int]?, _ style: Drawing.Style) {
    let level = graph.level
    kinds = EntityKind.shown.filter { kind in graph.nodes.contains { $0.entity.kind == kind } }
    if let communities { self.communities = Drawing.Legend.named(communities, graph) }
    sizes = Drawing.Scale(
      words: "\(level.unit(2)) that name it", largest: Double(graph.nodes.map { $0.count(level) }.max() ?? 0), decimals: 0)
    let measure = graph.measure
    widths = Drawing.Scale(
      words: measure == .count ? "\(level.unit(2)) that name both" : measure.name, largest: graph.edges.first?.strength ?? 0,
      decimals: measure == .count ? 0 : 2)
    let isDashed = graph.edges.contains { !$0.isSignificant(at: 0.05) }
    chance = isDashed ? "may be chance (corrected p above 0.05)" : nil
    notes = ["Together: named in one \(level == .window ? "window" : level.rawValue)"]
    if measure != .count { notes.append("Strength: \(measure.name)") }
    notes += style.notes
  }

  /// The communities that appear, each with the name of the node that most sentences name.
  private static func named(_ communities: [Int], _ graph: Graph) -> [(community: Int, name: String)] {
    let members = Dictionary(grouping: communities.indices) { communities[$0] }
    return members.keys.sorted().map { community in
      let strongest = members[community]!.max { a, b in
        (graph.nodes[a].count(graph.level), b) < (graph.nodes[b].count(graph.level), a)
      }!
      return (community, graph.nodes[strongest].entity.name)
    }
  }
}

extension Drawing.Scale {
  /// The largest round number, and about a quarter and a sixteenth of it.
  init(words: String, largest: Double, decimals: Int) {
    self.init(words: words)
    guard largest > 0 else { return }
    let smallest = decimals == 0 ? 1.0 : 0.01
    for part in [1.0, 4, 16] {
      let value = Drawing.Scale.rounded(largest / part)
      let label = value >= 1 || decimals == 0 ? value.fixed(value < 10 && decimals > 0 ? 1 : 0) : value.fixed(decimals)
      if value >= smallest, steps.last?.label != label { steps.append(Step(label: label, share: value / largest)) }
    }
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
