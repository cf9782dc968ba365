internal import EntityGraph

/// Makes Graphviz's SVG one for people: its size in pixels, a title and a description for those who cannot see it, tooltips instead
/// of `n7`, and links from lines to the articles.
struct SVGFinishing {
  private let drawing: Drawing
  private let page: Page

  init(_ drawing: Drawing, _ page: Page) {
    self.drawing = drawing
    self.page = page
  }

  /// - Complexity: O(n)
  func finish(_ svg: [UInt8]) -> [UInt8] {
    var out = ByteWriter()
    var isLinked = false
    for line in svg.split(separator: UInt8(ascii: "\n")) where !isComment(line) {
      if line.starts(with: "<svg ".utf8) {
        writeSize(to: &out)
      } else if line.starts(with: "<title>".utf8) {
        // Those of nodes and lines are written with their beginning.
        if line.starts(with: "<title>G</title>".utf8) { writeHeading(to: &out) } else { continue }
      } else if line.starts(with: "<g id=\"".utf8) {
        out.write(raw: line)
        isLinked = writeTooltip(of: line, to: &out)
      } else {
        if isLinked, line.starts(with: "</g>".utf8) { out.write("</a>") }
        writePlain(line, to: &out)
      }
      out.write("\n")
    }
    return out.bytes
  }

  /// Tooltip, and the beginning of a link, of the node or line that begins here. Returns whether there is a link.
  private func writeTooltip(of line: ArraySlice<UInt8>, to out: inout ByteWriter) -> Bool {
    let id = line.dropFirst(7).prefix { $0 != UInt8(ascii: "\"") }
    guard let sign = id.first,
      let number = Int(String(decoding: id.dropFirst().prefix { $0 != UInt8(ascii: "_") }, as: UTF8.self))
    else { return false }
    if sign == UInt8(ascii: "n"), drawing.nodes.indices.contains(number) {
      writeTitle(drawing.nodes[number].tooltip, to: &out)
    } else if sign == UInt8(ascii: "e"), drawing.edges.indices.contains(number) {
      writeTitle(drawing.edges[number].tooltip, to: &out)
      return writeLink(drawing.edges[number].link, to: &out)
    }
    return false
  }

  private func writeTitle(_ text: String, to out: inout ByteWriter) {
    out.write("<title>")
    out.writeXML(text)
    out.write("</title>")
  }

  private func writeLink(_ link: String?, to out: inout ByteWriter) -> Bool {
    guard let link else { return false }
    out.write("<a xlink:href=\"")
    out.writeXML(link)
    out.write("\">")
    return true
  }

  private func writeHeading(to out: inout ByteWriter) {
    out.write("<title id=\"graph-title\">")
    out.writeXML(drawing.title)
    out.write("</title>\n<desc id=\"graph-description\">")
    out.writeXML(description)
    out.write("</desc>")
  }

  /// The caption and the strongest relationships in words.
  private var description: String {
    let strongest = drawing.edges.prefix(5).map { "\(drawing.nodes[$0.a].name) and \(drawing.nodes[$0.b].name)" }
    let list =
      strongest.isEmpty
      ? "" : " \(drawing.legend.changes.isEmpty ? "Strongest" : "Changed most"): " + strongest.joined(separator: "; ") + "."
    return drawing.caption + "." + list
  }

  /// A line as it is, without a word that older programs do not know.
  private func writePlain(_ line: ArraySlice<UInt8>, to out: inout ByteWriter) {
    let word = Array(" stroke=\"transparent\"".utf8)
    guard line.starts(with: "<polygon".utf8) || isArea(line), let place = line.firstRange(of: word) else {
      return out.write(raw: line)
    }
    out.write(raw: line[..<place.lowerBound])
    out.write(" stroke=\"none\"")
    out.write(raw: line[place.upperBound...])
  }

  private func isArea(_ line: ArraySlice<UInt8>) -> Bool { !page.areas.isEmpty && line.starts(with: "<path".utf8) }

  /// Graphviz names each element in a comment.
  private func isComment(_ line: ArraySlice<UInt8>) -> Bool { line.starts(with: "<!-- ".utf8) && line.last == UInt8(ascii: ">") }

  /// Pixels instead of points, and the names of the texts for readers of screens.
  private func writeSize(to out: inout ByteWriter) {
    let (width, height) = (page.width * page.scale, page.height * page.scale)
    out.write("<svg role=\"img\" aria-labelledby=\"graph-title graph-description\" ")
    out.write("width=\"\(width.fixed(0))\" height=\"\(height.fixed(0))\"")
  }
}
