import Testing

@testable import EntityGraph

/// What the names of other lists become before they stand in a gazetteer: cleaned, varied, marked.
@Suite struct ImportedNamesTests {
  private static let known = Gazetteer(files: [
    (
      "countries",
      "kind: country\n\nZorkia | iso=ZK\n    Zorkian | demonym\nUnited Isles | iso=UI\n    Islish | demonym\n"
    ),
    ("regions", "kind: place/region\n\nWest Zork | country=ZK\n"),
    ("common", "kind: words/common\n\napple\nact\nnational\nwater\nsupply\nboard\nparty\ncouncil\nunited\nisles\n"),
    ("titles", "kind: words/title\n\nDr\nGeneral\n"), ("places", "kind: words/place-designator\n\nCounty\n"),
    ("designators", "kind: words/organisation-designator\n\nCouncil\nInstitute\n"), ("given", "kind: words/given-name\n\nAnna\n"),
    ("others", "kind: words/other-name\n\nLancashire\n"),
  ])

  private func names(
    _ text: String, _ kind: EntityKind, fullOnly: Bool = false, country: String? = nil, as category: String? = nil
  ) -> [String] {
    var options = GazetteerImport.Options()
    options.fullNamesOnly = fullOnly
    options.kind = category
    options.addsCountries = category != nil
    var record = ImportRecord(text)
    record.facts["country"] = country
    return NameCleaner(Self.known).names(of: record, kind: kind, options).map(\.text)
  }

  @Test func namesAreAsArticlesWriteThem() {
    #expect(names("Zork Party / Union of Zork", .organisation) == ["Zork Party", "Union of Zork"])
    #expect(names("Quimby, Zork", .person) == ["Zork Quimby"])
    #expect(names("Zork Quimby, minister of  water", .person) == ["Zork Quimby"])
    #expect(names("General Dr Zork Quimby", .person) == ["Zork Quimby"])
    #expect(names("Vice-General-elect Zork Quimby", .person) == ["Zork Quimby"])
    #expect(names("represented by General Zork Quimby", .person) == ["Zork Quimby"])
    #expect(names("Zorkander \"Zork\" A. Quimby", .person) == ["Zorkander A. Quimby", "Zork A. Quimby"])
    #expect(["and General Quimby", "Zork bin", "Zork- Quimby"].allSatisfy { names($0, .person).isEmpty })
    #expect(names("Zorkian Army (ZA) or Army of Zorkia", .organisation) == ["Zorkian Army", "Army of Zorkia"])
    #expect(names("Zork Trust (Quimby)", .organisation) == ["Zork Trust"])
    #expect(names("Zork Mills Co.,Ltd. Class B", .organisation) == ["Zork Mills Co., Ltd."])
    #expect(names("Zork Markets*", .organisation) == ["Zork Markets"])
    #expect(names("Zork Mills GDR", .organisation) == ["Zork Mills"])
    #expect(names("Zork Party in the GDR", .organisation) == ["Zork Party in the GDR"])
    #expect(names("Zork Defence Trust", .organisation) == ["Zork Defence Trust", "Zork Defense Trust"])
    #expect(names("ZORKBERG-MILLS QUIMBY AG", .organisation) == ["Zorkberg-Mills Quimby AG"])
    #expect(names("ZORKBERGER", .organisation) == ["ZORKBERGER"])
    #expect(names("NEW Zork APPLE LTD", .organisation) == ["New Zork Apple LTD"])
    #expect(names("Zork APPLE", .organisation) == ["Zork APPLE"])
    #expect(names("Zorki\u{307}ye Trust", .organisation) == ["Zorkiye Trust"])
    #expect(names("Zork Mills - American Depository Shares", .organisation) == ["Zork Mills"])
    #expect(names("Zork Bank - Quimbank", .organisation, as: "organisation/court") == ["Zork Bank", "Quimbank"])
    #expect(names("Zork Agency - Energy", .organisation, as: "organisation/government") == ["Zork Agency - Energy"])
    #expect(names("Zorky", .person, fullOnly: true).isEmpty && names("Zorky", .person) == ["Zorky"])
  }

