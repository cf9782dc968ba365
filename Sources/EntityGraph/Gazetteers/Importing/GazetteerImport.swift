/// Turns other programs' lists of names into gazetteer files.
///
/// Lines are read one by one; what is kept is kept as the text of the files to come. Entities that are known
/// already are left out, and so is what could never be told from an ordinary word.
public struct GazetteerImport {
  public enum Format {
    case table(TableFormat)
    case patterns
    case gate(GateFormat)
    case followTheMoney
    case wikidata(WikidataFormat)
    case jrcNames
    case geoNames(GeoNamesFormat)
  }

  public struct Options: Sendable {
    /// The kind of all entities, for formats that do not tell; of the others, only entities of this kind are taken.
    public var kind: String?
    /// Leave out spellings without a Latin letter.
    public var latinOnly = false
    /// Add the name without its legal form ("Zork Inc.": "Zork").
    public var shortensCompanies = false
    /// Leave out people whose name is one word.
    public var fullNamesOnly = false
    /// Single words need support, whatever they are.
    public var isCautious = false
    /// Leave out organisations that have no name in English.
    public var inEnglish = false
    /// Names that many countries' bodies share ("Supreme Court") are written with the country.
    public var addsCountries = false
    /// Adds other ways of writing the names of people.
    public var variants: NameVariants?
    /// Facts of all entities that have none of their own.
    public var facts: [String: String] = [:]
    /// Years in which the lists were made: a term that ends in one of them had not ended.
    public var listYears: Set<String> = []
    /// Names that are not imported.
    public var omissions: Set<String> = []
    /// One file for each value of this fact, not for each kind.
    public var split: String?

    public init() {}
  }

  /// What came of it.
  public struct Counts: Sendable {
    public var lines = 0
    public var entities = 0
    public var spellings = 0
    public var withWikidata = 0
    /// How many were left out, by reason.
    public var leftOut: [String: Int] = [:]
    public var problems = 0
  }

  public private(set) var counts = Counts()
  /// The first problems; ``Counts/problems`` tells how many there are.
  public private(set) var problems: [Problem] = []
  /// Called with source, line, name and reason for everything that is left out.
  public var onLeftOut: ((String, Int, String, String) -> Void)?

  private static let mostProblems = 1000

  private let options: Options
  /// Code of a country by what files call it: codes, Wikidata numbers, names.
  private let countryCodes: [String: String]
  private let rule: SupportRule
  private let cleaner: NameCleaner
  private let countryNames: CountryNames
  private var known: KnownEntities
  private var entries = EntryBlocks()
  private var fullNames = FullNameGroups()
  /// Companies that are listed by site, by name.
  private var sites: [String: (kind: String, entry: ImportedEntry)] = [:]

  /// - Parameter known: what need not be imported again, and the word lists that tell which names need support.
  public init(known: Gazetteer, options: Options) {
    self.options = options
    countryCodes = known.countryCodes()
    rule = SupportRule(known)
    cleaner = NameCleaner(known)
    countryNames = CountryNames(known)
    self.known = KnownEntities(known)
  }

  /// Reads a file; may be called for several.
  ///
  /// - Throws: when the bytes cannot be read. Bad lines are problems.
  /// - Complexity: O(size of the file).
  public mutating func read(_ blocks: ByteBlocks, source: String, format: Format) throws(FileError) {
    switch format {
    case .table(let format): try read(blocks, source, format)
    case .patterns: try read(blocks, source, PatternFormat())
    case .gate(let format): try read(blocks, source, format)
    case .followTheMoney: try read(blocks, source, FollowTheMoneyFormat())
    case .wikidata(let format): try read(blocks, source, format)
    case .jrcNames: try read(blocks, source, JRCNamesFormat())
    case .geoNames(let format): try read(blocks, source, format)
    }
  }

  /// The files: name without folder, and content. The same entities give the same bytes, in whatever order they came.
  ///
  /// - Complexity: O(n log n)
  public func files(source: String, license: String) -> [(name: String, bytes: [UInt8])] {
    if options.kind == FullNameList.kind { return fullNames.files(source: source, license: license) }
    var entries = entries
    for site in sites.values { entries.add(site.entry, kind: site.kind, group: group(of: site.entry)) }
    return entries.files(source: source, license: license)
  }

  // MARK: Lines

  private mutating func read(_ blocks: ByteBlocks, _ source: String, _ format: some ImportFormat) throws(FileError) {
    var format = format
    var lines = LineReader(blocks)
    while let line = try lines.next() {
      counts.lines += 1
      switch format.read(line) {
      case .nothing, .unfinished: break
      case .record(let record): add(record, source, lines.number)
      case .leftOut(let reason): leaveOut("", reason, source, lines.number)
      case .problem(let message): report(message, source, lines.number)
      }
    }
    let (records, problem) = format.finish()
    for record in records { add(record, source, lines.number) }
    if let problem { report(problem, source, lines.number) }
  }

  private mutating func report(_ message: String, _ source: String, _ line: Int) {
    counts.problems += 1
    if problems.count < GazetteerImport.mostProblems {
      problems.append(Problem(source: source, line: line == 0 ? nil : line, message: message))
    }
  }

