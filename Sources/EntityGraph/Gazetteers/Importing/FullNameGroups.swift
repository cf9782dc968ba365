/// Full names of people on their way into word lists: one file for each first letter, the same names once.
struct FullNameGroups {
  /// Longer names are seldom written in full.
  private static let mostLetters = 24

  /// By letter and first word.
  private var groups: [UInt8: [String: [String]]] = [:]
  private var seen: Set<UInt64> = []
  private(set) var count = 0

  /// Adds a name, or says why it is none for a list.
  mutating func add(_ name: String) -> String? {
    let words = name.split(separator: " ")
    guard let first = words.first, FullNameGroups.isFullName(words) else { return "no full name of two or three words" }
    let letter = Entity.ID.slug(of: name).utf8.first!
    guard (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter) else { return "no full name of two or three words" }
    guard name.count <= FullNameGroups.mostLetters else { return "longer than \(FullNameGroups.mostLetters) letters" }
    var key = FullName()
    let bytes = Array(name.utf8)
    key.add(wordsOf: bytes.span, in: 0..<bytes.count)
    guard let key = key.key else { return "no full name of two or three words" }
    guard seen.insert(key).inserted else { return "given before" }
    groups[letter, default: [:]][String(first), default: []].append(words.dropFirst().joined(separator: " "))
    count += 1
    return nil
  }

  /// Words with capitals, without signs and without initials inside.
  private static func isFullName(_ words: [Substring]) -> Bool {
    (2...3).contains(words.count) && !words.dropFirst().contains { $0.hasSuffix(".") && $0.count == 2 }
      && words.allSatisfy { $0.first!.isLetter && $0.allSatisfy { $0.isLetter || "-'’.".contains($0) } }
      && words.first!.first!.isUppercase && words.last!.first!.isUppercase
  }

  /// The files, by letter.
  ///
  /// - Complexity: O(n log n)
  func files(source: String, license: String) -> [(name: String, bytes: [UInt8])] {
    groups.sorted { $0.key < $1.key }.map { letter, names in
      (String(UnicodeScalar(letter)), FullNameList.file(of: names, source: source, license: license))
    }
  }
}
