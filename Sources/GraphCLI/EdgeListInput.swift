import EntityGraph

/// The table of `graph --from-edges`.
struct EdgeListInput {
  let path: String

  /// Its graph; a failure when it cannot be read or holds no edge.
  func graph() throws(Failure) -> (graph: Graph, problems: [Problem], file: RunRecord.File) {
    let bytes = try bytes()
    let (graph, problems) = EdgeListReader.read(bytes, source: path)
    if graph.edges.isEmpty {
      for problem in problems { Terminal.say("entitygraph: \(problem)") }
      throw Failure(.input, "no edges found in \(path); give a table whose first line is Source,Target,Weight")
    }
    return (graph, problems, RunRecord.File(path: path, content: bytes))
  }

  private func bytes() throws(Failure) -> [UInt8] {
    do throws(FileError) {
      return try FileSystem.read(path)
    } catch {
      throw Failure(.input, "\(path): cannot be read: \(error.reason)")
    }
  }

  /// The name of the file without folder and ending, as a title.
  var title: String {
    let name = path.split(separator: "/").last ?? ""
    return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? String(name)
  }
}
