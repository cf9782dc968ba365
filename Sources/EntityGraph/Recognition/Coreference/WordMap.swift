/// A small map from word hashes: a table with open addressing, so sparse that nearly every other word is refused by one look.
struct WordMap<Value> {
  private var keys: [UInt64] = []
  private var values: [Value] = []
  /// Index into `keys` plus one; zero in a free slot.
  private var slots = [UInt32](repeating: 0, count: 64)

  var isEmpty: Bool { keys.isEmpty }

  @inline(__always)
  subscript(word: UInt64) -> Value? {
    let slot = slots[slot(of: word)]
    return slot == 0 ? nil : values[Int(slot) - 1]
  }

  mutating func update(_ word: UInt64, default value: @autoclosure () -> Value, _ change: (inout Value) -> Void) {
    if (keys.count + 1) * 4 > slots.count { grow() }
    let slot = slot(of: word)
    if slots[slot] == 0 {
      keys.append(word)
      values.append(value())
      slots[slot] = UInt32(keys.count)
    }
    change(&values[Int(slots[slot]) - 1])
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 4)
    for (index, key) in keys.enumerated() { slots[slot(of: key)] = UInt32(index + 1) }
  }

  /// Where a word is, or belongs.
  @inline(__always)
  private func slot(of word: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: word >> 20) & mask
    while slots[slot] != 0, keys[Int(slots[slot]) - 1] != word { slot = (slot + 1) & mask }
    return slot
  }
}
