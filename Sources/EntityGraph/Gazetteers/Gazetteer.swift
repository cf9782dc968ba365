/// The set of known names, ready for matching: some files, compiled.
public struct Gazetteer: Sendable {
  /// The compiled table, shared by everything that uses this gazetteer.
  let table: NameTable
  /// What is wrong in the files; the rest is in use.
  public let problems: [Problem]

  /// Number of entities.
  public var entryCount: Int { table.entryCount }
  /// Number of spellings.
  public var spellingCount: Int { table.spellingCount }
  /// Number of full names of people in the word lists: somebody is called so.
  public var fullNameCount: Int { table.header.fullNameCount }

  /// Compiles files given as text. For tests and small lists; ``GazetteerLoader`` caches.
  ///
  /// - Complexity: O(size of the files).
  public init(files: [(name: String, text: String)]) {
    self.init(layers: [files])
  }

  /// Compiles layers of files; what later layers say goes before what earlier ones do.
  public init(layers: [[(name: String, text: String)]]) {
    let layers = layers.map { $0.map { (name: $0.name, bytes: Array($0.text.utf8)) } }
    let (bytes, problems) = GazetteerCompiler.compile(layers, contentKey: 0)
    self.problems = problems
    table = Gazetteer.open(bytes)
  }

  init(table: NameTable, problems: [Problem]) {
    self.table = table
    self.problems = problems
  }

  /// Opens a table that was compiled a moment ago.
  static func open(_ bytes: [UInt8]) -> NameTable {
    do {
      return try NameTable(storage: TableStorage(copying: bytes))
    } catch {
      preconditionFailure("a fresh table must open: \(error)")
    }
  }

  /// Reads a file and finds what is wrong in it and between it and the others.
  public static func check(files: [(name: String, bytes: [UInt8])]) -> [Problem] {
    let parsed = files.map { GazetteerParser.parse($0.bytes, name: $0.name) }
    return (parsed.flatMap(\.1) + GazetteerCheck.problems(in: parsed.map(\.0))).sorted()
  }

  /// The entity with that index in the table.
  func entity(_ index: Int) -> Entity {
    let entry = table.entry(index)
    return Entity(
      id: table.id(of: index), name: table.string(entry.name), kind: table.kind(entry),
      category: table.string(table.type(entry).category),
      wikidata: entry.wikidata == 0 ? nil : "Q\(entry.wikidata)", iso: countryCode(of: index))
  }

  /// ISO 3166-1 alpha-2 code of a country, or of the country that an entity belongs to.
  func countryCode(of index: Int) -> String? {
    let ownCode = Gazetteer.code(table.details(of: index).iso)
    return ownCode ?? table.country(of: table.entry(index)).flatMap { Gazetteer.code(table.details(of: $0).iso) }
  }

  /// All spellings of an entity, in the order of the files.
  ///
  /// - Complexity: O(number of spellings in the gazetteer).
  public func spellings(of id: Entity.ID) -> [(text: String, notes: [String])] {
    guard let entry = table.entryIndex(of: id) else { return [] }
    var seen: Set<String> = []
    var result: [(text: String, notes: [String])] = []
    for index in 0..<table.header.candidateCount {
      let candidate = table.candidate(index)
      guard Int(candidate.entry) == entry else { continue }
      let text = table.string(candidate.spelling)
      guard seen.insert(text).inserted else { continue }
      let notes = SpellingNotes.words.filter { candidate.notes.contains($0.note) }.map(\.name)
      result.append((text, notes))
    }
    return result.sorted { $0.text < $1.text }
  }

  /// The entities that `query` names: by any spelling, or by id.
  public func entities(named query: String) -> [Entity] {
    var found = entries(named: query)
    if query.utf8.contains(UInt8(ascii: "/")), let entry = table.entryIndex(of: Entity.ID(query)), !found.contains(entry) {
      found.append(entry)
    }
    return found.map { entity($0) }
  }

  /// The indices of the entities with a spelling of these words, notes aside that are not wanted.
  ///
  /// - Complexity: O(number of words + number of entities with such a spelling)
  func entries(named name: String, without notes: SpellingNotes = []) -> [Int] {
    var found: [Int] = []
    guard let group = table.group(of: SpellingTokens.tokens(of: Array(name.utf8)).map(\.hash)) else { return [] }
    for index in table.candidates(of: group) where table.candidate(index).notes.isDisjoint(with: notes) {
      let entry = Int(table.candidate(index).entry)
      if !found.contains(entry) { found.append(entry) }
    }
    return found
  }

  /// ISO 3166-1 alpha-2 codes of countries, by that code, by alpha-3, by Wikidata number and by name.
  func countryCodes() -> [String: String] {
    var codes: [String: String] = [:]
    var countries: [Int: String] = [:]
    for details in table.allDetails {
      let index = Int(details.entry)
      guard let code = Gazetteer.code(details.iso) else { continue }
      countries[index] = code
      codes[code] = code
      codes["Q\(table.entry(index).wikidata)"] = code
      if let long = Gazetteer.code(details.iso3) { codes[long] = code }
    }
    for index in 0..<table.header.candidateCount {
      let candidate = table.candidate(index)
      guard let code = countries[Int(candidate.entry)], !candidate.notes.contains(.demonym) else { continue }
      codes[table.string(candidate.spelling)] = code
    }
    return codes
  }

  private static func code(_ packed: UInt32) -> String? {
    guard packed != 0 else { return nil }
    let bytes = (0..<4).map { UInt8(truncatingIfNeeded: packed >> (UInt32($0) * 8)) }.filter { $0 != 0 }
    return String(decoding: bytes, as: UTF8.self)
  }
}
