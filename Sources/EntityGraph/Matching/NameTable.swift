/// The compiled gazetteers: a trie of tokens in one flat table, the entries behind it, and the words
/// that tell what a capitalised word may be. Immutable, shared by all workers.
///
/// The bytes are either in memory or mapped from the cache; see README.md beside this file for the
/// layout and the walk.
@safe
public final class NameTable: @unchecked Sendable {
  // Safety: `base` points to `byteCount` bytes that nobody writes after the initialiser returns and that
  // live as long as `storage`. The initialiser checks that all sections lie inside; a table is written in one
  // piece by the builder and renamed into its place, so its inner offsets are those of the builder.
  private let storage: TableStorage
  private let base: UnsafeRawPointer
  let header: Header

  /// Opens a compiled table, or tells why it cannot be used.
  init(storage: TableStorage) throws(NameTableError) {
    self.storage = storage
    unsafe base = storage.base
    guard storage.byteCount >= MemoryLayout<Header>.size else { throw .notATable }
    header = unsafe storage.base.loadUnaligned(as: Header.self)
    guard header.magic == Header.magic, header.version == Header.version else { throw .notATable }
    guard header.totalBytes == storage.byteCount, header.sectionsFit else { throw .damaged }
  }

  /// Numbers that say where the sections are. All offsets are in bytes from the beginning.
  struct Header: BitwiseCopyable {
    static let magic: UInt64 = 0x454C_4241_5447_4545
    /// To be raised with every change of the layout or of what the builder puts in.
    static let version: UInt64 = 14

    var magic = Header.magic
    var version = Header.version
    /// Hash of the gazetteer files that the table was compiled from.
    var contentKey: UInt64 = 0
    var totalBytes = 0
    /// Chosen by the builder so that no two steps in one run of slots have the same key.
    var seed: UInt64 = 0
    /// One bit for each beginning of a name; `filterShift` tells how many top bits of a hash choose it.
    var filterOffset = 0
    var filterShift = 0
    var slotsOffset = 0
    var slotCount = 0
    var candidatesOffset = 0
    var candidateCount = 0
    var entriesOffset = 0
    var entryCount = 0
    var detailsOffset = 0
    var detailsCount = 0
    var countriesOffset = 0
    var countryCount = 0
    var typesOffset = 0
    var typeCount = 0
    var lexiconOffset = 0
    var lexiconCount = 0
    var fullNamesOffset = 0
    var fullNameSlotCount = 0
    /// Number of full names in the word lists.
    var fullNameCount = 0
    /// Number of spellings as written in the files.
    var spellingCount = 0
    var textOffset = 0
    var textCount = 0

    var sectionsFit: Bool {
      func fits(_ offset: Int, _ count: Int, _ stride: Int) -> Bool {
        offset >= MemoryLayout<Header>.size && count >= 0 && offset % 8 == 0
          && offset <= totalBytes && count <= (totalBytes - offset) / stride
      }
      return (32...58).contains(filterShift) && fits(filterOffset, 1 << (64 - filterShift - 6), 8)
        && fits(slotsOffset, slotCount, MemoryLayout<Slot>.stride)
        && fits(candidatesOffset, candidateCount, MemoryLayout<Candidate>.stride)
        && fits(entriesOffset, entryCount, MemoryLayout<Entry>.stride)
        && fits(detailsOffset, detailsCount, MemoryLayout<Details>.stride)
        && fits(countriesOffset, countryCount, 4)
        && fits(typesOffset, typeCount, MemoryLayout<EntryType>.stride)
        && fits(lexiconOffset, lexiconCount, MemoryLayout<LexiconSlot>.stride)
        && fits(fullNamesOffset, fullNameSlotCount, 4)
        && fits(textOffset, textCount, 1)
        && (1...Int(UInt32.max)).contains(slotCount) && (1...Int(UInt32.max)).contains(lexiconCount)
        && (1...Int(UInt32.max)).contains(fullNameSlotCount)
    }
  }

