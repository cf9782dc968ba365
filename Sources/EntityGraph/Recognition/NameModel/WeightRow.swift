/// The weights of one feature for all labels: one byte each, from the lowest on, ``bias`` added.
///
/// Adding the rows of a word is the innermost loop of the name model: as two sums of four 16-bit lanes each it is plain
/// arithmetic on 64-bit numbers.
struct WeightRow: BitwiseCopyable {
  private static let bias = 128
  private static let evenBytes: UInt64 = 0x00FF_00FF_00FF_00FF

  private let bytes: UInt64

  /// - Parameter weights: the weights as bytes, from the lowest label on; those that are missing are zero.
  init(_ weights: ArraySlice<UInt8>) {
    var bytes: UInt64 = 0
    for weight in weights.reversed() { bytes = bytes << 8 | UInt64(weight) }
    // Adding the bias, 0x80, turns the sign bit of each byte.
    self.bytes = bytes ^ 0x8080_8080_8080_8080
  }

  /// The sum of up to 257 rows.
  struct Sum {
    private var even: UInt64 = 0
    private var odd: UInt64 = 0
    private var count = 0

    @inline(__always)
    mutating func add(_ row: WeightRow) {
      even &+= row.bytes & WeightRow.evenBytes
      odd &+= row.bytes >> 8 & WeightRow.evenBytes
      count += 1
    }

    /// The sum for each label.
    var scores: SIMD8<Int32> {
      var scores = SIMD8<Int32>.zero
      for pair in 0..<NameLabel.room / 2 {
        let lane = UInt64(16 * pair)
        scores[2 * pair] = Int32(even >> lane & 0xFFFF) - Int32(count * WeightRow.bias)
        scores[2 * pair + 1] = Int32(odd >> lane & 0xFFFF) - Int32(count * WeightRow.bias)
      }
      return scores
    }
  }
}
