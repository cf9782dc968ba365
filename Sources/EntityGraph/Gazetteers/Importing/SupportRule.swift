/// Decides which spellings need support in an article because they are also something else.
///
/// A spelling is `weak` when all its words are ordinary words, or when it is a single word that is also a
/// first name, a family name, a month, another entity's name, or a town of fewer than 300,000 (most of those
/// names are borne by people, brands and other towns too). Acronyms of up to five capitals are
/// `acronym weak`: many bodies share one.
struct SupportRule {
  private let gazetteer: Gazetteer

  init(_ gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  /// Whether a town is called like an ordinary word or a month ("Most", "March"): prepositions of place stand
  /// before those too.
  func isHopeless(_ entry: ImportedEntry, kind: EntityKind) -> Bool {
    guard isTown(entry, kind), isOneWord(entry.name), let hash = SpellingTokens.tokens(of: Array(entry.name.utf8)).first?.hash
    else { return false }
    return !gazetteer.table.classes(hash).isDisjoint(with: [.common, .calendar, .title, .role])
  }

  private func isTown(_ entry: ImportedEntry, _ kind: EntityKind) -> Bool {
    kind == .place && (entry.fact("population").flatMap { Int($0) } ?? .max) < SupportRule.largeCity
  }

  func mark(_ entry: inout ImportedEntry, kind: EntityKind) {
    let isTown = isTown(entry, kind)
    for index in entry.spellings.indices {
      let text = entry.spellings[index].text
      if isAcronym(text) {
        entry.mark(index, [.acronym, .weak])
      } else if needsSupport(text) || (isTown && isOneWord(text)) {
        entry.mark(index, .weak)
      }
    }
  }

  private static let largeCity = 300_000

  private func isOneWord(_ text: String) -> Bool { SpellingTokens.tokens(of: Array(text.utf8)).count == 1 }

  func needsSupport(_ text: String) -> Bool {
    let tokens = SpellingTokens.tokens(of: Array(text.utf8)).map(\.hash)
    let classes = tokens.map { gazetteer.table.classes($0) }
    if classes.allSatisfy({ $0.contains(.common) }) { return true }
    guard let only = classes.first, tokens.count == 1 else { return false }
    return !only.isDisjoint(with: [.givenName, .familyName, .familyNameFirst, .calendar, .title, .role, .organisationDesignator])
      || gazetteer.table.group(of: tokens) != nil
  }

  private func isAcronym(_ text: String) -> Bool {
    let bytes = text.utf8
    return (2...5).contains(bytes.count) && bytes.allSatisfy { $0.isASCIIUppercase || $0.isASCIIDigit }
  }
}