  /// One step of the trie: from a state with a token to what follows.
  struct Slot: BitwiseCopyable {
    /// Mixed from state and token hash; zero in an empty slot.
    var key: UInt32 = 0
    /// One bit for each possible next token, chosen by the top five bits of its hash.
    var nextTokens: UInt32 = 0
    /// What longer names begin so: nothing, a state, or the only one there is.
    var next = Next()
    /// Index of the first spelling that ends here, plus one; zero when none does.
    var group: UInt32 = 0

    @inline(__always)
    func mayContinue(with hash: UInt64) -> Bool { nextTokens & Slot.bit(hash) != 0 }

    @inline(__always)
    static func bit(_ hash: UInt64) -> UInt32 { 1 << UInt32(truncatingIfNeeded: hash >> 59) }
  }

  /// Where a walk goes on: a state to look up the next token in, or, where all longer names have the same
  /// tokens, the first of them; their tokens need no slots.
  struct Next: BitwiseCopyable {
    private static let tail: UInt32 = 1 << 31
    private(set) var bits: UInt32 = 0

    static func state(_ state: UInt32) -> Next { Next(bits: state) }
    static func tail(_ group: Int) -> Next { Next(bits: UInt32(group) | Next.tail) }

    @inline(__always) var isNothing: Bool { bits == 0 }
    /// The state; meaningless beside a group.
    @inline(__always) var state: UInt32 { bits }
    /// The group of the only longer names.
    @inline(__always) var group: Int? { bits & Next.tail == 0 ? nil : Int(bits & ~Next.tail) }
  }

  /// A stretch of the text section.
  struct Text: BitwiseCopyable {
    var offset: UInt32 = 0
    var count: UInt32 = 0
  }

  /// A spelling that a path through the trie may be, and the entry it names.
  struct Candidate: BitwiseCopyable {
    private var textOffset: UInt32
    var entry: UInt32
    /// Bits 0–9: bytes of the spelling; 10–14: tokens of the path; 15: last of its group.
    private var shape: UInt16
    private var noteBits: UInt8
    /// Bytes of the spelling before the first token of the path ("al-" of "al-Qaeda").
    let prefixLength: UInt8

    init(spelling: Text, entry: UInt32, notes: SpellingNotes, prefixLength: UInt8, tokenCount: Int) {
      textOffset = spelling.offset
      self.entry = entry
      shape = UInt16(spelling.count) | UInt16(tokenCount) << 10
      noteBits = UInt8(truncatingIfNeeded: notes.rawValue)
      self.prefixLength = prefixLength
    }

    var spelling: Text { Text(offset: textOffset, count: UInt32(shape & 0x3FF)) }
    var notes: SpellingNotes { SpellingNotes(rawValue: UInt16(noteBits)) }
    var tokenCount: Int { Int(shape >> 10 & 0x1F) }
    var isLast: Bool {
      get { shape & 0x8000 != 0 }
      set { shape = newValue ? shape | 0x8000 : shape & 0x7FFF }
    }
  }

  /// What is known of every entity, in fixed size.
  struct Entry: BitwiseCopyable {
    private var nameOffset: UInt32
    private var nameCount: UInt16
    /// Index of its ``EntryType``.
    let type: UInt16
    /// Q number, zero when unknown.
    var wikidata: UInt32 = 0
    /// Place of its country in the list of countries plus one, zero when unknown.
    var country: UInt16 = 0
    /// Whether it has ``Details``.
    var hasDetails = false

    init(name: Text, type: UInt16) {
      nameOffset = name.offset
      nameCount = UInt16(name.count)
      self.type = type
    }

    var name: Text { Text(offset: nameOffset, count: UInt32(nameCount)) }
  }

