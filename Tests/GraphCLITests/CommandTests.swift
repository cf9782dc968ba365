import EntityGraph
import Foundation
import Testing

/// The program as a user runs it: arguments in, output, words and exit code out.
@Suite struct CommandTests {
  static let folder: String = {
    let folder = "/tmp/entitygraph-cli-\(String(UInt64.random(in: 0..<(.max)), radix: 36))"
    FileSystem.makeFolder(folder + "/articles")
    FileSystem.makeFolder(folder + "/empty")
    func write(_ text: String, _ name: String) { try? FileSystem.write(Array(text.utf8), to: "\(folder)/\(name)") }
    write("Russia and China met in Paris. Kim Jong Un thanked Vladimir Putin.", "articles/2024-01-05-meeting.txt")
    write("# A heading\n\nKim Jong Un thanked *Putin*. Russia and Japan did not meet.", "articles/notes.md")
    write(#"{"id":"r1","date":"2023-02-01","text":"China and Russia voted. Japan left."}"# + "\nnot json\n", "records.jsonl")
    write("kind: person\nsource: x\nlicense: y\n\nAda Lovelace | colour=red\n", "bad.gazetteer")
    write("kind: person\nsource: x\nlicense: y\n\nZork Quimby\n", "good.gazetteer")
    write(
      """
      {"schema": "Person", "caption": "Zork Abcde", "properties": {}}
      {"schema": "Organization", "caption": "Zork Trust", "properties": {}}

      """, "kinds.jsonl")
    write("Zork Quimby met Vladimir Putin.", "zork.txt")
    FileSystem.makeFolder(folder + "/decided")
    write("Zork Quimby met Vladimir Putin.", "decided/zork.txt")
    write("ignore: Vladimir Putin\nrename: Zork Quimby = Z. Quimby\n", "decided/corrections.txt")
    write("merge: Kim Jong Un = Zork Quimby\nignore: Paris\n", "good-corrections.txt")
    write("# one\nmerge: A = B\nmerge: A = C\nhide: D\n", "bad-corrections.txt")
    return folder
  }()

  struct Result {
    let code: Int32
    let output: String
    let words: String
  }

  static let program: URL = {
    let folder = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
    let inBundle = folder.path.contains(".xctest/")
    let products = inBundle ? folder.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent() : folder
    return products.appending(path: "entitygraph")
  }()

  static func run(_ arguments: [String], input: String? = nil, columns: Int = 100, in place: String = folder) throws -> Result {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.environment = [
      "PATH": "/usr/bin:/bin", "HOME": folder, "ENTITYGRAPH_CACHE": folder + "/cache", "COLUMNS": String(columns),
    ]
    process.currentDirectoryURL = URL(filePath: place)
    let (output, words, stdin) = (
      folder + "/out-\(UUID().uuidString)", folder + "/err-\(UUID().uuidString)", folder + "/in-\(UUID().uuidString)"
    )
    for path in [output, words] { try FileSystem.write([], to: path) }
    try FileSystem.write(Array((input ?? "").utf8), to: stdin)
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle(forWritingAtPath: words)
    process.standardInput = FileHandle(forReadingAtPath: stdin)
    try process.run()
    process.waitUntilExit()
    func text(_ path: String) throws -> String { String(decoding: try FileSystem.read(path), as: UTF8.self) }
    return Result(code: process.terminationStatus, output: try text(output), words: try text(words))
  }

  /// Runs a line of shell in the folder and returns its code.
  @discardableResult
  static func shell(_ line: String) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = URL(filePath: folder)
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  // MARK: What works

  @Test func relationsAreListedStrongestFirst() throws {
    let result = try Self.run(["relations", "--format", "tsv", "articles"])
    #expect(result.code == 0)
    let rows = result.output.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
    #expect(Array(rows[1].prefix(3)) == ["Kim Jong Un", "Vladimir Putin", "2"])
    #expect(result.words.isEmpty)
  }

  @Test func betweenTwoWithEvidence() throws {
    let result = try Self.run(["relations", "--between", "Kim", "putin", "--evidence", "2", "articles"])
    #expect(result.code == 0)
    #expect(result.output.contains("2024-01-05 2024-01-05-meeting: *Kim Jong Un* thanked *Vladimir Putin*."))
    #expect(result.output.contains("notes: *Kim Jong Un* thanked *Putin"))
  }

  @Test func explainShowsNumbersAndSentences() throws {
    let text = try Self.run(["explain", "Kim", "putin", "articles"])
    #expect(text.code == 0)
    #expect(text.output.hasPrefix("Kim Jong Un – Vladimir Putin\nnamed together in 2 sentences, 2 paragraphs and 2 articles"))
    #expect(text.output.contains("*Kim Jong Un* thanked *Vladimir Putin*."))
    let markdown = try Self.run(["explain", "Kim", "putin", "--format", "md", "articles"]).output
    #expect(markdown.contains("- 2024-01-05, ") && markdown.contains("**Kim Jong Un** thanked **Vladimir Putin**."))
    let line = try Self.object(String(Self.run(["explain", "Kim", "Putin", "-f", "jsonl", "--top", "1", "articles"]).output))
    #expect(Set(line.keys) == ["article", "title", "date", "url", "start", "end", "text", "names"])
    #expect(try Self.run(["explain", "Kim", "Putin", "-f", "tsv", "articles"]).output.split(separator: "\n").count == 3)
  }

  @Test func explainWithoutNamesExplainsTheArticle() throws {
    let result = try Self.run(["explain", "articles/2024-01-05-meeting.txt"])
    #expect(result.code == 0 && result.output.hasPrefix("2024-01-05-meeting, 2024-01-05\n"))
    #expect(result.output.contains("“Kim Jong Un” is Kim Jong Un (person, Q56226)\n  by name, confidence 0.97"))
  }

  @Test func theNetworkIsMeasured() throws {
    let rows = try Self.run(["measures", "--show", "all", "--sort", "degree", "-f", "tsv", "articles"]).output.split(
      separator: "\n")
    #expect(rows[0].hasPrefix("name\tid\tkind\tdegree\tstrength\tpagerank\tbetweenness"))
    #expect(rows[1].split(separator: "\t")[3] == "3" && rows[1].hasPrefix("Russia"))
    let table = try Self.run(["measures", "articles"])
    #expect(table.output.contains("communities") && table.code == 0)
    let path = try Self.run(["path", "China", "Japan", "articles"])
    #expect(path.output.hasPrefix("China – Russia – Japan\n  China – Russia: 1 sentence\n"))
    let ego = try Self.run(["ego", "Paris", "-f", "tsv", "articles"]).output.split(separator: "\n")
    #expect(ego.count == 3 && ego[1].contains("\t1\t1\t"))
    let around = try Self.run(["relations", "--around", "Kim", "-f", "tsv", "articles"]).output.split(separator: "\n")
    #expect(around.count == 2)
  }

  @Test func periodsAndSetsAreCompared() throws {
    let sets = try Self.run(["compare", "--format", "tsv", "--top", "0", "records.jsonl", "articles"])
    let rows = sets.output.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
    #expect(rows.contains { Array($0.prefix(5)) == ["Kim Jong Un", "Vladimir Putin", "new", "0", "2"] })
    let periods = try Self.run([
      "compare", "--at", "2024", "--format", "jsonl", "--top", "1", "articles/2024-01-05-meeting.txt", "records.jsonl",
    ])
    #expect(try Self.object(periods.output)["total_before"] as? Int == 2)
    _ = try Self.run(["compare", "-o", "change.svg", "articles", "records.jsonl"])
    let picture = String(decoding: try FileSystem.read(Self.folder + "/change.svg"), as: UTF8.self)
    #expect(["What changed", ">stronger<", ">gone<", "Kim Jong Un – Vladimir Putin: gone"].allSatisfy(picture.contains))
    #expect(!picture.contains(">new<"))
    let timeline = try Self.run([
      "timeline", "--of", "Russia", "--by", "year", "-f", "tsv", "articles/2024-01-05-meeting.txt", "records.jsonl",
    ])
    #expect(timeline.output.contains("Russia\t2023\t1\t1\nRussia\t2024\t1\t1\n"))
  }

  @Test func jsonLinesHaveTheDocumentedFields() throws {
    let relation = try Self.object(Self.run(["relations", "--format", "jsonl", "--top", "1", "articles"]).output)
    #expect(
      Set(relation.keys) == [
        "a", "b", "sentences", "paragraphs", "articles", "expected", "npmi", "llr", "p", "p_corrected", "first", "last",
        "evidence",
      ])
    let article = try Self.object(Self.run(["extract", "--format", "jsonl", "articles/notes.md"]).output)
    #expect(Set(article.keys) == ["id", "title", "date", "entities", "mentions", "problems"])
    let mention = try #require((article["mentions"] as? [[String: Any]])?.first)
    for key in ["start", "end", "text", "kind", "entity", "name", "wikidata", "evidence", "confidence"] {
      #expect(mention[key] != nil, "\(key) is missing")
    }
  }

