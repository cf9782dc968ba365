import Testing

@testable import EntityGraph

@Suite struct ImportTests {
  private let known = Gazetteer(files: [
    ("names", "kind: person\n\nAda Lovelace | wikidata=Q7259\n    Ada Byron\n"),
    ("common", "kind: words/common\n\napple\nmost\nwill\nyoung\n"), ("given", "kind: words/given-name\n\nAnna\n"),
    ("days", "kind: words/calendar\n\nMarch\n"),
  ])

  private func run(_ table: TableImport, _ text: String) -> TableImport.Result {
    table.run(Array(text.utf8), source: "table", known: known)
  }

  private func file(_ entries: [ImportedEntry], kind: String) -> String {
    String(decoding: GazetteerWriter.write(entries, kind: kind, source: "us", license: "CC0-1.0"), as: UTF8.self)
  }

  @Test func readsCommasWithQuotesAndLineBreaks() {
    var reader = DelimitedReader(Array("\u{FEFF}a,\"b \"\"x\"\", c\",\r\n\n\"d\ne\",f,g\r\n".utf8), .commas)
    #expect(reader.next() == ["a", "b \"x\", c", ""])
    #expect(reader.next() == ["d\ne", "f", "g"] && reader.line == 3)
    #expect(reader.next() == nil)
  }

  @Test func readsTabs() {
    var reader = DelimitedReader(Array("a\t\"b\"\t\nc\td\te".utf8), .tabs)
    #expect(reader.next() == ["a", "\"b\"", ""] && reader.line == 1)
    #expect(reader.next() == ["c", "d", "e"] && reader.line == 2)
  }

  @Test func columnsBecomeNamesSpellingsAndFacts() {
    let table = TableImport(
      kind: "organisation/company", dialect: .csv,
      columns: ["name": "Company", "spellings": "Also", "wikidata": "QID", "country": "Land"])
    let result = run(
      table, "QID,Company,Also,Land,Extra\nQ1,Zork | Quimby #1,ZQ|Zorq,US,x\nQ2,Apple,,,\nQ99x,Anna,,USA,\n")
    #expect(result.problems.isEmpty)
    #expect(
      file(result.entries, kind: "organisation/company") == """
        kind:    organisation/company
        source:  us
        license: CC0-1.0

        Anna                            | weak
        Apple                           | wikidata=Q2 weak
        Zork \\| Quimby \\#1              | wikidata=Q1 country=US
            ZQ                          | acronym weak
            Zorq

        """)
  }

  @Test func whatIsWrittenIsReadBackTheSame() {
    let table = TableImport(kind: "person", dialect: .tsv, columns: ["name": "n", "surname": "s", "spellings": "v"])
    let entries = run(table, "n\ts\tv\nUrsula von der Zork\tvon der Zork\tU. Zork\nWill Young\tYoung\t\n").entries
    let text = file(entries, kind: "person")
    let (parsed, problems) = GazetteerParser.parse(Array(text.utf8), name: "x")
    #expect(problems.isEmpty)
    #expect(parsed.entries.map(\.name) == ["Ursula von der Zork", "Will Young"])
    #expect(parsed.entries[0].attributes.surname == "von der Zork" && parsed.entries[1].attributes.surname == nil)
    #expect(parsed.entries[1].spellings[0].notes == .weak)
  }

  @Test func knownEntitiesAreLeftOut() {
    let table = TableImport(kind: "person", dialect: .csv, columns: ["name": "n", "wikidata": "q", "spellings": "v"])
    let result = run(
      table, "n,q,v\nA. Lovelace,Q7259,\nAda Byron,,\nGrace Hopper,Q11641,\nGrace Hopper,,\nG. M. Hopper,Q5,Grace Hopper\n")
    #expect(result.entries.map(\.name) == ["Grace Hopper"] && result.duplicates == 4)
  }

  @Test func townsCalledLikeOrdinaryWordsAreLeftOut() {
    let table = TableImport(kind: "place/city", dialect: .csv, columns: ["name": "n", "population": "p"])
    let result = run(table, "n,p\nMost,60000\nMarch,20000\nZorkville,20000\nZork City,20000\nQuimby,900000\n")
    #expect(result.ordinaryWords == 2)
    #expect(result.entries.map { $0.spellings[0].notes } == [.weak, [], []])
  }

  @Test func brokenRowsAreProblemsAndTheRestIsRead() {
    let table = TableImport(kind: "person", dialect: .csv, columns: ["name": "n"])
    let result = run(table, "n,x\nAda,1,2\n,1\nGrace Hopper,1\n")
    #expect(result.problems.map(\.line) == [2, 3] && result.entries.map(\.name) == ["Grace Hopper"])
    #expect(run(table, "a,b\n1,2\n").problems.first?.message.contains("no column `n`") == true)
    #expect(run(table, "").problems.first?.message.contains("empty") == true)
  }

  @Test func theOrderOfRowsDoesNotMatter() {
    let table = TableImport(kind: "person", dialect: .csv, columns: ["name": "n"])
    let rows = ["Zork Quimby", "Anna Zork", "Élan Vital"]
    let texts = [rows, rows.reversed()].map { file(run(table, "n\n" + $0.joined(separator: "\n")).entries, kind: "person") }
    #expect(texts[0] == texts[1])
  }
}

@Suite struct CacheTests {
  private let folder = ScratchFolder.path("cache")

  private func loader(_ text: String) throws -> GazetteerLoader {
    FileSystem.makeFolder(folder)
    try FileSystem.write(Array("kind: person\n\n\(text)\n".utf8), to: folder + "/names.gazetteer")
    return GazetteerLoader(paths: [folder + "/names.gazetteer"], cacheFolder: folder + "/cache")
  }

  @Test func aChangedFileIsCompiledAnew() throws {
    #expect(try loader("Zork Quimby").load().entities(named: "Zork Quimby").count == 1)
    #expect(try loader("Zork Quimby").load().entities(named: "Zork Quimby").count == 1)
    #expect(try loader("Zork Quimbo").load().entities(named: "Zork Quimby").isEmpty)
  }

  @Test func damagedCachesAreDoneWithout() throws {
    let loader = try loader("Zork Quimby")
    _ = loader.load()
    for name in try FileSystem.names(in: folder + "/cache") {
      let path = folder + "/cache/" + name
      try FileSystem.write(Array(try FileSystem.read(path).dropLast(5)), to: path)
      #expect(loader.load().entities(named: "Zork Quimby").count == 1, "\(name) cut short")
      try FileSystem.write(Array("something else".utf8), to: path)
      #expect(loader.load().entities(named: "Zork Quimby").count == 1, "\(name) foreign")
    }
    let readOnly = GazetteerLoader(paths: loader.paths, cacheFolder: "/proc/nowhere")
    #expect(readOnly.load().entities(named: "Zork Quimby").count == 1)
  }

  @Test func manyMayCompileAtOnce() async throws {
    let loader = try loader("Zork Quimby")
    let found = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<8 { group.addTask { loader.load().entities(named: "Zork Quimby").count } }
      return await group.reduce(0, +)
    }
    #expect(found == 8)
    let names = try FileSystem.names(in: folder + "/cache")
    #expect(names.count == 2 && !names.contains { $0.hasSuffix(".part") })
  }

  @Test func missingFilesAreProblems() {
    let gazetteer = GazetteerLoader(paths: ["/nonexistent/x.gazetteer"], cacheFolder: nil).load()
    #expect(gazetteer.problems.count == 1 && gazetteer.entryCount == 0)
  }
}