  private mutating func leaveOut(_ name: String, _ reason: String, _ source: String, _ line: Int) {
    counts.leftOut[reason, default: 0] += 1
    onLeftOut?(source, line, name, reason)
  }

  // MARK: Records

  private mutating func add(_ record: ImportRecord, _ source: String, _ line: Int) {
    if options.kind == FullNameList.kind { return addFullName(record.name, source, line) }
    let kindText = record.kind.isEmpty ? options.kind ?? "" : record.kind
    if let chosen = options.kind, chosen != kindText, !kindText.hasPrefix(chosen + "/") {
      return leaveOut(record.name, "of another kind", source, line)
    }
    guard let kind = kindText.split(separator: "/").first.flatMap({ EntityKind(name: $0) }) else {
      return report("unknown kind `\(kindText)`; the record was skipped", source, line)
    }
    var record = record
    record.facts.merge(options.facts) { own, _ in own }
    record.facts["country"] = record.facts["country"].flatMap { countryCodes[$0] }
    record.forgetYears(options.listYears)
    if kind == .organisation { record.forgetYear() }
    var names = cleaner.names(of: record, kind: kind, options)
    if names.isEmpty { return leaveOut(record.name, "no name that could be matched", source, line) }
    if kind == .organisation, cleaner.isCalledLikeAPlace(names[0].text) {
      return leaveOut(names[0].text, "called like a place", source, line)
    }
    if options.inEnglish, kind == .organisation {
      guard rule.putEnglishFirst(&names) else { return leaveOut(names[0].text, "no name in English", source, line) }
    }
    let plainNames = names
    if options.addsCountries, let country = record.facts["country"].flatMap({ countryNames[$0] }) {
      names = rule.withCountry(names, country, kind: kindText)
      if names.isEmpty { return leaveOut(record.name, "an ordinary word", source, line) }
    } else if options.isCautious, kind == .organisation {
      names.removeAll { SharedNames.contain($0.text) }
      if names.isEmpty { return leaveOut(record.name, "a name that many countries share", source, line) }
    }
    if options.omissions.contains(names[0].text) {
      return leaveOut(record.name, "in the list of omissions", source, line)
    }
    names.removeAll { options.omissions.contains($0.text) }
    if kind == .person, let variants = options.variants, let country = record.facts["country"] {
      for name in names where name.notes.isEmpty {
        names += variants.variants(of: name.text, country: country).map { ImportRecord.Spelling(text: $0) }
      }
    }
    if kind == .organisation, isKnownOtherwise(plainNames, kind, record) {
      return leaveOut(names[0].text, "known already", source, line)
    }
    var entry = ImportedEntry(names, facts: record.facts)
    if kind == .person {
      if entry.beginsWithSurname, entry.fact("wikidata") == nil, rule.isAbbreviation(entry.name) {
        return leaveOut(entry.name, "no name of a person", source, line)
      }
      entry.dropFirstName()
    }
    if rule.isHopeless(entry, kind: kindText, isCautious: options.isCautious) {
      return leaveOut(entry.name, "an ordinary word", source, line)
    }
    let isSite = kindText == "organisation/company" && isSite(record.name, in: entry.fact("country"))
    guard known.insert(&entry, kind: kind), entry.canBeMatched else {
      if isSite { sites[entry.name]?.entry.forget(["country", "wikidata"]) }
      return leaveOut(entry.name, "known already", source, line)
    }
    rule.mark(&entry, kind: kindText, isCautious: options.isCautious)
    counts.entities += 1
    counts.spellings += entry.spellings.count
    if entry.fact("wikidata") != nil { counts.withWikidata += 1 }
    if isSite {
      sites[entry.name] = (kindText, entry)
    } else {
      entries.add(entry, kind: kindText, group: group(of: entry))
    }
  }

  /// A name for a word list of full names.
  private mutating func addFullName(_ name: String, _ source: String, _ line: Int) {
    if known.hasName(name, .person) { return leaveOut(name, "known already", source, line) }
    if let reason = fullNames.add(name) { return leaveOut(name, reason, source, line) }
    counts.spellings += 1
  }

  /// Whether a company is known without its legal form, a university with its words in another order or language, or a body by its
  /// bare name with the same country.
  private func isKnownOtherwise(_ names: [ImportRecord.Spelling], _ kind: EntityKind, _ record: ImportRecord) -> Bool {
    guard record.facts["wikidata"] == nil else { return false }
    if let short = CompanyNames.short(names[0].text),
      known.hasFirmName(short, kind) || options.shortensCompanies && known.hasTitle(short, kind)
    {
      return true
    }
    guard options.addsCountries, let country = record.facts["country"] else { return false }
    if options.kind == "organisation/university", known.hasUniversity(names[0].text, country: country) { return true }
    return known.hasName(names[0].text, kind, country: country)
  }

  private func group(of entry: ImportedEntry) -> String? { options.split.map { entry.fact($0) ?? "other" } }

  /// "Zork (Germany)" is what a company has in that country; when there are more of them, no country is the company's own.
  private func isSite(_ name: String, in country: String?) -> Bool {
    guard name.hasSuffix(")"), let open = name.lastIndex(of: "("), let country else { return false }
    return countryCodes[String(name[name.index(after: open)...].dropLast())] == country
  }
}
