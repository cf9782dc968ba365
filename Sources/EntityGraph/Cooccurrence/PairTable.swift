/// Counts for pairs of nodes: a hash table with open addressing over packed 64-bit keys.
struct PairTable {
  /// What is counted for one pair.
  struct Record: DateSpan {
    var key: UInt64
    var sentences: UInt32 = 0
    /// First and last date of a shared sentence, as ``CalendarDate/ordinal``; zero when none is dated.
    var first: Int32 = 0
    var last: Int32 = 0

    /// Adds the numbers of the same pair from another worker.
    mutating func add(_ other: Record) {
      sentences += other.sentences
      widen(other.first, other.last)
    }
  }

  var records: [Record] = []
  /// Meetings within a window, by record; empty as long as none is counted.
  private var meetings: [UInt32] = []
  /// Index into `records` plus one in the lower half, a tag of the key in the upper; zero in a free slot.
  private var slots = [UInt64](repeating: 0, count: 1024)

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
    if records.count * 4 >= slots.count * 3 { grow() }
    let (slot, index) = find(key)
    if let index { return index }
    records.append(Record(key: key))
    slots[slot] = PairTable.hash(key) & PairTable.tagMask | UInt64(records.count)
    return records.count - 1
  }

  /// The record of `key`, when there is one.
  func record(of key: UInt64) -> (index: Int, record: Record)? { find(key).index.map { ($0, records[$0]) } }

  /// Where `key` is, or belongs.
  @inline(__always)
  private func find(_ key: UInt64) -> (slot: Int, index: Int?) {
    let mask = slots.count - 1
    let hash = PairTable.hash(key)
    let tag = hash & PairTable.tagMask
    var slot = Int(truncatingIfNeeded: hash >> 4) & mask
    while slots[slot] != 0 {
      let index = Int(slots[slot] & ~PairTable.tagMask) - 1
      // The tag spares nearly all looks at records of other pairs.
      if slots[slot] & PairTable.tagMask == tag, records[index].key == key { return (slot, index) }
      slot = (slot + 1) & mask
    }
    return (slot, nil)
  }

  /// Meetings within a window of the record at `index`.
  func windows(_ index: Int) -> Int { index < meetings.count ? Int(meetings[index]) : 0 }

  mutating func addWindows(_ count: Int, to index: Int) {
    guard count > 0 else { return }
    if meetings.count <= index { meetings += [UInt32](repeating: 0, count: records.count - meetings.count) }
    meetings[index] += UInt32(count)
  }

  private mutating func grow() {
    slots = [UInt64](repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for (index, record) in records.enumerated() {
      let hash = PairTable.hash(record.key)
      var slot = Int(truncatingIfNeeded: hash >> 4) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = hash & PairTable.tagMask | UInt64(index + 1)
    }
  }

  /// The upper half of a slot is the upper half of the key's hash.
  private static let tagMask: UInt64 = 0xFFFF_FFFF_0000_0000

  @inline(__always)
  private static func hash(_ key: UInt64) -> UInt64 {
    let product = key &* 0x9E37_79B9_7F4A_7C15
    return product ^ (product >> 32)
  }
}
