/// Finds entries in gazetteer files by a part of a name.
public struct GazetteerSearch: Sendable {
  /// An entry and where it stands.
  public struct Hit: Sendable {
    public let file: String
    public let entry: GazetteerEntry
    /// Whether a whole spelling is what was looked for, and not only a part of one.
    public let isWhole: Bool
  }

  private let words: [UInt64]
  private let id: String

  /// - Parameter query: words of a name, compared as in articles, or an id.
  public init(_ query: String) {
    words = SpellingTokens.tokens(of: Array(query.utf8)).map(\.hash)
    id = query
  }

  /// The entries of which a spelling holds the words in a row; whole names first, then in the order of the files.
  ///
  /// - Complexity: O(size of the files).
  public func hits(in files: [(name: String, bytes: [UInt8])]) -> [Hit] {
    var hits: [Hit] = []
    for file in files {
      if GazetteerParser.kind(of: file.bytes) == FullNameList.kind {
        hits += fullNames(in: file)
        continue
      }
      _ = GazetteerParser.read(file.bytes, name: file.name) { entry in
        guard entry.category != "word", !entry.isRemoval, let isWhole = match(entry) else { return }
        hits.append(Hit(file: file.name, entry: entry, isWhole: isWhole))
      }
    }
    return hits.filter(\.isWhole) + hits.filter { !$0.isWhole }
  }

  /// The full names of a word list, as entries.
  private func fullNames(in file: (name: String, bytes: [UInt8])) -> [Hit] {
    var hits: [Hit] = []
    FullNameList.forEachName(in: file.bytes) { first, rest, line in
      guard
        SpellingTokens.tokens(of: file.bytes, in: first).first == words.first
          || words.first.map(SpellingTokens.tokens(of: file.bytes, in: rest).contains) ?? false
      else { return }
      let name = String(decoding: file.bytes[first] + [UInt8(ascii: " ")] + file.bytes[rest], as: UTF8.self)
      let entry = GazetteerEntry(
        kind: .person, category: "full name", name: name, spellings: [.init(text: name, notes: [], line: line)], line: line)
      if let isWhole = match(entry) { hits.append(Hit(file: file.name, entry: entry, isWhole: isWhole)) }
    }
    return hits
  }

  /// Whether a whole spelling is meant, or a part; `nil` for neither.
  private func match(_ entry: GazetteerEntry) -> Bool? {
    if id.utf8.contains(UInt8(ascii: "/")), entry.id.rawValue == id { return true }
    guard !words.isEmpty else { return nil }
    var isPart = false
    for spelling in entry.spellings {
      let tokens = SpellingTokens.tokens(of: Array(spelling.text.utf8)).map(\.hash)
      if tokens == words { return true }
      if tokens.count > words.count, !isPart {
        isPart = (0...(tokens.count - words.count)).contains { tokens[$0..<($0 + words.count)].elementsEqual(words) }
      }
    }
    return isPart ? false : nil
  }
}
