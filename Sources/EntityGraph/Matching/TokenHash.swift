internal import CByteScan

/// A 64-bit hash of a token's folded letters, equal for all ways of writing it.
///
/// Eight letters are mixed at a time. The same value comes from a plain ASCII token, hashed where it
/// stands, and from a token whose letters had to be folded one by one.
struct TokenHash {
  private var state: UInt64 = 0
  private var pending: UInt64 = 0
  private var length: UInt64 = 0

  /// Appends one folded byte.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    pending |= UInt64(byte) << ((length & 7) * 8)
    length += 1
    if length & 7 == 0 {
      state = TokenHash.mix(state, pending)
      pending = 0
    }
  }

  /// The finished hash.
  @inline(__always)
  consuming func finish() -> UInt64 {
    if length & 7 != 0 { state = TokenHash.mix(state, pending) }
    return TokenHash.seal(state, length)
  }

  @inline(__always)
  static func mix(_ state: UInt64, _ chunk: UInt64) -> UInt64 {
    let product = (state ^ chunk) &* 0x9E37_79B9_7F4A_7C15
    return product ^ (product >> 29)
  }

  @inline(__always)
  static func seal(_ state: UInt64, _ length: UInt64) -> UInt64 {
    let product = (state &+ length) &* 0xD6E8_FEB8_6659_FD93
    return product ^ (product >> 32)
  }

  /// The hash of the token at `range`, whatever its letters.
  static func hash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hash = TokenHash()
    var index = range.lowerBound
    while index < range.upperBound {
      let (scalar, length) = LetterFolding.decode(bytes, at: index)
      hash.append(folded: scalar)
      index += length
    }
    return hash.finish()
  }

  /// The hash of a word given as a string.
  static func hash(_ word: String) -> UInt64 {
    let bytes = Array(word.utf8)
    return hash(bytes.span, 0..<bytes.count)
  }

  private mutating func append(folded scalar: UInt32) {
    switch LetterFolding.fold(scalar) {
    case .letters(let first, let second, _):
      appendUTF8(first)
      if second != 0 { append(second) }
    case .other(let scalar): appendUTF8(scalar)
    case .gap, .nothing: break
    }
  }

  private mutating func appendUTF8(_ scalar: UInt32) {
    for byte in UTF8.encode(Unicode.Scalar(scalar) ?? "\u{FFFD}")! { append(byte) }
  }

  /// The hash of an ASCII token of `length` letters and digits at `bytes`; `available` bytes may be read.
  @inline(__always)
  static func hashASCII(_ bytes: UnsafePointer<UInt8>, length: Int, available: Int) -> UInt64 {
    var state: UInt64 = 0
    var index = 0
    while index + 8 <= length {
      state = unsafe mix(state, eg_load8(bytes + index) | 0x2020_2020_2020_2020)
      index += 8
    }
    let rest = length - index
    if rest > 0 {
      let mask = ~UInt64(0) >> (UInt64(8 - rest) * 8)
      let chunk = unsafe index + 8 <= available ? eg_load8(bytes + index) : tail(bytes + index, rest)
      state = mix(state, (chunk | 0x2020_2020_2020_2020) & mask)
    }
    return seal(state, UInt64(length))
  }

  /// Up to seven bytes at the end of the text, where eight may not be read.
  private static func tail(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    var chunk: UInt64 = 0
    for index in 0..<count { unsafe chunk |= UInt64(bytes[index]) << (UInt64(index) * 8) }
    return chunk
  }
}
