/// Counts for pairs of nodes: a hash table with open addressing over packed 64-bit keys.
struct PairTable {
  /// What is counted for one pair.
  struct Record: DateSpan {
    var key: UInt64
    var sentences: UInt32 = 0
    var paragraphs: UInt32 = 0
    var articles: UInt32 = 0
    /// First and last date of a shared sentence, as ``CalendarDate/ordinal``; zero when none is dated.
    var first: Int32 = 0
    var last: Int32 = 0
    /// Index of the newest piece of evidence plus one; zero when there is none.
    var evidence: UInt32 = 0

    /// Adds the numbers of the same pair from another worker.
    mutating func add(_ other: Record) {
      sentences += other.sentences
      paragraphs += other.paragraphs
      articles += other.articles
      widen(other.first, other.last)
    }
  }

  var records: [Record] = []
  /// Index into `records` plus one; zero in a free slot.
  private var slots: [UInt32] = [UInt32](repeating: 0, count: 1024)

  /// The key of a pair, the same for both orders.
  @inline(__always)
  static func key(_ a: UInt32, _ b: UInt32) -> UInt64 {
    a < b ? UInt64(a) << 32 | UInt64(b) : UInt64(b) << 32 | UInt64(a)
  }

  static func nodes(of key: UInt64) -> (a: UInt32, b: UInt32) {
    (UInt32(key >> 32), UInt32(truncatingIfNeeded: key))
  }

  /// The index of the record of `key`, made when it is new.
  ///
  /// - Complexity: O(1) on average.
  mutating func index(of key: UInt64) -> Int {
    if records.count * 2 >= slots.count { grow() }
    let mask = slots.count - 1
    var slot = PairTable.slot(key) & mask
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if records[index].key == key { return index }
      slot = (slot + 1) & mask
    }
    records.append(Record(key: key))
    slots[slot] = UInt32(records.count)
    return records.count - 1
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for (index, record) in records.enumerated() {
      var slot = PairTable.slot(record.key) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(index + 1)
    }
  }

  @inline(__always)
  private static func slot(_ key: UInt64) -> Int {
    let product = key &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: product >> 20)
  }
}
