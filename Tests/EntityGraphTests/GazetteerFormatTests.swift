import Testing

@testable import EntityGraph

@Suite struct GazetteerFormatTests {
  private func parse(_ text: String) -> (GazetteerFile, [Problem]) {
    GazetteerParser.parse(Array(text.utf8), name: "test")
  }

  @Test func readsEntitiesSpellingsNotesAndComments() {
    let (file, problems) = parse(
      """
      kind:    organisation/company
      source:  by hand
      license: CC0-1.0

      # A comment
      Apple Inc.                | wikidata=Q312 country=US
          Apple Computer
          AAPL                  | exact
          Apple                 | weak          # also a fruit
      C\\# \\| Friends          | id=organisation/c-sharp surname="two words"
      """)
    #expect(problems.isEmpty)
    #expect(file.kind == "organisation/company" && file.source == "by hand" && file.license == "CC0-1.0")
    #expect(file.entries.map(\.name) == ["Apple Inc.", "C# | Friends"])
    let apple = file.entries[0]
    #expect(apple.id == Entity.ID("organisation/apple-inc") && apple.category == "company")
    #expect(apple.spellings.map(\.text) == ["Apple Inc.", "Apple Computer", "AAPL", "Apple"])
    #expect(apple.spellings.map(\.notes) == [[], [], .exact, .weak])
    #expect(apple.attributes.wikidata == "Q312" && apple.attributes.country == "US")
    #expect(file.entries[1].attributes.surname == "two words")
  }

  @Test func aPlainListIsValid() {
    let (file, problems) = parse("kind: person\n\nAda Lovelace\r\nGrace Hopper\n")
    #expect(problems.isEmpty)
    #expect(file.entries.map(\.name) == ["Ada Lovelace", "Grace Hopper"])
  }

  struct Mistake: Sendable, CustomTestStringConvertible {
    let text: String
    let line: Int
    let says: String
    var testDescription: String { says }
  }

  static let mistakes = [
    Mistake(text: "Ada Lovelace\n\nGrace\n", line: 1, says: "key: value"),
    Mistake(text: "source: x\n\nAda\n", line: 1, says: "no `kind:` line"),
    Mistake(text: "kind: animal\n\nRex\n", line: 1, says: "unknown kind `animal`"),
    Mistake(text: "kind: words/colour\n\nred\n", line: 1, says: "unknown class of words `colour`"),
    Mistake(text: "kind: person\ncolour: red\n\nAda\n", line: 2, says: "unknown header key `colour`"),
    Mistake(text: "kind: person\n\n    Ada\n", line: 3, says: "without an entity above"),
    Mistake(text: "kind: person\n\nAda | big\n", line: 3, says: "unknown note `big`"),
    Mistake(text: "kind: person\n\nAda | wikidata=312\n", line: 3, says: "unknown note `wikidata=312`"),
    Mistake(text: "kind: person\n\nAda\n    A | wikidata=Q1\n", line: 4, says: "belong on the entity's line"),
    Mistake(text: "kind: person\n\n | weak\n", line: 3, says: "notes without a spelling"),
    Mistake(text: "kind: person\n\n\(String(repeating: "A", count: 1_000_000))\n", line: 3, says: "longer than 512 bytes"),
  ]

  @Test(arguments: mistakes) func tellsMistakesWithTheirLine(_ mistake: Mistake) {
    let problems = parse(mistake.text).1
    #expect(problems.count >= 1)
    #expect(problems.first?.line == mistake.line)
    #expect(problems.first?.message.contains(mistake.says) == true, "\(problems)")
  }

  @Test func aBadLineDoesNotStopTheOthers() {
    let (file, problems) = parse("kind: person\n\nAda Lovelace | size=9\n    | weak\nGrace Hopper\n")
    #expect(problems.count == 2)
    #expect(file.entries.map(\.name) == ["Ada Lovelace", "Grace Hopper"])
  }

  @Test func checksBetweenFiles() {
    let problems = Gazetteer.check(files: [
      ("a", Array("kind: country\nsource: x\nlicense: y\n\nUtopia | iso=UT\n    Utopian | demonym\n".utf8)),
      ("b", Array("kind: country\n\nArcadia | country=XX acts-for=ZZ\n    Utopian\nUtopia\n".utf8)),
    ])
    let text = problems.map(\.description).joined(separator: "\n")
    for part in ["no `source:`", "no `license:`", "code `XX`", "called `ZZ`", "also names `country/utopia`", "is also at a:5"] {
      #expect(text.contains(part), "\(part) in:\n\(text)")
    }
  }

