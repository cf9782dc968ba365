/// Makes of the names in other programs' files what articles would write.
struct NameCleaner {
  private let table: NameTable

  init(_ gazetteer: Gazetteer) { table = gazetteer.table }

  /// The names of a record that could stand in an article, the one to be shown first; empty when there is none.
  ///
  /// - Names that hold two ("Zork Party / Union of Zork", "Zorkian Army or ZA", "William \"Bill\" Quimby") are parted.
  /// - White space, control characters and a remark in brackets at the end go; so do the article before the name of an
  ///   organisation and the title before the name of a person.
  /// - What has no letters, is a code ("UMR 5256") or is too long is no name.
  func names(of record: ImportRecord, kind: EntityKind, _ options: GazetteerImport.Options) -> [ImportRecord.Spelling] {
    var names: [ImportRecord.Spelling] = []
    for spelling in [ImportRecord.Spelling(text: record.name)] + record.spellings {
      for part in parts(spelling.text, kind, options) {
        guard
          let name = cleaned(part, kind, record.facts["country"]).flatMap({
            kind == .place ? TownText.cleaned($0, country: record.facts["country"]) : $0
          }),
          !isUseless(name, names.first?.text, record, kind), !options.latinOnly || NameCleaner.hasLatinLetter(name)
        else { continue }
        if kind == .organisation, !names.isEmpty, isCountryOrPart(name) { continue }
        if options.fullNamesOnly, kind == .person, !name.utf8.contains(UInt8(ascii: " ")) { continue }
        names.append(.init(text: name, notes: spelling.notes))
        if options.shortensCompanies, let short = CompanyNames.short(name), !isOrdinaryWord(short) {
          names.append(.init(text: short, notes: spelling.notes))
        }
        names += OrganisationText.otherSpellings(of: name, kind).map { .init(text: $0, notes: spelling.notes) }
        if options.kind == "organisation/club", let short = ClubNames.short(name), !isKindOfBody(short) {
          names.append(.init(text: short, notes: isOneWord(short) ? spelling.notes.union(.weak) : spelling.notes))
        }
      }
    }
    return names
  }

  /// Whether a further way of writing a person's name is none: led by a title or an office, or what ``PersonText`` tells.
  private func isUseless(_ name: String, _ first: String?, _ record: ImportRecord, _ kind: EntityKind) -> Bool {
    guard kind == .person, let first else { return false }
    let begin = table.classes(TokenHash.hash(String(name.prefix { $0 != " " })))
    let isLed = !begin.isDisjoint(with: [.title, .role]) && !begin.contains(.givenName)
    return isLed || PersonText.isUseless(variant: name, of: first, country: record.facts["country"])
  }

  private func parts(_ text: String, _ kind: EntityKind, _ options: GazetteerImport.Options) -> [Substring] {
    let parts = NameCleaner.split(text[...], [" / ", " // "])
    switch kind {
    case .person: return parts.flatMap(NameCleaner.withoutNickname)
    // Bodies of the state are listed in two languages: "Parliament of Zorkia - Zorkaparlem". In names of agencies and institutes
    // the second part is what the first is for: "Agency - Energy".
    case .organisation:
      let isBilingual = options.addsCountries && SupportRule.isBilingualCategory(options.kind ?? "")
      return parts.flatMap(withoutBrackets).flatMap {
        NameCleaner.split($0, [" or ", " -- "] + (isBilingual ? [" - "] : []))
      }
    default: return parts
    }
  }

  /// "Zorkian (or National) Army" is called with and without the words in brackets; "Zork (Zorkia) Limited" with them, where a
  /// company has a place in its name; with initials and abbreviations in brackets ("Zork (ZK) Board"), without them.
  private func withoutBrackets(_ text: Substring) -> [Substring] {
    guard let match = text.wholeMatch(of: /(.+?) ?\(([^()]+)\)(,? .+)/) else { return [text] }
    let (before, inside, behind) = (match.1, match.2.trimmingPrefix("or "), match.3)
    let plain = Substring(before + behind), full = Substring("\(before) \(inside)\(behind)")
    if CompanyNames.endsWithForm(String(plain)), isCountryOrPlace(inside) { return [full] }
    let isWord = inside.first?.isUppercase == true && inside.contains(where: \.isLowercase) && !inside.contains(".")
    return isWord && !isCountryOrPlace(inside) && !["Pty", "Autonomous"].contains(inside) ? [plain, full] : [plain]
  }

  private static func split(_ text: Substring, _ separators: [String]) -> [Substring] {
    separators.reduce([text]) { parts, separator in
      // Few names hold one; a look at the bytes is ten times cheaper than to split.
      parts.flatMap { PlainText.holds($0, separator) ? $0.split(separator: separator) : [$0] }
    }
  }