  @Test(arguments: [
    ("Zork (or National) Army", ["Zork Army", "Zork National Army"]), ("Zork (ZA) Army, Quimby", ["Zork Army, Quimby"]),
    ("Zork (Zorkia) Rangers", ["Zork Rangers"]), ("Quimby (Zorkia) Co., Ltd.", ["Quimby Zorkia Co., Ltd."]),
    ("Quimby (Group) Ltd.", ["Quimby Ltd.", "Quimby Group Ltd."]),
  ])
  func bracketsInsideNames(_ text: String, _ expected: [String]) { #expect(names(text, .organisation) == expected) }

  @Test func bodiesAreNotCalledLikeCountriesOrTheirKind() {
    var record = ImportRecord("Zork Command")
    record.spellings = ["Zorkia", "West Zork", "Command Zork"].map { .init(text: $0) }
    var options = GazetteerImport.Options()
    let cleaner = NameCleaner(Self.known)
    #expect(cleaner.names(of: record, kind: .organisation, options).map(\.text) == ["Zork Command", "Command Zork"])
    options.kind = "organisation/club"
    #expect(cleaner.names(of: ImportRecord("Institute FC"), kind: .organisation, options).map(\.text) == ["Institute FC"])
    #expect(cleaner.names(of: ImportRecord("FC Quimby"), kind: .organisation, options).map(\.text) == ["FC Quimby", "Quimby"])
  }

  @Test(arguments: [
    ("Zork Mills Co., Ltd.", "Zork Mills"), ("Zork Foods Public Company Limited", "Zork Foods"), ("Zork & Co. KGaA", "Zork"),
    ("Public Joint Stock Company Zork", "Zork"), ("PT Zork Quimby Tbk.", "Zork Quimby"), ("Zork Joint-Stock Co., Ltd.", "Zork"),
    ("Zork Anonim Sirketi", "Zork"), ("Zork, Societe Anonyme", "Zork"), ("Zork Aktiengesellschaft", "Zork"),
  ])
  func companiesWithoutLegalForm(_ name: String, _ short: String) { #expect(CompanyNames.short(name) == short) }

  @Test(arguments: [
    "Zorkstraße 31a", "33615 Zork", "Zork also has police", "ZORK DRN", "UMR 5256", "Zork (Quimby", "Zork: the board",
    "Zork [sic]", "1234", "Zork Party in the", "ZORKBERG MET.GR. 2", "Zork S.A. 4.25% BDS", "Zork PERP AUD5000", "Zorkstr. 193",
    "Av. Zork s/n Quimby", "UMR_S 846", "UPR22", "Zork Acad Sci, Inst Phys", "Zork Inc. 8.00% Series F Preferred Stock",
    "Zork Limited FRN", "Zork Pоlytechnic",
    "Zork maintains forces", "zork and quimby", "US Director of Zorks", "ZORK CL. A DL -,01", "The system is split",
  ])
  func whatIsNoNameGoes(_ text: String) { #expect(names(text, .organisation).isEmpty) }

  /// What tables do to people's names: capitals, lower-case letters behind Mc, countries and articles in front.
  @Test(arguments: [
    ("Ana al-QUIMBY", "Ana al-Quimby"), ("Ana Mcquimby", "Ana McQuimby"), ("Zork De Quimby", "Zork de Quimby"),
    ("Zork Quimby Iii", "Zork Quimby III"), ("Ana McQUIMBY", "Ana McQuimby"), ("Zorkia Ana Quimby", "Ana Quimby"),
    ("Ana\u{200B} Quimby", "Ana Quimby"),
  ])
  func peopleAsArticlesWriteThem(_ text: String, _ name: String) { #expect(names(text, .person) == [name]) }

  @Test(arguments: [
    ("Universitas Zork", "Zork University", true), ("Universidad Nacional de Zork", "National University of Zork", true),
    ("Zork State University", "Zork University", false), ("State University", "University", false),
  ])
  func waysOfWritingOneUniversity(_ a: String, _ b: String, _ isSame: Bool) {
    let keys = (UniversityTwins.key(of: a, country: "ZK"), UniversityTwins.key(of: b, country: "ZK"))
    #expect((keys.0 != nil && keys.0 == keys.1) == isSame)
    #expect(UniversityTwins.key(of: a, country: "UI") != keys.0 || keys.0 == nil)
  }

  /// A country's adjective stands before the names of its bodies, a name like "Republic of the Zork" does not.
  @Test func longNamesOfCountriesStandBehind() {
    let known = Gazetteer(files: [
      (
        "c",
        "kind: country\n\nRepublic of the Zork | iso=RZ\n    Zorkish | demonym\nNew Zork | iso=NZ\n    Zorkish | demonym\n"
      )
    ])
    #expect(CountryNames(known)["RZ"]?.names(of: "Board") == ["Board of the Republic of the Zork"])
    #expect(CountryNames(known)["NZ"]?.names(of: "Board") == ["New Zork Board", "Board of New Zork"])
  }

  @Test func namesInEnglishAreShown() {
    func names(_ texts: String...) -> [String]? {
      var names = texts.map { ImportRecord.Spelling(text: $0) }
      return SupportRule(Self.known).putEnglishFirst(&names) ? names.map(\.text) : nil
    }
    #expect(names("Institut de Zork", "Zork Institute") == ["Zork Institute", "Institut de Zork"])
    #expect(names("Zork", "Institute of Zork") == ["Zork", "Institute of Zork"] && names("Zork") == ["Zork"])
    #expect(names("Laboratoire Zork") == nil && names("Centre de Recherche Zork", "ZRC") == nil)
  }

  @Test func titlesAloneAreTwinsOfPeople() {
    #expect(["Lord Quimby of Zork", "Quimby of Zork"].allSatisfy { names($0, .person, country: "GB").isEmpty })
    #expect(names("Earl Quimby", .person, country: "UI") == ["Earl Quimby"])
    #expect(names("Ana Quimby, Baroness Quimby", .person, country: "GB") == ["Ana Quimby"])
  }

  @Test(arguments: [
    ("Zork Quimby Ana", "Ana Zork Quimby", "ZK", true), ("Zork Quimby", "Quimby Zork", "EG", false),
    ("Kim Young-nam", "Kim Yong Nam", "KP", true), ("No Mu-hyun", "Roh Moo-hyun", "KR", true),
    ("Lee Ki Taek", "Yi Ki-taek", "KR", true), ("Kim Jong Il", "Kim Jong Un", "KP", false),
    ("Ana Quimby", "Anna Quimby", "ZK", false),
  ])
  func waysOfWritingOnePerson(_ a: String, _ b: String, _ country: String, _ isSame: Bool) {
    let keys = (PersonTwins.key(of: a, country: country), PersonTwins.key(of: b, country: country))
    #expect((keys.0 != nil && keys.0 == keys.1) == isSame)
    #expect(PersonTwins.key(of: "Quimby", country: country) == nil)
  }

  @Test func whatIsNoPersonGoes() {
    #expect(["Ana Tak Cs", "Minister-elect Quimby", "Swiss Confederation Ana Quimby"].allSatisfy { names($0, .person).isEmpty })
    #expect(names("Ana Ng", .person) == ["Ana Ng"])
    #expect(names("William (Bill) Quimby", .person) == ["William Quimby", "Bill Quimby"])
    #expect(["Zork Quimby Executive Chairman", "-designate Quimby", "Idriss D By"].allSatisfy { names($0, .person).isEmpty })
  }

  @Test(arguments: [
    ("Z. Quimby", "Zork Quimby", nil), ("Quimby III", "L. Zork Quimby III", nil),
    ("Abdal Zork Quimby", "Abd al-Zork Quimby", nil),
    ("Zork Quimby", "Zork van Quimby", nil),
    ("Zork Quimby", "Zork Thi Quimby", "VN"),
  ])
  func uselessVariants(_ variant: String, _ name: String, _ country: String?) {
    #expect(PersonText.isUseless(variant: variant, of: name, country: country))
    #expect(!PersonText.isUseless(variant: name, of: name, country: country))
  }

  @Test(arguments: [
    ("Al’met’yevsk", "RU", "Almetyevsk"), ("L'Zork", "IT", "L'Zork"), ("Thị Trấn Zork", "VN", "Zork"), ("Zork 08", "FR", nil),
    ("Zork-sur-Quimby", "FR", "Zork-sur-Quimby"), ("Zork-shi", "JP", "Zork"), ("Zork-shi", "FR", "Zork-shi"),
    ("Zork-ŭp", "KP", "Zork"),
  ])
  func towns(_ text: String, _ country: String, _ name: String?) { #expect(TownText.cleaned(text, country: country) == name) }

  @Test(arguments: [("Quimby Athletic FC", "Quimby Athletic"), ("FC Zork", "Zork"), ("Quimby", nil), ("FC AC", nil)])
  func clubsWithoutLetters(_ name: String, _ short: String?) { #expect(ClubNames.short(name) == short) }

  @Test func organisationsCalledLikePlaces() {
    let cleaner = NameCleaner(Self.known)
    #expect(["Zork County", "City of Zork", "Zork National Park Reserve"].allSatisfy(cleaner.isCalledLikeAPlace))
    #expect(
      !["Zork County Council", "County", "Zork Trust", "Land Council", "Mount Zork Institute"].contains(
        where: cleaner.isCalledLikeAPlace))
  }

  @Test(arguments: [
    ("Ana Kone", "Koné", nil), ("Ana Zork Quimby", "Zork Quimby", "Zork Quimby"), ("Zork Quimby", "Zork", "Zork"),
    ("Zork Quimby III", "Quimby Iii", "Quimby"), ("Zork Quimby", "Smith", nil), ("Zork Quimby", "Quimby,", nil),
  ])
  func familyNamesSayMoreThanTheName(_ name: String, _ surname: String, _ kept: String?) {
    #expect(ImportedEntry([.init(text: name)], facts: ["surname": surname]).fact("surname") == kept)
  }

  private func weak(_ text: String, _ kind: String = "organisation/company", isCautious: Bool = false) -> Bool {
    var entry = ImportedEntry([.init(text: text)], facts: [:])
    SupportRule(Self.known).mark(&entry, kind: kind, isCautious: isCautious)
    return entry.spellings[0].notes.contains(.weak)
  }

  @Test func ordinaryWordsNeedSupport() {
    #expect(weak("Apple") && weak("Anna") && weak("Lancashire") && weak("National Water Board"))
    #expect(!weak("Apple Inc") && !weak("National Water Supply Board") && !weak("Zorkware"))
    #expect(weak("National Water Supply Board", "organisation/government") && weak("Zorkware", isCautious: true))
    #expect(!weak("Zorkware Trust", isCautious: true))
  }

  @Test func sharedNamesGetTheirCountry() {
    func names(_ texts: String..., kind: String = "organisation/government") -> [String] {
      SupportRule(Self.known).withCountry(texts.map { .init(text: $0) }, CountryNames(Self.known)["ZK"]!, kind: kind).map(\.text)
    }
    #expect(names("National Board") == ["National Board (Zorkia)", "Zorkian National Board", "National Board of Zorkia"])
    #expect(names("Council") == ["Council (Zorkia)", "Zorkian Council", "Council of Zorkia"])
    #expect(names("Zorkia National Board") == ["Zorkia National Board"])
    #expect(names("Apple").isEmpty && names("Quimby Party") == ["Quimby Party"])
    #expect(names("WATER Board") == ["WATER Board (Zorkia)", "Zorkian WATER Board", "WATER Board of Zorkia"])
    #expect(names("ACT Board") == ["ACT Board"])
    #expect(names("National Apple Board", kind: "organisation/institute") == ["National Apple Board"])
    #expect(names("Institut de Physique", kind: "organisation/institute").first == "Institut de Physique (Zorkia)")
    #expect(names("National Board", "West Zork National Board") == ["West Zork National Board"])
    #expect(names("European Quimby Agency", "National Board") == ["European Quimby Agency"])
    #expect(names("Zork Hospital", "National Board", kind: "organisation/hospital") == ["Zork Hospital"])
    #expect(CountryNames(Self.known)["UI"]?.nameBehindOf == "the United Isles")
  }

  @Test func namesThatManyCountriesShare() {
    #expect(
      ["National Library", "Institute of Physics", "Ministère de la Culture", "Corte Suprema de Justicia", "Central Hospital"]
        .allSatisfy(SharedNames.contain))
    #expect(
      !["Space Telescope Institute", "National Geographic", "Defence", "Black Dog Institute"].contains(where: SharedNames.contain)
    )
    #expect(SharedNames.isForeign("Corte Suprema") && !SharedNames.isForeign("Supreme Court of El Salvador"))
  }

  @Test func namesWithACountryOfOrdinaryWordsAreFirm() {
    #expect(!weak("Board of the United Isles", "organisation/government") && weak("United Board", "organisation/government"))
  }

  @Test func bodiesWithAbbreviationsOrNativeNamesOnlyAreHopeless() {
    let rule = SupportRule(Self.known)
    func isHopeless(_ text: String, _ kind: String, isCautious: Bool = true, facts: [String: String] = [:]) -> Bool {
      rule.isHopeless(ImportedEntry([.init(text: text)], facts: facts), kind: kind, isCautious: isCautious)
    }
    #expect(isHopeless("ZKAF", "organisation/force") && isHopeless("Zorkomil", "organisation/force"))
    #expect(isHopeless("Corte Suprema", "organisation/court") && !isHopeless("National Court", "organisation/court"))
    #expect(!isHopeless("ZKAF", "organisation/force", isCautious: false) && !isHopeless("ZKAF", "organisation/club"))
    #expect(!isHopeless("ZKAF", "organisation/force", facts: ["wikidata": "Q1"]))
  }

  @Test func partsOfNamesVaryWhereTheyAreAtHome() {
    let variants = NameVariants(files: [
      ("cyrillic", Array("kind: words/equal-name-cyrillic\n\nSergei Sergey\nZorkov Zorkoff\n".utf8)),
      ("arabic", Array("kind: words/equal-name-arabic\n\nAbdel Abdul\n".utf8)),
      ("people", Array("kind: person\n\nSergei\n".utf8)),
    ])
    #expect(variants.variants(of: "Sergei Zorkov", country: "RU") == ["Sergey Zorkov", "Sergei Zorkoff", "Sergey Zorkoff"])
    #expect(variants.variants(of: "Abdel-Zork Quimby", country: "EG") == ["Abdul-Zork Quimby"])
    #expect(variants.variants(of: "Sergei Zorkov", country: "US").isEmpty)
  }

  @Test func everyStateHasMinistries() {
    let countries =
      "kind: country\n\nFrance | iso=FR\n    French | demonym\nUnited Kingdom | iso=GB\n    British | demonym\nZorkia | iso=ZK\n    Zorkian | demonym\n"
    let known = Gazetteer(files: [
      ("countries", countries), ("bodies", "kind: organisation/government\n\nQuai d'Orsay\n    French Foreign Ministry\n"),
    ])
    let text = String(decoding: Ministries.file(known: known), as: UTF8.self)
    let (entries, problems) = GazetteerParser.parse(Array(text.utf8), name: "ministries")
    #expect(problems.isEmpty)
    let spellings = Set(entries.entries.flatMap { $0.spellings.map(\.text) })
    #expect(
      spellings.isSuperset(of: [
        "French Defence Ministry", "Ministry of Finance of France", "Justice Ministry of the United Kingdom",
      ]))
    #expect(!spellings.contains("French Foreign Ministry") && !spellings.contains { $0.contains("Zork") })
  }
}
