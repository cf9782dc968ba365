/// Compiles gazetteers into the bytes of a ``NameTable``.
///
/// Grows once, freezes once: `add` everything, then `build()`. The result depends only on what was
/// added, in which order.
struct NameTableBuilder {
  private var text: [UInt8] = []
  private var entries: [NameTable.Entry] = []
  private var details: [Int: NameTable.Details] = [:]
  private var countries: [UInt32] = []
  private var placeOfCountry: [Int: UInt16] = [:]
  private var types: [NameTable.EntryType] = []
  private var typeIndex: [String: UInt16] = [:]
  private var lexicon: [UInt64: WordClasses] = [:]
  /// In how many spellings each word stands where, by ``NameUses/Place``.
  private var uses: [UInt64: SIMD8<UInt16>] = [:]
  private var fullNames = FullNameSlots()
  private var trie = TokenTrie()
  private var spellingCount = 0

  // MARK: Adding

  /// The index of kind and category.
  mutating func type(kind: EntityKind, category: String) -> UInt16 {
    let key = "\(kind.name)/\(category)"
    if let known = typeIndex[key] { return known }
    let role: NameTable.Role = category == "capital" ? .capital : category == "seat" ? .seat : .none
    types.append(.init(category: add(category), kind: UInt32(kind.rawValue), role: role.rawValue))
    typeIndex[key] = UInt16(types.count - 1)
    return UInt16(types.count - 1)
  }

  /// Adds an entity and returns its index.
  mutating func add(_ entry: NameTable.Entry) -> Int {
    entries.append(entry)
    return entries.count - 1
  }

  mutating func update(_ index: Int, _ change: (inout NameTable.Entry) -> Void) { change(&entries[index]) }

  /// Changes what is known of few; the entry gets a place for it.
  mutating func updateDetails(_ index: Int, _ change: (inout NameTable.Details) -> Void) {
    entries[index].hasDetails = true
    change(&details[index, default: .init(entry: UInt32(index))])
  }

  /// Says which country an entry belongs to, if that is not said yet.
  mutating func setCountry(of index: Int, to country: Int) {
    guard entries[index].country == 0 else { return }
    let place = placeOfCountry[country] ?? UInt16(clamping: countries.count + 1)
    guard place < UInt16.max else { return }
    if placeOfCountry.updateValue(place, forKey: country) == nil { countries.append(UInt32(country)) }
    entries[index].country = place
  }

  /// Appends to the text section.
  mutating func add(_ string: String) -> NameTable.Text {
    if string.isEmpty { return NameTable.Text() }
    let start = text.count
    text.append(contentsOf: string.utf8)
    return NameTable.Text(offset: UInt32(start), count: UInt32(text.count - start))
  }

  /// Adds a way of writing the entity with index `entry`; `place` is where `spelling` stands in the text. One
  /// that a known entry has already stays as it is.
  mutating func addSpelling(
    _ spelling: String, at place: NameTable.Text, notes: SpellingNotes, entry: Int, isKnownEntry: Bool
  ) {
    let bytes = Array(spelling.utf8)
    let tokens = SpellingTokens.tokens(of: bytes)
    guard !tokens.isEmpty, tokens.count <= NameMatcher.mostTokens else { return }
    spellingCount += 1
    count(tokens, in: entry, notes)
    if notes.contains(.short) { lexicon[tokens.last!.hash, default: []].insert(.shortName) }
    let letters = bytes.reduce(0) { TokenHash.mix($0, UInt64($1)) }
    func enter(from first: Int) {
      guard let prefix = UInt8(exactly: tokens[first].start) else { return }
      let candidate = NameTable.Candidate(
        spelling: place, entry: UInt32(entry), notes: notes, prefixLength: prefix, tokenCount: tokens.count - first)
      trie.insert(tokens[first...].lazy.map(\.hash), candidate, letters: letters, isKnownEntry: isKnownEntry)
    }
    // "The South" must not take the beginning of "The South China Sea": short forms only have the second way.
    if !notes.contains(.short) { enter(from: 0) }
    // A spelling that begins in lower case ("al-Qaeda") is also found from its first capital.
    let capital = tokens.firstIndex { SpellingTokens.beginsName(bytes, $0) }
    if let capital, capital > 0 || notes.contains(.short) { enter(from: capital) }
  }

  /// Counts where in names words stand.
  private mutating func count(_ tokens: [Word], in entry: Int, _ notes: SpellingNotes) {
    guard notes.isDisjoint(with: [.demonym, .surname, .short, .acronym]),
      let kind = EntityKind(rawValue: UInt8(types[Int(entries[entry].type)].kind))
    else { return }
    for (index, token) in tokens.enumerated() {
      guard let place = NameUses.place(index, of: tokens.count, kind) else { continue }
      uses[token.hash, default: .zero][place.rawValue] &+= 1
    }
  }

  /// Says that so many names have a word there, beside those of the gazetteer.
  mutating func addUse(_ word: String, _ place: NameUses.Place, names count: UInt16) {
    for token in SpellingTokens.tokens(of: Array(word.utf8)) { uses[token.hash, default: .zero][place.rawValue] &+= count }
  }

  /// Adds a full name by its key.
  mutating func addFullName(_ key: UInt64) { fullNames.insert(key) }