  @Test func laterLayersGoBeforeEarlierOnes() {
    let shipped = """
      kind: organisation/company

      Apple Inc. | wikidata=Q312 country=US
          Apple
          Macintosh
      Zork Corp.
      Quimby
      """
    let own = """
      kind: organisation/company

      Apple Inc. | wikidata=Q1
          Apple | weak
          Macintosh | not
          Apple Park
      !Zork Corp.
      """
    let other = "kind: person\n\nQuimby\n"
    let gazetteer = Gazetteer(layers: [[("shipped", shipped)], [("own", own)], [("other", other)]])
    #expect(gazetteer.problems.isEmpty && gazetteer.entryCount == 3)
    let apple = gazetteer.entities(named: "Apple Park")
    #expect(apple.map(\.wikidata) == ["Q1"] && gazetteer.entities(named: "apple inc") == apple)
    let spellings = gazetteer.spellings(of: apple[0].id)
    #expect(spellings.map(\.text) == ["Apple", "Apple Inc.", "Apple Park"] && spellings[0].notes == ["weak"])
    #expect(gazetteer.entities(named: "Zork Corp.").isEmpty && gazetteer.entities(named: "Macintosh").isEmpty)
    #expect(gazetteer.entities(named: "Quimby").map(\.kind) == [.person, .organisation])
  }

  private static let fullNames = """
    kind: words/full-name

    # of whom nothing else is known
    Zora
        Quimby,von Tark, De Ost
        Frobb
    Émile
        Quimby
    """

  @Test func readsFullNames() {
    var names: [String] = []
    let bytes = Array(Self.fullNames.utf8)
    FullNameList.forEachName(in: bytes) { first, rest, line in
      names.append(String(decoding: bytes[first] + [0x20] + bytes[rest], as: UTF8.self) + " \(line)")
    }
    #expect(names == ["Zora Quimby 5", "Zora von Tark 5", "Zora De Ost 5", "Zora Frobb 6", "Émile Quimby 8"])
  }

  @Test(arguments: [
    ("Zora Quimby", true), ("ZORA QUIMBY", true), ("Zora von Tark", true), ("Emile Quimby", true), ("Zora Tark", true),
    ("Zora", false), ("Quimby Zora", false), ("Zora Quimby Frobb", false), ("Émile Frobb", false),
  ])
  func knowsFullNames(_ name: String, _ isKnown: Bool) {
    let gazetteer = Gazetteer(files: [("names", Self.fullNames)])
    var key = FullName()
    let bytes = Array(name.utf8)
    key.add(wordsOf: bytes.span, in: 0..<bytes.count)
    #expect((key.key.map(gazetteer.table.isFullName) ?? false) == isKnown)
    #expect(gazetteer.fullNameCount == 5)
  }

  @Test func findsFullNamesWithTheirLine() {
    let hits = GazetteerSearch("quimby").hits(in: [("names", Array(Self.fullNames.utf8))])
    #expect(hits.map { "\($0.entry.name) \($0.entry.line)" } == ["Zora Quimby 5", "Émile Quimby 8"])
    #expect(GazetteerSearch("zora von tark").hits(in: [("names", Array(Self.fullNames.utf8))]).map(\.isWhole) == [true])
  }

  @Test func namesMayBeginWithAnExclamationMark() {
    let (file, problems) = parse("kind: other\n\n\\!Kung\n!Zork\n")
    #expect(problems.isEmpty)
    #expect(file.entries.map(\.name) == ["!Kung", "Zork"] && file.entries.map(\.isRemoval) == [false, true])
  }

  @Test func idsAreMadeOfLettersDigitsAndHyphens() {
    let names = [
      "Kim Jong Un": "person/kim-jong-un", "José María Aznar": "person/jose-maria-aznar",
      "  O’Neill & Sons, Ltd. ": "person/oneill-sons-ltd", "金正恩": "person/金正恩", "Ægir Ström": "person/aegir-strom",
    ]
    for (name, id) in names { #expect(Entity.ID(kind: .person, name: name).rawValue == id) }
  }
}
