extension Drawing {
  /// The strongest part of `graph` that `style` allows, in shapes and words.
  ///
  /// - Complexity: O(nodes log nodes + edges), and the evidence of the edges that are shown.
  public init(_ graph: Graph, style: Style = Style()) {
    let shown = graph.strongest(nodes: style.mostNodes, edges: style.mostEdges, around: style.center)
    let communities = style.coloring == .community ? graph.communities(style.communities, of: shown) : nil
    let most = Double(max(shown.nodes.map { $0.count(shown.level) }.max() ?? 1, 1))
    let strongest = shown.edges.first.map { max($0.strength, 0) } ?? 1
    self.style = style
    nodes = shown.nodes.indices.map { index in
      var node = Drawing.node(shown.nodes[index], most, shown.level, style)
      node.community = communities?[index]
      node.isCenter = style.center.map { graph.nodes[$0].entity.id.rawValue == node.id } ?? false
      return node
    }
    // A picture of many edges has no room for the sentences of each.
    let sentences = shown.edges.count > 300 ? 1 : 3
    edges = shown.edges.map { edge in
      Drawing.edge(edge, in: shown, share: strongest > 0 ? max(edge.strength, 0) / strongest : 1, sentences: sentences)
    }
    title = style.title
    caption = shown.caption(partOf: graph)
    legend = Legend(shown, communities, style)
  }

  private static func node(_ node: Graph.Node, _ most: Double, _ level: Graph.Level, _ style: Style) -> Node {
    let entity = node.entity
    let mentions = node.mentions == 1 ? "1 mention" : "\(node.mentions) mentions"
    let articles = node.articles == 1 ? "1 article" : "\(node.articles) articles"
    let code = style.showsCodes && entity.kind == .country ? entity.iso.map { " (\($0))" } ?? "" : ""
    return Node(
      id: entity.id.rawValue, name: entity.name + code, kind: entity.kind, share: Double(node.count(level)) / most,
      tooltip: "\(entity.name) (\(entity.kind.name)): \(mentions) in \(articles)")
  }

  private static func edge(_ edge: Graph.Edge, in graph: Graph, share: Double, sentences: Int) -> Edge {
    let evidence = graph.evidence(for: edge, order: sentences > 1 ? .closest : .newest, limit: sentences)
    let links = evidence.compactMap(\.url).filter(isWebAddress)
    return Edge(
      a: edge.a, b: edge.b, share: share, isSignificant: edge.isSignificant(at: 0.05),
      tooltip: tooltip(edge, in: graph, evidence), link: links.first)
  }

  /// Names, counts and dates on one line, then a sentence on each line.
  private static func tooltip(_ edge: Graph.Edge, in graph: Graph, _ evidence: [Graph.EvidenceSentence]) -> String {
    let (a, b) = (graph.nodes[edge.a].entity.name, graph.nodes[edge.b].entity.name)
    let count = graph.count(of: edge)
    var lines = ["\(a) – \(b): \(count) \(graph.level.unit(count))"]
    if graph.level != .article { lines[0] += " of \(edge.articles) article\(edge.articles == 1 ? "" : "s")" }
    if let first = edge.first, let last = edge.last { lines[0] += first == last ? ", \(first)" : ", \(first) to \(last)" }
    if !edge.isSignificant(at: 0.05) { lines[0] += "; may be chance" }
    for sentence in evidence {
      let date = sentence.date.map { " (\($0))" } ?? ""
      lines.append("“\(shortened(sentence.text, to: 240))”\(date)")
    }
    return lines.joined(separator: "\n")
  }

  /// Only addresses of web pages become links: nothing that a browser would run.
  static func isWebAddress(_ address: String) -> Bool {
    let start = address.prefix(8).lowercased()
    guard start.hasPrefix("http://") || start == "https://" else { return false }
    return address.unicodeScalars.allSatisfy { $0.value > 0x20 && !(0x7F...0x9F).contains($0.value) }
  }
}

extension Graph {
  /// The communities of the nodes of a part, by those of the whole: numbered anew, the one with most nodes first.
  fileprivate func communities(_ all: [Int]?, of part: Graph) -> [Int]? {
    guard let all else { return nil }
    let shown = part.nodes.map { node in self.node(node.entity.id).map { all[$0] } ?? 0 }
    let sizes = Dictionary(shown.map { ($0, 1) }, uniquingKeysWith: +)
    let order = sizes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    let numbers = Dictionary(uniqueKeysWithValues: zip(order, order.indices))
    return shown.map { numbers[$0]! }
  }
}
