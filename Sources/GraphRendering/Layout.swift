public import EntityGraph

/// Positions for the nodes of a graph, by Graphviz.
extension Renderer {
  /// Where the nodes of `graph` stand, in points, y downwards: related names near each other, strong ones with room around.
  public func positions(of graph: Graph) throws(RenderingError) -> [ExplorerData.Position] {
    guard !graph.nodes.isEmpty else { return [] }
    let layout = LayoutDOT(graph)
    let output = try draw(layout.write(), engine: layout.engine, formatName: "plain")
    return LayoutDOT.positions(output, count: graph.nodes.count).map { .init(x: $0.x, y: $0.y) }
  }
}

extension LayoutDOT {
  /// Of a graph for the explorer, whose labels stand beside the nodes.
  fileprivate init(_ graph: Graph) {
    engine = graph.nodes.count <= 60 ? "neato" : "sfdp"
    isSeparated = graph.nodes.count <= 2000
    let degrees = graph.weightedDegrees()
    let strongest = max(degrees.max() ?? 1, 1)
    nodes = degrees.map { degree in
      let size = 0.25 + 0.75 * (max(degree, 0) / strongest).squareRoot()
      return Node(width: size * 1.8, height: size * 0.9)
    }
    let most = max(graph.edges.map(graph.size(of:)).max() ?? 1, 1)
    edges = graph.edges.map { edge in
      Edge(a: edge.a, b: edge.b, weight: 1 + Int(3 * max(graph.size(of: edge), 0) / most), length: 1.3)
    }
  }
}
