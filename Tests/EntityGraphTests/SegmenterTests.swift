import Testing

@testable import EntityGraph

/// A page, and the kind of each of its parts in order.
struct PageCase: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  let parts: [(Segment.Kind, String)]
  var testDescription: String { name }
}

@Suite struct SegmenterTests {
  static let body = "The two leaders met on Tuesday and agreed to meet again, officials said in a statement."
  static let cases: [PageCase] = [
    PageCase(
      name: "scraped page",
      text: """
        Spring Festival 2031
        Leaders of Arcadia and Utopia meet on the border
        Leaders of Arcadia and Utopia meet on the border
        by Border Radio News13 May 2031
        FILE PHOTO: The bridge between the two countries, May 1, 2031. UNA via REUTERS/File Photo

        By Jane Roe

        UTOPIA CITY (Agency) - \(body)

        (Reporting by Jane Roe; Editing by John Doe)
        Related Topics
        listen Live
        Most Read
        """,
      parts: [
        (.furniture, "Spring Festival 2031"), (.headline, "Leaders of Arcadia and Utopia meet on the border"),
        (.furniture, "Leaders of Arcadia and Utopia meet on the border"), (.byline, "by Border Radio News13 May 2031"),
        (.paragraph, "FILE PHOTO: The bridge between the two countries, May 1, 2031. UNA "), (.credit, "via REUTERS/File Photo"),
        (.byline, "By Jane Roe"), (.dateline, "UTOPIA CITY (Agency) - "), (.paragraph, body),
        (.credit, "(Reporting by Jane Roe; Editing by John Doe)"), (.furniture, "Related Topics"),
        (.furniture, "listen Live"), (.furniture, "Most Read"),
      ]),
    PageCase(
      name: "headline and paragraphs", text: "A headline without a full stop\n\n\(body)\n\n\(body)",
      parts: [(.headline, "A headline without a full stop"), (.paragraph, body), (.paragraph, body)]),
    PageCase(name: "one sentence", text: body, parts: [(.paragraph, body)]),
    PageCase(
      name: "datelines", text: "WASHINGTON, March 3 (AP) — \(body)\r\n\r\nPARIS – \(body)",
      parts: [(.dateline, "WASHINGTON, March 3 (AP) — "), (.paragraph, body), (.dateline, "PARIS – "), (.paragraph, body)]),
    PageCase(
      name: "no dateline", text: "NATO said on Monday that its members - all of them - would meet again in the spring.",
      parts: [(.paragraph, "NATO said on Monday that its members - all of them - would meet again in the spring.")]),
    PageCase(
      name: "hard-wrapped lines",
      text: """
        The two leaders met on Tuesday in a small town on the border between
        the countries and agreed to meet again before the end of the year, as
        officials of both sides said in a statement that was published on the
        website of the ministry.

        \(body)
        """,
      parts: [
        (
          .paragraph,
          "The two leaders met on Tuesday in a small town on the border between\nthe countries and agreed to meet again before the end of the year, as\nofficials of both sides said in a statement that was published on the\nwebsite of the ministry."
        ), (.paragraph, body),
      ]),
  ]

  @Test(arguments: cases) func divides(_ page: PageCase) {
    let article = Article(id: "page", text: page.text)
    let segments = Segmenter.segment(article).segments
    #expect(segments.map { article.string(in: $0.range) } == page.parts.map(\.1))
    #expect(segments.map(\.kind) == page.parts.map(\.0))
  }

  static let sentences: [(String, [String])] = [
    ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
    (
      "Mr. Smith of the U.S. Navy met Dr. J. Doe Jr. on Jan. 5. He left.",
      ["Mr. Smith of the U.S. Navy met Dr. J. Doe Jr. on Jan. 5.", "He left."]
    ),
    ("\"Go,\" he said. \"Now.\" She went.", ["\"Go,\" he said.", "\"Now.\"", "She went."]),
    ("“Trust is low,” Easley said. “Very low.”", ["“Trust is low,” Easley said.", "“Very low.”"]),
    ("It cost 3.5 million. U.S. officials agreed.", ["It cost 3.5 million.", "U.S. officials agreed."]),
    ("He lives in the U.S. The others left.", ["He lives in the U.S.", "The others left."]),
    ("Acme Inc. said it would pay. Acme Inc. The end.", ["Acme Inc. said it would pay.", "Acme Inc.", "The end."]),
    ("No. 10 is closed. No. We stay.", ["No. 10 is closed.", "No.", "We stay."]),
    ("他来了。他走了。", ["他来了。", "他走了。"]),
    ("Wait… What?", ["Wait…", "What?"]),
    ("They met on Friday.The minister left.", ["They met on Friday.", "The minister left."]),
    (
      "He said “Later.”She went to example.Com/news for Gen.Park.",
      ["He said “Later.”", "She went to example.Com/news for Gen.Park."]
    ),
  ]

  @Test(arguments: sentences) func splitsSentences(_ text: String, _ expected: [String]) {
    let bytes = Array(text.utf8)
    var found: [String] = []
    SentenceSplitter.split(ByteRange(0, bytes.count), in: bytes) {
      found.append(String(decoding: bytes[$0.indices], as: UTF8.self))
    }
    #expect(found == expected)
  }

  private func split(_ text: String) -> [String] {
    let article = Article(id: "page", text: text)
    return Segmenter.segment(article).sentences.map { article.string(in: $0.range) }
  }

  @Test func findsSentencesWithoutPunctuation() {
    let parts = [
      "Senator Seeks Money For Roads And Bridges March 3rd 2006",
      "OMAHA Nebraska Senator Ann Doe said today that the money for the county was late",
      "The roads of the West need care before the winter she told the press in the cold",
      "In her view the committee will meet again with Governor Roe of Iowa",
      "This is what the people of the county asked for said Doe",
    ]
    #expect(split(parts.joined(separator: " ")) == parts)
    // With its punctuation the text stays as it is, whatever its capitals.
    let whole =
      "The senator, who was in Omaha, said The Hague, In Style and The West were names, \(String(repeating: "and so on, ", count: 30))he left."
    #expect(split(whole) == [whole])
  }

  @Test func dividesLongLists() {
    let names = (1...60).map { "Ann Doe of Town \($0)" }
    let found = split("They are " + names.joined(separator: ", ") + ".")
    #expect(found.count == 2 && found.allSatisfy { $0.utf8.count <= OverlongSentences.longest })
    #expect(found.joined(separator: " ") == "They are " + names.joined(separator: ", ") + ".")
    #expect(found[0].hasSuffix(","))
    let endless = String(repeating: "é", count: 1000)
    #expect(split(endless).joined() == endless)
  }
}