  /// William "Bill" Quimby, or William (Bill) Quimby, is called William Quimby and Bill Quimby.
  private static func withoutNickname(_ name: Substring) -> [Substring] {
    guard name.utf8.contains(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "(") }) else { return [name] }
    let words = name.split(separator: " ")
    guard words.count > 2, let index = words.dropFirst().firstIndex(where: isQuoted) else { return [name] }
    let nickname = [words[index].dropFirst().dropLast()] + words[(index + 1)...]
    let names = [words[..<index] + words[(index + 1)...]] + (nickname.count > 1 ? [nickname[...]] : [])
    return names.map { Substring($0.joined(separator: " ")) }
  }

  private static func isQuoted(_ word: Substring) -> Bool {
    word.count > 2 && (word.first == "\"" && word.last == "\"" || word.first == "(" && word.last == ")")
  }

  /// Whether a name says only what kind of body something is: "Institute".
  private func isKindOfBody(_ name: String) -> Bool {
    let classes = table.classes(TokenHash.hash(name))
    return isOneWord(name) && !classes.isDisjoint(with: [.organisationDesignator, .organisationHead, .title, .role])
  }

  private func isOneWord(_ name: String) -> Bool { !name.utf8.contains(UInt8(ascii: " ")) }

  private func isOrdinaryWord(_ name: String) -> Bool { table.classes(TokenHash.hash(name)).contains(.common) }

  /// Whether an organisation is called like a place ("Calaveras County", "Yosemite National Park"): in articles that
  /// is the place.
  func isCalledLikeAPlace(_ name: String) -> Bool {
    let tokens = SpellingTokens.tokens(of: Array(name.utf8)).map(\.hash)
    if isCountry(tokens) || NameCleaner.reserves.contains(where: { name.hasSuffix($0) }) { return true }
    let classes = tokens.map { table.classes($0) }
    let isBody = classes.contains { !$0.isDisjoint(with: [.organisationDesignator, .organisationHead]) }
    if NameCleaner.places.contains(where: { name.hasPrefix($0) }) { return !isBody }
    return classes.count > 1 && classes.last!.contains(.placeDesignator) && !isBody
  }

  private func isCountry(_ tokens: [UInt64]) -> Bool { entries(called: tokens).contains { table.kind($0) == .country } }

  private func isCountryOrPlace(_ name: Substring) -> Bool {
    entries(called: SpellingTokens.tokens(of: Array(name.utf8)).map(\.hash))
      .contains { table.kind($0) == .country || table.kind($0) == .place }
  }

  /// Whether a name is that of a country or of a part of the world or of a country.
  private func isCountryOrPart(_ name: String) -> Bool {
    entries(called: SpellingTokens.tokens(of: Array(name.utf8)).map(\.hash))
      .contains { table.kind($0) == .country || table.string(table.type($0).category) == "region" }
  }

  private func entries(called tokens: [UInt64]) -> [NameTable.Entry] {
    guard let group = table.group(of: tokens) else { return [] }
    return table.candidates(of: group).map { table.entry(Int(table.candidate($0).entry)) }
  }

  private static let places = [
    "City of ", "County of ", "Province of ", "State of ", "Town of ", "Region ", "Regione ", "Région ", "Land ", "Kanton ",
    "Canton of ", "Lake ",
    "Mount ",
  ]
  private static let reserves = [" Preserve", " Nature Reserve", " Park Reserve", " and Reserve", " National Park"]

  private func cleaned(_ text: Substring, _ kind: EntityKind, _ country: String?) -> String? {
    let text = kind == .organisation ? OrganisationText.cleaned(text) : String(text)
    var words = PlainText.words(text)
    if words.last?.hasSuffix(")") == true, let open = words.lastIndex(where: { $0.hasPrefix("(") }), open > 0 {
      words.removeSubrange(open...)
    }
    if kind == .organisation, words.count > 2, words[0] == "The" || words[0] == "the" { words.removeFirst() }
    if kind == .person {
      words = NameCleaner.withoutComma(words)
      if let by = words.firstIndex(of: "by") { words.removeSubrange(...by) }
      while words.count > 2, isTitle(words[0]) { words.removeFirst() }
      words = withoutCountry(words)
      if country == "GB", PersonText.isPeer(words) { return nil }
      if PersonText.isOrdinary(words) { return words.joined(separator: " ") }
      words = PersonText.cleaned(words, country: country)
    }
    let isOther =
      kind == .person && (NameCleaner.isCutOff(words) || PersonText.isNoName(words))
      || kind == .organisation && OrganisationText.isNoName(words)
    let name = (kind == .organisation ? withoutShouting(OrganisationText.withoutCapitals(words)) : words)
      .joined(separator: " ")
    return isName(name) && !isOther && !words.contains(where: OrganisationText.isOfTwoAlphabets) ? name : nil
  }

  /// The name of a company without the capitals of some ordinary words: "Zork GOLD Royalties LTD".
  private func withoutShouting(_ words: [Substring]) -> [Substring] {
    let isCompany = words.count > 1 && CompanyNames.isForm(words.last!)
    let own = words.filter { !CompanyNames.isForm($0) }
    guard isCompany, own.contains(where: { $0.contains(where: \.isLowercase) }) else { return words }
    return words.map { word in
      let isShouted =
        word.count > 3 && word.allSatisfy(\.isLetter) && isOrdinaryWord(String(word)) || NameCleaner.shouted.contains(word)
      guard isShouted, !CompanyNames.isForm(word), !word.contains(where: \.isLowercase) else { return word }
      return word == "OF" ? "of" : Substring(word.prefix(1) + word.dropFirst().lowercased())
    }
  }

  private static let shouted: Set<Substring> = ["AIR", "NEW", "OF", "PAN", "THE"]

  /// A name without the country that stands before it: "Zorkia Ana Quimby".
  private func withoutCountry(_ words: [Substring]) -> [Substring] {
    for count in stride(from: words.count - 2, to: 0, by: -1) {
      let tokens = words[..<count].flatMap { SpellingTokens.tokens(of: Array($0.utf8)) }.map(\.hash)
      let isName = table.classes(TokenHash.hash(String(words[0]))).contains(.givenName)
      if !isName, isCountry(tokens) { return Array(words[count...]) }
    }
    return words
  }

  /// Whether a person's name is only a part of a longer text.
  private static func isCutOff(_ words: [Substring]) -> Bool {
    words.first.map(cutBefore.contains) ?? true || cutBehind.contains(words.last!) || words.contains { $0.hasSuffix("-") }
  }

  private static let cutBefore: Set<Substring> = ["and", "it", "of", "represented"]
  private static let cutBehind: Set<Substring> = ["Al", "al", "bin", "Bin", "ibn", "Ibn", "de", "of", "CEO"]

  /// "Quimby, Zork" is Zork Quimby; behind other commas are titles.
  private static func withoutComma(_ words: [Substring]) -> [Substring] {
    guard let comma = words.firstIndex(where: { $0.hasSuffix(",") }) else { return words }
    let before = words[..<comma] + [words[comma].dropLast()]
    let after = words[(comma + 1)...]
    let isInverted =
      comma == 0 && after.count <= 3 && after.allSatisfy { $0.utf8.first!.isASCIIUppercase || $0.utf8.first! >= 0x80 }
    return isInverted ? Array(after + before) : Array(before)
  }

  /// "General", "Vice-President", "Minister-designate".
  private func isTitle(_ word: Substring) -> Bool {
    word.split(separator: "-").allSatisfy { part in
      let classes = table.classes(TokenHash.hash(String(part)))
      let isTitle = classes.contains(.title) && classes.isDisjoint(with: [.givenName, .familyName, .familyNameFirst])
      return isTitle || NameCleaner.ranks.contains(part.lowercased())
    }
  }

  private static let ranks: Set<String> = ["vice", "elect", "designate", "episcopal", "superior"]

  private func isName(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    let tokens = SpellingTokens.tokens(of: bytes)
    guard !tokens.isEmpty, tokens.count <= NameMatcher.mostTokens, bytes.count <= GazetteerParser.longestSpelling,
      bytes.contains(where: \.isASCIILetter) || name.unicodeScalars.contains(where: \.properties.isAlphabetic),
      tokens.contains(where: { SpellingTokens.beginsName(bytes, $0) }),
      !bytes.contains(where: { ":[;".utf8.contains($0) })
    else { return false }
    let opening = bytes.count { $0 == UInt8(ascii: "(") }
    return opening == bytes.count { $0 == UInt8(ascii: ")") } && !isCode(bytes, tokens)
  }

  /// Capitals, then digits: the number of a room, a unit, a law.
  private func isCode(_ bytes: [UInt8], _ tokens: [Word]) -> Bool {
    guard tokens.count <= 2, bytes.last!.isASCIIDigit else { return false }
    let letters = bytes.prefix { !$0.isASCIIDigit }
    let digits = bytes.count { $0.isASCIIDigit }
    return digits > 2 && letters.allSatisfy { !$0.isASCIILowercase && $0 < 0x80 }
  }

  private static func hasLatinLetter(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.properties.isAlphabetic && $0.value < 0x250 }
  }
}
