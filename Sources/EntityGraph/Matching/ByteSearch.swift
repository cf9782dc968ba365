internal import CByteScan

/// Finds single bytes, sixteen at a time.
enum ByteSearch {
  /// The first index in `range` whose byte is one of up to three, or `high` or more; the end if there is none.
  ///
  /// - Complexity: O(n)
  @inline(__always)
  static func firstIndex(
    of a: UInt8, _ b: UInt8? = nil, _ c: UInt8? = nil, orFrom high: UInt8 = 0xFF, in bytes: [UInt8], _ range: Range<Int>
  ) -> Int {
    precondition(range.upperBound <= bytes.count, "a search must stay inside")
    // Safety: the range was just checked; 0xFF never occurs in UTF-8, so it stands for nothing.
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return range.upperBound }
      return unsafe range.lowerBound
        + Int(eg_find(base + range.lowerBound, range.count, a, b ?? a, c ?? a, high))
    }
  }
}
