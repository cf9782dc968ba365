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
    static let version: UInt64 = 7

    var magic = Header.magic
    var version = Header.version
    /// Hash of the gazetteer files that the table was compiled from.
    var contentKey: UInt64 = 0
    var totalBytes = 0
    var slotsOffset = 0
    /// Number of slots, a power of two.
    var slotCount = 0
    var groupsOffset = 0
    var groupCount = 0
    var candidatesOffset = 0
    var candidateCount = 0
    var entriesOffset = 0
    var entryCount = 0
    var lexiconOffset = 0
    /// Number of lexicon slots, a power of two.
    var lexiconCount = 0
    /// Number of spellings as written in the files.
    var spellingCount = 0
    var textOffset = 0
    var textCount = 0

    var sectionsFit: Bool {
      func fits(_ offset: Int, _ count: Int, _ stride: Int) -> Bool {
        offset >= MemoryLayout<Header>.size && count >= 0 && offset % 8 == 0
          && offset <= totalBytes && count <= (totalBytes - offset) / stride
      }
      return fits(slotsOffset, slotCount, MemoryLayout<Slot>.stride)
        && fits(groupsOffset, groupCount + 1, 4)
        && fits(candidatesOffset, candidateCount, MemoryLayout<Candidate>.stride)
        && fits(entriesOffset, entryCount, MemoryLayout<Entry>.stride)
        && fits(lexiconOffset, lexiconCount, MemoryLayout<LexiconSlot>.stride)
        && fits(textOffset, textCount, 1)
        && slotCount.nonzeroBitCount == 1 && lexiconCount.nonzeroBitCount == 1
    }
  }

  /// One step of the trie: from a state with a token to the next state.
  struct Slot: BitwiseCopyable {
    /// Mixed from state and token hash; zero in an empty slot.
    var key: UInt64 = 0
    /// One bit for each possible next token, chosen by the top six bits of its hash.
    var nextTokens: UInt64 = 0
    /// State to go on from; zero when no name is longer.
    var next: UInt32 = 0
    /// Number of the group of spellings that end here, plus one; zero when none does.
    var group: UInt32 = 0
  }

  /// A stretch of the text section.
  struct Text: BitwiseCopyable {
    var offset: UInt32 = 0
    var count: UInt32 = 0
  }

  /// A spelling that a path through the trie may be, and the entry it names.
  struct Candidate: BitwiseCopyable {
    var spelling = Text()
    var entry: UInt32 = 0
    var notes: SpellingNotes = []
    /// Bytes of the spelling before the first token of the path ("al-" of "al-Qaeda").
    var prefixLength: UInt16 = 0
  }

  /// What is known of an entity, in fixed size.
  struct Entry: BitwiseCopyable {
    var id = Text()
    var name = Text()
    var category = Text()
    /// The family name, when it is not simply the last word of the name.
    var surname = Text()
    /// Q number, zero when unknown.
    var wikidata: UInt32 = 0
    /// Index of the country's entry plus one, zero when unknown.
    var country: UInt32 = 0
    /// Index plus one of the entry whose government or body this place stands for.
    var actsFor: UInt32 = 0
    var population: UInt32 = 0
    /// ISO 3166 alpha-2 and alpha-3, zero padded.
    var iso: UInt32 = 0
    var iso3: UInt32 = 0
    var kind: UInt32 = 0
    /// A ``Role``.
    var role: UInt32 = 0
    /// Hash of the last word of a person's family name.
    var surnameHash: UInt64 = 0
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

  @inline(__always)
  static func key(_ state: UInt32, _ hash: UInt64) -> UInt64 {
    let product = (hash ^ (UInt64(state) &* 0xA24B_AED4_963E_E407)) &* 0x9FB2_1C65_1E98_DF25
    return (product ^ (product >> 32)) | 1
  }

  /// Brings the slot of a first token near.
  @inline(__always)
  func prefetch(_ hash: UInt64) {
    let index = Int(truncatingIfNeeded: NameTable.key(0, hash) >> 1) & (header.slotCount &- 1)
    unsafe eg_prefetch(base + (header.slotsOffset &+ index &* MemoryLayout<Slot>.stride))
  }

  /// The step from `state` with a token, if there is one.
  @inline(__always)
  func step(_ state: UInt32, _ hash: UInt64) -> Slot? {
    let key = NameTable.key(state, hash)
    let mask = header.slotCount &- 1
    var index = Int(truncatingIfNeeded: key >> 1) & mask
    while true {
      let slot = load(Slot.self, header.slotsOffset, index)
      if slot.key == key { return slot }
      if slot.key == 0 { return nil }
      index = (index &+ 1) & mask
    }
  }

  /// The candidates of a group.
  func candidates(of group: Int) -> Range<Int> {
    precondition(group < header.groupCount, "no such group of spellings")
    let first = load(UInt32.self, header.groupsOffset, group)
    return Int(first)..<Int(load(UInt32.self, header.groupsOffset, group + 1))
  }

  func candidate(_ index: Int) -> Candidate {
    precondition(index < header.candidateCount, "no such candidate")
    return load(Candidate.self, header.candidatesOffset, index)
  }

  func entry(_ index: Int) -> Entry {
    precondition(index < header.entryCount, "no such entry")
    return load(Entry.self, header.entriesOffset, index)
  }

  /// The entry with that id.
  ///
  /// - Complexity: O(number of entries); for rare questions.
  func entryIndex(of id: Entity.ID) -> Int? {
    (0..<entryCount).first { index in
      withBytes(entry(index).id) { span in
        span.count == id.rawValue.utf8.count
          && zip(0..<span.count, id.rawValue.utf8).allSatisfy { span[$0] == $1 }
      }
    }
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
    let mask = header.lexiconCount &- 1
    var index = Int(truncatingIfNeeded: hash) & mask
    while true {
      let slot = load(LexiconSlot.self, header.lexiconOffset, index)
      if slot.classes.isEmpty { return [] }
      if slot.key == key { return slot.classes }
      index = (index &+ 1) & mask
    }
  }

  /// Traps when the table contradicts itself. For tests.
  ///
  /// - Complexity: O(size of the table).
  func checkInvariants() {
    precondition(header.sectionsFit)
    for group in 0..<header.groupCount {
      let range = candidates(of: group)
      precondition(!range.isEmpty && range.upperBound <= header.candidateCount)
    }
    for index in 0..<header.candidateCount {
      let candidate = candidate(index)
      precondition(Int(candidate.entry) < header.entryCount)
      withBytes(candidate.spelling) { precondition($0.count > Int(candidate.prefixLength)) }
    }
    for index in 0..<header.entryCount {
      let entry = entry(index)
      precondition(entry.country <= header.entryCount && entry.actsFor <= header.entryCount)
      for text in [entry.id, entry.name, entry.category, entry.surname] { withBytes(text) { _ in } }
    }
    for index in 0..<header.slotCount {
      let slot = load(Slot.self, header.slotsOffset, index)
      precondition(slot.group <= header.groupCount)
      precondition((slot.next == 0) == (slot.nextTokens == 0))
    }
  }
}

internal import CByteScan
