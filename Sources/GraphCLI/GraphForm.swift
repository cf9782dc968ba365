import EntityGraph
import GraphRendering

/// What `graph` writes: a text format of ours, a picture by Graphviz, or the explorer page.
enum GraphForm {
  case text(GraphExport)
  case picture(Renderer.Format)
  case page

  /// How many names and relationships are shown when nobody says.
  var usualSize: (nodes: Int, edges: Int) {
    switch self {
    case .page: (1000, 4000)
    default: (Drawing.Style().mostNodes, Drawing.Style().mostEdges)
    }
  }

  /// How many relationships suit so many names.
  func usualEdges(nodes: Int) -> Int { usualSize.edges * min(nodes, 1_000_000) / usualSize.nodes }

  /// From `--format`, else from the name of the output, else DOT.
  init(format: String?, output: String?) throws(Failure) {
    let fileName = output?.split(separator: "/").last.map(String.init) ?? ""
    let ending = fileName.lastIndex(of: ".").map { String(fileName[fileName.index(after: $0)...]) }
    let name = (format ?? ending ?? "dot").lowercased()
    if let text = GraphExport(rawValue: name == "gv" ? "dot" : name) {
      self = .text(text)
    } else if let picture = Renderer.Format(rawValue: name) {
      self = .picture(picture)
    } else if name == "html" || name == "htm" {
      self = .page
    } else {
      throw Failure(
        .usage,
        "unknown format '\(name)'; use dot, svg, png, pdf, html, json, graphml, gexf or csv, by --format or by the output's name")
    }
  }
}

/// Where `graph` writes to.
struct GraphOutput {
  let path: String?

  func write(_ bytes: [UInt8]) throws(Failure) {
    guard let path, path != "-" else {
      Terminal.write(bytes)
      return
    }
    do throws(FileError) {
      try FileSystem.write(bytes, to: path)
    } catch {
      throw Failure(.input, "cannot write \(path): \(error.reason); choose another place with -o")
    }
  }
}
