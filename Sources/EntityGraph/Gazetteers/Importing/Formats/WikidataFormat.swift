/// Items of a Wikidata JSON dump, one per line between `[` and `]`.
///
/// An item is taken for each class it is an *instance of* (P31), directly: subclasses are named one by one.
public struct WikidataFormat: Sendable {
  /// Kind of each class: `["Q5": "person"]`.
  public var classes: [String: String]
  /// Languages of labels and aliases; the first that has a label gives the name.
  public var languages: [String]
  /// Items with fewer pages in Wikimedia projects are left out.
  public var leastSitelinks: Int

  public init(classes: [String: String] = ["Q5": "person"], languages: [String] = ["en"], leastSitelinks: Int = 0) {
    self.classes = classes
    self.languages = languages
    self.leastSitelinks = leastSitelinks
  }

  /// What is read of an item.
  private struct Item {
    var id = ""
    var labels: [String: String] = [:]
    var aliases: [String] = []
    /// Items, years and numbers that a property has.
    var claims: [String: [String]] = [:]
    var sitelinks = 0
  }

  /// Country, citizenship, and the years of birth, death, foundation and end.
  private static let properties: Set = ["P31", "P17", "P27", "P569", "P570", "P571", "P576"]
}

extension WikidataFormat: ImportFormat {
  mutating func read(_ line: [UInt8]) -> ImportLine {
    guard let start = line.firstIndex(where: { !$0.isASCIISpace }), line[start] == UInt8(ascii: "{"),
      let end = line.lastIndex(where: { $0 != UInt8(ascii: ",") && !$0.isASCIISpace })
    else { return .nothing }
    let item: Item
    do throws(JSONError) {
      item = try read(item: line[start...end])
    } catch {
      return .problem("\(error.message); the line was skipped")
    }
    guard let kind = item.claims["P31"]?.compactMap({ classes[$0] }).first else { return .leftOut("of no chosen class") }
    if item.sitelinks < leastSitelinks { return .leftOut("fewer than \(leastSitelinks) sitelinks") }
    guard let name = languages.compactMap({ item.labels[$0] }).first else { return .leftOut("no label in the languages") }
    return .record(record(of: item, name, kind))
  }

  private func record(of item: Item, _ name: String, _ kind: String) -> ImportRecord {
    var record = ImportRecord(name, kind: kind)
    record.spellings = (languages.compactMap { item.labels[$0] } + item.aliases).map { .init(text: $0) }
    record.facts["wikidata"] = item.id
    record.facts["country"] = (item.claims["P17"] ?? item.claims["P27"])?.first
    record.facts["from"] = (item.claims["P569"] ?? item.claims["P571"])?.first
    record.facts["to"] = (item.claims["P570"] ?? item.claims["P576"])?.first
    return record
  }

  private func read(item bytes: ArraySlice<UInt8>) throws(JSONError) -> Item {
    var item = Item()
    var reader = JSONReader(bytes)
    try reader.readLine { (key, reader) throws(JSONError) in
      switch key {
      case "id": item.id = try reader.readText() ?? ""
      case "labels":
        try reader.readObject { (language, reader) throws(JSONError) in
          if languages.contains(language) {
            item.labels[language] = try WikidataFormat.value(&reader)
          } else {
            try reader.skipValue()
          }
        }
      case "aliases":
        try reader.readObject { (language, reader) throws(JSONError) in
          guard languages.contains(language) else { return try reader.skipValue() }
          try reader.readElements { (reader) throws(JSONError) in
            if let alias = try WikidataFormat.value(&reader) { item.aliases.append(alias) }
          }
        }
      case "claims":
        try reader.readObject { (property, reader) throws(JSONError) in
          guard WikidataFormat.properties.contains(property) else { return try reader.skipValue() }
          try reader.readElements { (reader) throws(JSONError) in
            if let value = try WikidataFormat.statement(&reader) { item.claims[property, default: []].append(value) }
          }
        }
      case "sitelinks":
        try reader.readObject { (_, reader) throws(JSONError) in
          item.sitelinks += 1
          try reader.skipValue()
        }
      default: try reader.skipValue()
      }
    }
    return item
  }

  /// `{"language": "en", "value": "…"}`
  private static func value(_ reader: inout JSONReader) throws(JSONError) -> String? {
    var value: String?
    try reader.readObject { (key, reader) throws(JSONError) in
      if key == "value" { value = try reader.readText() } else { try reader.skipValue() }
    }
    return value
  }

  /// The item or the year of a statement that is not deprecated.
  private static func statement(_ reader: inout JSONReader) throws(JSONError) -> String? {
    var value: String?
    var isDeprecated = false
    try reader.readObject { (key, reader) throws(JSONError) in
      switch key {
      case "mainsnak":
        try reader.readObject { (key, reader) throws(JSONError) in
          guard key == "datavalue" else { return try reader.skipValue() }
          try reader.readObject { (key, reader) throws(JSONError) in
            guard key == "value" else { return try reader.skipValue() }
            try reader.readObject { (key, reader) throws(JSONError) in
              switch key {
              case "id": value = try reader.readText()
              case "time": value = year(try reader.readText() ?? "")
              default: try reader.skipValue()
              }
            }
          }
        }
      case "rank": isDeprecated = try reader.readText() == "deprecated"
      default: try reader.skipValue()
      }
    }
    return isDeprecated ? nil : value
  }

  /// The year of `+1912-04-15T00:00:00Z`.
  private static func year(_ time: String) -> String? {
    let sign = time.hasPrefix("-") ? -1 : 1
    return time.dropFirst().prefix { $0 != "-" }.isEmpty
      ? nil : Int(time.dropFirst().prefix { $0 != "-" }).map { String($0 * sign) }
  }
}
