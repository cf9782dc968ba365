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
  /// "of", "of the"
  case of
  /// "and", "&"
  case and
  /// "for", "for the", "on", "on the"
  case forOrOn
  /// "Sheriff's Office", "Workers' Party"
  case possessive

  /// Whether a name of an organisation may go on behind: "Council on Foreign Relations".
  var isPreposition: Bool { self == .of || self == .forOrOn }

  /// Whether a person's name may go on behind.
  var isWithinName: Bool { (WordJoin.space.rawValue...WordJoin.particle.rawValue).contains(rawValue) }

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
    case UInt8(ascii: "'")
    where gap.elementsEqual("'s ".utf8) || gap.elementsEqual("' ".utf8) && lastByte(a, text) == UInt8(ascii: "s"):
      return .possessive
    case 0xE2 where gap.elementsEqual("’s ".utf8) || gap.elementsEqual("’ ".utf8) && lastByte(a, text) == UInt8(ascii: "s"):
      return .possessive
    case UInt8(ascii: "'"): return gap.count == 1 && a.end - a.start <= 2 ? .apostrophe : .none
    case 0xE2: return gap.count == 3 && gap.elementsEqual("’".utf8) && a.end - a.start <= 2 ? .apostrophe : .none
    case UInt8(ascii: "&"): return gap.count == 1 ? .and : .none
    default: return .none
    }
  }

  private static func lastByte(_ word: Word, _ text: [UInt8]) -> UInt8 { text[Int(word.end) - 1] }

  /// White space, small words and hyphens between two capitalised words.
  private static func joinBySmallWords(_ gap: ArraySlice<UInt8>) -> WordJoin {
    var words = (first: UInt64(0), second: UInt64(0), count: 0)
    var word: UInt64 = 0
    var areParticles = true
    for byte in gap {
      if !byte.isASCIISpace, byte != UInt8(ascii: "-") {
        word = word << 8 | UInt64(byte)
      } else if word != 0 {
        if words.count == 0 { words.first = word } else { words.second = word }
        words.count += 1
        areParticles = areParticles && particles.contains(word)
        word = 0
      }
    }
    guard word == 0 else { return .none }  // the last small word is not separated
    if words.count == 0 { return gap.count <= 3 ? .space : .none }
    if areParticles { return .particle }
    if connectors.contains(words.first), words.count == 1 || (words.count == 2 && words.second == the) {
      return words.first == ofWord ? .of : .forOrOn
    }
    return words.count == 1 && conjunctions.contains(words.first) ? .and : .none
  }

  /// Up to eight letters in one number.
  private static func packed(_ word: String) -> UInt64 { word.utf8.reduce(0) { $0 << 8 | UInt64($1) } }

  private static let the = packed("the")
  private static let ofWord = packed("of")
  private static let connectors = Set(["of", "for", "on"].map(packed))
  private static let conjunctions = Set(["and", "&"].map(packed))
  private static let particles = Set(
    [
      "de", "la", "le", "da", "do", "dos", "das", "di", "del", "della", "van", "von", "der", "den", "ter", "ten", "zu",
      "bin", "ibn", "al", "el", "ben", "abu", "bint", "du", "y", "e", "af", "av", "ul", "ur",
    ].map(packed))
}