  private static func object(_ line: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }

  @Test func everyFormatIsWritten() throws {
    let beginnings = [
      "dot": "graph \"G\" {", "svg": "<?xml", "pdf": "%PDF", "json": "{\"directed\"", "graphml": "<?xml", "gexf": "<?xml",
      "html": "<!DOCTYPE html>", "csv": "Source,Target", "png": "\u{FFFD}PNG", "cyjs": "{\"data\"", "jsonld": "{\"@context\"",
    ]
    for (format, beginning) in beginnings {
      let result = try Self.run(["graph", "-o", "picture.\(format)", "articles"])
      #expect(result.code == 0, "\(format): \(result.words)")
      let file = String(decoding: try FileSystem.read(Self.folder + "/picture.\(format)"), as: UTF8.self)
      #expect(file.hasPrefix(beginning), "\(format)")
      #expect(try Self.run(["graph", "--format", format, "articles"]).output.hasPrefix(beginning))
    }
  }

  @Test func foldersAreWritten() throws {
    for (format, files) in [
      ("csv-tables", ["edges.csv", "nodes.csv"]), ("neo4j", ["import.cypher", "nodes.csv", "relationships.csv"]),
    ] {
      let result = try Self.run(["graph", "--format", format, "-o", "tables/\(format)", "articles"])
      #expect(result.code == 0 && result.output.isEmpty, "\(result.words)")
      #expect(try FileSystem.names(in: "\(Self.folder)/tables/\(format)") == files)
    }
  }

