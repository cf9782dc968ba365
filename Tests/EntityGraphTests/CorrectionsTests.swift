import Testing

@testable import EntityGraph

/// Decisions of people: what lines say, what they do, and which contradict each other.
@Suite struct CorrectionsTests {
  static func corrections(_ files: String...) -> Corrections {
    let files = files.enumerated().map { (name: "c\($0 + 1).txt", bytes: Array($1.utf8)) }
    return Corrections(files: files, gazetteer: Fixtures.shipped)
  }

  static func recognizer(_ corrections: Corrections) -> Recognizer {
    Recognizer(gazetteer: Fixtures.shipped, model: Fixtures.model, corrections: corrections)
  }

  /// `Kim Jong Un/person, Russia/country` as they are counted, in the order of the text.
  static func names(_ text: String, id: String = "test", _ lines: String) -> String {
    let corrections = corrections(lines)
    #expect(corrections.problems.isEmpty, "\(corrections.problems)")
    let analysis = recognizer(corrections).analyze(Article(id: id, text: text))
    return analysis.mentions.map { analysis.entity($0.counted) }.map { "\($0.name)/\($0.kind.name)" }.joined(separator: ", ")
  }

  // MARK: What they do

  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let lines: String
    let names: String
    var article = "article-3"
    var testDescription: String { lines }
  }

  static let two = "Zork Quimby met Ana Quimberly in Paris."
  static let shared = "Kim Jong Un met Kim Yo Jong."

  static let cases = [
    Case(text: two, lines: "", names: "Zork Quimby/person, Ana Quimberly/person, Paris/place"),
    Case(
      text: two, lines: "# merge: Zork Quimby = Ana Quimberly\n#? ignore: Paris",
      names: "Zork Quimby/person, Ana Quimberly/person, Paris/place"),
    Case(text: two, lines: "ignore: zork quimby", names: "Ana Quimberly/person, Paris/place"),
    Case(text: two, lines: "ignore: person/zork-quimby # a comment\n", names: "Ana Quimberly/person, Paris/place"),
    Case(
      text: two, lines: "merge: Zork Quimby = Ana Quimberly", names: "Ana Quimberly/person, Ana Quimberly/person, Paris/place"),
    Case(
      text: two, lines: "merge: Zork Quimby = Vladimir Putin\nmerge: Ana Quimberly = Zork-Quimby",
      names: "Vladimir Putin/person, Vladimir Putin/person, Paris/place"),
    Case(
      text: two, lines: "merge: Zork Quimby = \"A = \\\"B\\\"\"\n", names: "A = \"B\"/person, Ana Quimberly/person, Paris/place"),
    Case(text: two, lines: "rename: Zork Quimby = Z. Quimby", names: "Z. Quimby/person, Ana Quimberly/person, Paris/place"),
    Case(
      text: two, lines: "rename: Zork Quimby = Z. Quimby\nmerge: Ana Quimberly = Z. Quimby",
      names: "Z. Quimby/person, Z. Quimby/person, Paris/place"),
    Case(
      text: two, lines: "kind: Zork Quimby = organisation", names: "Zork Quimby/organisation, Ana Quimberly/person, Paris/place"),
    Case(
      text: two, lines: "split: Zork Quimby = Zork Quimby (economist) in article-1, article-3",
      names: "Zork Quimby (economist)/person, Ana Quimberly/person, Paris/place"),
    Case(
      text: two, lines: "split: Zork Quimby = Zork Quimby (economist) in art*",
      names: "Zork Quimby (economist)/person, Ana Quimberly/person, Paris/place"),
    Case(
      text: two, lines: "split: Zork Quimby = Zork Quimby (economist) in article-30, \"art*\"",
      names: "Zork Quimby/person, Ana Quimberly/person, Paris/place"),
    Case(
      text: two, lines: "split: Zork Quimby = Quimby 2 in article-3\nmerge: Quimby 2 = Xi Jinping",
      names: "Xi Jinping/person, Ana Quimberly/person, Paris/place"),
    // what stands for something, and what a government says
    Case(text: "Moscow has denied it.", lines: "ignore: Russia", names: "Moscow/place"),
    Case(text: "Moscow has denied it.", lines: "rename: Russia = Russian Federation", names: "Russian Federation/country"),
    Case(text: "Moscow has denied it.", lines: "ignore: Moscow", names: ""),
    // family names
    Case(text: "They spoke of Yoon.", lines: "surname: Yoon = Yoon Suk Yeol", names: "Yoon Suk Yeol/person"),
    Case(text: "They spoke of Yoon.", lines: "surname: Yoon = Yoon Suk Yeol in article-4", names: ""),
    Case(
      text: "They spoke of Yoon.", lines: "surname: Yoon = Yoon Suk Yeol\nsurname: Yoon = Zork Yoon in article-*",
      names: "Zork Yoon/person"),
    Case(text: "They spoke of Zork Yoon.", lines: "surname: Yoon = Yoon Suk Yeol", names: "Zork Yoon/person"),
    Case(
      text: "Kim Jong Un spoke. Kim smiled.", lines: "surname: Kim = Kim Yo Jong", names: "Kim Jong Un/person, Kim Yo Jong/person"
    ),
    Case(
      text: "Kim Jong Un spoke. Kim smiled.", lines: "surname: Kim = Kim Yo Jong\nignore: Kim Yo Jong",
      names: "Kim Jong Un/person"),
  ]

  @Test(arguments: cases) func does(_ example: Case) {
    #expect(Self.names(example.text, id: example.article, example.lines) == example.names)
  }

  @Test func idAndFactsComeFromTheGazetteer() {
    let recognizer = Self.recognizer(
      Self.corrections("merge: Zork Quimby = Vladimir Putin\nlink: Ana Quimberly = Q42\nrename: Paris = City of Light"))
    let analysis = recognizer.analyze(Article(id: "a", text: Self.two))
    let entities = analysis.mentions.map { analysis.entity($0.entity) }
    #expect(entities.map(\.id.rawValue) == ["person/vladimir-putin", "person/ana-quimberly", "place/paris"])
    #expect(entities[0].wikidata == "Q7747" && entities[1].wikidata == "Q42" && entities[2].name == "City of Light")
    #expect(
      String(decoding: AnnotatedText.write(analysis), as: UTF8.self)
        == "[Zork Quimby|person] met [Ana Quimberly|person] in [Paris|place].")
  }

  @Test func withoutDecisionsNothingChanges() {
    let analysis = Self.recognizer(Self.corrections("ignore: Nobody Atall")).analyze(Article(id: "test", text: Self.shared))
    #expect(analysis.mentions == Fixtures.analyze(Self.shared).mentions)
    #expect(Self.corrections("# nothing\n\n").isEmpty)
  }

  @Test func laterFilesGoFirst() {
    let corrections = Self.corrections("ignore: Paris\nkind: Zork = place", "merge: Paris = Rome\nkind: Zork = person")
    #expect(corrections.problems.isEmpty)
    #expect(corrections.counts == [.merge: 1, .kind: 1])
    let analysis = Self.recognizer(corrections).analyze(Article(id: "a", text: "He left Paris."))
    #expect(analysis.mentions.map { analysis.entity($0.entity).name } == ["Rome"])
  }

  // MARK: Counting

  @Test func orderAndWorkersDoNotMatter() {
    let corrections = Self.corrections(
      """
      merge: Zork Quimby = Ana Quimberly
      split: Vladimir Putin = Putin the cook in article-1
      ignore: Paris
      surname: Yoon = Yoon Suk Yeol
      """)
    let recognizer = Self.recognizer(corrections)
    let texts = [
      "Zork Quimby met Vladimir Putin in Paris.", "Vladimir Putin met Ana Quimberly.", "Ana Quimberly spoke of Yoon.",
      "ZORK QUIMBY MET YOON SUK YEOL.",
    ]
    let articles = texts.enumerated().map { Article(id: "article-\($0)", text: $1) }
    func graph(_ groups: [[Article]]) -> String {
      var total = CooccurrenceCounts()
      for group in groups {
        var counts = CooccurrenceCounts()
        for article in group { counts.add(recognizer.analyze(article)) }
        total.merge(counts)
      }
      return String(decoding: GraphExport.json.write(Graph(total), options: .init()), as: UTF8.self)
    }
    let expected = graph([articles])
    #expect(expected == graph([articles.reversed()]))
    #expect(expected == graph([[articles[3]], [articles[1], articles[0]], [articles[2]]]))
    #expect(expected.contains("person/putin-the-cook") && !expected.contains("zork") && !expected.contains("place/paris"))
  }

  @Test func mergedNamesAreOneNode() throws {
    let recognizer = Self.recognizer(Self.corrections("merge: Zork Quimby = Vladimir Putin"))
    var counts = CooccurrenceCounts()
    for text in ["Zork Quimby met Xi Jinping.", "Vladimir Putin met Xi Jinping."] {
      counts.add(recognizer.analyze(Article(id: text, text: text)))
    }
    let graph = Graph(counts)
    #expect(graph.nodes.map(\.entity.name) == ["Vladimir Putin", "Xi Jinping"])
    #expect(graph.edges.map(\.sentences) == [2])
  }

  // MARK: Mistakes

  static let mistakes: [(lines: String, says: String)] = [
    ("Kim = Kim Jong Un", "c1.txt:1: a line reads `word: …`"),
    ("\nmerge Kim: Kim Jong Un", "c1.txt:2: unknown word `merge Kim`; use one of merge, rename"),
    ("merge: Kim Jong Un", "c1.txt:1: there is no `=`; write `merge: name = other name`"),
    ("merge: A = B = C", "c1.txt:1: there are two `=`"),
    ("merge: = B", "c1.txt:1: a name is missing; write"),
    ("ignore:", "c1.txt:1: a name is missing; write `ignore: name`"),
    ("ignore: A = B", "c1.txt:1: ignore takes one name"),
    ("ignore: ?!", "c1.txt:1: `?!` has no letter or digit"),
    ("ignore: \"Kim", "c1.txt:1: the closing quote is missing"),
    ("ignore: \"Kim\" Jong", "c1.txt:1: `Jong` stands behind the closing quote"),
    ("ignore: \"\\x\"", "c1.txt:1: a backslash in quotes"),
    ("ignore: Kim | Jong", "c1.txt:1: `|` means nothing here"),
    ("ignore: Made in China", "c1.txt:1: only split and surname take `in`"),
    ("kind: Kim = animal", "c1.txt:1: unknown kind `animal`; use person"),
    ("link: Kim = 42", "c1.txt:1: `42` is no number of Wikidata"),
    ("link: Kim = Q042", "c1.txt:1: `Q042` is no number of Wikidata"),
    ("split: Kim = Other Kim", "c1.txt:1: there is no `in` with articles"),
    ("split: Kim = Other Kim in a,", "c1.txt:1: the id of an article is missing"),
    ("split: Kim = kim in a", "c1.txt:1: `Kim` cannot be split into itself"),
    ("surname: person/kim = Kim Jong Un", "c1.txt:1: `person/kim` is an id, no family name"),
    ("merge: A = B\nmerge: A = C", "c1.txt:2: `A` is merged into `C`, but line 1 says that it is merged into `B`"),
    ("ignore: A\n\nmerge: A = C", "c1.txt:3: `A` is merged into `C`, but line 1 says that it is ignored"),
    ("merge: A = B\nmerge: B = C\nmerge: C = A", "c1.txt:3: `C` is merged in a circle"),
    ("kind: A = person\nkind: a = place", "c1.txt:2: `a` is of the kind place, but line 1 says that it is of the kind person"),
    ("link: A = Q1\nlink: A = Q2", "c1.txt:2: `A` is Q2, but line 1 says that it is Q1"),
    ("rename: A = B\nrename: A = C", "c1.txt:2: `A` is called `C`, but line 1 says that it is called `B`"),
    ("surname: A = B\nsurname: A = C", "c1.txt:2: `A` means `C`, but line 1 says that it means `B`"),
    ("surname: A = B in x\nsurname: A = C in x", "c1.txt:2: `A` means `C`, but line 1 says that it means `B`"),
    ("split: A = B in x\nsplit: A = C in y, x", "c1.txt:2: `A` becomes `C`, but line 1 says that it becomes `B`"),
    ("merge: Zork Quimby = Punjab", "c1.txt:1: `Punjab` may be place/punjab or place/punjab-india; write the id"),
  ]

  @Test(arguments: mistakes.indices) func tellsTheLine(_ index: Int) {
    let (lines, says) = Self.mistakes[index]
    let corrections = Self.corrections(lines + "\nignore: Good One")
    #expect(corrections.problems.count == 1, "\(corrections.problems)")
    #expect(corrections.problems.first?.description.hasPrefix(says) ?? false, "\(corrections.problems)")
    #expect(corrections.counts[.ignore, default: 0] >= 1, "the other lines still work")
  }

  @Test func badBytesAreAMistake() {
    let bytes = Array("ignore: ".utf8) + [0xFF, 0xFE] + Array("\nignore: Kim\r\n".utf8)
    let corrections = Corrections(files: [("c", bytes)], gazetteer: Fixtures.shipped)
    #expect(corrections.problems.map(\.line) == [1] && corrections.counts == [.ignore: 1])
  }

  @Test(arguments: [
    "A = B", "a|b", "C # D", "\"Q\"", " x ", "Made in China", "back\\slash", "two\nlines", "person/x", "plain", "O'Neill, Inc.",
  ])
  func namesAreWrittenAsTheyAreRead(_ name: String) throws {
    let (read, problems) = CorrectionParser.parse(Array("rename: x = \(CorrectionText.name(name))".utf8), name: "c")
    #expect(problems.isEmpty)
    guard case .rename(_, let text) = try #require(read.first).decision else { return }
    #expect(text == name)
  }
}
