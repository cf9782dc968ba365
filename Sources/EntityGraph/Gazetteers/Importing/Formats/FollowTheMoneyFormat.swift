/// Entities of FollowTheMoney (OpenSanctions, Aleph), one JSON object per line.
struct FollowTheMoneyFormat: ImportFormat {
  private static let kinds = [
    "Person": "person", "Organization": "organisation", "Company": "organisation/company",
    "PublicBody": "organisation/government", "LegalEntity": "organisation",
  ]

  mutating func read(_ line: [UInt8]) -> ImportLine {
    if line.allSatisfy(\.isASCIISpace) { return .nothing }
    var schema = ""
    var caption: String?
    var properties: [String: [String]] = [:]
    do throws(JSONError) {
      var reader = JSONReader(line[...])
      try reader.readLine { (key, reader) throws(JSONError) in
        switch key {
        case "schema": schema = try reader.readText() ?? ""
        case "caption": caption = try reader.readText()
        case "properties":
          try reader.readObject { (key, reader) throws(JSONError) in properties[key] = try reader.readStrings() }
        default: try reader.skipValue()
        }
      }
    } catch {
      return .problem("\(error.message); the line was skipped")
    }
    guard let kind = FollowTheMoneyFormat.kinds[schema] else { return .leftOut("schema \(schema.isEmpty ? "missing" : schema)") }
    let names = (properties["name"] ?? []) + (properties["alias"] ?? [])
    guard let name = caption ?? names.first else { return .problem("no name; the line was skipped") }
    var record = ImportRecord(name, kind: kind)
    record.spellings = names.map { .init(text: $0) } + (properties["weakAlias"] ?? []).map { .init(text: $0, notes: .weak) }
    record.spellings += (properties["abbreviation"] ?? []).map { .init(text: $0, notes: [.acronym, .weak]) }
    record.facts["wikidata"] = properties["wikidataId"]?.first
    let countries = ["country", "jurisdiction", "nationality", "citizenship"].compactMap { properties[$0]?.first }
    record.facts["country"] = countries.first { $0.utf8.count == 2 }?.uppercased()
    if kind == "person", let surname = properties["lastName"]?.first, name.contains(surname) { record.facts["surname"] = surname }
    record.facts["from"] = (properties["birthDate"] ?? properties["incorporationDate"])?.first.map { String($0.prefix(4)) }
    record.facts["to"] = (properties["deathDate"] ?? properties["dissolutionDate"])?.first.map { String($0.prefix(4)) }
    return .record(record)
  }
}
