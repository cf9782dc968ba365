/// Tables of GeoNames (`cities15000.txt`, `allCountries.txt`, a country's file): nineteen columns, tabs, no heading.
public struct GeoNamesFormat: Sendable {
  /// Populated places with fewer people are left out.
  public var leastPopulation: Int

  public init(leastPopulation: Int = 0) { self.leastPopulation = leastPopulation }

  private static let columnCount = 19
}

extension GeoNamesFormat: ImportFormat {
  mutating func read(_ line: [UInt8]) -> ImportLine {
    if line.isEmpty { return .nothing }
    let fields = line.split(separator: 0x09, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
    guard fields.count == GeoNamesFormat.columnCount else {
      return .problem("\(fields.count) fields and not \(GeoNamesFormat.columnCount); the line was skipped")
    }
    let (featureClass, code, population) = (fields[6], fields[7], Int(fields[14]) ?? 0)
    guard let kind = kind(featureClass, code) else { return .leftOut("feature \(featureClass).\(code)") }
    if kind == "place/city", population < leastPopulation { return .leftOut("population under \(leastPopulation)") }
    var record = ImportRecord(fields[1], kind: kind)
    record.spellings = ([fields[2]] + fields[3].split(separator: ",").map(String.init)).map { .init(text: $0) }
    record.facts["country"] = fields[8]
    if population > 0 { record.facts["population"] = String(population) }
    return .record(record)
  }

  /// Populated places that exist, and first-level divisions.
  private func kind(_ featureClass: String, _ code: String) -> String? {
    switch (featureClass, code) {
    case ("P", "PPLH"), ("P", "PPLQ"), ("P", "PPLW"), ("P", "PPLX"): nil
    case ("P", _): "place/city"
    case ("A", "ADM1"): "place/region"
    default: nil
    }
  }
}
