/// Writes a drawing in the DOT language of Graphviz. Needs no library.
///
/// Nodes are called n0, n1 …; names stand only in labels and tooltips, quoted and escaped, so that no
/// name can break the file or be taken for markup.
public enum DOTWriter {
  /// How much the file asks of Graphviz.
  public enum Detail: Sendable {
    /// Legend as a table, edges routed around nodes.
    case full
    /// Plain text and straight lines: for a second try, and for very large graphs.
    case plain
  }

  /// - Complexity: O(nodes + edges)
  public static func write(_ drawing: Drawing, detail: Detail = .full) -> [UInt8] {
    var out = ByteWriter()
    out.write("graph \"G\" {\n")
    writeSettings(drawing, detail, to: &out)
    for (index, node) in drawing.nodes.enumerated() { write(node, index, to: &out) }
    // The strongest last: they are drawn over the weaker ones.
    for edge in drawing.edges.reversed() { write(edge, drawing.nodes, to: &out) }
    out.write("}\n")
    return out.bytes
  }

  /// The Graphviz engine for a graph of this size.
  public static func engine(for drawing: Drawing) -> String {
    drawing.nodes.count <= 60 ? "neato" : "sfdp"
  }

  private static func writeSettings(_ drawing: Drawing, _ detail: Detail, to out: inout ByteWriter) {
    let isLarge = drawing.nodes.count > 2000
    let splines = detail == .full && !isLarge && drawing.edges.count <= 400 ? "true" : "line"
    out.write("  graph [layout=\"\(engine(for: drawing))\", charset=\"UTF-8\", outputorder=\"edgesfirst\", ")
    out.write(
      "overlap=\"\(isLarge ? "true" : "prism")\", sep=\"+16\", esep=\"+3\", splines=\"\(splines)\", pad=\"0.4\", start=\"1\", "
    )
    out.write("bgcolor=\"white\", fontname=\"\(font)\", fontsize=\"13\", fontcolor=\"#333333\", labelloc=\"b\", ")
    out.write("tooltip=\(quoted(drawing.title)), label=")
    out.write(detail == .full ? tableLabel(drawing) : quoted(plainLabel(drawing)))
    out.write("];\n")
    out.write(
      "  node [fontname=\"\(font)\", style=\"filled\", penwidth=\"1.4\", margin=\"0.10,0.05\", height=\"0.2\", width=\"0.3\"];\n")
    out.write("  edge [fontname=\"\(font)\"];\n")
  }

  static let font = "Helvetica,Arial,sans-serif"

  private static func write(_ node: Drawing.Node, _ index: Int, to out: inout ByteWriter) {
    let look = Palette.look(of: node.kind)
    let style = node.kind == .country ? "filled,rounded" : "filled"
    out.write("  n\(index) [label=\(quoted(wrapped(node.name))), tooltip=\(quoted(node.tooltip)), ")
    out.write("shape=\"\(look.shape)\", style=\"\(style)\", fillcolor=\"\(look.fill)\", color=\"\(look.border)\", ")
    out.write("fontsize=\"\(node.fontSize.fixed(1))\", class=\"\(node.kind.name)\"];\n")
  }

  private static func write(_ edge: Drawing.Edge, _ nodes: [Drawing.Node], to out: inout ByteWriter) {
    // Room for both labels: the large names in the middle stand apart, small ones stay near.
    let length = 0.4 + (nodes[edge.a].fontSize + nodes[edge.b].fontSize) / 18
    out.write("  n\(edge.a) -- n\(edge.b) [penwidth=\"\(min(edge.width, 8).fixed(2))\", ")
    out.write("color=\"\(Palette.grey(edge.darkness))\", weight=\"\(min(max(edge.weight, 1), 1000))\", ")
    out.write("len=\"\(length.fixed(2))\", tooltip=\(quoted(edge.tooltip))];\n")
  }

  // MARK: Words

  /// Long names on two lines, broken at the space nearest to the middle.
  private static func wrapped(_ name: String) -> String {
    let short = Drawing.shortened(name, to: 60)
    guard short.unicodeScalars.count > 18 else { return short }
    let scalars = Array(short.unicodeScalars)
    let middle = scalars.count / 2
    let spaces = scalars.indices.filter { scalars[$0] == " " }
    guard let cut = spaces.min(by: { abs($0 - middle) < abs($1 - middle) }) else { return short }
    func string(_ part: ArraySlice<Unicode.Scalar>) -> String {
      var text = ""
      text.unicodeScalars.append(contentsOf: part)
      return text
    }
    return string(scalars[..<cut]) + "\n" + string(scalars[(cut + 1)...])
  }

  private static func plainLabel(_ drawing: Drawing) -> String {
    let kinds = drawing.kinds.map { "\($0.name): \(Palette.look(of: $0).shape)" }.joined(separator: ", ")
    return "\(drawing.title)\n\(drawing.caption)\n\(kinds); \(drawing.widthLegend)"
  }

  /// Title, caption and legend as an HTML-like table. Only our own words and the escaped title go in.
  private static func tableLabel(_ drawing: Drawing) -> String {
    var out = ByteWriter()
    out.write("<<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"4\">")
    out.write("<TR><TD COLSPAN=\"\(drawing.kinds.count + 2)\"><FONT POINT-SIZE=\"20\">")
    out.writeXML(Drawing.shortened(drawing.title, to: 90))
    out.write("</FONT></TD></TR><TR><TD COLSPAN=\"\(drawing.kinds.count + 2)\">")
    out.writeXML(drawing.caption)
    out.write("</TD></TR><TR><TD></TD>")
    for kind in drawing.kinds {
      let look = Palette.look(of: kind)
      let style = kind == .country || kind == .person ? " STYLE=\"ROUNDED\"" : ""
      out.write(
        "<TD BORDER=\"1\"\(style) COLOR=\"\(look.border)\" BGCOLOR=\"\(look.fill)\" CELLPADDING=\"4\"> \(kind.name) </TD>")
    }
    out.write("<TD CELLPADDING=\"4\">")
    out.writeXML(drawing.widthLegend)
    out.write("</TD></TR></TABLE>>")
    return String(decoding: out.bytes, as: UTF8.self)
  }

  /// A quoted DOT string: `\`, `"` and `&` escaped, line breaks kept, other control characters dropped.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": quoted += "\\\\"
      case "\"": quoted += "\\\""
      case "&": quoted += "&amp;"
      case "\n": quoted += "\\n"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": break
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
