internal import Synchronization

/// Bodies that many countries have under the same name: "the Senate", "Supreme Court", "Ministry of Health".
///
/// Such a name means the body of the country before it ("Peru's Supreme Court") or of the one the article is about, when the
/// gazetteer knows a body of that name and country ("Peruvian Supreme Court", "Supreme Court of Peru").
struct SharedBodies {
  /// What stands before and behind the names of each country's bodies; made for a country when it is first asked for.
  final class Forms: Sendable {
    fileprivate struct Country {
      /// Where the walk through the name table stands behind each of the country's forms.
      var before: [(slot: NameTable.Slot, depth: Int)]
      /// Tokens behind it.
      var behind: [UInt64]
    }

    private let table: NameTable
    private let names: [Int: CountryNames.Country]
    private let made = Mutex<[Int: Country]>([:])

    /// - Complexity: O(number of countries).
    init(_ gazetteer: Gazetteer) {
      table = gazetteer.table
      names = Dictionary(uniqueKeysWithValues: CountryNames(gazetteer).countries.map { ($0.entry, $0) })
    }

    fileprivate func country(_ entry: Int) -> Country? {
      guard let country = names[entry] else { return nil }
      return made.withLock { made in
        if let known = made[entry] { return known }
        let new = forms(of: country)
        made[entry] = new
        return new
      }
    }

    private func forms(of country: CountryNames.Country) -> Country {
      func tokens(_ text: String) -> [UInt64] { SpellingTokens.tokens(of: Array(text.utf8)).map(\.hash) }
      return Country(
        before: (country.prefixes + [country.name]).compactMap { table.slot(behind: tokens($0)) },
        behind: tokens("of \(country.nameBehindOf)"))
    }
  }

  private let forms: Forms
  private let focus: CountryFocus
  /// What names without a country before them mean in this article.
  private var meanings: [UInt64: EntityReference?] = [:]

  /// For the countries that an article is about.
  init(_ forms: Forms, _ focus: CountryFocus) {
    self.forms = forms
    self.focus = focus
  }

  // MARK: Look-up

  /// The body that is meant at `range`, which begins with `word`.
  mutating func body(at range: ByteRange, word: Int, in reading: Reading) -> EntityReference? {
    let name = SpellingTokens.tokens(of: reading.text, in: range.indices)
    if let owner = owner(before: word, in: reading) { return body(name, of: owner, reading.table) }
    let key = name.reduce(0) { TokenHash.mix($0, $1) }
    if let meaning = meanings[key] { return meaning }
    let meaning = bodyInFocus(name, reading.table)
    meanings[key] = .some(meaning)
    return meaning
  }

  /// Of the organisations that a weak name may mean, the one of the country that the article is about: a party by its members
  /// ("Democrats"), a state body by its acronym.
  func ownBody(among candidates: some Sequence<Int>, _ claim: Claim, in reading: Reading) -> EntityReference? {
    guard let country = focus.countries.first else { return nil }
    return candidates.first { isOwn($0, claim, country, reading.table) }.map { .known($0) }
  }

  private func isOwn(_ index: Int, _ claim: Claim, _ country: Int, _ table: NameTable) -> Bool {
    let entry = table.entry(index)
    guard table.country(of: entry) == country else { return false }
    let category = table.string(table.type(entry).category)
    return category == "party" || category == "government" && claim.evidence == .acronym
  }

  private func bodyInFocus(_ name: [UInt64], _ table: NameTable) -> EntityReference? {
    focus.countries.lazy.compactMap { body(name, of: $0, table) }.first
  }

  /// The body with that name of a country.
  private func body(_ name: [UInt64], of country: Int, _ table: NameTable) -> EntityReference? {
    guard !name.isEmpty, let forms = forms.country(country) else { return nil }
    for (slot, depth) in forms.before {
      if let body = organisation(table.group(behind: slot, depth: depth, name[...]), table) { return body }
    }
    guard table.mayBegin(name[0]) else { return nil }
    return organisation(table.group(of: name + forms.behind), table)
  }

  /// The organisation among the spellings of a group.
  private func organisation(_ group: Int?, _ table: NameTable) -> EntityReference? {
    guard let group else { return nil }
    let entries = table.candidates(of: group).lazy.map { Int(table.candidate($0).entry) }
    return entries.first { table.kind(table.entry($0)) == .organisation }.map { .known($0) }
  }

  /// "U.S. Navy" found by pattern: the body of the country that begins it.
  private func bodyBehindCountry(in claim: Claim, _ reading: Reading) -> EntityReference? {
    let matcher = NameMatcher(table: reading.table)
    let (first, end) = (reading.words[claim.words.lowerBound], Int(claim.range.end))
    guard let match = matcher.match(startingAt: first, before: end, in: reading.text),
      let country = country(of: match, reading.table),
      let start = reading.text[Int(match.range.end)..<end].firstIndex(where: \.isASCIIAlphanumeric)
    else { return nil }
    return body(SpellingTokens.tokens(of: reading.text, in: start..<end), of: country, reading.table)
  }

  private func country(of match: Match, _ table: NameTable) -> Int? {
    let entries = table.candidates(of: Int(match.group)).lazy.map { Int(table.candidate($0).entry) }
    return entries.first { table.kind(table.entry($0)) == .country }
  }

  /// The country named directly before a word: "Peru's", "Peruvian".
  private func owner(before word: Int, in reading: Reading) -> Int? {
    guard word > 0, let claim = reading.claim(onWord: word - 1), let entity = claim.entity, reading.kind(of: entity) == .country
    else { return nil }
    var end = Int(claim.range.end)
    if reading.has("'s", at: end) { end += 2 } else if reading.has("’s", at: end) { end += 4 }
    let start = Int(reading.words[word].start)
    return end < start && reading.text[end..<start].allSatisfy(\.isASCIISpace) ? entity.knownIndex : nil
  }

  // MARK: Step

  /// Gives organisations found by pattern, and bodies called by one word ("Parliament"), the entity they are.
  mutating func resolve(in reading: inout Reading) {
    for index in reading.claims.indices {
      let claim = reading.claims[index]
      guard claim.evidence == .pattern, !claim.isWithdrawn, claim.entity.map(reading.kind(of:)) == .organisation,
        let body = body(at: claim.range, word: claim.words.lowerBound, in: reading) ?? bodyBehindCountry(in: claim, reading)
      else { continue }
      reading.update(index) {
        $0.entity = body
        $0.evidence = .name
      }
    }
    for word in reading.words.indices where isLoneDesignator(word, in: reading) {
      let range = reading.words[word].range
      guard let body = body(at: range, word: word, in: reading) else { continue }
      reading.add(
        Claim(
          range: range, words: word..<(word + 1), entity: body, evidence: .name, confidence: Claim.confidence(of: .pattern)))
    }
  }

  /// "Parliament", on its own in a sentence.
  private func isLoneDesignator(_ word: Int, in reading: Reading) -> Bool {
    guard reading.classes[word].contains(.organisationDesignator), reading.owner[word] < 0,
      reading.segmentKind(ofWord: word) == .paragraph, !reading.isAllCapitals(reading.words[word])
    else { return false }
    let isJoinedBefore = word > 0 && reading.joins[word - 1] == .space && reading.owner[word - 1] < 0
    return !isJoinedBefore && reading.joins[word] != .space
  }
}
