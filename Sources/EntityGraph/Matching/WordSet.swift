/// A set of words by their hashes: a table with open addressing, so sparse that nearly every other word is refused by one look.
struct WordSet: Sendable {
  /// Zero in a free slot.
  private let slots: [UInt64]

  /// The words of a text, with white space between.
  init(_ words: String) {
    let hashes = words.split(whereSeparator: \.isWhitespace).map { TokenHash.hash(String($0)) }
    var slots = [UInt64](repeating: 0, count: WordSet.size(for: hashes.count))
    for hash in hashes { slots[WordSet.slot(of: hash, in: slots)] = hash }
    self.slots = slots
  }

  @inline(__always)
  func contains(_ hash: UInt64) -> Bool { slots[WordSet.slot(of: hash, in: slots)] != 0 }

  private static func size(for count: Int) -> Int {
    var size = 16
    while size < count * 8 { size *= 2 }
    return size
  }

  /// Where a hash is, or belongs.
  @inline(__always)
  private static func slot(of hash: UInt64, in slots: [UInt64]) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash >> 20) & mask
    while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & mask }
    return slot
  }
}