  /// Adds a line of a word list. Only titles are looked at word by word ("Prime Minister"); other phrases
  /// and abbreviations ("A/S") would lend their class to words that are nothing alone.
  mutating func addWord(_ line: String, _ classes: WordClasses) {
    let tokens = SpellingTokens.tokens(of: Array(line.utf8))
    guard tokens.count == 1 || classes.contains(.title) else { return }
    for token in tokens { lexicon[token.hash, default: []].formUnion(classes) }
  }

  // MARK: Freezing

  /// The bytes of the table.
  ///
  /// - Complexity: O(number of tokens in all spellings).
  mutating func build(contentKey: UInt64) -> [UInt8] {
    let grown = trie
    trie = TokenTrie()
    let frozen = grown.freeze()
    let lexicon = buildLexicon()
    var header = NameTable.Header()
    var bytes = [UInt8](repeating: 0, count: (MemoryLayout<NameTable.Header>.size + 63) / 64 * 64)
    bytes.reserveCapacity(
      frozen.slots.count * MemoryLayout<NameTable.Slot>.stride + text.count
        + frozen.candidates.count * MemoryLayout<NameTable.Candidate>.stride + entries.count * 16 + lexicon.count * 8
        + fullNames.count * 6 + 65536)
    header.contentKey = contentKey
    header.seed = frozen.seed
    header.spellingCount = spellingCount
    header.filterShift = frozen.filterShift
    header.filterOffset = append(frozen.filter, to: &bytes).offset
    (header.slotsOffset, header.slotCount) = append(frozen.slots, to: &bytes)
    (header.candidatesOffset, header.candidateCount) = append(frozen.candidates, to: &bytes)
    (header.entriesOffset, header.entryCount) = append(entries, to: &bytes)
    (header.detailsOffset, header.detailsCount) = append(details.values.sorted { $0.entry < $1.entry }, to: &bytes)
    (header.countriesOffset, header.countryCount) = append(countries, to: &bytes)
    (header.typesOffset, header.typeCount) = append(types, to: &bytes)
    (header.lexiconOffset, header.lexiconCount) = append(lexicon, to: &bytes)
    header.fullNameCount = fullNames.count
    (header.fullNamesOffset, header.fullNameSlotCount) = append(fullNames.build(), to: &bytes)
    (header.textOffset, header.textCount) = append(text, to: &bytes)
    header.totalBytes = bytes.count
    unsafe withUnsafeBytes(of: header) { raw in
      for index in raw.indices { unsafe bytes[index] = raw[index] }
    }
    return bytes
  }

  private mutating func buildLexicon() -> [NameTable.LexiconSlot] {
    for (hash, counts) in uses {
      var found = NameUses()
      for place in NameUses.Place.allCases { found.set(place, names: Int(counts[place.rawValue])) }
      lexicon[hash, default: []].uses = found
    }
    var slots = [NameTable.LexiconSlot](repeating: .init(), count: max(64, lexicon.count * 3 / 2))
    for (hash, classes) in lexicon.sorted(by: { $0.key < $1.key }) {
      let key = UInt32(truncatingIfNeeded: hash >> 32)
      var index = NameTable.lexiconIndex(hash, slots.count)
      while !slots[index].classes.isEmpty, slots[index].key != key { index = (index + 1) % slots.count }
      slots[index].key = key
      slots[index].classes.formUnion(classes)
    }
    return slots
  }

  /// Appends a section, padded to a cache line, and returns its offset and length.
  private func append<Element: BitwiseCopyable>(
    _ section: [Element], to bytes: inout [UInt8]
  ) -> (offset: Int, count: Int) {
    let offset = bytes.count
    unsafe section.withUnsafeBytes { unsafe bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: repeatElement(0, count: (64 - bytes.count % 64) % 64))
    return (offset, section.count)
  }
}

/// The tokens of a spelling, cut by the same rule as the words of a text.
enum SpellingTokens {
  static func tokens(of bytes: [UInt8]) -> [Word] {
    var tokens: [Word] = []
    forEachToken(of: bytes.span, in: 0..<bytes.count) { tokens.append($0) }
    return tokens
  }

  /// The hashes of the tokens in a part of a text.
  static func tokens(of bytes: [UInt8], in range: Range<Int>) -> [UInt64] {
    var hashes: [UInt64] = []
    hashes.reserveCapacity(8)
    forEachToken(of: bytes.span, in: range) { hashes.append($0.hash) }
    return hashes
  }

  static func forEachToken(of span: Span<UInt8>, in range: Range<Int>, _ body: (Word) -> Void) {
    var index = range.lowerBound
    while index < range.upperBound {
      if let word = WordScanner.word(startingAt: index, in: span) {
        body(word)
        index = Int(word.end)
      } else {
        index += LetterFolding.decode(span, at: index).length
      }
    }
  }

  /// Whether the scanner stops at `token`: it begins with a capital, a digit or a non-ASCII letter.
  static func beginsName(_ bytes: [UInt8], _ token: Word) -> Bool { beginsName(bytes[Int(token.start)]) }

  /// The same for the first byte of a token.
  @inline(__always)
  static func beginsName(_ first: UInt8) -> Bool { first.isASCIIUppercase || first.isASCIIDigit || first >= 0x80 }
}
