/// The ways in which other programs read a graph as a folder of several files: one case each, one source file each.
public enum GraphFolderExport: String, Sendable, CaseIterable {
  case csvTables = "csv-tables"
  case neo4j

  /// A file of the folder.
  public struct File: Sendable {
    public let name: String
    public let bytes: [UInt8]
  }

  /// The files of the graph in this format.
  ///
  /// - Complexity: O(nodes + edges)
  public func files(_ graph: Graph, options: GraphExport.Options = .init()) -> [File] {
    switch self {
    case .csvTables:
      [
        File(name: "nodes.csv", bytes: NodeListCSV.write(graph)),
        File(name: "edges.csv", bytes: EdgeListCSV.write(graph, options)),
      ]
    case .neo4j:
      [
        File(name: "nodes.csv", bytes: Neo4jTables.nodes(graph)),
        File(name: "relationships.csv", bytes: Neo4jTables.relationships(graph, options)),
        File(name: "import.cypher", bytes: Neo4jTables.script()),
      ]
    }
  }
}
