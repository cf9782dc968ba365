/// A small random number generator: the same seed gives the same numbers on every machine.
///
/// Source: G. L. Steele, D. Lea, C. H. Flood, "Fast Splittable Pseudorandom Number Generators", 2014.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// 0 ..< 1.
  mutating func nextUnit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// 0 ..< `limit`, by the upper half of a product.
  mutating func next(below limit: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(limit)).high) }

  /// The numbers 0 ..< `count` in random order (R. Durstenfeld, "Algorithm 235: Random Permutation", 1964).
  mutating func permutation(of count: Int) -> [Int32] {
    var numbers = (0..<Int32(count)).map { $0 }
    for last in stride(from: count - 1, to: 0, by: -1) { numbers.swapAt(last, next(below: last + 1)) }
    return numbers
  }
}
