public import EntityGraph

/// Positions for the nodes of a graph, by Graphviz.
extension Renderer {
  /// Where the nodes of `graph` stand, in points, y downwards: related names near each other, strong ones with room around.
  public func positions(of graph: Graph) throws(RenderingError) -> [ExplorerData.Position] {
    guard !graph.nodes.isEmpty else { return [] }
    let output = try draw(LayoutDOT.write(graph), engine: LayoutDOT.engine(graph), formatName: "plain")
    var positions = [ExplorerData.Position](repeating: .init(x: 0, y: 0), count: graph.nodes.count)
    for line in String(decoding: output, as: UTF8.self).split(separator: "\n") where line.hasPrefix("node n") {
      let fields = line.split(separator: " ")
      guard fields.count > 3, let node = Int(fields[1].dropFirst()), let x = Double(fields[2]), let y = Double(fields[3]) else {
        continue
      }
      positions[node] = .init(x: x * 72, y: -y * 72)
    }
    return positions
  }
}

/// The DOT text of a graph that only asks for positions.
private enum LayoutDOT {
  static func engine(_ graph: Graph) -> String { graph.nodes.count <= 60 ? "neato" : "sfdp" }

  static func write(_ graph: Graph) -> [UInt8] {
    var out = ByteWriter()
    let isLarge = graph.nodes.count > 2000
    out.write(
      "graph \"G\" {\n  graph [layout=\"\(engine(graph))\", overlap=\"\(isLarge ? "true" : "prism")\", splines=\"false\", start=\"1\"];\n"
    )
    out.write("  node [shape=\"box\", fixedsize=\"true\", label=\"\"];\n")
    let degrees = graph.weightedDegrees()
    let strongest = max(degrees.max() ?? 1, 1)
    for (index, degree) in degrees.enumerated() {
      // Room for the node and for its label beside it.
      let size = 0.25 + 0.75 * (max(degree, 0) / strongest).squareRoot()
      out.write("  n\(index) [width=\"\((size * 1.8).fixed(2))\", height=\"\((size * 0.9).fixed(2))\"];\n")
    }
    let most = max(graph.edges.map(graph.size(of:)).max() ?? 1, 1)
    for edge in graph.edges {
      let weight = 1 + Int(3 * max(graph.size(of: edge), 0) / most)
      out.write("  n\(edge.a) -- n\(edge.b) [weight=\"\(min(weight, 1000))\", len=\"1.3\"];\n")
    }
    out.write("}\n")
    return out.bytes
  }
}
