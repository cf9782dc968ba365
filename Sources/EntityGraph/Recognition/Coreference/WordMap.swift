/// A small map from word hashes, with a filter that refuses nearly all other words at once.
struct WordMap<Value> {
  private var values: [UInt64: Value] = [:]
  /// One bit for the top six bits of each key.
  private var filter: UInt64 = 0

  var isEmpty: Bool { filter == 0 }

  @inline(__always)
  subscript(word: UInt64) -> Value? {
    filter >> (word >> 58) & 1 == 0 ? nil : values[word]
  }

  mutating func update(_ word: UInt64, default value: @autoclosure () -> Value, _ change: (inout Value) -> Void) {
    filter |= 1 << (word >> 58)
    change(&values[word, default: value()])
  }
}
