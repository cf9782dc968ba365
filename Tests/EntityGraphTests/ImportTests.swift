import Testing

@testable import EntityGraph

/// Each format with a few lines written exactly as the programs write them.
@Suite struct ImportTests {
  private let known = Gazetteer(files: [
    ("names", "kind: person\n\nAda Lovelace | wikidata=Q7259\n    Ada Byron\n"),
    (
      "countries",
      "kind: country\n\nFrance | iso=FR wikidata=Q142\nRussia | iso=RU iso3=RUS\nUnited States | iso=US\n    U.S.\nGermany | iso=DE\n"
    ),
    ("common", "kind: words/common\n\napple\nmost\nwill\nyoung\nsupreme\ncourt\n"),
    ("given", "kind: words/given-name\n\nAnna\n"), ("days", "kind: words/calendar\n\nMarch\n"),
  ])

  @Test func fullNamesBecomeAWordList() async throws {
    let table =
      "name\nZora Quimby\nZora von Tark\nAda Byron\nQuimby\nZora Quimby\nBo J. Frobb\nAdalbert-Ferdinand Quimbyson\nBo Frobb\n"
    let outcome = try await run(
      .table(TableFormat(dialect: .tsv, columns: ["name": "name"])), table, kind: FullNameList.kind)
    let remark = "# Below each first word, what follows it in the names of people.\n\n"
    #expect(outcome.text == "b:\n\(remark)Bo\n    Frobb\nz:\n\(remark)Zora\n    Quimby,von Tark\n")
    #expect(outcome.counts.leftOut.values.reduce(0, +) == 5)
  }

  private struct Outcome {
    var text: String
    var counts: GazetteerImport.Counts
    var problems: [Problem]
  }

  private func run(
    _ format: GazetteerImport.Format, _ text: String, kind: String? = nil, known: Gazetteer? = nil,
    _ change: (inout GazetteerImport.Options) -> Void = { _ in }
  ) async throws -> Outcome {
    var options = GazetteerImport.Options()
    options.kind = kind
    change(&options)
    var run = GazetteerImport(known: known ?? self.known, options: options)
    // Blocks of three bytes: no line, quote or character may depend on where a block ends.
    var rest = Array(text.utf8)[...]
    let blocks = ByteBlocks { () throws(FileError) in
      defer { rest = rest.dropFirst(3) }
      return Array(rest.prefix(3))
    }
    try await run.read(blocks, source: "list", format: format)
    let files = run.files(source: "us", license: "CC0-1.0").map { file in
      "\(file.name):\n" + String(decoding: file.bytes, as: UTF8.self).split(separator: "\n\n", maxSplits: 1).last!
    }
    return Outcome(text: files.joined(), counts: run.counts, problems: run.problems)
  }

  private func table(_ columns: [String: String], _ dialect: TableFormat.Dialect = .csv) -> GazetteerImport.Format {
    .table(TableFormat(dialect: dialect, columns: columns))
  }

  // MARK: Tables

  @Test func readsCommasWithQuotesAndLineBreaks() {
    let rows = ["a,\"b \"\"x\"\", c\",", "\"d", "\"d\ne\",f,g"].map { TableFormat.Dialect.csv.fields(of: Array($0.utf8)) }
    #expect(rows == [["a", "b \"x\", c", ""], nil, ["d\ne", "f", "g"]])
    #expect(TableFormat.Dialect.tsv.fields(of: Array("a\t\"b\"\t".utf8)) == ["a", "\"b\"", ""])
  }

