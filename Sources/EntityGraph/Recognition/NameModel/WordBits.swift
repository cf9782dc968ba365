/// Bits for each different word of an article.
struct WordBits {
  private var keys: [UInt64]
  private var bits: [UInt64]
  private let mask: Int

  /// With room for `capacity` words.
  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    keys = [UInt64](repeating: 0, count: size)
    bits = keys
    mask = size - 1
  }

  /// Sets bits of a word, and returns where they are.
  mutating func insert(_ word: UInt64, _ bits: UInt64) -> Int {
    let key = word | 1
    var slot = Int(truncatingIfNeeded: word >> 20) & mask
    while keys[slot] != key, keys[slot] != 0 { slot = (slot + 1) & mask }
    keys[slot] = key
    self.bits[slot] |= bits
    return slot
  }

  subscript(slot: Int) -> UInt64 { bits[slot] }
}
