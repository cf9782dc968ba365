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
  private let preparation: ImportPreparation
  private var known: KnownEntities
  private var entries = EntryBlocks()
  private var fullNames = FullNameGroups()
  /// Companies that are listed by site, by name.
  private var sites: [String: (kind: String, entry: ImportedEntry)] = [:]

  /// - Parameter known: what need not be imported again, and the word lists that tell which names need support.
  public init(known: Gazetteer, options: Options) {
    self.options = options
    preparation = ImportPreparation(known: known, options: options)
    self.known = KnownEntities(known)
  }

  /// Reads a file; may be called for several.
  ///
  /// - Throws: when the bytes cannot be read. Bad lines are problems.
  /// - Complexity: O(size of the file). Records are cleaned on all processors and compared with what is known in their order.
  public mutating func read(_ blocks: ByteBlocks, source: String, format: Format) async throws(FileError) {
    switch format {
    case .table(let format): try await read(blocks, source, format)
    case .patterns: try await read(blocks, source, PatternFormat())
    case .gate(let format): try await read(blocks, source, format)
    case .followTheMoney: try await read(blocks, source, FollowTheMoneyFormat())
    case .wikidata(let format): try await read(blocks, source, format)
    case .jrcNames: try await read(blocks, source, JRCNamesFormat())
    case .geoNames(let format): try await read(blocks, source, format)
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

  /// So many lines are cleaned together.
  private static let batchSize = 8192
  private static let partsOfBatch = 16

  /// Records that are being cleaned while the ones before are compared with what is known.
  private struct Batch {
    let lines: [Int]
    let prepared: Task<[[ImportPreparation.Result]], Never>
  }

  private mutating func read(_ blocks: ByteBlocks, _ source: String, _ format: some ImportFormat) async throws(FileError) {
    var format = format
    var reader = LineReader(blocks)
    var (lines, contents): ([Int], [ImportLine]) = ([], [])
    var running: Batch?
    while let line = try reader.next() {
      counts.lines += 1
      let content = format.read(line)
      if content == .nothing || content == .unfinished { continue }
      lines.append(reader.number)
      contents.append(content)
      if lines.count == GazetteerImport.batchSize {
        let next = start(lines, contents)
        await finish(running, source)
        running = next
        (lines, contents) = ([], [])
      }
    }
    let (records, problem) = format.finish()
    contents += records.map { .record($0) } + (problem.map { [.problem($0)] } ?? [])
    lines += [Int](repeating: reader.number, count: contents.count - lines.count)
    let last = start(lines, contents)
    await finish(running, source)
    await finish(last, source)
  }

  private func start(_ lines: [Int], _ contents: [ImportLine]) -> Batch {
    let preparation = preparation
    let prepared = Task {
      await Parallel.map(Parallel.chunks(of: contents.count, atMost: GazetteerImport.partsOfBatch)) { part in
        contents[part].map(preparation.prepare)
      }
    }
    return Batch(lines: lines, prepared: prepared)
  }

  private mutating func finish(_ batch: Batch?, _ source: String) async {
    guard let batch else { return }
    for (line, prepared) in zip(batch.lines, await batch.prepared.value.joined()) { add(prepared, source, line) }
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

  private mutating func add(_ record: ImportPreparation.Result, _ source: String, _ line: Int) {
    switch record {
    case .leftOut(let name, let reason): leaveOut(name, reason, source, line)
    case .problem(let message): report(message, source, line)
    case .fullName(let name): addFullName(name, source, line)
    case .entity(let entity): add(entity, source, line)
    }
  }

  private mutating func add(_ candidate: ImportPreparation.Candidate, _ source: String, _ line: Int) {
    var entry = candidate.entry
    if candidate.kind == .organisation, isKnownOtherwise(candidate) {
      return leaveOut(entry.name, "known already", source, line)
    }
    if let reason = candidate.refusal { return leaveOut(entry.name, reason, source, line) }
    guard known.insert(&entry, candidate.keys), entry.canBeMatched else {
      if candidate.isSite { sites[entry.name]?.entry.forget(["country", "wikidata"]) }
      return leaveOut(entry.name, "known already", source, line)
    }
    counts.entities += 1
    counts.spellings += entry.spellings.count
    if entry.fact("wikidata") != nil { counts.withWikidata += 1 }
    if candidate.isSite {
      sites[entry.name] = (candidate.kindText, entry)
    } else {
      entries.add(entry, kind: candidate.kindText, group: group(of: entry))
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
  private func isKnownOtherwise(_ candidate: ImportPreparation.Candidate) -> Bool {
    guard !candidate.hasNumber else { return false }
    let (kind, name) = (candidate.kind, candidate.plainName)
    if let short = CompanyNames.short(name),
      known.hasFirmName(short, kind) || options.shortensCompanies && known.hasTitle(short, kind)
    {
      return true
    }
    guard options.addsCountries, let country = candidate.country else { return false }
    if options.kind == "organisation/university", known.hasUniversity(name, country: country) { return true }
    return known.hasName(name, kind, country: country)
  }

  private func group(of entry: ImportedEntry) -> String? { options.split.map { entry.fact($0) ?? "other" } }
}
