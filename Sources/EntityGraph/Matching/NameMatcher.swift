/// Where a spelling stands in the text: bytes only, no judgement.
struct Match: Equatable {
  var range: ByteRange
  /// Index of the first candidate of its group in the name table.
  var group: UInt32
  /// One bit for each candidate of the group whose spelling is really there.
  var candidates: UInt64
  /// Index of its first word in the list of capitalised words, and of the one behind its last.
  var firstWord: Int
  var endWord: Int
}

/// Finds known names: leftmost-longest, on word boundaries, case as written or ALL CAPS.
///
/// README.md beside this file explains the walk and what it costs.
struct NameMatcher {
  let table: NameTable

  /// How many words ahead the slots of first tokens are fetched.
  private static let lookahead = 12

  /// Appends the matches among `words`, the capitalised words of `text` in order.
  ///
  /// - Complexity: O(number of words), each with one look-up unless a name may begin there.
  func matches(in text: [UInt8], words: [Word], into matches: inout [Match]) {
    let bytes = text.span
    for word in words.prefix(NameMatcher.lookahead) where table.mayBegin(word.hash) { table.prefetch(word.hash) }
    var cursor = 0
    for index in words.indices {
      if index + NameMatcher.lookahead < words.count {
        let ahead = words[index + NameMatcher.lookahead].hash
        if table.mayBegin(ahead) { table.prefetch(ahead) }
      }
      let word = words[index]
      guard word.start >= cursor, table.mayBegin(word.hash), let first = table.step(0, word.hash) else { continue }
      guard var match = longest(from: word, first, in: bytes, notBefore: cursor),
        word.hash != NameMatcher.article || !isLongerBehind(index + 1, match, words, bytes)
      else { continue }
      match.firstWord = index
      match.endWord = index + 1
      while match.endWord < words.count, words[match.endWord].start < match.range.end {
        match.endWord += 1
      }
      cursor = Int(match.range.end)
      matches.append(match)
    }
  }

  private static let article = TokenHash.hash("the")

  /// Whether a name that begins with "The" hides the beginning of a longer one: "The National" in "The National Gallery".
  private func isLongerBehind(_ index: Int, _ match: Match, _ words: [Word], _ bytes: Span<UInt8>) -> Bool {
    guard index < words.count, words[index].start < match.range.end, let first = table.step(0, words[index].hash),
      let other = longest(from: words[index], first, in: bytes, notBefore: 0)
    else { return false }
    return other.range.end > match.range.end
  }

  /// The longest name that begins with `word` and ends before `limit`.
  func match(startingAt word: Word, before limit: Int, in text: [UInt8]) -> Match? {
    guard let first = table.step(0, word.hash) else { return nil }
    return longest(from: word, first, in: text.span.extracting(0..<limit), notBefore: 0)
  }

  /// Longest names are tried first; a name has at most this many tokens.
  static let mostTokens = 24

  private func longest(
    from word: Word, _ first: NameTable.Slot, in bytes: Span<UInt8>, notBefore cursor: Int
  ) -> Match? {
    var ends: [24 of (end: Int, group: UInt32)] = .init(repeating: (0, 0))
    var count = 0
    var slot = first
    var end = Int(word.end)
    for depth in 1...NameMatcher.mostTokens {
      if slot.group != 0 {
        ends[count] = (end, slot.group - 1)
        count += 1
      }
      guard !slot.next.isNothing, let next = NameMatcher.followingWord(end, in: bytes), slot.mayContinue(with: next.hash)
      else { break }
      if let tail = slot.next.group {
        let words = table.candidate(tail).tokenCount - depth - 1
        if let last = NameMatcher.end(of: words, after: Int(next.end), in: bytes) {
          ends[count] = (last, UInt32(tail))
          count += 1
        }
        break
      }
      guard let step = table.step(slot.next.state, next.hash) else { break }
      slot = step
      end = Int(next.end)
    }
    while count > 0 {
      count -= 1
      let (end, group) = ends[count]
      if let match = verify(Int(word.start)..<end, group, in: bytes, notBefore: cursor) { return match }
    }
    return nil
  }

  /// The end of so many more words, or `nil` when there are not so many.
  private static func end(of count: Int, after end: Int, in bytes: Span<UInt8>) -> Int? {
    var end = end
    for _ in 0..<count {
      guard let next = followingWord(end, in: bytes) else { return nil }
      end = Int(next.end)
    }
    return end
  }

