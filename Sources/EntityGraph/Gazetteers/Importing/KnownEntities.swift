/// What is known already: by Wikidata number, by id, and by every way of writing a name.
struct KnownEntities {
  private var wikidata: Set<String> = []
  /// Hashes of kind and tokens: the same for all ways of writing a name.
  private var names: Set<UInt64> = []
  private var ids: Set<String> = []
  /// Names that entities are shown by.
  private var titles: Set<UInt64> = []
  /// Universities, by what the ways of ordering and translating their names have in common.
  private var universities: Set<UInt64> = []
  /// Names that need no support, and names with the code of their country.
  private var firmNames: Set<UInt64> = []
  private var namesByCountry: Set<UInt64> = []
  /// People with a country, by what all ways of ordering and romanising their names have in common; whether they have a number.
  private var people: [UInt64: Bool] = [:]

  /// - Complexity: O(number of spellings).
  init(_ gazetteer: Gazetteer) {
    let table = gazetteer.table
    for index in 0..<table.entryCount {
      let entry = table.entry(index)
      let title = KnownEntities.key(table.kind(entry), table.string(entry.name))
      names.insert(title)
      titles.insert(title)
      if entry.wikidata != 0 { wikidata.insert("Q\(entry.wikidata)") }
      ids.insert(table.id(of: index).rawValue)
      if table.kind(entry) == .person, let country = gazetteer.entity(index).iso,
        let twin = PersonTwins.key(of: table.string(entry.name), country: country)
      {
        people[twin] = true
      }
    }
    for index in 0..<table.header.candidateCount {
      let candidate = table.candidate(index)
      let entry = table.entry(Int(candidate.entry))
      let key = KnownEntities.key(table.kind(entry), table.string(candidate.spelling))
      names.insert(key)
      if !candidate.notes.contains(.weak) { firmNames.insert(key) }
      guard let country = gazetteer.entity(Int(candidate.entry)).iso else { continue }
      namesByCountry.insert(KnownEntities.key(key, country))
      if table.string(table.type(entry).category) == "university",
        let twin = UniversityTwins.key(of: table.string(candidate.spelling), country: country)
      {
        universities.insert(twin)
      }
    }
  }

  private static func key(_ kind: EntityKind, _ name: String) -> UInt64 {
    SpellingTokens.tokens(of: Array(name.utf8)).reduce(UInt64(kind.rawValue) + 1) { TokenHash.mix($0, $1.hash) }
  }

  private static func key(_ name: UInt64, _ country: String) -> UInt64 { TokenHash.mix(name, TokenHash.hash(country)) }

  func hasFirmName(_ name: String, _ kind: EntityKind) -> Bool { firmNames.contains(KnownEntities.key(kind, name)) }

  /// Whether an entity is shown by a name.
  func hasTitle(_ name: String, _ kind: EntityKind) -> Bool { titles.contains(KnownEntities.key(kind, name)) }

  /// Whether a university is known under a name of the same words, in another order or language.
  func hasUniversity(_ name: String, country: String) -> Bool {
    UniversityTwins.key(of: name, country: country).map(universities.contains) ?? false
  }

  func hasName(_ name: String, _ kind: EntityKind) -> Bool { names.contains(KnownEntities.key(kind, name)) }

  func hasName(_ name: String, _ kind: EntityKind, country: String) -> Bool {
    namesByCountry.contains(KnownEntities.key(KnownEntities.key(kind, name), country))
  }

  /// What an entity is compared by.
  struct Keys: Sendable {
    /// Whether the id is one of its own and not made from the name.
    fileprivate let hasOwnID: Bool
    fileprivate let id: String
    /// Of each spelling, the name first.
    fileprivate let names: [UInt64]
    fileprivate let isPerson: Bool
    /// Of people with a country; see ``PersonTwins``.
    fileprivate let twin: UInt64?

    init(_ entry: ImportedEntry, kind: EntityKind) {
      let given = entry.fact("id")
      hasOwnID = given != nil
      id = given ?? Entity.ID(kind: kind, name: entry.name).rawValue
      names = entry.spellings.map { KnownEntities.key(kind, $0.text) }
      isPerson = kind == .person
      twin = isPerson ? entry.fact("country").flatMap { PersonTwins.key(of: entry.name, country: $0) } : nil
    }
  }

  /// Whether a person without a number is known with the parts of the name in another order or romanisation.
  private mutating func isTwin(_ key: UInt64, hasNumber: Bool) -> Bool {
    defer { people[key] = hasNumber || people[key] ?? false }
    return people[key] != nil && !hasNumber
  }

  /// Whether the entry is new; it is then remembered, without the spellings that another entity has.
  ///
  /// - Parameter keys: those of the entry with all its spellings.
  mutating func insert(_ entry: inout ImportedEntry, _ keys: Keys) -> Bool {
    let number = entry.fact("wikidata")
    if ids.contains(keys.id) || number.map(wikidata.contains) ?? false { return false }
    if !keys.hasOwnID, names.contains(keys.names[0]) { return false }
    if keys.isPerson, keys.names.contains(where: names.contains) { return false }
    if let twin = keys.twin, isTwin(twin, hasNumber: number != nil) { return false }
    names.insert(keys.names[0])
    entry.keepSpellings { names.insert(keys.names[$0]).inserted }
    if let number { wikidata.insert(number) }
    ids.insert(keys.id)
    return true
  }
}
