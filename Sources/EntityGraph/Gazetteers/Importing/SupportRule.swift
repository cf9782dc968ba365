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
  /// Names of countries of one word.
  private let countryWords: Set<UInt64>
  /// Names of countries that consist of ordinary words: "United States".
  private var ordinaryCountries: [String] = []

  init(_ gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    let countries = CountryNames(gazetteer).countries
    adjectives = Set(countries.flatMap(\.prefixes).map(TokenHash.hash))
    countryWords = Set(countries.map { TokenHash.hash($0.name) })
    ordinaryCountries = countries.map(\.name).filter(isOrdinary)
  }

  /// Whether a town, or in a cautious import anything, is called like an ordinary word or a month ("Most", "March"):
  /// prepositions of place stand before those too. In a cautious import, also whether a body of a state or a party without a Wikidata
  /// number has nothing but names of one word, or a court or force none in English: abbreviations, and what others of the same list
  /// are called in their language.
  func isHopeless(_ entry: ImportedEntry, kind: String, isCautious: Bool) -> Bool {
    if isCautious, SupportRule.isSharedCategory(kind), entry.fact("wikidata") == nil,
      entry.spellings.allSatisfy({ isOneWord($0.text) || hasNativeName(kind) && isNative($0.text) })
    {
      return true
    }
    let tokens = SpellingTokens.tokens(of: Array(entry.name.utf8))
    guard isTown(entry, EntityKind(name: kind.prefix { $0 != "/" }) ?? .other) || isCautious, tokens.count == 1 else {
      return false
    }
    return !gazetteer.table.classes(tokens[0].hash).isDisjoint(with: [.common, .calendar, .title, .role])
  }

  /// Names that many countries' bodies share become "Peruvian Supreme Court", "Supreme Court of Peru", and are shown as "Supreme
  /// Court (Peru)"; single words that are no designators go, and so do the short names of bodies that are no country's own ("Health
  /// Department" beside "Western Zorkian Health Department").
  func withCountry(
    _ names: [ImportRecord.Spelling], _ country: CountryNames.Country, kind: String
  ) -> [ImportRecord.Spelling] {
    var result: [ImportRecord.Spelling] = []
    let isForeign = names.contains { SupportRule.isOfManyCountries($0.text) }
    for name in names {
      let classes = SpellingTokens.tokens(of: Array(name.text.utf8)).map { gazetteer.table.classes($0.hash) }
      let fits = classes.count + SupportRule.mostCountryWords <= NameMatcher.mostTokens
      guard fits, isShared(name.text, kind: kind), !SupportRule.hasOwner(name.text, country) else {
        result.append(name)
        continue
      }
      if classes.count == 1, classes[0].isDisjoint(with: [.organisationDesignator, .organisationHead]) { continue }
      // A further name that many share is the body's own only among those of the state: elsewhere the country would be made up.
      if !result.isEmpty, !isShared(names[0].text, kind: kind), !SupportRule.isSharedCategory(kind) { continue }
      if isForeign || names.contains(where: { isOfRegion($0.text, name.text, country) })
        || isOfRegion(names[0].text, "", country)
      {
        continue
      }
      if result.isEmpty { result.append(.init(text: "\(name.text) (\(country.name))", notes: .label)) }
      result += country.names(of: name.text).map { .init(text: $0, notes: name.notes) }
    }
    return result
  }

  /// Whether a name says whose body it is: "United States Bureau of Water", "United Nations Office …".
  private static func hasOwner(_ name: String, _ country: CountryNames.Country) -> Bool {
    isOfManyCountries(name) || (country.prefixes + [country.name, "U.S."]).contains { name.contains($0) }
  }

  /// "European Fisheries Agency", which has its seat in Spain.
  private static func isOfManyCountries(_ name: String) -> Bool {
    ["United Nations", "International", "European", "Intergovernmental", "Global", "World"].contains { name.contains($0) }
  }

  /// Whether one name is another with a region of the country: "Western Zorkian Health Department"; with no other name, whether
  /// it has one.
  private func isOfRegion(_ longer: String, _ name: String, _ country: CountryNames.Country) -> Bool {
    guard longer.utf8.count > name.utf8.count, name.isEmpty || longer.contains(name) else { return false }
    let tokens = SpellingTokens.tokens(of: Array((name.isEmpty ? longer : longer.replacing(name, with: "")).utf8)).map(\.hash)
    return tokens.indices.contains { start in
      (start + 1...min(start + 4, tokens.count)).contains { isRegion(Array(tokens[start..<$0]), country.code) }
    }
  }

  private func isRegion(_ tokens: [UInt64], _ country: String) -> Bool {
    guard let group = gazetteer.table.group(of: tokens) else { return false }
    return gazetteer.table.candidates(of: group).contains { candidate in
      let index = Int(gazetteer.table.candidate(candidate).entry)
      let entry = gazetteer.table.entry(index)
      return gazetteer.table.string(gazetteer.table.type(entry).category) == "region" && gazetteer.entity(index).iso == country
    }
  }

  /// Whether bodies of several countries could have a name: for bodies of the state and parties, any of ordinary words.
  func isShared(_ name: String, kind: String) -> Bool {
    SharedNames.contain(name) || SupportRule.isSharedCategory(kind) && isOrdinary(name)
  }

  private static func isSharedCategory(_ kind: String) -> Bool { category(of: kind).map(sharedCategories.contains) ?? false }

  /// Whether lists have the bodies of this kind in English and in the country's language, side by side.
  static func isBilingualCategory(_ kind: String) -> Bool { category(of: kind).map(bilingualCategories.contains) ?? false }

  private static func category(of kind: String) -> Substring? { kind.split(separator: "/").dropFirst().first }

  /// "ACT Government": the first word is in capitals and the others are not.
  private static func beginsWithAbbreviation(_ text: String) -> Bool {
    let first = text.prefix { $0 != " " }
    return (2...4).contains(first.count) && first.allSatisfy(\.isUppercase) && text.contains(where: \.isLowercase)
  }

  /// Whether all words are ordinary ones, none of them a country's adjective or name.
  private func isOrdinary(_ text: String) -> Bool {
    SpellingTokens.tokens(of: Array(text.utf8)).allSatisfy {
      gazetteer.table.classes($0.hash).contains(.common) && !adjectives.contains($0.hash)
    } && !SupportRule.beginsWithAbbreviation(text) && !ordinaryCountries.contains { text.contains($0) }
  }

  /// Whether lists have the bodies of this kind under their English names, and their own names as bodies beside them.
  private func hasNativeName(_ kind: String) -> Bool { kind == "organisation/court" || kind == "organisation/force" }

  /// Whether a name of several words is not English.
  private func isNative(_ text: String) -> Bool {
    SharedNames.isForeign(text)
      || !SpellingTokens.tokens(of: Array(text.utf8)).contains { word in
        word.range.count > 3 && (SharedNames.isEnglish(word) || gazetteer.table.classes(word.hash).contains(.common))
      }
  }

  /// Puts the first English name before the others; whether there is one. Names of one word are of no language.
  func putEnglishFirst(_ names: inout [ImportRecord.Spelling]) -> Bool {
    let long = names.indices.filter { !isOneWord(names[$0].text) }
    guard let first = long.first(where: { isEnglish(names[$0].text) }) else { return isOneWord(names[0].text) }
    if !isOneWord(names[0].text) { names.insert(names.remove(at: first), at: 0) }
    return true
  }

  /// Whether a name has more English words than words of other languages.
  private func isEnglish(_ text: String) -> Bool {
    let words = SpellingTokens.tokens(of: Array(text.utf8))
    let english = words.count { word in
      let isOrdinary = SharedNames.isEnglish(word) || gazetteer.table.classes(word.hash).contains(.common)
      return word.range.count > 2 && isOrdinary || adjectives.contains(word.hash) || countryWords.contains(word.hash)
    }
    return english > words.count { SharedNames.isForeign($0) }
  }

  private func isTown(_ entry: ImportedEntry, _ kind: EntityKind) -> Bool {
    kind == .place && (entry.fact("population").flatMap { Int($0) } ?? .max) < SupportRule.largeCity
  }

  /// Categories of bodies that have the same names in many countries.
  private static let sharedCategories: Set<Substring> = ["government", "parliament", "court", "force", "intelligence", "party"]
  private static let bilingualCategories: Set<Substring> = ["parliament", "court", "force", "intelligence", "party"]

  /// Marks what needs support; single words all do when the import `isCautious`.
  func mark(_ entry: inout ImportedEntry, kind: String, isCautious: Bool) {
    let parts = kind.split(separator: "/", maxSplits: 1)
    let isTown = isTown(entry, EntityKind(name: parts[0]) ?? .other)
    let isPerson = parts[0] == "person"
    let isShared = SupportRule.isSharedCategory(kind)
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
