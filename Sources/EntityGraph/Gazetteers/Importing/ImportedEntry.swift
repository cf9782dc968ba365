/// An entity on its way into a gazetteer file.
struct ImportedEntry: Sendable {
  let name: String
  private(set) var spellings: [ImportRecord.Spelling]
  /// `key=value` notes in the order in which they are written.
  private(set) var facts: [(key: String, value: String)] = []

  /// An entity as it is.
  init(_ spellings: [ImportRecord.Spelling], facts: [(key: String, value: String)]) {
    name = spellings[0].text
    self.spellings = spellings
    self.facts = facts
  }

  /// An entity with these names, the first of them shown, and what of the facts a gazetteer takes.
  init(_ names: [ImportRecord.Spelling], facts values: [String: String]) {
    name = names[0].text
    spellings = [names[0]]
    for spelling in names.dropFirst() where !spellings.contains(where: { $0.text == spelling.text }) {
      spellings.append(spelling)
    }
    for key in ImportRecord.facts {
      if let value = values[key].flatMap({ fact(key, $0) }) { facts.append((key, value)) }
    }
  }

  /// A value that the gazetteer format takes, or `nil`.
  private func fact(_ key: String, _ value: String) -> String? {
    if key == "country" || key == "iso", value.utf8.count == 2, value.utf8.allSatisfy(\.isASCIIUppercase) { return value }
    let isPlain = value.utf8.allSatisfy(\.isASCIIAlphanumeric)
    var value = isPlain ? value : PlainText.words(value).joined(separator: " ").replacing("\"", with: "")
    if key == "surname" { value.replace(#/ I[iIvV]+$/#, with: "") }
    if key == "surname", !isUnusualSurname(value) { return nil }
    return !value.isEmpty && NoteReader.read(isPlain ? "\(key)=\(value)" : "\(key)=\"\(value)\"").unknown.isEmpty ? value : nil
  }

  /// Whether `surname` says more than the name: it is part of it, and not just its last word.
  private func isUnusualSurname(_ surname: String) -> Bool {
    let (words, name) = (ImportedEntry.words(surname), ImportedEntry.words(name))
    return words != name.suffix(1) && !words.isEmpty && name.indices.contains { name[$0...].starts(with: words) }
  }

  /// Hashes of the words, without accents, capitals and punctuation.
  private static func words(_ name: String) -> [UInt64] {
    name.split { $0.isWhitespace || $0 == "-" }
      .map { $0.filter { !$0.isPunctuation } }
      .filter { !$0.isEmpty }
      .map { TokenHash.hash($0) }
  }

  /// Whether a name is left that may stand in an article.
  var canBeMatched: Bool { spellings.contains { !$0.notes.contains(.label) } }

  mutating func mark(_ index: Int, _ notes: SpellingNotes) { spellings[index].notes.formUnion(notes) }

  /// Keeps the name and those other spellings for whose index `isKept` is true.
  mutating func keepSpellings(_ isKept: (Int) -> Bool) {
    guard spellings.count > 1 else { return }
    spellings = [spellings[0]] + spellings.indices.dropFirst().filter(isKept).map { spellings[$0] }
  }

  /// Countries whose people are called by their family name; in Ethiopia or Thailand it is the first name.
  static let calledByLastName: Set = [
    "AE", "BH", "DZ", "EG", "IQ", "JO", "KW", "LB", "LY", "MA", "OM", "QA", "SA", "SD", "SY", "TN", "YE",
  ]

  /// Forgets a family name that is the first name, in capitals in the source, where people are not called by it.
  mutating func dropFirstName() {
    guard let country = fact("country"), ImportedEntry.calledByLastName.contains(country), beginsWithSurname else { return }
    forget(["surname"])
  }

  /// Whether the family name stands first.
  var beginsWithSurname: Bool {
    fact("surname").map { ImportedEntry.words($0) == Array(ImportedEntry.words(name).prefix(1)) } ?? false
  }

  mutating func forget(_ keys: Set<String>) { facts.removeAll { keys.contains($0.key) } }

  func fact(_ key: String) -> String? { facts.first { $0.key == key }?.value }
}
