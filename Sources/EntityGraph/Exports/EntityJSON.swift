/// The fields by which every JSON output names an entity.
public enum EntityJSON {
  /// An object with id, name, kind and Wikidata number.
  public static func write(_ entity: Entity, to out: inout ByteWriter) {
    out.write("{")
    writeFields(of: entity, inFull: false, to: &out)
    out.write("}")
  }

  /// `"id","name","kind","wikidata"` and, in full, `"iso"` and `"listed"`; without braces.
  static func writeFields(of entity: Entity, inFull: Bool, to out: inout ByteWriter) {
    out.write("\"id\":")
    out.writeJSON(entity.id.rawValue)
    out.write(",\"name\":")
    out.writeJSON(entity.name)
    out.write(",\"kind\":")
    out.writeJSON(entity.kind.name)
    out.write(",\"wikidata\":")
    out.writeJSON(entity.wikidata)
    guard inFull else { return }
    out.write(",\"iso\":")
    out.writeJSON(entity.iso)
    out.write(",\"listed\":\(entity.isListed)")
  }
}
