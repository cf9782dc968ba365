/// Lists of GATE's gazetteers: one name per line, features behind a separator.
///
/// An index (`lists.def`) names the lists: `file.lst:majorType:minorType:language:annotationType`.
public struct GateFormat: ImportFormat {
  /// A line of the index.
  public struct List: Equatable, Sendable {
    public let file: String
    /// The kind in our words; `nil` for lists of other things (dates, currencies, titles).
    public let kind: String?
    public let type: String
  }

  /// What separates a name from its features, `&` in most collections.
  private let separator: UInt8
  private let kind: String

  /// A list of names of one kind.
  public init(kind: String, separator: UInt8 = UInt8(ascii: "&")) {
    self.kind = kind
    self.separator = separator
  }

  mutating func read(_ line: [UInt8]) -> ImportLine {
    var parts = line.split(separator: separator, omittingEmptySubsequences: false)
    let name = String(decoding: parts.removeFirst(), as: UTF8.self)
    if name.utf8.allSatisfy(\.isASCIISpace) { return .nothing }
    var record = ImportRecord(name, kind: kind)
    for part in parts {
      guard let sign = part.firstIndex(of: UInt8(ascii: "=")) else { continue }
      let key = String(decoding: part[..<sign], as: UTF8.self).lowercased()
      if ImportRecord.facts.contains(key) {
        record.facts[key] = String(decoding: part[part.index(after: sign)...], as: UTF8.self)
      }
    }
    return .record(record)
  }

  /// The lists that an index names.
  public static func lists(in index: [UInt8]) -> [List] {
    index.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).compactMap { line in
      let parts = String(decoding: line, as: UTF8.self).split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count > 1, !parts[0].isEmpty else { return nil }
      let minor = parts.count > 2 ? parts[2] : ""
      return List(
        file: String(parts[0]), kind: kind(major: parts[1], minor: minor),
        type: minor.isEmpty ? String(parts[1]) : "\(parts[1]):\(minor)")
    }
  }

  private static func kind(major: Substring, minor: Substring) -> String? {
    switch major.lowercased() {
    case "person", "person_full": "person"
    case "organization", "organisation", "org", "company": minor.isEmpty ? "organisation" : "organisation/\(minor)"
    case "govern", "government": "organisation/government"
    case "location", "loc": minor.hasPrefix("country") ? "country" : minor.isEmpty ? "place" : "place/\(minor)"
    case "facility": "place/facility"
    default: nil
    }
  }
}
