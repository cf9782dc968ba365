internal import EntityGraph

/// The DOT text that asks an engine where boxes should stand: sizes and forces, no names.
struct LayoutDOT {
  struct Node {
    /// In inches.
    var width: Double
    var height: Double
    /// Where it stands already, in points, y upwards.
    var fixed: Point?
  }

  struct Edge {
    var a: Int
    var b: Int
    var weight: Int
    /// The wanted length in inches.
    var length: Double
  }

  var engine: String
  var nodes: [Node]
  var edges: [Edge]
  /// The node in the middle of layouts that have one.
  var root: Int?
  /// Whether the engine keeps boxes apart.
  var isSeparated = false

  /// - Complexity: O(nodes + edges)
  func write() -> [UInt8] {
    var out = ByteWriter()
    out.write("graph \"G\" {\n  graph [layout=\"\(engine)\", overlap=\"\(isSeparated ? "prism" : "true")\", ")
    // Its own distance of rest is so short that wished lengths tear the graph apart.
    if engine == "fdp" { out.write("K=\"1.5\", maxiter=\"1000\", ") }
    if let root { out.write("root=\"n\(root)\", ") }
    out.write("splines=\"false\", start=\"1\", pack=\"30\", inputscale=\"72\"];\n")
    out.write("  node [shape=\"box\", fixedsize=\"true\", label=\"\"];\n")
    for (index, node) in nodes.enumerated() {
      out.write("  n\(index) [width=\"\(node.width.fixed(2))\", height=\"\(node.height.fixed(2))\"")
      if let place = node.fixed { out.write(", pos=\"\(place.x.fixed(2)),\(place.y.fixed(2))!\"") }
      out.write("];\n")
    }
    for edge in edges {
      let weight = min(max(edge.weight, 1), 1000)
      out.write("  n\(edge.a) -- n\(edge.b) [weight=\"\(weight)\", len=\"\(edge.length.fixed(2))\"];\n")
    }
    out.write("}\n")
    return out.bytes
  }

  /// Positions in points, y downwards, from Graphviz's format `plain`.
  static func positions(_ plain: [UInt8], count: Int) -> [Point] {
    var positions = [Point](repeating: Point(x: 0, y: 0), count: count)
    for line in String(decoding: plain, as: UTF8.self).split(separator: "\n") where line.hasPrefix("node n") {
      let fields = line.split(separator: " ")
      guard fields.count > 3, let node = Int(fields[1].dropFirst()), let x = Double(fields[2]), let y = Double(fields[3]),
        positions.indices.contains(node)
      else { continue }
      positions[node] = Point(x: x * 72, y: -y * 72)
    }
    return positions
  }
}

extension LayoutDOT {
  /// Of a drawing: strong relationships short, room for both ends.
  init(_ drawing: Drawing, _ footprints: [Footprint], shapes: [Point?]) {
    engine = drawing.engine
    root = drawing.nodes.firstIndex { $0.isCenter }
    nodes = zip(footprints, shapes).map { footprint, shape in
      let fixed = shape.map { footprint.center(shapeAt: $0) }
      return Node(
        width: footprint.width / 72, height: footprint.height / 72, fixed: fixed.map { Point(x: $0.x, y: -$0.y) })
    }
    edges = LayoutDOT.edges(drawing, footprints)
  }

  /// Names with many lines stand apart, so that the lines between them can be seen; those with few stand near theirs.
  private static func edges(_ drawing: Drawing, _ footprints: [Footprint]) -> [Edge] {
    var degrees = [Int](repeating: 0, count: footprints.count)
    for end in drawing.edges.flatMap({ [$0.a, $0.b] }) { degrees[end] += 1 }
    return drawing.edges.map { edge in
      let radii = (footprints[edge.a].width + footprints[edge.b].width) / 2 / 72
      let room = Double(min(degrees[edge.a], degrees[edge.b])).squareRoot()
      return Edge(a: edge.a, b: edge.b, weight: 1 + Int(edge.share * 3), length: 0.6 * radii + 0.5 * room)
    }
  }

  /// The same with every line alike, for a second try.
  var plain: LayoutDOT {
    var plain = self
    for index in edges.indices {
      plain.edges[index].weight = 1
      plain.edges[index].length = 1
    }
    return plain
  }
}
