internal import EntityGraph

/// Writes a page for the engine `nop2`, which lays out nothing: everything has its place. So SVG, PNG and PDF look alike.
///
/// Lines are edges between two invisible corners, in the order in which they are drawn, below everything else.
enum PageDOT {
  static let engine = "nop2"

  /// - Complexity: O(marks)
  static func write(_ page: Page, resolution: Int) -> [UInt8] {
    var out = ByteWriter()
    writeSettings(page, resolution, to: &out)
    for mark in page.marks {
      switch mark {
      case .shape(let shape): write(shape, page, to: &out)
      case .text(let text): write(text, page, to: &out)
      case .line(let line): write(line, page, to: &out)
      }
    }
    out.write("}\n")
    return out.bytes
  }

  private static func writeSettings(_ page: Page, _ resolution: Int, to out: inout ByteWriter) {
    out.write("graph \"G\" {\n  graph [charset=\"UTF-8\", outputorder=\"edgesfirst\", pad=\"0\", margin=\"0\", ")
    out.write("dpi=\"\(resolution)\", bgcolor=\"\(page.background)\"")
    if page.scale < 0.999 { out.write(", size=\"\(inches(page.width * page.scale)),\(inches(page.height * page.scale))\"") }
    if !page.areas.isEmpty { out.write(", _background=\"\(page.areas.map { paint($0, page) }.joined(separator: " "))\"") }
    out.write("];\n")
    out.write("  node [fixedsize=\"true\", label=\"\", margin=\"0\", fontname=\"\(DOTWriter.font)\"];\n")
    let corners = [Point(x: 0.5, y: 0.5), Point(x: page.width - 0.5, y: page.height - 0.5)]
    for (index, corner) in corners.enumerated() {
      out.write("  c\(index) [style=\"invis\", width=\"0.01\", height=\"0.01\", pos=\"\(place(corner, page))\"];\n")
    }
  }

  /// In Graphviz's language of painting (xdot): no border, a colour, then a curve or a polygon.
  private static func paint(_ area: Page.Area, _ page: Page) -> String {
    let points = area.points.map { "\($0.x.fixed(1)) \((page.height - $0.y).fixed(1))" }.joined(separator: " ")
    return "c 9 -#FFFFFF00 C 7 -\(area.color) \(area.isCurved ? "b" : "P") \(area.points.count) \(points)"
  }

  private static func write(_ shape: Mark.Shape, _ page: Page, to out: inout ByteWriter) {
    writeStart(shape.id, shape.role, shape.box, page, to: &out)
    out.write("shape=\"\(shape.shape.name)\", style=\"\(shape.shape.style)\", penwidth=\"\(shape.borderWidth.fixed(1))\", ")
    out.write("fillcolor=\"\(shape.look.fill)\", color=\"\(shape.look.border)\"];\n")
  }

  private static func write(_ text: Mark.Text, _ page: Page, to out: inout ByteWriter) {
    writeStart(text.id, text.role, text.box, page, to: &out)
    out.write("shape=\"plaintext\", ")
    if let halo = text.halo { out.write("style=\"filled\", fillcolor=\"\(halo)\", ") }
    out.write("fontcolor=\"\(text.color)\", fontsize=\"\(text.size.fixed(1))\", label=\"")
    for (index, line) in text.lines.enumerated() {
      out.write(DOTWriter.escaped(line))
      if text.isLeft { out.write("\\l") } else if index < text.lines.count - 1 { out.write("\\n") }
    }
    out.write("\"];\n")
  }

  /// Nodes need names of their own; those of the frame have no other use.
  private static func writeStart(_ id: String, _ role: String, _ box: Box, _ page: Page, to out: inout ByteWriter) {
    let name = id.isEmpty ? "f\(out.bytes.count)" : id
    out.write("  \"\(name)\" [id=\"\(name)\", class=\"\(role)\", pos=\"\(place(box.center, page))\", ")
    out.write("width=\"\(inches(box.width))\", height=\"\(inches(box.height))\", ")
  }

  private static func write(_ line: Mark.Line, _ page: Page, to out: inout ByteWriter) {
    out.write("  c0 -- c1 [id=\"\(line.id.isEmpty ? "f\(out.bytes.count)" : line.id)\", class=\"\(line.role)\", ")
    out.write("penwidth=\"\(line.width.fixed(2))\", color=\"\(line.color)\", ")
    if line.isDashed { out.write("style=\"dashed\", ") }
    out.write("pos=\"" + line.points.map { place($0, page) }.joined(separator: " ") + "\"];\n")
  }

  private static func place(_ point: Point, _ page: Page) -> String {
    "\(point.x.fixed(2)),\((page.height - point.y).fixed(2))"
  }

  private static func inches(_ points: Double) -> String { (max(points, 1) / 72).fixed(4) }
}
