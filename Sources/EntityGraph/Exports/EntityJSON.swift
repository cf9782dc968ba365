/// The fields by which every JSON output names an entity.
enum EntityJSON {
  /// `"id","name","kind","wikidata"` and, where wanted, `"iso"`; without braces.
  static func writeFields(of entity: Entity, withISO: Bool, to out: inout ByteWriter) {
    out.write("\"id\":")
    out.writeJSON(entity.id.rawValue)
    out.write(",\"name\":")
    out.writeJSON(entity.name)
    out.write(",\"kind\":")
    out.writeJSON(entity.kind.name)
    out.write(",\"wikidata\":")
    out.writeJSON(entity.wikidata)
    guard withISO else { return }
    out.write(",\"iso\":")
    out.writeJSON(entity.iso)
  }
}
