/// A table of nodes with the column names that Gephi looks for; the ids are those of ``EdgeListCSV``.
///
/// Texts that a spreadsheet would take for a formula (they begin with = + - @) have an apostrophe before them.
enum NodeListCSV {
  static let columns =
    ["Id", "Label"] + ExportFields.nodes.map { $0.name.prefix(1).uppercased() + $0.name.dropFirst() }

  static func write(_ graph: Graph) -> [UInt8] {
    var out = ByteWriter()
    out.writeCSV(row: columns)
    for node in graph.nodes {
      out.writeCSV(row: [node.entity.id.rawValue, node.entity.name] + ExportFields.nodes.map { $0.value(node, graph) ?? "" })
    }
    return out.bytes
  }
}
