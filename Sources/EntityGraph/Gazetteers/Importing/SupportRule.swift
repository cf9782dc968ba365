/// Decides which spellings need support in an article because they are also something else.
///
/// A spelling is `weak` when all its words are ordinary words, or when it is a single word that is also a
/// first name, a family name, a month, in the list of other names, another entity's name, or a town of fewer than 300,000 (most of those
/// names are borne by people, brands and other towns too). Ordinary words are no doubt when there are four or more, as
/// in "International Livestock Research Institute", or a legal form ends them, as in "Oracle Corporation"; but bodies of the
/// state and parties are called alike in many countries. Acronyms of up to five capitals are `acronym weak`: many
/// bodies share one.
struct SupportRule {
  private let gazetteer: Gazetteer
  /// Adjectives of countries that are ordinary words too ("Polish").
  private let adjectives: Set<UInt64>

  init(_ gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    adjectives = Set(CountryNames(gazetteer).countries.flatMap(\.prefixes).map(TokenHash.hash))
  }

  /// Whether a town, or in a cautious import anything, is called like an ordinary word or a month ("Most", "March"):
  /// prepositions of place stand before those too.
  func isHopeless(_ entry: ImportedEntry, kind: EntityKind, isCautious: Bool) -> Bool {
    let tokens = SpellingTokens.tokens(of: Array(entry.name.utf8))
    guard isTown(entry, kind) || isCautious, tokens.count == 1 else { return false }
    return !gazetteer.table.classes(tokens[0].hash).isDisjoint(with: [.common, .calendar, .title, .role])
  }

  /// Names of ordinary words only become "Peruvian Supreme Court", "Supreme Court of Peru", and are shown as "Supreme Court
  /// (Peru)"; single words that are no designators go.
  func withCountry(_ names: [ImportRecord.Spelling], _ country: CountryNames.Country) -> [ImportRecord.Spelling] {
    var result: [ImportRecord.Spelling] = []
    for name in names {
      let classes = SpellingTokens.tokens(of: Array(name.text.utf8)).map { gazetteer.table.classes($0.hash) }
      let fits = classes.count + SupportRule.mostCountryWords <= NameMatcher.mostTokens
      guard fits, isOrdinary(name.text), !SupportRule.hasOwner(name.text, country) else {
        result.append(name)
        continue
      }
      if classes.count == 1, classes[0].isDisjoint(with: [.organisationDesignator, .organisationHead]) { continue }
      if result.isEmpty { result.append(.init(text: "\(name.text) (\(country.name))", notes: .label)) }
      result += country.names(of: name.text).map { .init(text: $0, notes: name.notes) }
    }
    return result
  }

  /// Whether a name says whose body it is: "United States Bureau of Water", "United Nations Office …".
  private static func hasOwner(_ name: String, _ country: CountryNames.Country) -> Bool {
    let owners = country.prefixes + [country.name, "U.S.", "United Nations", "International", "European"]
    return owners.contains { name.contains($0) }
  }

  /// Whether all words are ordinary ones, none of them a country's adjective.
  private func isOrdinary(_ text: String) -> Bool {
    SpellingTokens.tokens(of: Array(text.utf8)).allSatisfy {
      gazetteer.table.classes($0.hash).contains(.common) && !adjectives.contains($0.hash)
    }
  }

  private func isTown(_ entry: ImportedEntry, _ kind: EntityKind) -> Bool {
    kind == .place && (entry.fact("population").flatMap { Int($0) } ?? .max) < SupportRule.largeCity
  }

  /// Categories of bodies that have the same names in many countries.
  private static let sharedCategories: Set<Substring> = ["government", "parliament", "court", "force", "intelligence", "party"]

  /// Marks what needs support; single words all do when the import `isCautious`.
  func mark(_ entry: inout ImportedEntry, kind: String, isCautious: Bool) {
    let parts = kind.split(separator: "/", maxSplits: 1)
    let isTown = isTown(entry, EntityKind(name: parts[0]) ?? .other)
    let isPerson = parts[0] == "person"
    let isShared = parts.count > 1 && SupportRule.sharedCategories.contains(parts[1])
    for index in entry.spellings.indices where !entry.spellings[index].notes.contains(.label) {
      let text = entry.spellings[index].text
      if isAcronym(text) {
        entry.mark(index, [.acronym, .weak])
      } else if needsSupport(text, isShared: isShared) || isTown && (hasOneToken(text) || isPersonsName(text))
        || isCautious && isOneWord(text) || isPerson && entry.fact("wikidata") == nil && PersonText.isEveryday(text)
      {
        entry.mark(index, .weak)
      }
    }
  }

  /// Whether a name begins with a short word that nobody is called by: "Zpp Youth", where a table took a party for a person.
  func isAbbreviation(_ name: String) -> Bool {
    let first = name.prefix { $0 != " " }
    let classes = gazetteer.table.classes(TokenHash.hash(String(first)))
    return first.count <= 5 && classes.isDisjoint(with: [.givenName, .familyName, .familyNameFirst])
      && classes.uses[.personBegins] < 2
  }

  /// A first name and a family name: a town called so is named after a person, who is in the news more often.
  private func isPersonsName(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard words.count > 1, let first = words.first, let last = words.last else { return false }
    let classes = (gazetteer.table.classes(TokenHash.hash(String(first))), gazetteer.table.classes(TokenHash.hash(String(last))))
    let isFamilyName = classes.1.contains(.familyName) || classes.1.uses[.personEnds] > 1
    let isNamed = classes.0.contains(.givenName) && isFamilyName && classes.1.isDisjoint(with: [.common, .placeDesignator])
    return isNamed && !classes.0.contains(.common) || SupportRule.ranks.contains(first)
  }

  private static let ranks: Set<Substring> = [
    "Almirante", "Capitán", "Comandante", "Coronel", "Doctor", "Dom", "General", "Mariscal", "Ministro", "Padre", "Presidente",
    "Senador",
  ]

  private static let largeCity = 300_000
  /// "… of the Democratic Republic of the Congo".
  private static let mostCountryWords = 10
  /// So many ordinary words together are a name.
  private static let unusualCount = 4

  private func isOneWord(_ text: String) -> Bool { !text.utf8.contains(UInt8(ascii: " ")) }

  private func hasOneToken(_ text: String) -> Bool { SpellingTokens.tokens(of: Array(text.utf8)).count == 1 }

  private func needsSupport(_ text: String, isShared: Bool) -> Bool {
    let tokens = SpellingTokens.tokens(of: Array(text.utf8)).map(\.hash)
    let classes = tokens.map { gazetteer.table.classes($0) }
    if isOrdinary(text) {
      return isShared || tokens.count < SupportRule.unusualCount && !CompanyNames.endsWithForm(text)
    }
    if gazetteer.table.group(of: tokens) != nil { return true }
    guard let only = classes.first, tokens.count == 1 else { return false }
    return !only.isDisjoint(
      with: [.givenName, .familyName, .familyNameFirst, .calendar, .title, .role, .organisationDesignator, .otherName])
  }

  private func isAcronym(_ text: String) -> Bool {
    let bytes = text.utf8
    return (2...5).contains(bytes.count) && bytes.allSatisfy { $0.isASCIIUppercase || $0.isASCIIDigit }
  }
}
