extension Drawing {
  /// The strongest part of `graph` that `style` allows, in shapes and words.
  ///
  /// - Complexity: O(nodes log nodes + edges), and the evidence of the edges that are shown.
  public init(_ graph: Graph, style: Style = Style()) {
    let shown = graph.strongest(nodes: style.mostNodes, edges: style.mostEdges, around: style.center)
    let communities = style.coloring == .community ? graph.communities(of: shown) : nil
    let importance = shown.importance()
    let most = importance.max() ?? 0
    let strongest = shown.edges.first?.strength ?? 0
    self.style = style
    nodes = shown.nodes.indices.map { index in
      var node = Drawing.node(shown.nodes[index], share: Drawing.share(importance[index], of: most), in: shown, style)
      node.community = communities?[index]
      node.isCenter = style.center.map { graph.nodes[$0].entity.id.rawValue == node.id } ?? false
      return node
    }
    // A picture of many edges has no room for the sentences of each.
    let sentences = shown.edges.count > 300 ? 1 : 3
    edges = shown.edges.map { edge in
      Drawing.edge(edge, in: shown, share: Drawing.share(edge.strength, of: strongest), sentences: sentences)
    }
    title = style.title
    caption = shown.caption(partOf: graph)
    legend = Legend(shown, communities, style)
  }

  static func share(_ value: Double, of most: Double) -> Double { most > 0 ? max(value, 0) / most : 0.2 }

  static func node(_ node: Graph.Node, share: Double, in graph: Graph, _ style: Style) -> Node {
    let entity = node.entity
    let code = style.showsCodes && entity.kind == .country ? entity.iso.map { " (\($0))" } ?? "" : ""
    return Node(
      id: entity.id.rawValue, name: entity.name + code, kind: entity.kind, share: share, tooltip: tooltip(node, in: graph))
  }

  private static func tooltip(_ node: Graph.Node, in graph: Graph) -> String {
    let entity = node.entity
    if !graph.hasArticles { return entity.kind == .other ? entity.name : "\(entity.name) (\(entity.kind.name))" }
    let mentions = node.mentions == 1 ? "1 mention" : "\(node.mentions) mentions"
    let articles = node.articles == 1 ? "1 article" : "\(node.articles) articles"
    return "\(entity.name) (\(entity.kind.name)): \(mentions) in \(articles)"
  }

  private static func edge(_ edge: Graph.Edge, in graph: Graph, share: Double, sentences: Int) -> Edge {
    let evidence = graph.evidence(for: edge, order: sentences > 1 ? .closest : .newest, limit: sentences)
    let links = evidence.compactMap(\.url).filter(isWebAddress)
    return Edge(
      a: edge.a, b: edge.b, share: share, isSignificant: graph.isProved(edge),
      tooltip: tooltip(edge, in: graph, evidence), link: links.first)
  }

  /// Names, counts and dates on one line, then a sentence on each line.
  private static func tooltip(_ edge: Graph.Edge, in graph: Graph, _ evidence: [Graph.EvidenceSentence]) -> String {
    let (a, b) = (graph.nodes[edge.a].entity.name, graph.nodes[edge.b].entity.name)
    var lines = ["\(a) – \(b): \(graph.amount(of: edge))"]
    if graph.hasArticles, graph.level != .article { lines[0] += " of \(edge.articles) article\(edge.articles == 1 ? "" : "s")" }
    if let first = edge.first, let last = edge.last { lines[0] += first == last ? ", \(first)" : ", \(first) to \(last)" }
    if !graph.isProved(edge) { lines[0] += "; may be chance" }
    return (lines + evidence.map(quoted)).joined(separator: "\n")
  }

  /// A sentence in a tooltip.
  static func quoted(_ sentence: Graph.EvidenceSentence) -> String {
    "“\(shortened(sentence.text, to: 240))”" + (sentence.date.map { " (\($0))" } ?? "")
  }

  /// Only addresses of web pages become links: nothing that a browser would run.
  static func isWebAddress(_ address: String) -> Bool {
    let start = address.prefix(8).lowercased()
    guard start.hasPrefix("http://") || start == "https://" else { return false }
    return address.unicodeScalars.allSatisfy { $0.value > 0x20 && !(0x7F...0x9F).contains($0.value) }
  }
}

extension Graph {
  /// The communities of the nodes of a part, by all their relationships with each other, also those that are not shown.
  fileprivate func communities(of part: Graph) -> [Int] {
    let ids = Set(part.nodes.map(\.entity.id))
    let whole = keeping { ids.contains(nodes[$0.a].entity.id) && ids.contains(nodes[$0.b].entity.id) }
    return whole.network().communities().membership
  }

  /// Whether more than chance puts two names together; a weight that was given is taken as it is.
  func isProved(_ edge: Edge) -> Bool { !hasArticles || edge.isSignificant(at: 0.05) }

  /// What the size of a node tells: how many segments name it; without articles, the sum of its weights.
  func importance() -> [Double] { hasArticles ? nodes.map { Double($0.count(level)) } : weightedDegrees() }
}
