/// What can be done with a record without looking at the others: its names are cleaned, marked and hashed.
///
/// That is most of the work of an import, and any number of records can be prepared at the same time.
struct ImportPreparation: Sendable {
  /// What became of a line.
  enum Result: Sendable {
    case entity(Candidate)
    case fullName(String)
    case leftOut(name: String, reason: String)
    case problem(String)
  }

  /// An entity that may be known already.
  struct Candidate: Sendable {
    var entry: ImportedEntry
    /// `organisation/company`
    let kindText: String
    let kind: EntityKind
    /// The first name before a country was added.
    let plainName: String
    /// Of the record, whether or not a gazetteer takes it.
    let hasNumber: Bool
    let country: String?
    /// Why it is left out, unless it is known.
    let refusal: String?
    let isSite: Bool
    let keys: KnownEntities.Keys
  }

  private let options: GazetteerImport.Options
  /// Code of a country by what files call it: codes, Wikidata numbers, names.
  private let countryCodes: [String: String]
  private let rule: SupportRule
  private let cleaner: NameCleaner
  private let countryNames: CountryNames

  init(known: Gazetteer, options: GazetteerImport.Options) {
    self.options = options
    countryCodes = known.countryCodes()
    rule = SupportRule(known)
    cleaner = NameCleaner(known)
    countryNames = CountryNames(known)
  }

  /// - Complexity: O(bytes of the record)
  func prepare(_ line: ImportLine) -> Result {
    switch line {
    case .record(let record): prepare(record)
    case .leftOut(let reason): .leftOut(name: "", reason: reason)
    case .problem(let message): .problem(message)
    case .nothing, .unfinished: preconditionFailure("only lines with content are prepared")
    }
  }

  private func prepare(_ given: ImportRecord) -> Result {
    if options.kind == FullNameList.kind { return .fullName(given.name) }
    let kindText = given.kind.isEmpty ? options.kind ?? "" : given.kind
    if let chosen = options.kind, chosen != kindText, !kindText.hasPrefix(chosen + "/") {
      return .leftOut(name: given.name, reason: "of another kind")
    }
    guard let kind = kindText.split(separator: "/").first.flatMap({ EntityKind(name: $0) }) else {
      return .problem("unknown kind `\(kindText)`; the record was skipped")
    }
    let record = withFacts(given, kind)
    var names = cleaner.names(of: record, kind: kind, options)
    if names.isEmpty { return .leftOut(name: record.name, reason: "no name that could be matched") }
    if kind == .organisation, cleaner.isCalledLikeAPlace(names[0].text) {
      return .leftOut(name: names[0].text, reason: "called like a place")
    }
    if options.inEnglish, kind == .organisation, !rule.putEnglishFirst(&names) {
      return .leftOut(name: names[0].text, reason: "no name in English")
    }
    let plainName = names[0].text
    if options.addsCountries, let country = record.facts["country"].flatMap({ countryNames[$0] }) {
      names = rule.withCountry(names, country, kind: kindText)
      if names.isEmpty { return .leftOut(name: record.name, reason: "an ordinary word") }
    } else if options.isCautious, kind == .organisation {
      names.removeAll { SharedNames.contain($0.text) }
      if names.isEmpty { return .leftOut(name: record.name, reason: "a name that many countries share") }
    }
    if options.omissions.contains(names[0].text) { return .leftOut(name: record.name, reason: "in the list of omissions") }
    names.removeAll { options.omissions.contains($0.text) }
    if kind == .person { addVariants(to: &names, country: record.facts["country"]) }
    return .entity(candidate(names, record, kind, kindText, plainName))
  }

  private func withFacts(_ record: ImportRecord, _ kind: EntityKind) -> ImportRecord {
    var record = record
    record.facts.merge(options.facts) { own, _ in own }
    record.facts["country"] = record.facts["country"].flatMap { countryCodes[$0] }
    record.forgetYears(options.listYears)
    if kind == .organisation { record.forgetYear() }
    return record
  }

  private func addVariants(to names: inout [ImportRecord.Spelling], country: String?) {
    guard let variants = options.variants, let country else { return }
    for name in names where name.notes.isEmpty {
      names += variants.variants(of: name.text, country: country).map { ImportRecord.Spelling(text: $0) }
    }
  }

  private func candidate(
    _ names: [ImportRecord.Spelling], _ record: ImportRecord, _ kind: EntityKind, _ kindText: String, _ plainName: String
  ) -> Candidate {
    var entry = ImportedEntry(names, facts: record.facts)
    var refusal: String?
    if kind == .person {
      if entry.beginsWithSurname, entry.fact("wikidata") == nil, rule.isAbbreviation(entry.name) {
        refusal = "no name of a person"
      }
      entry.dropFirstName()
    }
    if refusal == nil, rule.isHopeless(entry, kind: kindText, isCautious: options.isCautious) { refusal = "an ordinary word" }
    if refusal == nil { rule.mark(&entry, kind: kindText, isCautious: options.isCautious) }
    return Candidate(
      entry: entry, kindText: kindText, kind: kind, plainName: plainName, hasNumber: record.facts["wikidata"] != nil,
      country: record.facts["country"], refusal: refusal,
      isSite: kindText == "organisation/company" && isSite(record.name, in: entry.fact("country")),
      keys: KnownEntities.Keys(entry, kind: kind))
  }

  /// "Zork (Germany)" is what a company has in that country; when there are more of them, no country is the company's own.
  private func isSite(_ name: String, in country: String?) -> Bool {
    guard name.hasSuffix(")"), let open = name.lastIndex(of: "("), let country else { return false }
    return countryCodes[String(name[name.index(after: open)...].dropLast())] == country
  }
}