  /// What is known of few entities.
  struct Details: BitwiseCopyable {
    /// Index of the entry; details are sorted by it.
    var entry: UInt32 = 0
    /// The id, when it is not made from kind and name.
    var id = Text()
    /// The family name, when it is not simply the last word of the name.
    var surname = Text()
    /// Index plus one of the entry whose government or body this place stands for.
    var actsFor: UInt32 = 0
    /// ISO 3166 alpha-2 and alpha-3, zero padded.
    var iso: UInt32 = 0
    var iso3: UInt32 = 0
    /// Of a country: what its bodies are called by ("Peruvian").
    var adjective = Text()
  }

  /// Kind and category that many entries share.
  struct EntryType: BitwiseCopyable {
    var category = Text()
    var kind: UInt32 = 0
    /// A ``Role``.
    var role: UInt32 = 0
  }

  /// What a place is besides a place.
  enum Role: UInt32 {
    case none, capital, seat
  }

  /// The classes of a word, found by hash.
  struct LexiconSlot: BitwiseCopyable {
    /// Upper half of the hash; zero with zero classes when empty.
    var key: UInt32 = 0
    var classes: WordClasses = []
  }
}

/// Why a compiled table could not be opened; it is then compiled anew.
enum NameTableError: Error {
  case notATable
  case damaged
}

// MARK: - Reading

extension NameTable {
  /// Number of entities.
  public var entryCount: Int { header.entryCount }

  /// Number of spellings.
  public var spellingCount: Int { header.spellingCount }

  @inline(__always)
  private func load<T: BitwiseCopyable>(_ type: T.Type, _ offset: Int, _ index: Int) -> T {
    unsafe base.loadUnaligned(fromByteOffset: offset &+ index &* MemoryLayout<T>.stride, as: T.self)
  }

  /// Where to begin to look for a step, and what its slot holds.
  @inline(__always)
  static func probe(_ state: UInt32, _ hash: UInt64, seed: UInt64, slotCount: Int) -> (index: Int, key: UInt32) {
    let mixed = (hash ^ (UInt64(state) &* 0xA24B_AED4_963E_E407) ^ seed) &* 0x9FB2_1C65_1E98_DF25
    let product = mixed ^ (mixed >> 32)
    let key = UInt32(truncatingIfNeeded: product)
    return (Int(truncatingIfNeeded: ((mixed >> 32) &* UInt64(slotCount)) >> 32), key == 0 ? 1 : key)
  }

  /// Whether a name may begin with a token: nearly always false for those with which none does.
  @inline(__always)
  func mayBegin(_ hash: UInt64) -> Bool {
    let bit = hash >> UInt64(truncatingIfNeeded: header.filterShift)
    return load(UInt64.self, header.filterOffset, Int(truncatingIfNeeded: bit >> 6)) >> (bit & 63) & 1 == 1
  }

  /// Brings the slot of a first token near.
  @inline(__always)
  func prefetch(_ hash: UInt64) {
    let index = NameTable.probe(0, hash, seed: header.seed, slotCount: header.slotCount).index
    unsafe eg_prefetch(base + (header.slotsOffset &+ index &* MemoryLayout<Slot>.stride))
  }

  /// The step from `state` with a token, if there is one.
  @inline(__always)
  func step(_ state: UInt32, _ hash: UInt64) -> Slot? {
    var (index, key) = NameTable.probe(state, hash, seed: header.seed, slotCount: header.slotCount)
    while true {
      let slot = load(Slot.self, header.slotsOffset, index)
      if slot.key == key { return slot }
      if slot.key == 0 { return nil }
      index &+= 1
      if index == header.slotCount { index = 0 }
    }
  }

  /// The group of spellings with exactly these tokens, if there is one.
  func group(of tokens: [UInt64]) -> Int? {
    guard let first = tokens.first, let slot = step(0, first) else { return nil }
    return group(behind: slot, depth: 1, tokens.dropFirst())
  }

