/// A set of words by their hashes: a table with open addressing, so sparse that nearly every other word is refused by one look.
struct WordSet: Sendable {
  /// Zero in a free slot.
  private var slots = [UInt64](repeating: 0, count: 64)
  private var count = 0

  init() {}

  /// The words of a text, with white space between.
  init(_ words: String) {
    let bytes = Array(words.utf8)
    for word in bytes.split(whereSeparator: \.isASCIISpace) { insert(TokenHash.hash(bytes.span, word.indices)) }
  }

  @inline(__always)
  func contains(_ hash: UInt64) -> Bool { slots[slot(of: hash)] != 0 }

  /// - Complexity: O(1) on average.
  mutating func insert(_ hash: UInt64) {
    if (count + 1) * 4 > slots.count { grow() }
    let slot = slot(of: hash)
    if slots[slot] == 0 { count += 1 }
    slots[slot] = hash
  }

  private mutating func grow() {
    let hashes = slots
    slots = [UInt64](repeating: 0, count: slots.count * 4)
    for hash in hashes where hash != 0 { slots[slot(of: hash)] = hash }
  }

  /// Where a hash is, or belongs.
  @inline(__always)
  private func slot(of hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash >> 20) & mask
    while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & mask }
    return slot
  }
}
