/// Compiles gazetteer files into the bytes of a name table.
enum GazetteerCompiler {
  /// - Complexity: O(number of spellings).
  static func compile(_ files: [GazetteerFile], contentKey: UInt64) -> [UInt8] {
    var builder = NameTableBuilder()
    let entries = files.filter { $0.wordClass == nil }.flatMap(\.entries)
    let familyFirst = familyNamesFirst(in: files)
    var indexOfID: [String: Int] = [:]
    var indexOfCode: [String: Int] = [:]
    for entry in entries {
      let index = builder.add(record(of: entry, familyFirst, in: &builder))
      if indexOfID[entry.id.rawValue] == nil { indexOfID[entry.id.rawValue] = index }
      if let iso = entry.attributes.iso, indexOfCode[iso] == nil { indexOfCode[iso] = index }
    }
    for (index, entry) in entries.enumerated() {
      link(entry, index, in: &builder, codes: indexOfCode, ids: indexOfID)
      for spelling in entry.spellings where spelling.notes.isDisjoint(with: [.label, .not]) {
        builder.addSpelling(spelling.text, notes: spelling.notes, entry: index)
      }
    }
    for file in files {
      guard let name = file.wordClass, let classes = WordClasses.named(name) else { continue }
      for entry in file.entries {
        let isWeak = entry.spellings[0].notes.contains(.weak)
        builder.addWord(entry.name, isWeak ? classes.weak : classes.plain)
      }
    }
    return builder.build(contentKey: contentKey)
  }

  private static func record(
    of entry: GazetteerEntry, _ familyFirst: Set<UInt64>, in builder: inout NameTableBuilder
  ) -> NameTable.Entry {
    var record = NameTable.Entry()
    record.id = builder.intern(entry.id.rawValue)
    record.name = builder.intern(entry.name)
    record.category = builder.intern(entry.category)
    record.surname = builder.intern(entry.attributes.surname ?? "")
    record.wikidata = entry.attributes.wikidata.flatMap { UInt32($0.dropFirst()) } ?? 0
    record.population = UInt32(entry.attributes.population ?? 0)
    record.iso = pack(entry.attributes.iso)
    record.iso3 = pack(entry.attributes.iso3)
    record.kind = UInt32(entry.kind.rawValue)
    let role: NameTable.Role = entry.category == "capital" ? .capital : entry.category == "seat" ? .seat : .none
    record.role = role.rawValue
    if entry.kind == .person { record.surnameHash = surnameHash(of: entry, familyFirst) }
    return record
  }

  private static let suffixes = Set(["Jr", "Sr", "II", "III", "IV"].map { TokenHash.hash($0) })

  /// Where family names stand first in English news too.
  private static let familyFirstCountries: Set = ["CN", "HK", "KP", "KR", "MO", "SG", "TW"]

  private static func familyNamesFirst(in files: [GazetteerFile]) -> Set<UInt64> {
    let names = files.filter { $0.wordClass == "family-name-first" }.flatMap(\.entries).map(\.name)
    return Set(names.map { TokenHash.hash($0) })
  }

  /// The hash of the last word of the family name; suffixes are no names.
  private static func surnameHash(of entry: GazetteerEntry, _ familyFirst: Set<UInt64>) -> UInt64 {
    let isEastAsian = entry.attributes.country.map(familyFirstCountries.contains) ?? false
    if entry.attributes.surname == nil, isEastAsian,
      let first = SpellingTokens.tokens(of: Array(entry.name.utf8)).first?.hash, familyFirst.contains(first)
    {
      return first
    }
    let tokens = SpellingTokens.tokens(of: Array((entry.attributes.surname ?? entry.name).utf8))
    return tokens.last { !suffixes.contains($0.hash) }?.hash ?? 0
  }

  private static func link(
    _ entry: GazetteerEntry, _ index: Int, in builder: inout NameTableBuilder,
    codes: [String: Int], ids: [String: Int]
  ) {
    let country = entry.attributes.country.flatMap { codes[$0] }
    let actsFor = entry.attributes.actsFor.flatMap { codes[$0] ?? ids[$0] }
    builder.update(index) {
      $0.country = country.map { UInt32($0) + 1 } ?? 0
      $0.actsFor = actsFor.map { UInt32($0) + 1 } ?? 0
    }
  }

  /// Up to four ASCII letters in one number.
  private static func pack(_ code: String?) -> UInt32 {
    guard let code else { return 0 }
    return code.utf8.prefix(4).enumerated().reduce(0) { $0 | UInt32($1.element) << UInt32($1.offset * 8) }
  }
}
