import Testing

@testable import EntityGraph

@Suite struct ReadingInputTests {
  private func article(_ form: ArticleRecord.Form, _ bytes: [UInt8], name: String = "2019-04-25-news.txt") -> (
    Article?, [Problem]
  ) {
    ArticleRecord(form: form, bytes: bytes[...], source: name, line: form == .json ? 1 : nil).decode()
  }

  // MARK: Text

  @Test func keepsPositionsOfTheFile() {
    let (article, problems) = article(.text, Array("\u{FEFF}First line\r\nin Paris\r\n".utf8))
    #expect(problems.isEmpty)
    #expect(article?.text.count == "\u{FEFF}First line\r\nin Paris\r\n".utf8.count)
  }

  @Test func replacesWhatIsNotUTF8AndSaysSo() {
    let (article, problems) = article(.text, Array("caf".utf8) + [0xE9] + Array(" au lait\0.".utf8))
    #expect(article.map { String(decoding: $0.text, as: UTF8.self) } == "caf\u{FFFD} au lait .")
    #expect(problems.count == 1 && problems[0].message.contains("1 invalid UTF-8 sequence"))
  }

  @Test func refusesBinaryAndTellsOfEmptyFiles() {
    var random = SeededRandom(seed: 3)
    let binary = article(.text, (0..<5000).map { _ in UInt8(truncatingIfNeeded: random.next()) })
    #expect(binary.0 == nil && binary.1.first?.message.contains("binary") == true)
    let empty = article(.text, Array(" \r\n".utf8))
    #expect(empty.0 == nil && empty.1.first?.isError == false)
  }

  @Test func takesTheDateFromNameOrHead() {
    #expect(article(.text, Array("News of 1 May 2001".utf8)).0?.date?.description == "2019-04-25")
    let head: [(String, String?)] = [
      ("By X 13 September 2023. Text", "2023-09-13"), ("Sept. 3, 2021 - Text", "2021-09-03"), ("(March 10, 2020)", "2020-03-10"),
      ("Text of 2022-12-31 here", "2022-12-31"), ("DZ News13 September 2023", "2023-09-13"),
      ("May was warm, 31 people came", nil),
      ("On February 30, 2020", nil),
    ]
    for (text, date) in head {
      #expect(article(.text, Array(text.utf8), name: "news.txt").0?.date?.description == date, "\(text)")
    }
  }

  @Test func masksMarkdownWithoutMovingAnything() {
    let text =
      "# Head *line*\n\nMet [Paris](https://example.org/a) and __Rome__ in `code`.\n\n```\nBerlin\n```\n> Oslo <b>x</b>\n"
    let masked = article(.markdown, Array(text.utf8)).0!.text
    #expect(masked.count == text.utf8.count)
    let words = String(decoding: masked, as: UTF8.self).split { $0.isWhitespace }
    #expect(words == ["Head", "line", "Met", "Paris", "and", "Rome", "in", "code", ".", "Oslo", "x"])
  }

  // MARK: JSON

  @Test func readsARecord() {
    let line =
      #"{"id":"a1","title":"T \"x\"","date":"2020-01-02T03:04:05Z","n":[1,{"a":"}"}],"text":"L\u00e9a\n\ud83d\ude00 \\ /","url":"u","source":null}"#
    let (article, problems) = article(.json, Array(line.utf8))
    #expect(problems.isEmpty)
    #expect(article?.id == "a1" && article?.title == "T \"x\"" && article?.url == "u" && article?.source == nil)
    #expect(article?.date?.description == "2020-01-02")
    #expect(article.map { String(decoding: $0.text, as: UTF8.self) } == "Léa\n😀 \\ /")
  }

  static let broken = [
    "", "[]", "{", "{\"text\":\"a\"", "{\"text\" \"a\"}", "{\"text\":\"a}", "{\"text\":\"\\q\"}", "{\"text\":\"\\u12\"}",
    "{\"text\":\"a\"} x", "{\"text\":}", "{\"id\":\"1\"}", "{\"text\":null}", "{text:1}", "{\"a\":tru\u{1}e}",
  ]