  /// The word behind `end`, when nothing but what may stand inside a name is between.
  @inline(__always)
  static func followingWord(_ end: Int, in bytes: Span<UInt8>) -> Word? {
    var index = end
    var lineBreaks = 0
    while index < bytes.count, index - end < 8 {
      let byte = bytes[index]
      if byte.isASCIIAlphanumeric { break }
      if byte == UInt8(ascii: "\n") {
        lineBreaks += 1
        if lineBreaks > 1 { return nil }
      } else if byte >= 0x80 {
        let (scalar, length) = LetterFolding.decode(bytes, at: index)
        if WordScanner.isWordScalar(scalar) { break }
        guard isInsideNames(scalar) else { return nil }
        index += length
        continue
      } else if !isInsideNames(UInt32(byte)) {
        return nil
      }
      index += 1
    }
    return asciiWord(startingAt: index, in: bytes) ?? WordScanner.word(startingAt: index, in: bytes)
  }

  /// A plain ASCII word, hashed eight letters at a time; `nil` for any other.
  @inline(__always)
  private static func asciiWord(startingAt start: Int, in bytes: Span<UInt8>) -> Word? {
    var end = start
    while end < bytes.count, bytes[end].isASCIIAlphanumeric { end += 1 }
    guard end > start, end - start <= WordScanner.longestWord,
      end == bytes.count || bytes[end] < 0x80
    else { return nil }
    let hash = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe TokenHash.hashASCII(
        buffer.baseAddress! + start, length: end - start, available: buffer.count - start)
    }
    return Word(start: UInt32(start), end: UInt32(end), hash: hash)
  }

  /// White space, hyphens, apostrophes, full stops, `&`, `/`, `+`, `,` and soft hyphens.
  @inline(__always)
  private static func isInsideNames(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 {
      let byte = UInt8(scalar)
      if byte.isASCIISpace { return true }
      switch byte {
      case UInt8(ascii: "-"), UInt8(ascii: "'"), UInt8(ascii: "."), UInt8(ascii: "&"),
        UInt8(ascii: "/"), UInt8(ascii: "`"), UInt8(ascii: ","), UInt8(ascii: "+"),
        UInt8(ascii: "!"):
        return true
      default: return false
      }
    }
    switch LetterFolding.fold(scalar) {
    case .gap, .nothing: return true
    default: return false
    }
  }

  /// The candidates whose spelling really stands at `range`.
  private func verify(
    _ range: Range<Int>, _ group: UInt32, in bytes: Span<UInt8>, notBefore cursor: Int
  ) -> Match? {
    var match: Match?
    let all = table.candidates(of: Int(group))
    for (bit, index) in all.prefix(64).enumerated() {
      guard let place = place(of: table.candidate(index), range, in: bytes, notBefore: cursor) else {
        continue
      }
      let isLonger = match.map { place.count > $0.range.count } ?? true
      if isLonger {
        match = Match(
          range: place, group: group, candidates: 0, firstWord: 0, endWord: 0)
      } else if place.count < match!.range.count {
        continue
      }
      match!.candidates |= 1 << UInt64(bit)
    }
    return match
  }

  /// Where exactly the candidate's spelling stands, with its lower-case beginning and its last full stop.
  private func place(
    of candidate: NameTable.Candidate, _ range: Range<Int>, in bytes: Span<UInt8>, notBefore cursor: Int
  ) -> ByteRange? {
    let start = range.lowerBound - Int(candidate.prefixLength)
    guard !candidate.notes.contains(.label), start >= cursor, candidate.prefixLength == 0 || isWordStart(start, in: bytes) else {
      return nil
    }
    return table.withBytes(candidate.spelling) { spelling in
      let end = endIncludingStop(range.upperBound, spelling, in: bytes)
      let comparison = SpellingComparison.compare(
        bytes, start..<end, with: spelling, isExact: candidate.notes.contains(.exact))
      if comparison == .different { return nil }
      // "the North" is looked for with its article, but the name is "North".
      let first = candidate.notes.contains(.short) ? range.lowerBound : start
      return ByteRange(first, end)
    }
  }

  /// A spelling that ends with a full stop takes the text's full stop with it ("U.S.").
  private func endIncludingStop(_ end: Int, _ spelling: Span<UInt8>, in bytes: Span<UInt8>) -> Int {
    let stop = UInt8(ascii: ".")
    let takesStop = spelling[spelling.count - 1] == stop && end < bytes.count && bytes[end] == stop
    return takesStop ? end + 1 : end
  }

  private func isWordStart(_ index: Int, in bytes: Span<UInt8>) -> Bool {
    guard let before = WordScanner.scalarBefore(index, in: bytes) else { return true }
    return !WordScanner.isJoined(before)
  }
}
