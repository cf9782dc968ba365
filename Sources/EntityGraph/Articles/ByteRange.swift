/// A stretch of an article: UTF-8 byte offsets, the end not included.
///
/// Articles are at most 4 GiB, so 32 bits do; millions of ranges stay small.
public struct ByteRange: Hashable, Sendable {
  /// Offset of the first byte.
  public var start: UInt32
  /// Offset behind the last byte.
  public var end: UInt32

  public init(_ start: Int, _ end: Int) {
    precondition(start <= end, "a range must not end before it begins")
    self.start = UInt32(start)
    self.end = UInt32(end)
  }

  /// Number of bytes.
  public var count: Int { Int(end) - Int(start) }

  /// The offsets as a standard range.
  public var indices: Range<Int> { Int(start)..<Int(end) }

  /// Whether `other` lies inside.
  public func contains(_ other: ByteRange) -> Bool { start <= other.start && other.end <= end }
}

extension ByteRange: Comparable {
  /// By start; of two that start together the longer one first.
  public static func < (a: ByteRange, b: ByteRange) -> Bool {
    a.start != b.start ? a.start < b.start : a.end > b.end
  }
}
