/// How much is in some gazetteer files.
public struct GazetteerCounts: Sendable {
  public let name: String
  public var entities = 0
  public var spellings = 0
  /// Spellings that need support in the article.
  public var weak = 0
  public var withWikidata = 0

  /// Counts by the names that `row` gives from file and kind, sorted by them, with the sum as `all` at the end. Word
  /// lists are left out.
  ///
  /// - Complexity: O(size of the files).
  public static func count(
    _ files: [(name: String, bytes: [UInt8])], by row: (_ file: String, _ kind: String) -> String
  ) -> [GazetteerCounts] {
    var counts: [String: GazetteerCounts] = [:]
    var all = GazetteerCounts(name: "all")
    for file in files {
      let name = row(file.name, GazetteerParser.kind(of: file.bytes))
      _ = GazetteerParser.read(file.bytes, name: file.name) { entry in
        if entry.category == "word" || entry.isRemoval { return }
        counts[name, default: GazetteerCounts(name: name)].add(entry)
        all.add(entry)
      }
    }
    return counts.values.sorted { $0.name < $1.name } + [all]
  }

  private mutating func add(_ entry: GazetteerEntry) {
    entities += 1
    spellings += entry.spellings.count
    weak += entry.spellings.count { $0.notes.contains(.weak) }
    if entry.attributes.wikidata != nil { withWikidata += 1 }
  }
}
