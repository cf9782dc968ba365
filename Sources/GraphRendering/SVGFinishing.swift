internal import EntityGraph

/// Makes Graphviz's SVG readable for people: the `<title>` of a node is its tooltip and not `n7`, and the
/// picture has a title and a description for those who cannot see it.
enum SVGFinishing {
  /// - Complexity: O(n)
  static func finish(_ svg: [UInt8], _ drawing: Drawing) -> [UInt8] {
    var out = ByteWriter()
    var position = 0
    let opening = Array("<title>".utf8)
    let closing = Array("</title>".utf8)
    var isFirst = true
    if let tag = find(Array("<svg ".utf8), in: svg, from: 0) {
      out.write(raw: svg[..<(tag + 5)])
      out.write("role=\"img\" aria-labelledby=\"graph-title graph-description\" ")
      position = tag + 5
    }
    while let start = find(opening, in: svg, from: position), let end = find(closing, in: svg, from: start) {
      out.write(raw: svg[position..<start])
      if isFirst {
        writeHeading(drawing, to: &out)
      } else {
        out.write("<title>")
        out.writeXML(title(svg[(start + opening.count)..<end], drawing))
        out.write("</title>")
      }
      isFirst = false
      position = end + closing.count
    }
    out.write(raw: svg[position...])
    return out.bytes
  }

  private static func writeHeading(_ drawing: Drawing, to out: inout ByteWriter) {
    out.write("<title id=\"graph-title\">")
    out.writeXML(drawing.title)
    out.write("</title>\n<desc id=\"graph-description\">")
    out.writeXML(description(of: drawing))
    out.write("</desc>")
  }

  /// The caption and the strongest relationships in words.
  private static func description(of drawing: Drawing) -> String {
    let strongest = drawing.edges.prefix(5).map { edge in
      "\(drawing.nodes[edge.a].name) and \(drawing.nodes[edge.b].name)"
    }
    let list = strongest.isEmpty ? "" : " Strongest: " + strongest.joined(separator: "; ") + "."
    return drawing.caption + "." + list
  }

  /// `n7` becomes the node's tooltip, `n7--n9` the edge's.
  private static func title(_ id: ArraySlice<UInt8>, _ drawing: Drawing) -> String {
    if let ends = edgeEnds(id) {
      if let edge = drawing.edges.first(where: { $0.a == ends.a && $0.b == ends.b }) { return edge.tooltip }
    } else if let index = Int(String(decoding: id.dropFirst(), as: UTF8.self)), drawing.nodes.indices.contains(index) {
      return drawing.nodes[index].tooltip
    }
    return String(decoding: id, as: UTF8.self)
  }

  /// The numbers in `n3&#45;&#45;n11`.
  private static func edgeEnds(_ id: ArraySlice<UInt8>) -> (a: Int, b: Int)? {
    let text = String(decoding: id, as: UTF8.self)
    let parts = text.split(separator: "n").map { $0.prefix { $0.isNumber } }.compactMap { Int($0) }
    return parts.count == 2 ? (parts[0], parts[1]) : nil
  }

  private static func find(_ pattern: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard bytes.count >= pattern.count else { return nil }
    var index = start
    while index <= bytes.count - pattern.count {
      if bytes[index] == pattern[0], bytes[index..<index + pattern.count].elementsEqual(pattern) { return index }
      index += 1
    }
    return nil
  }
}
