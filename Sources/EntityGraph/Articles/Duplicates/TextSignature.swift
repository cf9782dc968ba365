/// A small fingerprint of a text: two texts that share most of their runs of five words have fingerprints that agree in most
/// places.
///
/// One-permutation MinHash: each run of words (a shingle) is hashed once; the hash chooses one of 128 places and competes there
/// for the smallest value. The share of equal places estimates the Jaccard index of the two sets of shingles, with a standard
/// deviation below 0.05.
///
/// Sources: A. Broder, "On the Resemblance and Containment of Documents", 1997; P. Li, A. Owen, C.-H. Zhang, "One Permutation
/// Hashing", 2012; empty places are filled as in A. Shrivastava, P. Li, "Densifying One Permutation Hashing", 2014.
struct TextSignature: Hashable, Sendable {
  static let places = 128

  /// The smallest hash of each place; none when the text has fewer words than a shingle.
  private(set) var values: [UInt32]

  /// - Complexity: O(n)
  init(_ text: [UInt8]) {
    var smallest = [UInt32](repeating: .max, count: TextSignature.places)
    var shingle = Shingle()
    var word: UInt64 = 0
    // One more byte than the text, to end the last word.
    for index in 0...text.count {
      let letter = index < text.count ? TextSignature.folded[Int(text[index])] : 0
      if letter != 0 {
        word = (word ^ UInt64(letter)) &* 0x0000_0100_0000_01B3
      } else if word != 0 {
        shingle.push(word)
        word = 0
        guard shingle.isWhole else { continue }
        let hash = shingle.hash
        let place = Int(hash >> 57)
        smallest[place] = min(smallest[place], UInt32(truncatingIfNeeded: hash) & 0x7FFF_FFFF)
      }
    }
    values = smallest
    fillEmptyPlaces()
  }

  /// An empty place takes the value of the next one that is not, changed by the distance.
  private mutating func fillEmptyPlaces() {
    let own = values
    guard own.contains(where: { $0 != .max }) else {
      values = []
      return
    }
    for place in own.indices where own[place] == .max {
      var distance = 1
      while own[(place + distance) % own.count] == .max { distance += 1 }
      values[place] = own[(place + distance) % own.count] &+ UInt32(distance) &* 0x9E37_79B9
    }
  }

  /// An estimate of the share of shingles that two texts have in common, 0…1.
  func similarity(to other: TextSignature) -> Double {
    guard !values.isEmpty, values.count == other.values.count else { return 0 }
    var equal = 0
    for place in values.indices where values[place] == other.values[place] { equal += 1 }
    return Double(equal) / Double(values.count)
  }

  /// Letters and digits in lower case; 0 for what parts words.
  private static let folded: [UInt8] = (0...255).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...: UInt8(byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt8(byte) | 0x20
    default: 0
    }
  }
}

/// The last five words of a text.
private struct Shingle {
  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

  private var words: (UInt64, UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0, 0)

  mutating func push(_ word: UInt64) { words = (words.1, words.2, words.3, words.4, word) }

  /// Whether there are as many words as a shingle has; no word is zero.
  var isWhole: Bool { words.0 != 0 }

  /// All words as one polynomial, every bit spread over the whole number (the finaliser of SplitMix64).
  var hash: UInt64 {
    let factor = Shingle.factor
    var z = (((words.0 &* factor &+ words.1) &* factor &+ words.2) &* factor &+ words.3) &* factor &+ words.4
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
