/// Finds names that may mean the same: an unknown name and another one of its kind.
///
/// Names meet in blocks, by keys that similar names share, so that never all are compared with all.
struct SimilarNames {
  /// Why two names may be one.
  enum Reason: Int {
    case joined, order, middle, initial, given, letter

    var text: String {
      switch self {
      case .joined: "the same letters, spaces and hyphens aside"
      case .order: "the same words in another order"
      case .middle: "one has a word more between first and last"
      case .initial: "the first name may be short for the other"
      case .given: "the first name begins the other"
      case .letter: "one letter differs"
      }
    }
  }

  struct Pair {
    let name: NameSurvey.Name
    let target: NameSurvey.Name
    let reason: Reason
  }

  /// A name cut into its folded words.
  private struct Folded {
    let name: NameSurvey.Name
    let words: [String]
    let letters: String

    init(_ name: NameSurvey.Name) {
      self.name = name
      words = Entity.ID.slug(of: name.entity.name).split(separator: "-").map(String.init)
      letters = words.joined()
    }
  }

  /// Only so many names of a block are compared with each.
  private static let mostPerBlock = 40
  /// Shorter names differ by one letter too easily.
  private static let fewestLetters = 7

  private let names: [Folded]
  private var best: [Int: (target: Int, reason: Reason)] = [:]

  /// The best partner of every unknown name that has one; it is known, or named more often.
  ///
  /// - Complexity: O(n · l) on average for n names of l letters.
  static func pairs(_ names: [NameSurvey.Name]) -> [Pair] {
    var similar = SimilarNames(names)
    similar.compare()
    return similar.best.keys.sorted().map { index in
      let (target, reason) = similar.best[index]!
      return Pair(name: similar.names[index].name, target: similar.names[target].name, reason: reason)
    }
  }

  /// - Parameter names: of all kinds; the order does not matter.
  private init(_ names: [NameSurvey.Name]) {
    self.names = names.sorted { SimilarNames.goesBefore($0, $1) }.map(Folded.init)
  }

  /// Known names first, then those with more mentions; names become part of names before them, so there are no circles.
  private static func goesBefore(_ a: NameSurvey.Name, _ b: NameSurvey.Name) -> Bool {
    if a.entity.isKnown != b.entity.isKnown { return a.entity.isKnown }
    if a.mentions != b.mentions { return a.mentions > b.mentions }
    return a.entity.id < b.entity.id
  }

  // MARK: Blocks

  private mutating func compare() {
    var blocks: [String: [Int]] = [:]
    for index in names.indices {
      let keys = keys(of: names[index])
      if !names[index].name.entity.isKnown {
        for key in keys {
          for other in blocks[key, default: []] { compare(index, other) }
        }
      }
      for key in keys where blocks[key, default: []].count < SimilarNames.mostPerBlock { blocks[key, default: []].append(index) }
    }
  }

  /// What a name shares with names like it.
  private func keys(of name: Folded) -> Set<String> {
    let kind = name.name.entity.kind.name
    var keys: Set = ["\(kind) \(name.letters)", "\(kind) words \(name.words.sorted().joined(separator: " "))"]
    if name.letters.utf8.count >= SimilarNames.fewestLetters {
      var bytes = Array(name.letters.utf8)
      for index in bytes.indices {
        let byte = bytes.remove(at: index)
        keys.insert("\(kind) \(String(decoding: bytes, as: UTF8.self))")
        bytes.insert(byte, at: index)
      }
    }
    if name.name.entity.kind == .person, name.words.count > 1 {
      for family in [name.words.first!, name.words.last!] {
        let others = [name.words.first!, name.words.last!].filter { $0 != family }
        keys.insert("family \(family) \(others.first?.prefix(1) ?? "")")
      }
    }
    return keys
  }

  // MARK: Pairs

  private mutating func compare(_ index: Int, _ other: Int) {
    let (a, b) = (names[index], names[other])
    guard a.name.entity.kind == b.name.entity.kind, let reason = SimilarNames.reason(a, b) else { return }
    if let found = best[index], (found.reason.rawValue, found.target) <= (reason.rawValue, other) { return }
    best[index] = (other, reason)
  }

  private static func reason(_ a: Folded, _ b: Folded) -> Reason? {
    if a.letters == b.letters { return .joined }
    if a.words.count > 1, a.words.count == b.words.count, a.words.sorted() == b.words.sorted() { return .order }
    if a.name.entity.kind == .person, let reason = reasonOfPeople(a.words, b.words) { return reason }
    return differsByOneLetter(Array(a.letters.utf8), Array(b.letters.utf8)) && !areOtherWords(a, b) ? .letter : nil
  }

  /// Short words that differ by one letter are others: "John A. Smith" and "John B. Smith", "Iran" and "Iraq".
  private static func areOtherWords(_ a: Folded, _ b: Folded) -> Bool {
    a.words.count == b.words.count
      && zip(a.words, b.words).contains { $0 != $1 && $0.utf8.count == $1.utf8.count && $0.utf8.count < 5 }
  }

  /// The same family name and first names that fit, with or without words between them.
  private static func reasonOfPeople(_ a: [String], _ b: [String]) -> Reason? {
    guard a.count > 1, b.count > 1, a.last == b.last else { return nil }
    let (x, y) = (a[0], b[0])
    let middles = (a.dropFirst().dropLast(), b.dropFirst().dropLast())
    let middlesFit = zip(middles.0, middles.1).allSatisfy { $0.hasPrefix($1) || $1.hasPrefix($0) }
    guard middlesFit, x.hasPrefix(y) || y.hasPrefix(x) else { return nil }
    if x == y { return middles.0.count == middles.1.count ? .initial : .middle }
    let shorter = min(x.utf8.count, y.utf8.count)
    return shorter == 1 ? .initial : shorter > 2 ? .given : nil
  }

  /// One letter more, less, another, or two neighbours changed over; never a digit.
  static func differsByOneLetter(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    guard abs(a.count - b.count) <= 1, min(a.count, b.count) >= fewestLetters - 1, max(a.count, b.count) >= fewestLetters else {
      return false
    }
    var start = 0
    while start < min(a.count, b.count), a[start] == b[start] { start += 1 }
    var (endA, endB) = (a.count, b.count)
    while endA > start, endB > start, a[endA - 1] == b[endB - 1] {
      endA -= 1
      endB -= 1
    }
    let (x, y) = (a[start..<endA], b[start..<endB])
    if (x + y).contains(where: \.isASCIIDigit) { return false }
    return max(x.count, y.count) <= 1 || x.count == 2 && y.count == 2 && x.first == y.last && x.last == y.first
  }
}
