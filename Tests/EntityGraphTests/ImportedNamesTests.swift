import Testing

@testable import EntityGraph

/// What the names of other lists become before they stand in a gazetteer: cleaned, varied, marked.
@Suite struct ImportedNamesTests {
  private static let known = Gazetteer(files: [
    (
      "countries",
      "kind: country\n\nZorkia | iso=ZK\n    Zorkian | demonym\nUnited Isles | iso=UI\n    Islish | demonym\n"
    ),
    ("common", "kind: words/common\n\napple\nnational\nwater\nsupply\nboard\nparty\ncouncil\n"),
    ("titles", "kind: words/title\n\nDr\nGeneral\n"), ("places", "kind: words/place-designator\n\nCounty\n"),
    ("designators", "kind: words/organisation-designator\n\nCouncil\n"), ("given", "kind: words/given-name\n\nAnna\n"),
    ("others", "kind: words/other-name\n\nLancashire\n"),
  ])

  private func names(_ text: String, _ kind: EntityKind, fullOnly: Bool = false) -> [String] {
    var options = GazetteerImport.Options()
    options.fullNamesOnly = fullOnly
    return NameCleaner(Self.known).names(of: ImportRecord(text), kind: kind, options).map(\.text)
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
    #expect(names("Zorky", .person, fullOnly: true).isEmpty && names("Zorky", .person) == ["Zorky"])
  }

  @Test(arguments: [
    ("Zork Mills Co., Ltd.", "Zork Mills"), ("Zork Foods Public Company Limited", "Zork Foods"), ("Zork & Co. KGaA", "Zork"),
  ])
  func companiesWithoutLegalForm(_ name: String, _ short: String) { #expect(CompanyNames.short(name) == short) }

  @Test(arguments: [
    "Zorkstraße 31a", "33615 Zork", "Zork also has police", "ZORK DRN", "UMR 5256", "Zork (Quimby", "Zork: the board",
    "Zork [sic]", "1234", "zork and quimby", "US Director of Zorks", "ZORK CL. A DL -,01", "The system is split",
  ])
  func whatIsNoNameGoes(_ text: String) { #expect(names(text, .organisation).isEmpty) }

  /// What tables do to people's names: capitals, lower-case letters behind Mc, countries and articles in front.
  @Test(arguments: [
    ("Ana al-QUIMBY", "Ana al-Quimby"), ("Ana Mcquimby", "Ana McQuimby"), ("Zork De Quimby", "Zork de Quimby"),
    ("Zork Quimby Iii", "Zork Quimby III"), ("Zorkia Ana Quimby", "Ana Quimby"), ("Ana\u{200B} Quimby", "Ana Quimby"),
  ])
  func peopleAsArticlesWriteThem(_ text: String, _ name: String) { #expect(names(text, .person) == [name]) }

  @Test func whatIsNoPersonGoes() {
    #expect(["Zork Quimby Executive Chairman", "-designate Quimby", "Idriss D By"].allSatisfy { names($0, .person).isEmpty })
  }

  @Test(arguments: [
    ("Z. Quimby", "Zork Quimby", nil), ("Abdal Zork Quimby", "Abd al-Zork Quimby", nil),
    ("Zork Quimby", "Zork van Quimby", nil),
    ("Zork Quimby", "Zork Thi Quimby", "VN"),
  ])
  func uselessVariants(_ variant: String, _ name: String, _ country: String?) {
    #expect(PersonText.isUseless(variant: variant, of: name, country: country))
    #expect(!PersonText.isUseless(variant: name, of: name, country: country))
  }

  @Test(arguments: [
    ("Al’met’yevsk", "RU", "Almetyevsk"), ("L'Zork", "IT", "L'Zork"), ("Thị Trấn Zork", "VN", "Zork"), ("Zork 08", "FR", nil),
    ("Zork-sur-Quimby", "FR", "Zork-sur-Quimby"),
  ])
  func towns(_ text: String, _ country: String, _ name: String?) { #expect(TownText.cleaned(text, country: country) == name) }

  @Test(arguments: [("Quimby Athletic FC", "Quimby Athletic"), ("FC Zork", "Zork"), ("Quimby", nil), ("FC AC", nil)])
  func clubsWithoutLetters(_ name: String, _ short: String?) { #expect(ClubNames.short(name) == short) }

  @Test func organisationsCalledLikePlaces() {
    let cleaner = NameCleaner(Self.known)
    #expect(["Zork County", "City of Zork", "Zork National Park Reserve"].allSatisfy(cleaner.isCalledLikeAPlace))
    #expect(!["Zork County Council", "County", "Zork Trust"].contains(where: cleaner.isCalledLikeAPlace))
  }

  @Test(arguments: [
    ("Ana Kone", "Koné", nil), ("Ana Zork Quimby", "Zork Quimby", "Zork Quimby"), ("Zork Quimby", "Zork", "Zork"),
    ("Zork Quimby", "Smith", nil), ("Zork Quimby", "Quimby,", nil),
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
    func names(_ text: String) -> [String] {
      SupportRule(Self.known).withCountry([.init(text: text)], CountryNames(Self.known)["ZK"]!).map(\.text)
    }
    #expect(names("National Board") == ["National Board (Zorkia)", "Zorkian National Board", "National Board of Zorkia"])
    #expect(names("Council") == ["Council (Zorkia)", "Zorkian Council", "Council of Zorkia"])
    #expect(names("Zorkia National Board") == ["Zorkia National Board"])
    #expect(names("Apple").isEmpty && names("Quimby Party") == ["Quimby Party"])
    #expect(CountryNames(Self.known)["UI"]?.nameBehindOf == "the United Isles")
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
