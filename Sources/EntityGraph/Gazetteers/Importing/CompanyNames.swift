/// The names of companies without their legal forms.
enum CompanyNames {
  /// Words that only companies bear at the end of their names.
  private static let forms: Set = [
    "inc", "inc.", "incorporated", "corp", "corp.", "corporation", "ltd", "ltd.", "limited", "llc", "llp", "lp", "plc", "plc.",
    "ag",
    "se", "sa", "s.a.", "nv", "n.v.", "bv", "b.v.", "ab", "asa", "oyj", "spa", "s.p.a.", "gmbh", "kgaa", "pjsc", "ojsc", "jsc",
    "pao", "aktiengesellschaft",
    "oao", "ooo", "berhad", "bhd", "tbk", "tbk.", "kk", "sab", "s.a.b.", "de", "c.v.", "cv", "a/s", "a.s.", "pte", "pte.", "pty",
    "pty.",
  ]
  /// Words that may be left out too, and also end other names.
  private static let additions: Set = ["co", "co.", "company", "companies", "group", "holding", "holdings", "&", "and"]

  /// What is left of a name when its legal forms are taken off the end and the beginning; `nil` when that is all or nothing.
  static func short(_ name: String) -> String? {
    let count = name.split(separator: " ").count
    var words = withoutLongForms(name).split(separator: " ")
    while words.count > 1, let last = words.last, isForm(last) || isAddition(last) { words.removeLast() }
    if words.count > 1, words.count < count, words.last == "Public" { words.removeLast() }
    guard words.count < count, let last = words.last else { return nil }
    if last.hasSuffix(",") { words[words.count - 1] = last.dropLast() }
    return words.joined(separator: " ")
  }

  /// A name without legal forms of several words, and without those in front of it ("Public Joint Stock Company Zork", "PT Zork Tbk").
  private static func withoutLongForms(_ name: String) -> String {
    let indonesian = name.hasPrefix("PT ") && name.firstMatch(of: /Tbk\.?$/) != nil ? String(name.dropFirst(3)) : name
    return
      indonesian
      .replacing(#/^(?:(?:International |Open |Public )*Joint[ -]Stock Company|[PO]?JSC|PAO) /#.ignoresCase(), with: "")
      .replacing(
        /,? (?:Anonim [SŞ]irketi|Soci[eé]t[eé] (?:anonyme|europ[eé]enne|en commandite par actions)|Kabushiki Kaisha)$/
          .ignoresCase(),
        with: ""
      )
      .replacing(
        /,? (?:International |Open |Public )*Joint[ -]Stock(?: Company| Co\., Ltd\.?| Co\., Ltd| Financial Corporation)$/
          .ignoresCase(),
        with: "")
  }

  /// Whether a name of several words ends with a legal form.
  static func endsWithForm(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    return words.count > 1 && isForm(words.last!)
  }

  private static func isAddition(_ word: Substring) -> Bool {
    let word = word.lowercased()
    return additions.contains(word.hasSuffix(",") ? String(word.dropLast()) : word)
  }

  static func isForm(_ word: Substring) -> Bool {
    let word = word.lowercased()
    return forms.contains(word) || word.hasSuffix(",") && forms.contains(String(word.dropLast()))
  }
}
