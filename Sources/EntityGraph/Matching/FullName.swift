/// The words of a person's full name, as one number: the capitalised ones in their order. Small words between them ("von der") and
/// the ways of writing a word do not change it.
struct FullName {
  private var state: UInt64 = 0x9E6C_63D0_876A_68EE
  private var words = 0

  @inline(__always)
  mutating func add(_ hash: UInt64) {
    state = TokenHash.mix(state, hash)
    words += 1
  }

  /// Adds the words in a part of a text that may begin a name.
  mutating func add(wordsOf bytes: Span<UInt8>, in range: Range<Int>) {
    SpellingTokens.forEachToken(of: bytes, in: range) { token in
      if SpellingTokens.beginsName(bytes[Int(token.start)]) { add(token.hash) }
    }
  }

  /// `nil` for a single word.
  var key: UInt64? { words > 1 ? state : nil }
}

/// Full names by their keys, 32 bits of each: a part of the ``NameTable``.
struct FullNameSlots {
  private var keys: [UInt64] = []

  mutating func insert(_ key: UInt64) { keys.append(key) }

  var count: Int { keys.count }

  /// A table with open addressing, a third of it free; zero in a free slot.
  ///
  /// - Complexity: O(n)
  func build() -> [UInt32] {
    var slots = [UInt32](repeating: 0, count: max(8, keys.count * 3 / 2))
    for key in keys {
      var (index, mark) = FullNameSlots.probe(key, slotCount: slots.count)
      while slots[index] != 0, slots[index] != mark { index = index + 1 == slots.count ? 0 : index + 1 }
      slots[index] = mark
    }
    return slots
  }

  /// Where to begin to look for a key, and what its slot holds.
  @inline(__always)
  static func probe(_ key: UInt64, slotCount: Int) -> (index: Int, mark: UInt32) {
    let mark = UInt32(truncatingIfNeeded: key)
    return (Int(truncatingIfNeeded: ((key >> 32) &* UInt64(slotCount)) >> 32), mark == 0 ? 1 : mark)
  }
}
