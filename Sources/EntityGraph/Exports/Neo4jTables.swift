/// Tables for Neo4j: with the headings of `neo4j-admin database import`, and a Cypher script that loads the same files into a
/// database that runs.
///
/// Nothing is put before a formula here, because no spreadsheet reads it; fields are quoted by RFC 4180 and only where they
/// have to be, so that a backslash is a backslash. What is not known is empty, which both ways read as no property.
enum Neo4jTables {
  static func nodes(_ graph: Graph) -> [UInt8] {
    var out = ByteWriter()
    write(row: ["id:ID", "name"] + ExportFields.nodes.map(heading) + [":LABEL"], to: &out)
    for node in graph.nodes {
      let values = ExportFields.nodes.map { $0.value(node, graph) ?? "" }
      write(row: [node.entity.id.rawValue, node.entity.name] + values + ["Entity;" + label(node.entity.kind)], to: &out)
    }
    return out.bytes
  }

  static func relationships(_ graph: Graph, _ options: GraphExport.Options) -> [UInt8] {
    var out = ByteWriter()
    let headings = ["weight:double"] + ExportFields.edges.map(heading) + ["evidence"]
    write(row: [":START_ID", ":END_ID"] + headings + [":TYPE"], to: &out)
    for edge in graph.edges {
      let ends = [edge.a, edge.b].map { graph.nodes[$0].entity.id.rawValue }
      let values = ExportFields.edges.map { $0.value(edge, graph) ?? "" }
      let evidence = graph.evidenceText(for: edge, limit: options.evidence)
      write(row: ends + [graph.weight(of: edge)] + values + [evidence, "NAMED_WITH"], to: &out)
    }
    return out.bytes
  }

  private static func write(row: [String], to out: inout ByteWriter) {
    for (index, field) in row.enumerated() {
      if index > 0 { out.write(",") }
      out.writeCSV(field)
    }
    out.write("\n")
  }

  private static func heading<Element>(_ field: ExportField<Element>) -> String {
    switch field.form {
    case .text: field.name
    case .date: field.name + ":date"
    case .whole: field.name + ":int"
    case .real: field.name + ":double"
    }
  }

  private static func label(_ kind: EntityKind) -> String { kind.name.prefix(1).uppercased() + kind.name.dropFirst() }

  // MARK: The script

  /// It may run again: nodes and relationships are merged by their ids.
  static func script() -> [UInt8] {
    let labels = EntityKind.allCases.map { kind in
      "FOREACH (_ IN CASE WHEN row.kind = '\(kind.name)' THEN [1] ELSE [] END | SET e:\(label(kind)))"
    }
    let text = """
      // Loads nodes.csv and relationships.csv into Neo4j 5: copy both into the import folder of the database and run
      //   cypher-shell -f import.cypher
      // An empty database takes the same files by
      //   neo4j-admin database import full --multiline-fields=true --nodes=nodes.csv --relationships=relationships.csv
      // The files are quoted by RFC 4180. LOAD CSV reads a backslash before a quotation mark in them rightly when
      // neo4j.conf says db.import.csv.legacy_quote_escaping=false.

      CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (e:Entity) REQUIRE e.id IS UNIQUE;

      LOAD CSV WITH HEADERS FROM 'file:///nodes.csv' AS row
      MERGE (e:Entity {id: row.`id:ID`})
      SET e.name = row.name\(settings("e", ExportFields.nodes.map { ($0, heading($0)) }))
      \(labels.joined(separator: "\n"));

      LOAD CSV WITH HEADERS FROM 'file:///relationships.csv' AS row
      MATCH (a:Entity {id: row.`:START_ID`})
      MATCH (b:Entity {id: row.`:END_ID`})
      MERGE (a)-[r:NAMED_WITH]->(b)
      SET r.weight = toFloat(row.`weight:double`)\(settings("r", ExportFields.edges.map { ($0, heading($0)) })),
        r.evidence = row.evidence;

      """
    return Array(text.utf8)
  }

  /// `, e.mentions = toInteger(row.`mentions:int`)` for each field.
  private static func settings<Element>(_ variable: String, _ fields: [(ExportField<Element>, String)]) -> String {
    fields.map { field, heading in
      let column = "row.`\(heading)`"
      let value =
        switch field.form {
        case .text: column
        case .date: "date(\(column))"
        case .whole: "toInteger(\(column))"
        case .real: "toFloat(\(column))"
        }
      return ",\n  \(variable).\(field.name) = \(value)"
    }.joined()
  }
}
