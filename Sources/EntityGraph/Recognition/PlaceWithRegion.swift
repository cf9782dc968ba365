/// A town named with its state: "Denver, Colorado", "Cambridge, Mass.", "Houston, TX". The state tells in which country the
/// town is, that a word like Orange is a town here, and that "Mass." is a state.
///
/// Only states and provinces of federations where this is the custom.
enum PlaceWithRegion {
  static func resolve(in reading: inout Reading) {
    for word in reading.words.indices.dropFirst() where reading.has(", ", at: Int(reading.words[word].start) - 2) {
      guard let region = region(at: word, in: reading), reading.owner[word - 1] >= 0 else { continue }
      let index = Int(reading.owner[word - 1]), town = reading.claims[index]
      guard isBefore(town, region, in: reading), let entity = entity(of: town, in: region.country, in: reading) else { continue }
      let place = entity ?? reading.localEntity(kind: .place, at: town.range, words: town.words)
      reading.update(index) {
        $0.entity = place
        if entity == nil { $0.evidence = .pattern }
        $0.isTentative = false
      }
      claim(region, at: word, in: &reading)
    }
  }

  private static func claim(_ region: Region, at word: Int, in reading: inout Reading) {
    if let claim = reading.claim(onWord: word), !claim.isTentative { return }
    reading.add(
      Claim(
        range: region.range, words: word..<region.endWord, entity: .known(region.entry), evidence: .name,
        confidence: Claim.confidence(of: .name)))
  }

  private struct Region {
    let range: ByteRange
    let endWord: Int
    let entry: Int
    let country: Int
  }

  /// The state or province whose name or abbreviation begins at a word.
  private static func region(at word: Int, in reading: Reading) -> Region? {
    guard reading.matchKinds[word] & (1 << UInt16(EntityKind.place.rawValue) | 1 << (UInt16(EntityKind.place.rawValue) + 5)) != 0
    else { return nil }
    let match = NameMatcher(table: reading.table).match(
      startingAt: reading.words[word], before: reading.text.count, in: reading.text)
    guard let match else { return nil }
    let table = reading.table
    for index in table.candidates(of: Int(match.group)) {
      let number = Int(table.candidate(index).entry), entry = table.entry(number)
      guard table.string(table.type(entry).category) == "region", !table.candidate(index).notes.contains(.demonym),
        let country = table.country(of: entry), isFederation(country, table)
      else { continue }
      var end = word + 1
      while end < reading.words.count, reading.words[end].start < match.range.end { end += 1 }
      return Region(range: match.range, endWord: end, entry: number, country: country)
    }
    return nil
  }

  private static func isFederation(_ country: Int, _ table: NameTable) -> Bool {
    federations.contains(table.details(of: country).iso)
  }

  /// The United States, Canada and Australia, as ``NameTable/Details/iso``.
  private static let federations: Set<UInt32> = Set(
    ["US", "CA", "AU"].map { $0.utf8.reversed().reduce(0) { $0 << 8 | UInt32($1) } })

  /// Whether a place stands before the region, with a comma between.
  private static func isBefore(_ town: Claim, _ region: Region, in reading: Reading) -> Bool {
    let end = Int(town.range.end)
    guard reading.has(", ", at: end), Int(region.range.start) == end + 2 else { return false }
    return !isCity(region, in: reading) || !goesOnAsList(region, in: reading)
  }

  /// "New York" is a town as well.
  private static func isCity(_ region: Region, in reading: Reading) -> Bool {
    reading.claim(onWord: region.endWord - 1)?.entity?.knownIndex.map { !isRegion($0, reading.table) } ?? false
  }

  /// "Boston, New York and Chicago"
  private static func goesOnAsList(_ region: Region, in reading: Reading) -> Bool {
    let end = Int(region.range.end), next = region.endWord
    guard next < reading.words.count else { return false }
    let gap = reading.name(ByteRange(end, max(end, Int(reading.words[next].start))))
    return [",", "and", "or", ", and", ", or"].contains(gap)
  }

  /// The town that is meant: a known one of the country, `nil` inside when none is known; no value when it can be no town.
  private static func entity(of town: Claim, in country: Int, in reading: Reading) -> EntityReference?? {
    let table = reading.table
    func isTown(_ index: Int) -> Bool {
      let entry = table.entry(index)
      return table.kind(entry) == .place && table.string(table.type(entry).category) != "region"
        && table.country(of: entry) == country
    }
    if let index = town.entity?.knownIndex, isTown(index) { return .some(town.entity) }
    if let other = town.candidates(in: table).first(where: isTown) { return .some(.known(other)) }
    guard let entity = town.entity else { return nil }
    let isLocal = entity.localIndex != nil && reading.kind(of: entity) == .place
    let isElsewhere = entity.knownIndex.map { table.kind(table.entry($0)) == .place && !isRegion($0, table) } ?? false
    return isLocal || isElsewhere ? .some(nil) : nil
  }

  private static func isRegion(_ index: Int, _ table: NameTable) -> Bool {
    table.string(table.type(table.entry(index)).category) == "region"
  }
}
