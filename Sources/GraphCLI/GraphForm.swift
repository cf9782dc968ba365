import EntityGraph
import GraphRendering

/// What `graph` writes: a text format of ours, a folder of several files, a picture by Graphviz, or the explorer page.
enum GraphForm {
  case text(GraphExport)
  case folder(GraphFolderExport)
  case picture(Renderer.Format)
  case page

  /// Whether a drawing is made: by Graphviz, or as DOT.
  var isPicture: Bool {
    switch self {
    case .picture, .text(.dot): true
    default: false
    }
  }

  /// How many names and relationships are shown when nobody says.
  var usualSize: (nodes: Int, edges: Int) {
    switch self {
    case .page: (1000, 4000)
    default: (Drawing.Style().mostNodes, Drawing.Style().mostEdges)
    }
  }

  /// How many relationships suit so many names.
  func usualEdges(nodes: Int) -> Int { usualSize.edges * min(nodes, 1_000_000) / usualSize.nodes }

  /// All names for `--format`.
  static let names =
    ["dot"] + Renderer.Format.allCases.map(\.rawValue) + ["html"] + GraphExport.allCases.map(\.rawValue).filter { $0 != "dot" }
    + GraphFolderExport.allCases.map(\.rawValue)

  /// `dot, svg, … or neo4j`
  static var list: String { names.dropLast().joined(separator: ", ") + " or " + names.last! }

  /// From `--format`, else from the name of the output, else DOT.
  init(format: String?, output: String?) throws(Failure) {
    let fileName = output?.split(separator: "/").last.map(String.init) ?? ""
    let ending = fileName.lastIndex(of: ".").map { String(fileName[fileName.index(after: $0)...]) }
    let name = (format ?? ending ?? "dot").lowercased()
    if let text = GraphExport(ending: name) {
      self = .text(text)
    } else if let picture = Renderer.Format(rawValue: name) {
      self = .picture(picture)
    } else if name == "html" || name == "htm" {
      self = .page
    } else if format != nil, let folder = GraphFolderExport(rawValue: name) {
      self = .folder(folder)
    } else {
      throw Failure(.usage, "unknown format '\(name)'; use \(GraphForm.list), by --format or by the output's name")
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
    try write(bytes, to: path)
  }

  /// The folder for a format of several files; a failure when none is named or a file has its name.
  func folder(for format: GraphFolderExport) throws(Failure) -> String {
    guard let path, path != "-" else {
      throw Failure(.usage, "--format \(format.rawValue) writes several files; name a folder for them with -o")
    }
    guard FileSystem.kind(of: path) != .file else {
      throw Failure(.usage, "\(path) is a file and --format \(format.rawValue) needs a folder; choose another name with -o")
    }
    return path
  }

  func write(_ files: [GraphFolderExport.File], into folder: String) throws(Failure) {
    FileSystem.makeFolder(folder)
    for file in files { try write(file.bytes, to: "\(folder)/\(file.name)") }
  }

  private func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    do throws(FileError) {
      try FileSystem.write(bytes, to: path)
    } catch {
      throw Failure(.input, "cannot write \(path): \(error.reason); choose another place with -o")
    }
  }
}
