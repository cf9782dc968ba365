/// Compares a stretch of text with a spelling, letter by letter, after folding.
///
/// The trie has only hashes: this decides. Case must be as written, or the text ALL CAPS; the first
/// letter of a word may be a capital where the spelling has none ("Bank Of China") and, beside a
/// hyphen, the other way round ("Jong-un" for "Jong Un").
enum SpellingComparison {
  /// How the text agrees with the spelling.
  enum Result {
    case different
    /// Letters agree, case as written.
    case asWritten
    /// Letters agree, the text is in capitals where the spelling is not.
    case allCapitals
  }

  static func compare(
    _ text: Span<UInt8>, _ range: Range<Int>, with spelling: Span<UInt8>, isExact: Bool
  ) -> Result {
    if range.count == spelling.count, areSame(text, range.lowerBound, spelling) { return .asWritten }
    var a = FoldedReader(range: range)
    var b = FoldedReader(range: 0..<spelling.count)
    var differsAsCapitals = false
    var hasLower = false
    while true {
      let (x, y) = (a.next(in: text), b.next(in: spelling))
      guard let x, let y else {
        guard x == nil, y == nil else { return .different }
        break
      }
      guard x.scalar == y.scalar else { return .different }
      if x.isLower { hasLower = true }
      if x.isUpper == y.isUpper { continue }
      if isExact { return .different }
      if x.isUpper {
        if !x.beginsWord { differsAsCapitals = true }
      } else if !(x.beginsWord && (x.afterHyphen || y.afterHyphen)) {
        return .different
      }
    }
    if differsAsCapitals { return hasLower ? .different : .allCapitals }
    return .asWritten
  }

  @inline(__always)
  private static func areSame(_ text: Span<UInt8>, _ start: Int, _ spelling: Span<UInt8>) -> Bool {
    for index in 0..<spelling.count where text[start + index] != spelling[index] { return false }
    return true
  }
}

/// One folded character with its place in a word.
private struct FoldedUnit {
  /// The folded scalar; a space for any gap.
  var scalar: UInt32
  var isUpper = false
  var isLower = false
  var beginsWord = false
  var afterHyphen = false
}

/// Reads folded characters: gaps collapsed, nothing for apostrophes and full stops.
private struct FoldedReader {
  private let end: Int
  private var index: Int
  private var second: FoldedUnit?
  private var beginsWord = true
  private var afterHyphen = false

  init(range: Range<Int>) {
    index = range.lowerBound
    end = range.upperBound
  }

  mutating func next(in bytes: Span<UInt8>) -> FoldedUnit? {
    if let unit = second {
      second = nil
      return unit
    }
    while index < end {
      let (scalar, length) = LetterFolding.decode(bytes, at: index)
      index += length
      switch LetterFolding.fold(scalar) {
      case .nothing: continue
      case .gap(let isHyphen):
        afterHyphen = afterHyphen || isHyphen
        if beginsWord { continue }
        beginsWord = true
        return FoldedUnit(scalar: 0x20)
      case .letters(let first, let other, let isUpper):
        defer {
          beginsWord = false
          afterHyphen = false
        }
        if other != 0 {
          second = FoldedUnit(scalar: UInt32(other), isUpper: isUpper, isLower: !isUpper)
        }
        return FoldedUnit(
          scalar: first, isUpper: isUpper, isLower: !isUpper, beginsWord: beginsWord,
          afterHyphen: afterHyphen)
      case .other(let scalar):
        beginsWord = false
        afterHyphen = false
        return FoldedUnit(scalar: scalar)
      }
    }
    return nil
  }
}
