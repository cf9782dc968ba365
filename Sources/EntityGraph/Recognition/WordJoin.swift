/// What stands between two neighbouring capitalised words.
enum WordJoin: UInt8 {
  /// Anything that separates names.
  case none
  /// White space within a line.
  case space
  case hyphen
  /// An initial or an abbreviated title before: "J. Smith", "Gen. Park".
  case stop
  /// "O'Brien", "d’Estaing".
  case apostrophe
  /// A small word of personal names: van, de, bin, al- …
  case particle
  /// "of", "of the", "for", "for the", "on"
  case of
  /// "and", "&"
  case and

  /// - Complexity: O(bytes between the words, at most a few each).
  static func joins(between words: [Word], in text: [UInt8], sentences: [Int32]) -> [WordJoin] {
    var joins = [WordJoin](repeating: .none, count: words.count)
    for index in words.indices.dropLast() where sentences[index] == sentences[index + 1] {
      joins[index] = join(words[index], words[index + 1], in: text)
    }
    return joins
  }

  private static func join(_ a: Word, _ b: Word, in text: [UInt8]) -> WordJoin {
    let gap = text[Int(a.end)..<Int(b.start)]
    guard gap.count <= 16, let first = gap.first else { return .none }
    switch first {
    case _ where first.isASCIISpace:
      return gap.count == 1 ? .space : joinBySmallWords(gap)
    case UInt8(ascii: "-"): return gap.count == 1 ? .hyphen : .none
    case UInt8(ascii: "."):
      let isSingle = a.end - a.start == 1 || a.end - a.start <= 5
      return isSingle && gap.count <= 2 && gap.dropFirst().allSatisfy { $0.isASCIISpace } ? .stop : .none
    case UInt8(ascii: "'"): return gap.count == 1 && a.end - a.start <= 2 ? .apostrophe : .none
    case 0xE2: return gap.count == 3 && gap.elementsEqual("’".utf8) && a.end - a.start <= 2 ? .apostrophe : .none
    case UInt8(ascii: "&"): return gap.count == 1 ? .and : .none
    default: return .none
    }
  }

  private static func joinBySmallWords(_ gap: ArraySlice<UInt8>) -> WordJoin {
    let words = gap.split { $0.isASCIISpace || $0 == UInt8(ascii: "-") }
    guard let last = words.last else { return gap.allSatisfy(\.isASCIISpace) && gap.count <= 3 ? .space : .none }
    if !gap.last!.isASCIISpace && !gap.last!.isHyphen { return .none }
    if words.allSatisfy({ isParticle($0) }) { return .particle }
    if isOf(words) { return .of }
    let isAnd = words.count == 1 && (last.elementsEqual("and".utf8) || last.elementsEqual("&".utf8))
    return isAnd ? .and : .none
  }

  private static func isOf(_ words: [ArraySlice<UInt8>]) -> Bool {
    let first = words[0]
    guard first.elementsEqual("of".utf8) || first.elementsEqual("for".utf8) || first.elementsEqual("on".utf8)
    else { return false }
    return words.count == 1 || (words.count == 2 && words[1].elementsEqual("the".utf8))
  }

  private static func isParticle(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count <= 4 else { return false }
    return particles.contains { word.elementsEqual($0) }
  }

  private static let particles: [[UInt8]] = [
    "de", "la", "le", "da", "do", "dos", "das", "di", "del", "della", "van", "von", "der", "den", "ter", "ten", "zu",
    "bin", "ibn", "al", "el", "ben", "abu", "bint", "du", "y", "e", "af", "av", "ul", "ur",
  ].map { Array($0.utf8) }
}

extension UInt8 {
  fileprivate var isHyphen: Bool { self == UInt8(ascii: "-") }
}
