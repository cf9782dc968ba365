/// An entity on its way into a gazetteer file.
struct ImportedEntry {
  let name: String
  private(set) var spellings: [ImportRecord.Spelling]
  /// `key=value` notes in the order in which they are written.
  private(set) var facts: [(key: String, value: String)] = []

  /// The record with its names cleaned; `nil` when no name is left that could be matched.
  init?(_ record: ImportRecord, kind: EntityKind, _ options: GazetteerImport.Options) {
    var names = ([ImportRecord.Spelling(text: record.name)] + record.spellings).compactMap { spelling in
      ImportedEntry.cleaned(spelling.text, kind).map { ImportRecord.Spelling(text: $0, notes: spelling.notes) }
    }
    if options.latinOnly { names.removeAll { !ImportedEntry.hasLatinLetter($0.text) } }
    guard let first = names.first else { return nil }
    name = first.text
    spellings = [.init(text: name)]
    for spelling in names.dropFirst() { add(spelling) }
    if options.shortensCompanies {
      for spelling in names {
        if let short = CompanyNames.short(spelling.text) { add(.init(text: short)) }
      }
    }
    for key in ImportRecord.facts {
      if let value = record.facts[key].flatMap({ fact(key, $0) }) { facts.append((key, value)) }
    }
  }

  private mutating func add(_ spelling: ImportRecord.Spelling) {
    if !spellings.contains(where: { $0.text == spelling.text }) { spellings.append(spelling) }
  }

  /// A value that the gazetteer format takes, or `nil`.
  private func fact(_ key: String, _ value: String) -> String? {
    let value = value.split(whereSeparator: \.isWhitespace).joined(separator: " ").replacing("\"", with: "")
    if key == "surname", value == name.split(separator: " ").last.map(String.init) { return nil }
    return !value.isEmpty && NoteReader.read("\(key)=\"\(value)\"").unknown.isEmpty ? value : nil
  }

  mutating func mark(_ index: Int, _ notes: SpellingNotes) { spellings[index].notes.formUnion(notes) }

  /// Keeps the name and those other spellings for which `isKept` is true.
  mutating func keepSpellings(_ isKept: (String) -> Bool) {
    spellings = [spellings[0]] + spellings.dropFirst().filter { isKept($0.text) }
  }

  func fact(_ key: String) -> String? { facts.first { $0.key == key }?.value }

  // MARK: Cleaning

  /// One line of text without control characters, without a remark in brackets at its end, and of an organisation
  /// without a leading article; `nil` when no letter is left or it is too long for a name.
  private static func cleaned(_ text: String, _ kind: EntityKind) -> String? {
    var words = text.split { $0.isWhitespace || $0.unicodeScalars.first!.value < 0x20 }
    if words.last?.hasSuffix(")") == true, let open = words.lastIndex(where: { $0.hasPrefix("(") }), open > 0 {
      words.removeSubrange(open...)
    }
    if kind == .organisation, words.count > 2, words[0] == "The" || words[0] == "the" { words.removeFirst() }
    let name = words.joined(separator: " ")
    let tokens = SpellingTokens.tokens(of: Array(name.utf8))
    guard !tokens.isEmpty, tokens.count <= NameMatcher.mostTokens, name.utf8.count <= GazetteerParser.longestSpelling,
      name.utf8.contains(where: \.isASCIILetter) || name.unicodeScalars.contains(where: \.properties.isAlphabetic)
    else { return nil }
    return name
  }

  private static func hasLatinLetter(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.properties.isAlphabetic && $0.value < 0x250 }
  }
}

/// The names of companies without their legal forms.
enum CompanyNames {
  private static let forms: Set = [
    "inc", "inc.", "incorporated", "corp", "corp.", "corporation", "co", "co.", "company", "ltd", "ltd.", "limited", "llc", "llp",
    "lp", "plc", "plc.", "ag", "se", "sa", "s.a.", "nv", "n.v.", "bv", "b.v.", "ab", "asa", "oyj", "spa", "s.p.a.", "gmbh",
    "kgaa",
    "pjsc", "ojsc", "jsc", "pao", "oao", "ooo", "berhad", "bhd", "tbk", "kk", "sab", "s.a.b.", "de", "c.v.", "cv", "a/s", "a.s.",
    "pte", "pte.", "pty", "pty.", "group", "holding", "holdings", "&", "and",
  ]

  /// What is left of a name when its legal forms are taken off the end; `nil` when that is all or nothing.
  static func short(_ name: String) -> String? {
    var words = name.split(separator: " ")
    let count = words.count
    func isForm(_ word: Substring) -> Bool {
      let word = word.lowercased()
      return forms.contains(word) || word.hasSuffix(",") && forms.contains(String(word.dropLast()))
    }
    while words.count > 1, let last = words.last, isForm(last) { words.removeLast() }
    guard words.count < count, let last = words.last else { return nil }
    if last.hasSuffix(",") { words[words.count - 1] = last.dropLast() }
    return words.joined(separator: " ")
  }
}