  @Test func columnsBecomeNamesSpellingsAndFacts() async throws {
    let columns = ["name": "Company", "spellings": "Also", "wikidata": "QID", "country": "Land"]
    let result = try await run(
      table(columns),
      "\u{FEFF}QID,Company,Also,Land,Extra\r\nQ1,Zork | Quimby #1,ZQ|Zorq,US,x\r\nQ2,Apple,,,\nQ99x,\"An\nna\",,USA,\n",
      kind: "organisation/company")
    #expect(result.problems.isEmpty && result.counts.entities == 3 && result.counts.withWikidata == 2)
    #expect(
      result.text == """
        organisation-company:
        An na
        Apple                           | wikidata=Q2 weak
        Zork \\| Quimby \\#1              | wikidata=Q1 country=US
            ZQ                          | acronym weak
            Zorq

        """)
  }

  @Test func whatIsWrittenIsReadBackTheSame() async throws {
    let result = try await run(
      table(["name": "n", "surname": "s", "spellings": "v"], .tsv),
      "n\ts\tv\nUrsula von der Zork\tvon der Zork\tU. Zork\nWill Young\tYoung\t\n!Kung Zork\t\t\n", kind: "person")
    let (parsed, problems) = GazetteerParser.parse(Array(("kind: person\n\n" + result.text.dropFirst(8)).utf8), name: "x")
    #expect(problems.isEmpty)
    #expect(parsed.entries.map(\.name) == ["Ursula von der Zork", "Will Young", "!Kung Zork"])
    #expect(parsed.entries[0].attributes.surname == "von der Zork" && parsed.entries[1].attributes.surname == nil)
    #expect(parsed.entries[1].spellings[0].notes == .weak)
  }

  @Test func rowsMayBeChosen() async throws {
    var format = TableFormat(dialect: .csv, columns: ["name": "english,own", "wikidata": "q"])
    format.conditions = ["score>=5", "score<=99", "q<=8", "q", "class~party", "!own=E Zork", "own*=Zork|Quimby"].map {
      TableFormat.Condition($0)!
    }
    let rows = """
      own,english,score,q,class
      Zorkpartei,Zork Party,5,Q1,club|party
      B Zork,,6,,party
      C Zork,,4,Q3,party
      D Zork,,9,Q4,club
      E Zork,,9,Q5,party
      Frob,,9,Q6,party
      F Zork,,9,Q9,party

      """
    let result = try await run(.table(format), rows, kind: "organisation/party")
    #expect(result.text == "organisation-party:\nZork Party                      | wikidata=Q1\n    Zorkpartei\n")
    #expect(
      result.counts.leftOut == [
        "not q<=8.0": 2, "not score>=5.0": 1, "not class~party": 1, "own=E Zork": 1, "not own*=Zork|Quimby": 1,
      ])
  }

  @Test func sitesOfCompaniesAreOneCompany() async throws {
    let countries = Gazetteer(files: [("c", "kind: country\n\nZorkia | iso=ZK\nQuimbyland | iso=QL\n")])
    let rows = "n,q,c\nAlpha (Zorkia),Q1,ZK\nAlpha (Quimbyland),Q2,QL\nBeta (Zorkia),Q3,ZK\n"
    let result = try await run(
      table(["name": "n", "wikidata": "q", "country": "c"]), rows, kind: "organisation/company", known: countries)
    #expect(result.text == "organisation-company:\nAlpha\nBeta                            | wikidata=Q3 country=ZK\n")
  }

  @Test func knownEntitiesAreLeftOut() async throws {
    let result = try await run(
      table(["name": "n", "wikidata": "q", "spellings": "v"]),
      "n,q,v\nA. Lovelace,Q7259,\nAda Byron,,\nGrace Hopper,Q11641,\nGrace Hopper,,\nG. M. Hopper,Q5,Grace Hopper\n",
      kind: "person")
    #expect(result.counts.entities == 1 && result.counts.leftOut == ["known already": 4])
  }

  @Test func twinsOfOrganisationsAreLeftOut() async throws {
    let known = Gazetteer(files: [
      ("a", "kind: organisation/company\n\nZork | weak\nQuimby Ltd\n    Frobb | weak\n"),
      ("b", "kind: organisation/university\n\nUniversity of Zork | country=FR\n"), ("c", "kind: country\n\nFrance | iso=FR\n"),
    ])
    let companies = try await run(
      table(["name": "n"]), "n\nZork Inc.\nFrobb Inc.\nNew Co.\n", kind: "organisation/company", known: known
    ) {
      $0.shortensCompanies = true
    }
    #expect(companies.text == "organisation-company:\nFrobb Inc.\nNew Co.\n    New\n")
    let universities = try await run(
      table(["name": "n", "country": "c"]), "n,c\nUniversité de Zork,FR\nZork College,FR\n", kind: "organisation/university",
      known: known
    ) {
      $0.addsCountries = true
    }
    #expect(universities.text == "organisation-university:\nZork College                    | country=FR\n")
  }

  @Test func organisationsWithoutAnEnglishNameAreLeftOut() async throws {
    let rows = "n,v,f,t\nLaboratoire Zork,,,\nInstitut Zork,Zork Institute,1990,1990\n"
    let result = try await run(
      table(["name": "n", "spellings": "v", "from": "f", "to": "t"]), rows, kind: "organisation/institute"
    ) { $0.inEnglish = true }
    #expect(result.text == "organisation-institute:\nZork Institute\n    Institut Zork\n")
    #expect(result.counts.leftOut == ["no name in English": 1])
  }

  @Test func twinsOfPeopleAreLeftOut() async throws {
    let columns = ["name": "n", "wikidata": "q", "country": "c"]
    let rows =
      "n,q,c\nZork Quimby,Q1,RU\nQuimby Zork,,RU\nQuimby Zork,,FR\nAna Zork,,DE\nZork Ana,Q2,DE\nZork-Ana Frobb,Q3,DE\nAna Zork Frobb,Q4,DE\n"
    let result = try await run(table(columns), rows, kind: "person") { $0.split = "country" }
    #expect(result.counts.leftOut == ["known already": 1] && result.counts.entities == 6)
  }

  @Test func namesThatManyCountriesShareNeedTheirCountry() async throws {
    let columns = ["name": "n", "country": "c", "spellings": "v"]
    let rows = "n,c,v\nInstitute of Physics,FR,\nNational Library,FR,Zorkothek\nMinistry of Health,,\n"
    let result = try await run(table(columns), rows, kind: "organisation/institute") { $0.isCautious = true }
    #expect(result.text == "organisation-institute:\nZorkothek                       | country=FR weak\n")
    #expect(result.counts.leftOut == ["a name that many countries share": 2])
    let known = Gazetteer(files: [("c", "kind: country\n\nFrance | iso=FR\n    French | demonym\n")])
    let withCountry = try await run(table(columns), rows, kind: "organisation/institute", known: known) {
      $0.addsCountries = true
    }
    #expect(withCountry.text.contains("Institute of Physics (France)   | country=FR label\n    French Institute of Physics\n"))
  }

  @Test func bodiesWithoutANameOfTheirOwnAreLeftOut() async throws {
    let known = Gazetteer(files: [
      ("c", "kind: country\n\nFrance | iso=FR\n    French | demonym\n"),
      ("b", "kind: organisation\n\nThe Board\n    French National Board\n    National Board of France\n"),
    ])
    let result = try await run(
      table(["name": "n", "country": "c"]), "n,c\nNational Board,FR\n", kind: "organisation/court", known: known
    ) {
      $0.addsCountries = true
    }
    #expect(result.counts.entities == 0 && result.counts.leftOut == ["known already": 1])
  }

  @Test func yearsOfTheListAreNoEnds() async throws {
    let rows = "n,f,t\nZork A,2010,2022\nZork B,2022,2022\nZork C,2010,2021\n"
    let result = try await run(table(["name": "n", "from": "f", "to": "t"]), rows, kind: "person") { $0.listYears = ["2022"] }
    #expect(
      result.text
        == "person:\nZork A                          | from=2010\nZork B\nZork C                          | from=2010 to=2021\n")
  }

  @Test func factsForAllAndOmissions() async throws {
    let result = try await run(table(["name": "n", "country": "c"]), "n,c\nZork A,\nZork B,DE\nZork C,\n", kind: "person") {
      $0.facts = ["country": "US"]
      $0.omissions = ["Zork C"]
    }
    #expect(
      result.text == "person:\nZork A                          | country=US\nZork B                          | country=DE\n")
    #expect(result.counts.leftOut == ["in the list of omissions": 1])
    let known = Gazetteer(files: [("c", "kind: country\n\nFrance | iso=FR\n    French | demonym\n")])
    let shared = try await run(
      table(["name": "n", "country": "c"]), "n,c\nNational Board,FR\n", kind: "organisation/government", known: known
    ) {
      $0.addsCountries = true
      $0.omissions = ["National Board (France)"]
    }
    #expect(shared.counts.entities == 0)
  }

  @Test func townsCalledLikeOrdinaryWordsAreLeftOut() async throws {
    let result = try await run(
      table(["name": "n", "population": "p"]), "n,p\nMost,60000\nMarch,20000\nZorkville,20000\nZork City,20000\nQuimby,900000\n",
      kind: "place/city")
    #expect(result.counts.leftOut == ["an ordinary word": 2])
    #expect(
      result.text == """
        place-city:
        Quimby                          | population=900000
        Zork City                       | population=20000
        Zorkville                       | population=20000 weak

        """)
  }

  @Test func namesAreCleaned() async throws {
    let result = try await run(
      table(["name": "n"]), "n\nThe Zork Trust (Quimby)\n12-34\n北京\nZork Holdings Inc.\n The  Hub\n", kind: "organisation"
    ) {
      $0.latinOnly = true
      $0.shortensCompanies = true
    }
    #expect(result.text == "organisation:\nThe Hub\nZork Holdings Inc.\n    Zork\nZork Trust\n")
    #expect(result.counts.leftOut == ["no name that could be matched": 2])
  }

  @Test func brokenRowsAreProblemsAndTheRestIsRead() async throws {
    let result = try await run(table(["name": "n"]), "n,x\nAda Zork,1,2\n,1\nGrace Hopper,1\n", kind: "person")
    #expect(result.problems.map(\.line) == [2, 3] && result.text == "person:\nGrace Hopper\n")
    #expect(
      try await run(table(["name": "n"]), "a,b\n1,2\n", kind: "person").problems.first?.message.contains("no column `n`") == true)
    #expect(try await run(table(["name": "n"]), "", kind: "person").problems.first?.message.contains("empty") == true)
    #expect(try await run(table(["name": "n"]), "n\n\"Zork\n", kind: "person").problems.first?.message.contains("quotes") == true)
  }

  @Test func theOrderOfRowsDoesNotMatter() async throws {
    let rows = ["Zork Quimby", "Anna Zork", "Élan Vital"]
    func text(_ rows: [String]) async throws -> String {
      try await run(table(["name": "n"]), "n\n" + rows.joined(separator: "\n"), kind: "person").text
    }
    let forwards = try await text(rows), backwards = try await text(rows.reversed())
    #expect(forwards == backwards)
  }

  /// Batches are cleaned side by side; what was left out is told in the order of the lines.
  @Test func manyRowsAreReadInTheirOrder() async throws {
    let rows = (0..<20_000).map { $0 % 7 == 0 ? "Ada Zork" : "Zork Quimby\($0)x" }
    var lines: [Int] = []
    var run = GazetteerImport(
      known: known,
      options: {
        var options = GazetteerImport.Options(); options.kind = "person"; return options
      }())
    run.onLeftOut = { _, line, _, _ in lines.append(line) }
    var rest = [Array(("n\n" + rows.joined(separator: "\n")).utf8)]
    try await run.read(ByteBlocks { () throws(FileError) in rest.popLast() ?? [] }, source: "list", format: table(["name": "n"]))
    #expect(run.counts.entities + lines.count == 20_000 && lines.count == 20_000 / 7)
    #expect(lines == lines.sorted() && lines.first == 9)
  }

  @Test func oneFileForEachValueOfAFact() async throws {
    let result = try await run(table(["name": "n", "country": "c"]), "n,c\nZork A,FR\nZork B,DE\nZork C,\n", kind: "person") {
      $0.split = "country"
    }
    #expect(
      result.text
        == "DE:\nZork B                          | country=DE\nFR:\nZork A                          | country=FR\nother:\nZork C\n"
    )
  }

  // MARK: Other programs

  @Test func readsPatternsOfSpaCy() async throws {
    let result = try await run(
      .patterns,
      """
      {"label": "ORG", "pattern": "Zork Corp", "id": "zork"}
      {"label": "GPE", "pattern": [{"LOWER": "san"}, {"LOWER": "zorkisco"}]}
      {"label": "ORG", "pattern": [{"ORTH": "Zork"}, {"TEXT": "Corporation"}], "id": "zork"}
      {"label": "ORG", "pattern": [{"POS": "PROPN"}, {"LOWER": {"REGEX": "^corp"}}]}
      {"label": "PERSON", "pattern": "Zork \\u0041\\/B"}
      {"label": "ORG"}
      no json

      """)
    #expect(
      result.text
        == "organisation:\nZork Corp\n    Zork Corporation\nperson:\nZork A/B\nplace:\nSan Zorkisco\n")
    #expect(result.problems.map(\.line) == [6, 7])
    #expect(result.counts.leftOut == ["a token is not given by its text": 1])
  }

  @Test func readsListsOfGATE() async throws {
    let lists = GateFormat.lists(
      in: Array(
        "country.lst:location:country\nfirms.lst:company\nmonth.lst:date:month\r\npeople.lst:person_full::english:Person\n".utf8))
    #expect(lists.map(\.file) == ["country.lst", "firms.lst", "month.lst", "people.lst"])
    #expect(lists.map(\.kind) == ["country", "organisation", nil, "person"])
    let result = try await run(.gate(GateFormat(kind: "person")), "Zork Quimby&wikidata=Q5&gender=male\n\nAnna Zork\n")
    #expect(result.text == "person:\nAnna Zork\nZork Quimby                     | wikidata=Q5\n")
  }

  @Test func readsFollowTheMoney() async throws {
    let result = try await run(
      .followTheMoney,
      """
      {"id": "Q1", "caption": "Zork Quimby", "schema": "Person", "properties": {"name": ["Zork Quimby", "Зорк Квимби"], \
      "weakAlias": ["Zorky"], "lastName": ["Quimby"], "country": ["fr"], "birthDate": ["1950-01-02"], "wikidataId": ["Q11"]}, "target": true}
      {"id": "NK-2", "caption": "Zork OAO", "schema": "Company", "properties": {"jurisdiction": ["ru"], "name": ["Zork OAO"]}}
      {"id": "NK-3", "caption": "1 Zork Street", "schema": "Address", "properties": {}}
      {"id": "NK-4", "schema": "Person", "properties": {}}

      """)
    #expect(
      result.text == """
        organisation-company:
        Zork OAO                        | country=RU
        person:
        Zork Quimby                     | wikidata=Q11 country=FR from=1950
            Зорк Квимби
            Zorky                       | weak

        """)
    #expect(result.counts.leftOut == ["schema Address": 1] && result.problems.map(\.line) == [4])
  }

  @Test func readsADumpOfWikidata() async throws {
    func item(_ id: String, _ classes: String, _ more: String = "") -> String {
      let statement =
        #"{"mainsnak":{"snaktype":"value","property":"P31","datavalue":{"value":{"entity-type":"item","id":""#
        + classes + #""},"type":"wikibase-entityid"}},"type":"statement","rank":"normal"}"#
      return #"{"type":"item","id":""# + id + #"","labels":{"de":{"language":"de","value":"Zork "# + id
        + #""},"en":{"language":"en","value":"Zork Quimby "# + id + #""}},"aliases":{"en":[{"language":"en","value":"Zorky "# + id
        + #""}]},"claims":{"P31":["# + statement + "]" + more
        + #"},"sitelinks":{"enwiki":{"site":"enwiki","title":"Zork","badges":[]},"dewiki":{"site":"dewiki","title":"Z"}}}"#
    }
    let birth =
      #","P569":[{"mainsnak":{"datavalue":{"value":{"time":"+1950-04-15T00:00:00Z","timezone":0},"type":"time"}},"rank":"normal"}]"#
    let country =
      #","P27":[{"mainsnak":{"datavalue":{"value":{"id":"Q142"}}},"rank":"deprecated"},{"mainsnak":{"datavalue":{"value":{"id":"Q142"}}},"rank":"normal"}]"#
    let dump =
      "[\n" + [item("Q1", "Q5", birth + country), item("Q2", "Q43229"), item("Q3", "Q11424"), "{broken"].joined(separator: ",\n")
      + "\n]\n"
    let format = WikidataFormat(
      classes: ["Q5": "person", "Q43229": "organisation"], languages: ["en", "de"], leastSitelinks: 2)
    let result = try await run(.wikidata(format), dump)
    #expect(
      result.text == """
        organisation:
        Zork Quimby Q2                  | wikidata=Q2
            Zork Q2
            Zorky Q2
        person:
        Zork Quimby Q1                  | wikidata=Q1 country=FR from=1950
            Zork Q1
            Zorky Q1

        """)
    #expect(result.counts.leftOut == ["of no chosen class": 1] && result.problems.map(\.line) == [5])
    #expect(try await run(.wikidata(WikidataFormat(leastSitelinks: 3)), dump).counts.leftOut["fewer than 3 sitelinks"] == 1)
  }

  @Test func readsJRCNames() async throws {
    let result = try await run(
      .jrcNames, "80\tP\tu\tZork+Quimby\n80\tP\tfr\tZorq+Quimby\n81\tO\tu\tZork+Trust\n82\tE\tu\tZork+Open\nbroken\n")
    #expect(
      result.text == """
        organisation:
        Zork Trust                      | id=jrc/81
        person:
        Zork Quimby                     | id=jrc/80
            Zorq Quimby

        """)
    #expect(result.problems.map(\.line) == [5])
  }

  @Test func readsTablesOfGeoNames() async throws {
    func row(_ name: String, _ featureClass: String, _ code: String, _ population: Int) -> String {
      "1\t\(name)\t\(name)\t\(name)a,\(name)b\t1.0\t2.0\t\(featureClass)\t\(code)\tFR\t\t11\t\t\t\t\(population)\t\t35\tEurope/Paris\t2024-01-01\n"
    }
    let text =
      row("Zork", "P", "PPL", 500_000) + row("Quimby", "P", "PPL", 10) + row("Old Zork", "P", "PPLQ", 9)
      + row("Zorkland", "A", "ADM1", 0)
      + "1\tbroken\n"
    let result = try await run(.geoNames(GeoNamesFormat(leastPopulation: 15_000)), text)
    #expect(
      result.text == """
        place-city:
        Zork                            | country=FR population=500000
            Zorka
            Zorkb
        place-region:
        Zorkland                        | country=FR
            Zorklanda
            Zorklandb

        """)
    #expect(result.counts.leftOut == ["population under 15000": 1, "feature P.PPLQ": 1] && result.problems.map(\.line) == [5])
  }

  // MARK: And back

  @Test func exportsForOtherPrograms() async throws {
    let text = """
      kind: organisation/company

      Zork, Inc. | wikidata=Q1 country=FR
          Zork "Z" Inc.
          Zork | weak
          Zorq | not
      !Quimby
      """
    let files = [(name: "x", bytes: Array(text.utf8))]
    #expect(
      String(decoding: GazetteerExport.csv.bytes(of: files), as: UTF8.self)
        == "id,name,kind,spellings,weak,wikidata,iso,iso3,country,surname,acts-for,from,to,population\r\n"
        + "organisation/zork-inc,\"Zork, Inc.\",organisation/company,\"Zork \"\"Z\"\" Inc.\",Zork,Q1,,,FR,,,,,\r\n")
    let patterns = String(decoding: GazetteerExport.spacy.bytes(of: files), as: UTF8.self)
    #expect(
      patterns == """
        {"label": "ORG", "pattern": "Zork, Inc.", "id": "organisation/zork-inc"}
        {"label": "ORG", "pattern": "Zork \\"Z\\" Inc.", "id": "organisation/zork-inc"}

        """)
    #expect(try await run(.patterns, patterns).text == "organisation:\nZork, Inc.\n    Zork \"Z\" Inc.\n")
  }

  @Test func formattingIsIdempotent() {
    let text = """

      kind: person
      source:   us

      # A comment

      Zork Quimby|weak
        Zorq Quimby   |   weak  surname  # why
      \tZ. Quimby
      Anna de Zork  | surname="de Zork"   wikidata=Q5
      Broken | colour=red
      """
    let once = GazetteerFormat.formatted(Array(text.utf8))
    #expect(
      String(decoding: once, as: UTF8.self) == """
        kind:    person
        source:  us

        # A comment

        Zork Quimby|weak
            Zorq Quimby                 | surname weak # why
            Z. Quimby
        Anna de Zork                    | surname="de Zork" wikidata=Q5
        Broken | colour=red

        """)
    #expect(GazetteerFormat.formatted(once) == once)
  }

  @Test func searchFindsPartsAndPlaces() {
    let files = [("a", "kind: person\n\nZork Quimby\n    Zorky\n"), ("b", "kind: place\n\n\nQuimby | id=place/q\nQuimbyville\n")]
      .map { (name: $0.0, bytes: Array($0.1.utf8)) }
    let hits = GazetteerSearch("quimby").hits(in: files)
    #expect(hits.map(\.file) == ["b", "a"] && hits.map(\.entry.line) == [4, 3] && hits.map(\.isWhole) == [true, false])
    #expect(GazetteerSearch("place/q").hits(in: files).map(\.entry.name) == ["Quimby"])
    #expect(GazetteerSearch("ork").hits(in: files).isEmpty)
  }
}