  /// The group of spellings with the tokens that led to `slot`, so many, and these behind.
  func group(behind slot: Slot, depth: Int, _ rest: ArraySlice<UInt64>) -> Int? {
    guard let next = rest.first else { return slot.group == 0 ? nil : Int(slot.group) - 1 }
    if let tail = slot.next.group { return tokens(of: candidate(tail)).dropFirst(depth) == rest ? tail : nil }
    guard !slot.next.isNothing, slot.mayContinue(with: next), let step = step(slot.next.state, next) else { return nil }
    return group(behind: step, depth: depth + 1, rest.dropFirst())
  }

  /// Where the walk over these tokens ends, and how many they are; `nil` when no longer name begins so, or only one does.
  func slot(behind tokens: [UInt64]) -> (slot: Slot, depth: Int)? {
    guard let first = tokens.first, var slot = step(0, first) else { return nil }
    for token in tokens.dropFirst() {
      guard slot.next.group == nil, !slot.next.isNothing, let next = step(slot.next.state, token) else { return nil }
      slot = next
    }
    return (slot, tokens.count)
  }

  /// The candidates of a group, by the index of its first.
  func candidates(of group: Int) -> Range<Int> {
    var end = group
    while !candidate(end).isLast { end += 1 }
    return group..<(end + 1)
  }

  func candidate(_ index: Int) -> Candidate {
    precondition(index < header.candidateCount, "no such candidate")
    return load(Candidate.self, header.candidatesOffset, index)
  }

  /// The tokens by which a candidate is found.
  private func tokens(of candidate: Candidate) -> [UInt64] {
    let bytes = Array(string(candidate.spelling).utf8)
    return SpellingTokens.tokens(of: bytes, in: Int(candidate.prefixLength)..<bytes.count)
  }

  func entry(_ index: Int) -> Entry {
    precondition(index < header.entryCount, "no such entry")
    return load(Entry.self, header.entriesOffset, index)
  }

  /// What is known of few entries; empty for the others.
  func details(of index: Int) -> Details {
    guard entry(index).hasDetails else { return Details() }
    var (low, high) = (0, header.detailsCount)
    while low < high {
      let middle = (low + high) / 2
      let details = load(Details.self, header.detailsOffset, middle)
      if details.entry == index { return details }
      if details.entry < index { low = middle + 1 } else { high = middle }
    }
    return Details()
  }

  /// What is known of few entries, in the order of the entries.
  var allDetails: some Sequence<Details> {
    (0..<header.detailsCount).lazy.map { self.load(Details.self, self.header.detailsOffset, $0) }
  }

  /// The entry of the country that an entry belongs to.
  func country(of entry: Entry) -> Int? {
    guard entry.country > 0 else { return nil }
    precondition(entry.country <= header.countryCount, "no such country")
    return Int(load(UInt32.self, header.countriesOffset, Int(entry.country) - 1))
  }

  func type(_ entry: Entry) -> EntryType {
    precondition(entry.type < header.typeCount, "no such type")
    return load(EntryType.self, header.typesOffset, Int(entry.type))
  }

  func kind(_ entry: Entry) -> EntityKind {
    EntityKind(rawValue: UInt8(truncatingIfNeeded: type(entry).kind)) ?? .other
  }

  func id(of index: Int) -> Entity.ID {
    let entry = entry(index)
    let own = details(of: index).id
    return own.count > 0 ? Entity.ID(string(own)) : Entity.ID(kind: kind(entry), name: string(entry.name))
  }

  /// The hashes of a person's family name: its last word, and the words before it where the gazetteer says so.
  func familyName(of index: Int) -> (last: UInt64, leading: [UInt64])? {
    let entry = entry(index)
    guard kind(entry) == .person else { return nil }
    let surname = details(of: index).surname
    let tokens = SpellingTokens.tokens(of: Array(string(surname.count > 0 ? surname : entry.name).utf8)).map(\.hash)
    guard let last = tokens.lastIndex(where: { !NameTable.suffixes.contains($0) }) else { return nil }
    return (tokens[last], surname.count > 0 ? Array(tokens[..<last]) : [])
  }

  /// What stands behind family names: no name.
  static let suffixes = Set(["Jr", "Sr", "II", "III", "IV"].map { TokenHash.hash($0) })