  @Test func timesAreWritten() throws {
    let result = try Self.run(["graph", "--format", "gexf", "--dynamic", "articles"])
    #expect(result.code == 0 && result.output.contains("<spell start=\"2024-01-05\" end=\"2024-01-05\"/>"))
  }

  @Test func edgesOfOthersAreDrawnAndConverted() throws {
    try FileSystem.write(Array("Source;Target;Weight\nAda;Bob;2\nAda;Ada;1\nBob;Cy;x\n".utf8), to: Self.folder + "/others.csv")
    let csv = try Self.run(["graph", "--from-edges", "others.csv", "--format", "csv"])
    #expect(csv.code == 3 && csv.output.contains("\r\nAda,Bob,Undirected,2,Ada,Bob,other,other,,,"))
    #expect(csv.words.contains("others.csv:4: the weight must be a number") && csv.words.contains("others.csv:3: 1 line joins"))
    let picture = try Self.run(["graph", "--from-edges", "-", "--format", "svg"], input: "Source\tTarget\na\tb\n")
    #expect(picture.code == 0 && picture.output.contains("Lines: weight") && !picture.output.contains("article"))
    #expect(try Self.run(["graph", "--from-edges", "others.csv"]).output.contains("tooltip=\"others\""))
  }

  @Test func standardInputIsReadAsTextOrRecords() throws {
    #expect(try Self.run(["extract", "--format", "tsv", "-"], input: "Angela Merkel left.").output.contains("Angela Merkel"))
    let records = try Self.run(["extract", "--format", "annotated"], input: #"{"text":"She met Xi Jinping."}"#)
    #expect(records.output == "She met [Xi Jinping|person].\n")
  }

  @Test func kindsAndOwnGazetteers() throws {
    let own = try Self.run(["extract", "--gazetteer", "good.gazetteer", "--format", "annotated", "zork.txt"])
    #expect(own.output == "[Zork Quimby|person] met [Vladimir Putin|person].\n")
    let kinds = try Self.run(["relations", "--kind", "country", "--format", "tsv", "articles"])
    #expect(kinds.output.contains("Russia") && !kinds.output.contains("Putin"))
  }

  @Test(arguments: [80, 120]) func tablesFitTheTerminal(_ columns: Int) throws {
    for command in [["extract", "articles"], ["relations", "--evidence", "1", "articles"], ["gazetteer", "stats"]] {
      let output = try Self.run(command, columns: columns).output
      for line in output.split(separator: "\n") { #expect(line.unicodeScalars.count <= columns, "\(line)") }
    }
  }

  @Test func workersDoNotChangeTheResult() throws {
    let one = try Self.run(["graph", "--format", "json", "--workers", "1", "articles", "zork.txt"])
    let two = try Self.run(["graph", "--format", "json", "--workers", "2", "zork.txt", "articles"])
    #expect(one.output == two.output && one.code == 0)
  }

  @Test func doctorAndGazetteerCommands() throws {
    let doctor = try Self.run(["doctor"])
    #expect(doctor.code == 0 && doctor.output.contains("format svg       fine"))
    let search = try Self.run(["gazetteer", "search", "kim jong-un"])
    #expect(search.code == 0 && search.output.contains("person/kim-jong-un"))
    #expect(try Self.run(["gazetteer", "check", "good.gazetteer"]).code == 0)
  }

  @Test func articlesAreReadFromCompressedFiles() throws {
    try Self.shell("gzip -c zork.txt >packed.txt.gz; echo '{\"id\":\"a\",\"text\":\"Paris calls.\"}' | gzip -c >packed.jsonl.gz")
    let plain = try Self.run(["extract", "--format", "tsv", "zork.txt"])
    let packed = try Self.run(["extract", "--format", "tsv", "packed.txt.gz"])
    #expect(packed.code == 0 && packed.output == plain.output.replacing("\nzork\t", with: "\npacked\t"))
    #expect(try Self.run(["extract", "--format", "tsv", "packed.jsonl.gz"]).output.contains("\na\t0\t5\tParis"))
  }

  @Test func listsAreImportedFromCompressedFiles() throws {
    try Self.shell("printf 'n,q\\nZork Abcde,Q5\\n' | gzip -c >names.csv.gz; printf 'Fghij Zork,Q6\\n' | gzip -c >>names.csv.gz")
    let arguments = ["gazetteer", "import", "csv", "--kind", "person", "--column", "name=n", "--column", "wikidata=q", "--quiet"]
    let all = try Self.run(arguments + ["names.csv.gz"])
    #expect(
      all.code == 0
        && all.output.hasSuffix(
          "\n\nFghij Zork                      | wikidata=Q6\nZork Abcde                      | wikidata=Q5\n")
    )
    #expect(all.words == "2 entities (100 % with a Wikidata number), 2 spellings, from 3 lines\n")
    try Self.shell("head -c 40 names.csv.gz >cut.csv.gz")
    let cut = try Self.run(arguments + ["cut.csv.gz", "names.csv.gz", "--left-out", "left.tsv"])
    #expect(cut.code == 3 && cut.words.contains("cut.csv.gz: cannot be read: the compressed file is cut short"))
    #expect(cut.output.contains("Fghij Zork"))
    #expect(
      String(decoding: try FileSystem.read(Self.folder + "/left.tsv"), as: UTF8.self).hasPrefix("file\tline\tname\treason\n"))
    let kinds = try Self.run(["gazetteer", "import", "ftm", "kinds.jsonl", "-o", "kinds", "--quiet"])
    #expect(kinds.code == 0)
    #expect(try FileSystem.names(in: Self.folder + "/kinds") == ["organisation.gazetteer", "person.gazetteer"])
    #expect(try Self.run(["--version"]).output.hasPrefix("0."))
    #expect(try Self.run(["--generate-completion-script", "bash"]).output.contains("entitygraph"))
  }

