/// Writes a drawing in the DOT language of Graphviz, for people and other programs. Needs no library.
///
/// Nodes are called n0, n1 …; names stand only in labels and tooltips, quoted and escaped, so that no
/// name can break the file or be taken for markup.
public enum DOTWriter {
  /// - Complexity: O(nodes + edges)
  public static func write(_ drawing: Drawing) -> [UInt8] {
    let theme = Theme.named(drawing.style.theme)
    var out = ByteWriter()
    out.write("graph \"G\" {\n")
    writeSettings(drawing, theme, to: &out)
    for (index, node) in drawing.nodes.enumerated() { write(node, index, theme, to: &out) }
    // The strongest last: they are drawn over the weaker ones.
    for edge in drawing.edges.reversed() { write(edge, theme, to: &out) }
    out.write("}\n")
    return out.bytes
  }

  private static func writeSettings(_ drawing: Drawing, _ theme: Theme, to out: inout ByteWriter) {
    let isLarge = drawing.nodes.count > 2000
    let splines = drawing.edges.count <= 400 ? "true" : "line"
    out.write("  graph [layout=\"\(drawing.engine)\", charset=\"UTF-8\", outputorder=\"edgesfirst\", ")
    out.write("overlap=\"\(isLarge ? "true" : "prism")\", sep=\"+12\", esep=\"+3\", splines=\"\(splines)\", ")
    out.write("pad=\"0.4\", start=\"1\", bgcolor=\"\(theme.background)\", ")
    out.write("fontname=\"\(font)\", fontsize=\"14\", fontcolor=\"\(theme.quietInk)\", labelloc=\"t\", ")
    out.write("tooltip=\(quoted(drawing.title)), label=\(quoted(drawing.title + "\n" + drawing.caption))];\n")
    out.write("  node [fontname=\"\(font)\", fontcolor=\"\(theme.inkOnShape)\", penwidth=\"1.2\", margin=\"0.08,0.04\"];\n")
  }

  public static let font = "Helvetica,Arial,sans-serif"

  private static func write(_ node: Drawing.Node, _ index: Int, _ theme: Theme, to out: inout ByteWriter) {
    let look = theme.look(of: node)
    let shape = NodeShape(node.kind)
    out.write("  n\(index) [label=\(quoted(LabelLines.of(node.name).joined(separator: "\n"))), ")
    out.write("tooltip=\(quoted(node.tooltip)), shape=\"\(shape.name)\", style=\"\(shape.style)\", ")
    out.write("fillcolor=\"\(look.fill)\", color=\"\(look.border)\", ")
    out.write("fontsize=\"\((10 + 14 * node.share.squareRoot()).fixed(1))\", class=\"\(node.kind.name)\"];\n")
  }

  private static func write(_ edge: Drawing.Edge, _ theme: Theme, to out: inout ByteWriter) {
    out.write("  n\(edge.a) -- n\(edge.b) [penwidth=\"\(edge.width.fixed(2))\", ")
    out.write("color=\"\(theme.color(of: edge))\", ")
    if edge.isDashed { out.write("style=\"dashed\", ") }
    if let change = edge.change { out.write("class=\"\(change.rawValue)\", ") }
    out.write("weight=\"\(1 + Int(3 * edge.share))\", len=\"\((2.2 - 1.2 * edge.share.squareRoot()).fixed(2))\", ")
    if let link = edge.link { out.write("URL=\(quoted(link)), ") }
    out.write("tooltip=\(quoted(edge.tooltip))];\n")
  }

  /// A quoted DOT string: `\`, `"` and `&` escaped, line breaks kept, other control characters dropped.
  public static func quoted(_ text: String) -> String { "\"" + escaped(text) + "\"" }

  /// The inside of a quoted DOT string.
  public static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\\\"
      case "\"": escaped += "\\\""
      case "&": escaped += "&amp;"
      case "\n": escaped += "\\n"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": break
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
