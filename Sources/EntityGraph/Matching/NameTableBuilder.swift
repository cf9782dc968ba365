/// Compiles gazetteers into the bytes of a ``NameTable``.
///
/// Grows once, freezes once: `add` everything, then `build()`. The result depends only on what was
/// added, in which order.
struct NameTableBuilder {
  private var text: [UInt8] = []
  private var textIndex: [String: NameTable.Text] = [:]
  private var entries: [NameTable.Entry] = []
  private var spellings: [(path: [UInt64], candidate: NameTable.Candidate)] = []
  private var lexicon: [UInt64: WordClasses] = [:]
  private var spellingCount = 0

  // MARK: Adding

  /// Adds an entity and returns its index.
  mutating func add(_ entry: NameTable.Entry) -> Int {
    entries.append(entry)
    return entries.count - 1
  }

  mutating func update(_ index: Int, _ change: (inout NameTable.Entry) -> Void) {
    change(&entries[index])
  }

  /// The place of `string` in the text section; equal strings share one.
  mutating func intern(_ string: String) -> NameTable.Text {
    if string.isEmpty { return NameTable.Text() }
    if let known = textIndex[string] { return known }
    let place = NameTable.Text(offset: UInt32(text.count), count: UInt32(string.utf8.count))
    text.append(contentsOf: string.utf8)
    textIndex[string] = place
    return place
  }

  /// Adds a way of writing the entity with index `entry`.
  mutating func addSpelling(_ spelling: String, notes: SpellingNotes, entry: Int) {
    let bytes = Array(spelling.utf8)
    let tokens = SpellingTokens.tokens(of: bytes)
    guard !tokens.isEmpty, tokens.count <= NameMatcher.mostTokens else { return }
    spellingCount += 1
    if notes.contains(.short) { lexicon[tokens.last!.hash, default: []].insert(.shortName) }
    let place = intern(spelling)
    func candidate(_ prefix: Int) -> NameTable.Candidate {
      NameTable.Candidate(
        spelling: place, entry: UInt32(entry), notes: notes, prefixLength: UInt16(prefix))
    }
    let first = Int(tokens[0].start)
    // "The South" must not take the beginning of "The South China Sea": short forms only have the second way.
    if !notes.contains(.short) { spellings.append((tokens.map(\.hash), candidate(first))) }
    // A spelling that begins in lower case ("al-Qaeda") is also found from its first capital.
    let capital = tokens.firstIndex { SpellingTokens.beginsName(bytes, $0) }
    if let capital, capital > 0 || notes.contains(.short) {
      spellings.append((tokens[capital...].map(\.hash), candidate(Int(tokens[capital].start))))
    }
  }

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
  func build(contentKey: UInt64) -> [UInt8] {
    let (slots, groups) = buildTrie()
    var candidates: [NameTable.Candidate] = []
    var groupStarts: [UInt32] = []
    for group in groups {
      groupStarts.append(UInt32(candidates.count))
      candidates.append(contentsOf: group)
    }
    groupStarts.append(UInt32(candidates.count))
    return layOut(slots, groupStarts, candidates, buildLexicon(), contentKey: contentKey)
  }

  private func buildTrie() -> ([NameTable.Slot], [[NameTable.Candidate]]) {
    let tokens = spellings.reduce(0) { $0 + $1.path.count }
    var slots = [NameTable.Slot](repeating: .init(), count: powerOfTwo(atLeast: tokens * 2))
    var groups: [[NameTable.Candidate]] = []
    var lastState: UInt32 = 0
    for (path, candidate) in spellings {
      var state: UInt32 = 0
      for (position, token) in path.enumerated() {
        let index = NameTableBuilder.slotIndex(state, token, in: &slots)
        if position + 1 < path.count {
          if slots[index].next == 0 {
            lastState += 1
            slots[index].next = lastState
          }
          slots[index].nextTokens |= 1 << (path[position + 1] >> 58)
          state = slots[index].next
        } else {
          if slots[index].group == 0 {
            groups.append([])
            slots[index].group = UInt32(groups.count)
          }
          groups[Int(slots[index].group) - 1].append(candidate)
        }
      }
    }
    return (slots, groups)
  }

  /// The slot of a step, made when it is not there.
  private static func slotIndex(
    _ state: UInt32, _ token: UInt64, in slots: inout [NameTable.Slot]
  ) -> Int {
    let key = NameTable.key(state, token)
    var index = Int(truncatingIfNeeded: key >> 1) & (slots.count - 1)
    while slots[index].key != key {
      if slots[index].key == 0 {
        slots[index].key = key
        break
      }
      index = (index + 1) & (slots.count - 1)
    }
    return index
  }

  private func buildLexicon() -> [NameTable.LexiconSlot] {
    var slots = [NameTable.LexiconSlot](
      repeating: .init(), count: powerOfTwo(atLeast: lexicon.count * 2))
    for (hash, classes) in lexicon.sorted(by: { $0.key < $1.key }) {
      let key = UInt32(truncatingIfNeeded: hash >> 32)
      var index = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while !slots[index].classes.isEmpty, slots[index].key != key {
        index = (index + 1) & (slots.count - 1)
      }
      slots[index].key = key
      slots[index].classes.formUnion(classes)
    }
    return slots
  }

  private func powerOfTwo(atLeast count: Int) -> Int {
    var power = 64
    while power < count { power *= 2 }
    return power
  }

  private func layOut(
    _ slots: [NameTable.Slot], _ groups: [UInt32], _ candidates: [NameTable.Candidate],
    _ lexicon: [NameTable.LexiconSlot], contentKey: UInt64
  ) -> [UInt8] {
    var header = NameTable.Header()
    var bytes = [UInt8](repeating: 0, count: (MemoryLayout<NameTable.Header>.size + 63) / 64 * 64)
    header.contentKey = contentKey
    header.slotsOffset = append(slots, to: &bytes)
    header.slotCount = slots.count
    header.groupsOffset = append(groups, to: &bytes)
    header.groupCount = groups.count - 1
    header.candidatesOffset = append(candidates, to: &bytes)
    header.candidateCount = candidates.count
    header.spellingCount = spellingCount
    header.entriesOffset = append(entries, to: &bytes)
    header.entryCount = entries.count
    header.lexiconOffset = append(lexicon, to: &bytes)
    header.lexiconCount = lexicon.count
    header.textOffset = append(text, to: &bytes)
    header.textCount = text.count
    header.totalBytes = bytes.count
    unsafe withUnsafeBytes(of: header) { raw in
      for index in raw.indices { unsafe bytes[index] = raw[index] }
    }
    return bytes
  }

  /// Appends a section, padded to a cache line, and returns its offset.
  private func append<Element: BitwiseCopyable>(_ section: [Element], to bytes: inout [UInt8]) -> Int {
    let offset = bytes.count
    unsafe section.withUnsafeBytes { unsafe bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: repeatElement(0, count: (64 - bytes.count % 64) % 64))
    return offset
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
    forEachToken(of: bytes.span, in: range) { hashes.append($0.hash) }
    return hashes
  }

  private static func forEachToken(of span: Span<UInt8>, in range: Range<Int>, _ body: (Word) -> Void) {
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
  static func beginsName(_ bytes: [UInt8], _ token: Word) -> Bool {
    let first = bytes[Int(token.start)]
    return first.isASCIIUppercase || first.isASCIIDigit || first >= 0x80
  }
}
