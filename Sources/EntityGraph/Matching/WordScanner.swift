internal import CByteScan

/// A word that may begin a name: it starts with a capital, a digit or a non-ASCII letter.
struct Word: Equatable {
  var start: UInt32
  var end: UInt32
  /// Hash of its folded letters.
  var hash: UInt64

  var range: ByteRange { ByteRange(Int(start), Int(end)) }
}

/// Finds the words of a text: all that may begin a name in one pass, and any word beside a position.
///
/// A word is a run of letters and digits. Each character of a script without spaces is a word.
enum WordScanner {
  /// Longer runs of letters are no words of any language; they are passed over.
  static let longestWord = 256

  /// Appends the words of `bytes` that may begin a name.
  ///
  /// - Complexity: O(n), 64 bytes at a time.
  static func capitalisedWords(of bytes: [UInt8], into words: inout [Word]) {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      var state = eg_scan_state()
      var offset = 0
      while offset + 64 <= buffer.count {
        let masks = unsafe eg_scan64(base + offset, &state)
        unsafe collect(masks, at: offset, in: buffer, into: &words)
        offset += 64
      }
      guard offset < buffer.count else { return }
      var tail: [64 of UInt8] = .init(repeating: 0)
      for index in offset..<buffer.count { unsafe tail[index - offset] = buffer[index] }
      let masks = unsafe tail.span.withUnsafeBufferPointer { unsafe eg_scan64($0.baseAddress!, &state) }
      unsafe collect(masks, at: offset, in: buffer, into: &words)
    }
  }

  @inline(__always)
  private static func collect(
    _ masks: eg_word_masks, at offset: Int, in buffer: UnsafeBufferPointer<UInt8>,
    into words: inout [Word]
  ) {
    var starts = masks.start
    while starts != 0 {
      let bit = starts.trailingZeroBitCount
      starts &= starts &- 1
      // The mask gives the length of a word that ends inside these 64 bytes and is plain ASCII.
      let length = (~(masks.word >> UInt64(bit))).trailingZeroBitCount
      let start = offset + bit
      let isBehindASCII = unsafe start == 0 || buffer[start - 1] < 0x80
      if isBehindASCII, bit + length < 64, unsafe isASCII(buffer.baseAddress! + start, length) {
        let hash = unsafe TokenHash.hashASCII(
          buffer.baseAddress! + start, length: length, available: buffer.count - start)
        words.append(Word(start: UInt32(start), end: UInt32(start + length), hash: hash))
      } else if let word = unsafe word(startingAt: start, in: buffer.span) {
        words.append(word)
      }
    }
  }

  @inline(__always)
  private static func isASCII(_ bytes: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    for index in 0..<length where unsafe bytes[index] >= 0x80 { return false }
    return true
  }

  /// The word that starts exactly at `start`, if one does.
  static func word(startingAt start: Int, in bytes: Span<UInt8>) -> Word? {
    guard start < bytes.count else { return nil }
    if let word = plainWord(startingAt: start, in: bytes) { return word }
    let (scalar, length) = LetterFolding.decode(bytes, at: start)
    guard isWordScalar(scalar), LetterFolding.fold(scalar) != .nothing else { return nil }
    if LetterFolding.isUnspaced(scalar) { return word(bytes, start, start + length) }
    if let before = scalarBefore(start, in: bytes), isJoined(before) { return nil }
    var end = start + length
    while end < bytes.count, end - start <= longestWord {
      let (next, size) = LetterFolding.decode(bytes, at: end)
      guard isJoined(next) else { break }
      end += size
    }
    return end - start <= longestWord ? word(bytes, start, end) : nil
  }

  /// The word that starts at `start`, when it and what is beside it are plain ASCII.
  @inline(__always)
  private static func plainWord(startingAt start: Int, in bytes: Span<UInt8>) -> Word? {
    guard bytes[start].isASCIIAlphanumeric, start == 0 || isPlainGap(bytes[start - 1]) else { return nil }
    var end = start + 1
    while end < bytes.count, bytes[end].isASCIIAlphanumeric { end += 1 }
    return plainWord(start, end, in: bytes)
  }

  /// The word that ends at `end`, when it and what is beside it are plain ASCII.
  @inline(__always)
  private static func plainWord(endingAt end: Int, in bytes: Span<UInt8>) -> Word? {
    var start = end
    while start > 0, bytes[start - 1].isASCIIAlphanumeric { start -= 1 }
    guard start < end, start == 0 || isPlainGap(bytes[start - 1]) else { return nil }
    return plainWord(start, end, in: bytes)
  }

  @inline(__always)
  private static func plainWord(_ start: Int, _ end: Int, in bytes: Span<UInt8>) -> Word? {
    guard end - start <= longestWord, end == bytes.count || isPlainGap(bytes[end]) else { return nil }
    let hash = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe TokenHash.hashASCII(buffer.baseAddress! + start, length: end - start, available: buffer.count - start)
    }
    return Word(start: UInt32(start), end: UInt32(end), hash: hash)
  }

  @inline(__always)
  private static func isPlainGap(_ byte: UInt8) -> Bool { byte < 0x80 && !byte.isASCIIAlphanumeric }

  private static func word(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Word {
    Word(
      start: UInt32(start), end: UInt32(min(end, bytes.count)),
      hash: TokenHash.hash(bytes, start..<min(end, bytes.count)))
  }

  /// The word that ends exactly at `end`, if one does.
  static func word(endingAt end: Int, in bytes: Span<UInt8>) -> Word? {
    if let word = plainWord(endingAt: end, in: bytes) { return word }
    var start = end
    while start > 0, end - start <= longestWord, let scalar = scalarBefore(start, in: bytes),
      isJoined(scalar)
    {
      start -= scalarLength(scalar)
    }
    guard start < end, end - start <= longestWord else { return nil }
    return word(bytes, start, end)
  }

  /// The scalar before `index`.
  static func scalarBefore(_ index: Int, in bytes: Span<UInt8>) -> UInt32? {
    guard index > 0 else { return nil }
    var start = index - 1
    while start > 0, bytes[start].isUTF8Continuation { start -= 1 }
    return LetterFolding.decode(bytes, at: start).scalar
  }

  @inline(__always)
  static func scalarLength(_ scalar: UInt32) -> Int {
    scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
  }

  /// Whether `scalar` continues a word: a letter, digit or mark of a script with spaces.
  @inline(__always)
  static func isJoined(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return UInt8(scalar).isASCIIAlphanumeric }
    return isWordScalar(scalar) && !LetterFolding.isUnspaced(scalar)
  }

  /// Whether `scalar` can be part of a word; the same rule as in `byte_scan.h`.
  @inline(__always)
  static func isWordScalar(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return UInt8(scalar).isASCIIAlphanumeric }
    return scalar >= 0xC0 && !(0x2000...0x2FFF).contains(scalar) && scalar < 0xF000
  }
}