  /// The entry with that id.
  ///
  /// - Complexity: O(1) for ids made from names, otherwise O(number of entries with details).
  func entryIndex(of id: Entity.ID) -> Int? {
    let name = id.rawValue.utf8.drop { $0 != UInt8(ascii: "/") }
    let tokens = SpellingTokens.tokens(of: Array(name)).map(\.hash)
    if let group = group(of: tokens) {
      for index in candidates(of: group) {
        let entry = Int(candidate(index).entry)
        if self.id(of: entry) == id { return entry }
      }
    }
    return allDetails.first { $0.id.count > 0 && self.string($0.id) == id.rawValue }.map { Int($0.entry) }
  }

  /// The bytes of `text`, for the time of `body`.
  @inline(__always)
  func withBytes<R>(_ text: Text, _ body: (Span<UInt8>) -> R) -> R {
    precondition(Int(text.offset) + Int(text.count) <= header.textCount, "text outside the table")
    let start = unsafe (base + header.textOffset + Int(text.offset)).assumingMemoryBound(
      to: UInt8.self)
    return unsafe body(UnsafeBufferPointer(start: start, count: Int(text.count)).span)
  }

  func string(_ text: Text) -> String {
    withBytes(text) { span in
      unsafe span.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }
  }

  /// The classes of the word with that hash; empty for an unknown word.
  @inline(__always)
  func classes(_ hash: UInt64) -> WordClasses {
    let key = UInt32(truncatingIfNeeded: hash >> 32)
    var index = NameTable.lexiconIndex(hash, header.lexiconCount)
    while true {
      let slot = load(LexiconSlot.self, header.lexiconOffset, index)
      if slot.classes.isEmpty { return [] }
      if slot.key == key { return slot.classes }
      index &+= 1
      if index == header.lexiconCount { index = 0 }
    }
  }

  @inline(__always)
  static func lexiconIndex(_ hash: UInt64, _ count: Int) -> Int {
    Int(truncatingIfNeeded: ((hash & 0xFFFF_FFFF) &* UInt64(count)) >> 32)
  }

  /// Whether a list of full names has the name with that key; of a hundred million other names it takes about one for one of them.
  @inline(__always)
  func isFullName(_ key: UInt64) -> Bool {
    var (index, mark) = FullNameSlots.probe(key, slotCount: header.fullNameSlotCount)
    while true {
      let slot = load(UInt32.self, header.fullNamesOffset, index)
      if slot == mark { return true }
      if slot == 0 { return false }
      index &+= 1
      if index == header.fullNameSlotCount { index = 0 }
    }
  }

  /// Traps when the table contradicts itself. For tests.
  ///
  /// - Complexity: O(size of the table).
  func checkInvariants() {
    precondition(header.sectionsFit)
    for index in 0..<header.candidateCount {
      let candidate = candidate(index)
      precondition(Int(candidate.entry) < header.entryCount)
      precondition(tokens(of: candidate).count == candidate.tokenCount)
      withBytes(candidate.spelling) { precondition($0.count > Int(candidate.prefixLength)) }
    }
    precondition(header.candidateCount == 0 || candidate(header.candidateCount - 1).isLast)
    for index in 0..<header.entryCount {
      let entry = entry(index)
      let details = details(of: index)
      precondition(entry.hasDetails == (details.id.count + details.surname.count + details.actsFor + details.iso > 0))
      precondition((country(of: entry) ?? 0) < header.entryCount && Int(details.actsFor) <= header.entryCount)
      for text in [details.id, entry.name, type(entry).category, details.surname] { withBytes(text) { _ in } }
    }
    for index in 0..<header.slotCount {
      let slot = load(Slot.self, header.slotsOffset, index)
      precondition(slot.group <= header.candidateCount)
      precondition(slot.next.isNothing == (slot.nextTokens == 0))
      if let group = slot.next.group { precondition(group < header.candidateCount) }
    }
  }
}

internal import CByteScan