  // MARK: Corrections

  @Test func correctionsHoldForEveryCommand() throws {
    let options = ["--corrections", "good-corrections.txt", "articles"]
    let relations = try Self.run(["relations", "--format", "tsv"] + options)
    #expect(relations.code == 0 && relations.words.isEmpty, "\(relations.words)")
    #expect(relations.output.contains("Zork Quimby\t2") && !relations.output.contains("Kim Jong Un"))
    #expect(!(try Self.run(["extract", "--format", "annotated"] + options).output.contains("[Paris")))
    #expect(try Self.run(["graph", "--format", "json"] + options).output.contains("person/zork-quimby"))
    #expect(try Self.run(["explain", "Quimby", "Putin"] + options).output.hasPrefix("Vladimir Putin – Zork Quimby"))
    let both = try Self.run(
      ["extract", "-f", "tsv", "--corrections", "good-corrections.txt"] + ["--corrections", "bad-corrections.txt", "zork.txt"])
    #expect(both.code == 0 && both.words.contains("bad-corrections.txt:4: unknown word `hide`"))
  }

  @Test func theUsualFileIsUsedAndTold() throws {
    let place = Self.folder + "/decided"
    let usual = try Self.run(["extract", "-f", "annotated", "zork.txt"], in: place)
    #expect(usual.output == "[Zork Quimby|person] met Vladimir Putin.\n")
    #expect(usual.words == "entitygraph: using the decisions of corrections.txt\n")
    #expect(try Self.run(["extract", "-f", "annotated", "--quiet", "zork.txt"], in: place).words.isEmpty)
    let without = try Self.run(["extract", "-f", "annotated", "--no-corrections", "zork.txt"], in: place)
    #expect(without.output.contains("[Vladimir Putin|person]") && without.words.isEmpty)
    let other = try Self.run(["extract", "-f", "annotated", "--corrections", "../good-corrections.txt", "zork.txt"], in: place)
    #expect(other.output.contains("[Vladimir Putin|person]") && other.words.isEmpty)
    let compare = try Self.run(["compare", "zork.txt", "../zork.txt", "--format", "tsv"], in: place)
    #expect(compare.words == usual.words)
    #expect(
      try Self.run(["corrections", "check"], in: place).output == "decisions  sort\n        1  rename\n        1  ignore\n")
  }

  @Test func aReviewIsReadBack() throws {
    let review = try Self.run(["review", "-o", "review.txt", "articles", "zork.txt", "records.jsonl"])
    #expect(review.code == 3 && review.words.contains("doubtful case"))
    let before = try Self.run(["graph", "-f", "json", "articles", "zork.txt"])
    let after = try Self.run(["graph", "-f", "json", "--corrections", "review.txt", "articles", "zork.txt"])
    #expect(before.output == after.output && after.code == 0)
    #expect(try Self.run(["corrections", "check", "review.txt"]).code == 0)
    let nothing = try Self.run(["review", "--top", "1", "--quiet", "zork.txt"])
    #expect(nothing.output.hasPrefix("# Doubtful names in 1 article.\n") && nothing.words.isEmpty)
  }

  @Test func aReportIsTheSameForTheSameRun() throws {
    let arguments = [
      "relations", "--report", "run.json", "--corrections", "good-corrections.txt", "records.jsonl", "articles",
      "articles/notes.md",
    ]
    let first = try Self.run(arguments)
    #expect(first.code == 3)
    let bytes = try FileSystem.read(Self.folder + "/run.json")
    _ = try Self.run(arguments)
    #expect(try FileSystem.read(Self.folder + "/run.json") == bytes)
    let record = try Self.object(String(decoding: bytes, as: UTF8.self))
    #expect(
      Set(record.keys) == ["program", "version", "arguments", "gazetteer", "model", "corrections", "problems", "collections"])
    #expect(record["arguments"] as? [String] == arguments)
    #expect((record["corrections"] as? [String: Any])?["merge"] as? Int == 1)
    let collection = try #require((record["collections"] as? [[String: Any]])?.first)
    #expect(
      Set(collection.keys) == [
        "articles", "paragraphs", "sentences", "names", "relationships", "first", "last", "inputs", "copies", "problems",
      ])
    #expect((collection["copies"] as? [[String: Any]])?.first?["original"] as? String == "notes")
    #expect((collection["problems"] as? [String])?.contains { $0.hasPrefix("records.jsonl:2: ") } ?? false)
    let inputs = try #require(collection["inputs"] as? [[String: Any]])
    #expect(
      inputs.map { $0["path"] as? String } == [
        "articles/2024-01-05-meeting.txt", "articles/notes.md", "articles/notes.md", "records.jsonl",
      ])
    try Self.shell("sha256sum records.jsonl >sum.txt")
    let sum = String(decoding: try FileSystem.read(Self.folder + "/sum.txt"), as: UTF8.self).prefix(64)
    #expect(inputs.last?["sha256"] as? String == String(sum))
    _ = try Self.run(["compare", "--report", "two.json", "articles", "zork.txt"])
    let two = try Self.object(String(decoding: try FileSystem.read(Self.folder + "/two.json"), as: UTF8.self))
    #expect((two["collections"] as? [Any])?.count == 2)
  }

  // MARK: What goes wrong

  struct Mistake: Sendable, CustomTestStringConvertible {
    let arguments: [String]
    let code: Int32
    let says: String
    var output = ""
    var testDescription: String { arguments.joined(separator: " ") }
  }

  static let mistakes = [
    Mistake(arguments: ["relations", "none.txt"], code: 3, says: "none.txt: cannot be read: there is no such file or folder"),
    Mistake(arguments: ["extract", "--format", "annotated", "none.txt", "zork.txt"], code: 3, says: "none.txt", output: "Putin"),
    Mistake(arguments: ["extract", "empty"], code: 3, says: "no articles found in empty"),
    Mistake(arguments: ["relations", "empty"], code: 3, says: "no articles found in empty"),
    Mistake(arguments: ["graph", "empty"], code: 3, says: "no articles found in empty"),
    Mistake(
      arguments: ["relations", "--format", "tsv", "records.jsonl"], code: 3, says: "records.jsonl:2: the line is no JSON object",
      output: "China"),
    Mistake(
      arguments: ["extract", "--gazetteer", "bad.gazetteer", "zork.txt"], code: 0,
      says: "bad.gazetteer:5: unknown note `colour=red`", output: "Putin"),
    Mistake(arguments: ["gazetteer", "check", "bad.gazetteer"], code: 3, says: "1 problem", output: "bad.gazetteer:5"),
    Mistake(arguments: ["gazetteer", "import", "csv", "--kind", "person", "none.csv"], code: 2, says: "--column name="),
    Mistake(arguments: ["gazetteer", "import", "csv", "--column", "name=n", "none.csv"], code: 2, says: "--kind person"),
    Mistake(
      arguments: ["gazetteer", "import", "csv", "--kind", "person", "--column", "name=n", "none.csv"], code: 3,
      says: "none.csv: cannot be read"),
    Mistake(arguments: ["gazetteer", "import", "ftm", "kinds.jsonl"], code: 2, says: "there are 2 kinds of entities"),
    Mistake(
      arguments: ["gazetteer", "import", "wikidata", "--class", "person", "x.json"], code: 2, says: "--class needs kind=Q…"),
    Mistake(
      arguments: ["gazetteer", "import", "csv", "--kind", "person", "--column", "name=n", "--where", "a>=b", "x.csv"], code: 2,
      says: "--where 'a>=b' is no test"),
    Mistake(arguments: ["gazetteer", "export", "xml"], code: 2, says: "unknown format 'xml'"),
    Mistake(
      arguments: ["gazetteer", "format", "--check", "bad.gazetteer"], code: 3, says: "1 file not in form",
      output: "bad.gazetteer: not in form"),
    Mistake(arguments: ["gazetteer", "search", "Nobody Atall"], code: 1, says: "no gazetteer knows 'Nobody Atall'"),
    Mistake(arguments: ["graph", "-o", "/nonexistent/x.svg", "articles"], code: 3, says: "cannot write /nonexistent/x.svg"),
    Mistake(arguments: ["graph", "-o", "x.bmp", "articles"], code: 2, says: "unknown format 'bmp'"),
    Mistake(arguments: ["graph", "--format", "gif", "articles"], code: 2, says: "unknown format 'gif'"),
    Mistake(arguments: ["graph", "-o", "x.svg", "zork.txt", "--kind", "country"], code: 4, says: "nothing to draw"),
    Mistake(arguments: ["graph", "--format", "neo4j", "articles"], code: 2, says: "name a folder for them with -o"),
    Mistake(
      arguments: ["graph", "--format", "csv-tables", "-o", "-", "articles"], code: 2, says: "name a folder for them with -o"),
    Mistake(
      arguments: ["graph", "--format", "neo4j", "-o", "zork.txt", "articles"], code: 2,
      says: "zork.txt is a file and --format neo4j needs a folder"),
    Mistake(
      arguments: ["graph", "--format", "neo4j", "-o", "zork.txt/x", "articles"], code: 3,
      says: "cannot write zork.txt/x/nodes.csv: Not a directory"),
    Mistake(arguments: ["graph", "-o", "x.neo4j", "articles"], code: 2, says: "unknown format 'neo4j'"),
    Mistake(arguments: ["graph", "--dynamic", "articles"], code: 2, says: "--dynamic is for gexf"),
    Mistake(arguments: ["graph", "--dynamic", "-o", "x.gexf", "zork.txt"], code: 3, says: "no article has a date"),
    Mistake(arguments: ["graph", "--from-edges", "none.csv"], code: 3, says: "none.csv: cannot be read: No such file"),
    Mistake(arguments: ["graph", "--from-edges", "zork.txt"], code: 3, says: "no edges found in zork.txt"),
    Mistake(arguments: ["graph", "--from-edges", "zork.txt"], code: 3, says: "zork.txt:1: no columns Source and Target"),
    Mistake(arguments: ["graph", "--from-edges", "x.csv", "articles"], code: 2, says: "articles or --from-edges, not both"),
    Mistake(arguments: ["graph", "--from-edges", "x.csv", "--evidence", "1"], code: 2, says: "--evidence needs articles"),
    Mistake(arguments: ["graph", "--from-edges", "x.csv", "--kind", "person"], code: 2, says: "--kind needs articles"),
    Mistake(arguments: ["graph", "--from-edges", "x.csv", "--min-count", "2"], code: 2, says: "--min-count needs articles"),
    Mistake(
      arguments: ["graph", "--from-edges", "x.csv", "--dynamic", "-o", "x.gexf"], code: 2, says: "--dynamic needs articles"),
    Mistake(arguments: ["relations", "--kind", "animal", "articles"], code: 2, says: "unknown kind 'animal'"),
    Mistake(arguments: ["relations", "--level", "page", "articles"], code: 2, says: "unknown level 'page'"),
    Mistake(arguments: ["relations", "--of", "Nobody", "articles"], code: 1, says: "nobody called 'Nobody'"),
    Mistake(arguments: ["relations", "--between", "Japan", "Putin", "articles"], code: 1, says: "no sentence names both"),
    Mistake(arguments: ["relations", "--between", "Japan"], code: 2, says: "--between needs two names"),
    Mistake(
      arguments: ["relations", "--measure", "pmi", "articles"], code: 2, says: "unknown measure 'pmi'; use one of count, npmi"),
    Mistake(
      arguments: ["relations", "--window", "3 miles", "articles"], code: 2, says: "give a number and a unit, as 3-sentences"),
    Mistake(arguments: ["relations", "--from", "2024-13", "articles"], code: 2, says: "'2024-13' is no date"),
    Mistake(arguments: ["relations", "--from", "2024", "--to", "2023", "articles"], code: 2, says: "is after --to"),
    Mistake(
      arguments: ["relations", "--null", "5", "--min-count", "2", "articles"], code: 2, says: "--null needs all relationships"),
    Mistake(arguments: ["relations", "--significant", "2", "articles"], code: 2, says: "--significant is a rate from 0 to 1"),
    Mistake(
      arguments: ["measures", "--show", "degre", "articles"], code: 2, says: "unknown measure 'degre'; use degree, strength"),
    Mistake(arguments: ["path", "Kim", "Japan", "articles"], code: 1, says: "nothing connects Kim Jong Un and Japan"),
    Mistake(arguments: ["ego", "Nobody", "articles"], code: 1, says: "nobody is called 'Nobody'"),
    Mistake(arguments: ["graph", "--around", "Kim", "--radius", "0", "articles"], code: 2, says: "--radius must be 1 or more"),
    Mistake(arguments: ["graph", "--backbone", "spine", "articles"], code: 2, says: "unknown backbone 'spine'; use disparity"),
    Mistake(arguments: ["compare", "--backbone", "tree", "articles", "zork.txt"], code: 2, says: "compare has no --backbone"),
    Mistake(
      arguments: ["relations", "--level", "article", "--window", "3-words", "articles"], code: 2,
      says: "leave out --level article"),
    Mistake(arguments: ["relations", "--window", "9223372036854775807-words", "articles"], code: 2, says: "unknown window"),
    Mistake(
      arguments: ["relations", "--from", "2030", "articles/2024-01-05-meeting.txt"], code: 1, says: "no article is of that time"),
    Mistake(
      arguments: ["timeline", "--min-count", "1000", "--of", "Zork", "articles"], code: 1, says: "nobody is called 'Zork'"),
    Mistake(arguments: ["explain", "--report", "r.json", "zork.txt"], code: 2, says: "--report is for two names"),
    Mistake(arguments: ["compare", "articles"], code: 2, says: "name two files or folders to compare"),
    Mistake(arguments: ["compare", "-o", "x.html", "articles", "zork.txt"], code: 2, says: "-o draws the change; name a file"),
    Mistake(arguments: ["compare", "--theme", "dark", "articles", "zork.txt"], code: 2, says: "is for a picture; name its file"),
    Mistake(arguments: ["compare", "--at", "2024", "--from", "2023", "articles"], code: 2, says: "--at takes the place"),
    Mistake(arguments: ["timeline", "zork.txt"], code: 3, says: "no article has a date"),
    Mistake(arguments: ["timeline", "--of", "Nobody", "articles"], code: 1, says: "nobody is called 'Nobody'"),
    Mistake(arguments: ["explain", "missing.txt"], code: 2, says: "'missing.txt' is no file; name two names and then articles"),
    Mistake(arguments: ["explain", "-f", "md", "zork.txt"], code: 2, says: "articles are explained as text"),
    Mistake(arguments: ["explain", "Kim", "Nobody", "articles"], code: 1, says: "nobody is called 'Nobody'"),
    Mistake(arguments: ["explain", "Kim", "Kim Jong Un", "articles"], code: 2, says: "are both Kim Jong Un"),
    Mistake(arguments: ["explain", "Kim", "China", "articles"], code: 1, says: "no sentence names both Kim Jong Un and China"),
    Mistake(arguments: ["relations", "--workers", "0", "articles"], code: 2, says: "--workers must be 1 or more"),
    Mistake(arguments: ["relations", "--nonsense"], code: 2, says: "Unknown option"),
    Mistake(
      arguments: ["extract", "--corrections", "none.txt", "zork.txt"], code: 3, says: "none.txt: the corrections cannot be read"),
    Mistake(
      arguments: ["relations", "--corrections", "none.txt", "--no-corrections", "zork.txt"], code: 2, says: "exclude each other"),
    Mistake(
      arguments: ["corrections", "check", "bad-corrections.txt"], code: 3, says: "2 problems",
      output: "bad-corrections.txt:3: `A` is merged into `C`, but line 2 says that it is merged into `B`; remove one"),
    Mistake(arguments: ["corrections", "check"], code: 3, says: "corrections.txt: the corrections cannot be read"),
    Mistake(arguments: ["review", "empty"], code: 3, says: "no articles found in empty"),
    Mistake(arguments: ["review", "--top=-1", "zork.txt"], code: 2, says: "--top must not be negative"),
    Mistake(arguments: ["review", "-o", "/nonexistent/r.txt", "zork.txt"], code: 3, says: "cannot write /nonexistent/r.txt"),
    Mistake(
      arguments: ["relations", "--report", "/nonexistent/r.json", "zork.txt"], code: 3, says: "cannot write /nonexistent/r.json"),
    Mistake(arguments: ["frobnicate"], code: 2, says: "Unexpected argument"),
  ]

  @Test(arguments: mistakes) func isToldInOneSentence(_ mistake: Mistake) throws {
    let result = try Self.run(mistake.arguments)
    #expect(result.code == mistake.code, "\(result.words)")
    #expect(result.words.contains(mistake.says), "\(result.words)")
    #expect(mistake.output.isEmpty || result.output.contains(mistake.output), "\(result.output)")
  }

  @Test func aFailedOutputLeavesNoHalfFile() throws {
    let result = try Self.run(["graph", "-o", "articles/folder/x.svg", "articles"])
    #expect(result.code == 3)
    let left = try FileSystem.names(in: Self.folder + "/articles").filter { $0.hasSuffix(".part") }
    #expect(left.isEmpty)
  }

  @Test func aClosedPipeIsNoError() throws {
    let line = "('\(Self.program.path)' gazetteer search Russia; echo $? >status) | true; exit $(cat status)"
    #expect(try Self.shell(line) == 0)
  }

  // MARK: Help

  @Test(arguments: [
    "", "extract", "graph", "relations", "explain", "compare", "timeline", "measures", "path", "ego", "gazetteer",
    "gazetteer check", "gazetteer import",
    "gazetteer search",
    "gazetteer stats", "gazetteer format", "gazetteer export", "gazetteer ministries", "doctor", "review",
    "corrections", "corrections check",
  ])
  func helpLooksAsRecorded(_ command: String) throws {
    let help = try Self.run(command.split(separator: " ").map(String.init) + ["--help"]).output
    let name = command.isEmpty ? "entitygraph" : command.replacing(" ", with: "-")
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name).txt").path
    if FileSystem.environment("RECORD") != nil { try FileSystem.write(Array(help.utf8), to: path) }
    #expect(help == String(decoding: try FileSystem.read(path), as: UTF8.self), "record it anew with RECORD=1 and read it")
  }
}
