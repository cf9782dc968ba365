/// Compiles gazetteer files into the bytes of a name table.
///
/// Files come in layers: the shipped ones, then each path a user gives. Later layers win: they are compiled
/// first, so that of equals theirs is found first, and what they say about an entity stands.
struct GazetteerCompiler {
  typealias File = (name: String, bytes: [UInt8])

  private var builder = NameTableBuilder()
  private var problems: [Problem] = []
  /// Words that stand first as family names.
  private var familyFirst: Set<UInt64> = []
  /// By hash of the id.
  private var indexOfID: [UInt64: UInt32] = [:]
  private var indexOfCode: [String: Int] = [:]
  /// What refers to another entity, by code or id, until all are known.
  private var countries: [(entry: UInt32, code: UInt16)] = []
  private var governments: [(entry: Int, target: String)] = []
  /// Entities, and spellings of an entity, that a later layer takes out.
  private var removed: Set<UInt64> = []

  /// - Complexity: O(number of spellings).
  static func compile(_ layers: [[File]], contentKey: UInt64) -> (bytes: [UInt8], problems: [Problem]) {
    var compiler = GazetteerCompiler()
    var lists: [[File]] = []
    for files in layers {
      let kinds = files.map { GazetteerParser.kind(of: $0.bytes) }
      for (file, kind) in zip(files, kinds) where kind.hasPrefix("words/") { compiler.addWords(file) }
      lists.append(zip(files, kinds).filter { !$0.1.hasPrefix("words/") }.map(\.0))
    }
    for files in lists.reversed() { compiler.addLayer(files) }
    compiler.link()
    compiler.indexOfID = [:]
    compiler.countries = []
    return (compiler.builder.build(contentKey: contentKey), compiler.problems.sorted())
  }

  // MARK: Words

  private mutating func addWords(_ file: File) {
    if GazetteerParser.kind(of: file.bytes) == FullNameList.kind {
      return FullNameList.forEachKey(in: file.bytes) { builder.addFullName($0) }
    }
    var words: [GazetteerEntry] = []
    let (header, problems) = GazetteerParser.read(file.bytes, name: file.name) { words.append($0) }
    self.problems += problems
    let name = String(header.kind.dropFirst("words/".count))
    if let place = NameUses.Place(wordList: name) {
      for word in words { builder.addUse(word.name, place, names: word.spellings[0].notes.contains(.weak) ? 2 : 10) }
      return
    }
    guard let classes = WordClasses.named(name) else { return }
    for word in words {
      builder.addWord(word.name, word.spellings[0].notes.contains(.weak) ? classes.weak : classes.plain)
      if classes.plain == .familyNameFirst { familyFirst.insert(TokenHash.hash(word.name)) }
    }
  }

  // MARK: Entities

  private mutating func addLayer(_ files: [File]) {
    var removals: Set<UInt64> = []
    for file in files {
      let (_, found) = GazetteerParser.read(file.bytes, name: file.name) { add($0, &removals) }
      problems += found
    }
    removed.formUnion(removals)
  }

  private mutating func add(_ entry: GazetteerEntry, _ removals: inout Set<UInt64>) {
    let id = entry.id.rawValue
    let key = GazetteerCompiler.key(id)
    if entry.isRemoval {
      removals.insert(key)
      return
    }
    if removed.contains(key) { return }
    let known = indexOfID[key].map(Int.init)
    let name = builder.add(entry.name)
    let index = known ?? builder.add(NameTable.Entry(name: name, type: builder.type(kind: entry.kind, category: entry.category)))
    indexOfID[key] = UInt32(index)
    addFacts(of: entry, to: index)
    for spelling in entry.spellings {
      if spelling.notes.contains(.not) {
        removals.insert(GazetteerCompiler.key(id, spelling.text))
      } else if removed.isEmpty || !removed.contains(GazetteerCompiler.key(id, spelling.text)) {
        let place = spelling.text == entry.name ? name : builder.add(spelling.text)
        builder.addSpelling(spelling.text, at: place, notes: spelling.notes, entry: index, isKnownEntry: known != nil)
      }
    }
  }

  /// Facts of an entity; those it has already stay.
  private mutating func addFacts(of entry: GazetteerEntry, to index: Int) {
    let facts = entry.attributes
    if let number = facts.wikidata.flatMap({ UInt32($0.dropFirst()) }) {
      builder.update(index) { if $0.wikidata == 0 { $0.wikidata = number } }
    }
    if let code = facts.country { countries.append((UInt32(index), UInt16(truncatingIfNeeded: GazetteerCompiler.pack(code)))) }
    if let target = facts.actsFor { governments.append((index, target)) }
    if let code = facts.iso {
      builder.updateDetails(index) {
        $0.iso = GazetteerCompiler.pack(code)
        $0.iso3 = facts.iso3.map(GazetteerCompiler.pack) ?? 0
      }
      if indexOfCode[code] == nil { indexOfCode[code] = index }
      if let adjective = entry.spellings.first(where: { $0.notes.contains(.demonym) }) {
        let place = builder.add(adjective.text)
        builder.updateDetails(index) { if $0.adjective.count == 0 { $0.adjective = place } }
      }
    }
    if let id = facts.id {
      let place = builder.add(id)
      builder.updateDetails(index) { $0.id = place }
    }
    if entry.kind == .person, let surname = surname(of: entry) {
      let place = builder.add(surname)
      builder.updateDetails(index) { if $0.surname.count == 0 { $0.surname = place } }
    }
  }

  /// Where family names stand first in English news too.
  private static let familyFirstCountries: Set = ["CN", "HK", "KP", "KR", "MO", "SG", "TW"]

  /// The family name where it is not the last word.
  private func surname(of entry: GazetteerEntry) -> String? {
    if let surname = entry.attributes.surname { return surname }
    guard let country = entry.attributes.country, GazetteerCompiler.familyFirstCountries.contains(country) else { return nil }
    let bytes = Array(entry.name.utf8)
    guard let first = SpellingTokens.tokens(of: bytes).first, familyFirst.contains(first.hash) else { return nil }
    return String(decoding: bytes[first.range.indices], as: UTF8.self)
  }

  private mutating func link() {
    let byCode = Dictionary(
      uniqueKeysWithValues: indexOfCode.map { (UInt16(truncatingIfNeeded: GazetteerCompiler.pack($0)), $1) })
    for (entry, code) in countries {
      guard let country = byCode[code] else { continue }
      builder.setCountry(of: Int(entry), to: country)
    }
    for (entry, target) in governments {
      guard let place = indexOfCode[target] ?? indexOfID[GazetteerCompiler.key(target)].map(Int.init) else { continue }
      builder.updateDetails(entry) { if $0.actsFor == 0 { $0.actsFor = UInt32(place) + 1 } }
    }
  }

  // MARK: Keys

  /// A hash of an id, or of a spelling of an entity.
  private static func key(_ id: String, _ spelling: String = "") -> UInt64 {
    var key: UInt64 = 0
    for byte in id.utf8 { key = TokenHash.mix(key, UInt64(byte)) }
    for byte in spelling.utf8 { key = TokenHash.mix(key, UInt64(byte) | 0x100) }
    return key
  }

  /// Up to four ASCII letters in one number.
  private static func pack(_ code: String) -> UInt32 {
    code.utf8.prefix(4).enumerated().reduce(0) { $0 | UInt32($1.element) << UInt32($1.offset * 8) }
  }
}