  @Test(arguments: broken) func aBrokenLineIsAProblem(_ line: String) {
    let (article, problems) = article(.json, Array(line.utf8), name: "x.jsonl")
    #expect(article == nil && problems.count == 1 && problems[0].line == 1 && problems[0].isError)
  }

  @Test func aLineOf200MegabytesIsRead() {
    let text = String(repeating: "Nothing happened in Paris today. ", count: 20_000)
    let long = Array("{\"text\":\"".utf8) + Array(repeating: Array(text.utf8), count: 20).joined() + Array("\"}".utf8)
    let (article, problems) = article(.json, long)
    #expect(problems.isEmpty && article?.text.count == text.utf8.count * 20)
  }

  /// Lines of all lengths, cut into blocks of all sizes.
  @Test(arguments: [1, 2, 7, 64, 5000]) func linesDoNotDependOnBlocks(_ size: Int) throws {
    let file = ScratchFolder.path("lines") + ".jsonl.gz"
    try FileSystem.write([], to: file)
    let texts = (0..<40).map { String(repeating: "x", count: $0 * $0 % 97 + 1) }
    let lines = texts.enumerated().map { "{\"text\":\"\($1)\"}" + ($0 % 3 == 0 ? "\r\n\n" : "\n") }
    let bytes = Array(("\u{FEFF}" + lines.joined()).utf8.dropLast())
    let source = ArticleSource(paths: [file]) { (path) throws(FileError) in
      var rest = bytes[...]
      return ByteBlocks { () throws(FileError) in
        defer { rest = rest.dropFirst(size) }
        return Array(rest.prefix(size))
      }
    }
    let (articles, problems) = source.articles()
    #expect(articles.map { String(decoding: $0.text, as: UTF8.self) } == texts)
    let name = ArticleRecord.stem(of: file)
    #expect(!name.contains("."))
    #expect([articles[0], articles[1], articles.last!].map(\.id) == ["\(name):1", "\(name):3", "\(name):53"])
    #expect(problems.isEmpty)
  }

  @Test func whatIsReadBeforeAFileEndsBadlyStays() throws {
    let file = ScratchFolder.path("cut") + ".jsonl"
    try FileSystem.write([], to: file)
    let source = ArticleSource(paths: [file]) { (path) throws(FileError) in
      var blocks = [Array("{\"text\":\"One.\"}\n{\"te".utf8)]
      return ByteBlocks { () throws(FileError) in
        if blocks.isEmpty { throw FileError(path: path, reason: "the compressed file is cut short") }
        return blocks.removeFirst()
      }
    }
    let (articles, problems) = source.articles()
    #expect(articles.count == 1 && problems.map(\.source) == [file])
  }

  @Test func missingFilesAreProblemsAndTheRestIsRead() throws {
    let folder = ScratchFolder.path("test")
    FileSystem.makeFolder(folder + "/sub")
    try FileSystem.write(Array("Text about Paris.".utf8), to: folder + "/b.txt")
    try FileSystem.write(Array("{\"text\":\"One.\"}\n\nbroken\n{\"text\":\"Two.\"}\n".utf8), to: folder + "/sub/a.jsonl")
    try FileSystem.write(Array("ignored".utf8), to: folder + "/sub/c.pdf")
    let (articles, problems) = ArticleSource(paths: [folder + "/none.txt", folder]).articles()
    #expect(articles.map(\.id) == ["b", "a:1", "a:4"])
    #expect(problems.count == 2 && problems.contains { $0.line == 3 } && problems.contains { $0.source.hasSuffix("none.txt") })
  }
}

/// A folder name of this run's own.
/// Folders that no other test uses: tests run side by side.
enum ScratchFolder {
  static func path(_ purpose: String) -> String {
    "/tmp/entitygraph-\(purpose)-\(String(UInt64.random(in: 0..<(.max)), radix: 36))"
  }
}
