/// An entity on its way into a gazetteer file.
public struct ImportedEntry: Sendable {
  public let name: String
  public private(set) var spellings: [Spelling]
  /// `key=value` notes in the order in which they are written.
  public var facts: [(key: String, value: String)] = []

  public struct Spelling: Sendable {
    public let text: String
    public var notes: SpellingNotes
  }

  init(name: String) {
    self.name = name
    spellings = [Spelling(text: name, notes: [])]
  }

  /// Adds another way of writing the name, once.
  mutating func addSpelling(_ text: String) {
    guard !text.isEmpty, !SpellingTokens.tokens(of: Array(text.utf8)).isEmpty, !spellings.contains(where: { $0.text == text })
    else { return }
    spellings.append(Spelling(text: text, notes: []))
  }

  mutating func mark(_ index: Int, _ notes: SpellingNotes) { spellings[index].notes.formUnion(notes) }

  func fact(_ key: String) -> String? { facts.first { $0.key == key }?.value }

  /// One line of text: white space collapsed, control characters dropped.
  static func cleaned(_ text: String) -> String {
    text.split { $0.isWhitespace || $0.unicodeScalars.first!.value < 0x20 }.joined(separator: " ")
  }
}

extension ImportedEntry {
  /// Keeps the name and those other spellings for which `isKept` is true.
  mutating func keepSpellings(_ isKept: (String) -> Bool) {
    spellings = [spellings[0]] + spellings.dropFirst().filter { isKept($0.text) }
  }
}
