import Testing

@testable import EntityGraph

/// A review names doubtful cases, changes nothing as it is, and does what a line says once its sign is taken away.
@Suite struct ReviewTests {
  static let texts = [
    "Zork Quimberly met Vladimir Putin. Zork Quimberly smiled, said Zork Quimberly.",
    "Zork Quimberley met Xi Jinping. Yoon was there, and Zork Yoonkin was not.",
    "Z. Quimberly spoke. Maria Anna Fensterbach met Xi Jinping.",
    "The ZQX Institute hired Fenster Zorkin. Kim Jong Un met Kim Yo Jong, and Kim smiled. Yoon Suk Yeol was in Paris.",
    "The BLORP said so. BLORP did not. They spoke of Yoon.",
    "Maria Fensterbach left. Maria Fensterbach came back.",
  ]

  static func articles(_ texts: [String]) -> [Article] {
    texts.enumerated().map { Article(id: "article \($0), \"the\" #1", text: $1) }
  }

  static func recognizer(_ lines: String) -> Recognizer {
    let corrections = Corrections(files: [("review.txt", Array(lines.utf8))], gazetteer: Fixtures.shipped)
    #expect(corrections.problems.isEmpty, "\(corrections.problems)")
    return Recognizer(gazetteer: Fixtures.shipped, model: Fixtures.model, corrections: corrections)
  }

  static func survey(_ articles: [Article], _ recognizer: Recognizer) -> NameSurvey {
    var survey = NameSurvey(corrections: recognizer.corrections)
    for article in articles { survey.add(recognizer.analyze(article)) }
    return survey
  }

  static func review(_ articles: [Article], _ lines: String = "") -> String {
    let recognizer = recognizer(lines)
    return String(decoding: ReviewText.write(Review(survey(articles, recognizer), recognizer: recognizer)), as: UTF8.self)
  }

  static func suggestions(_ review: String) -> [String] {
    review.split(separator: "\n").filter { $0.hasPrefix(ReviewText.sign) }.map {
      String($0.dropFirst(ReviewText.sign.utf8.count))
    }
  }

  static func json(_ articles: [Article], _ lines: String) -> String {
    let recognizer = recognizer(lines)
    var counts = CooccurrenceCounts()
    for article in articles { counts.add(recognizer.analyze(article)) }
    return String(decoding: GraphExport.json.write(Graph(counts), options: .init()), as: UTF8.self)
  }

  @Test func doubtfulNamesAreFound() {
    let lines = Self.suggestions(Self.review(Self.articles(Self.texts)))
    let expected = [
      "merge: Zork Quimberley = Zork Quimberly", "merge: Z. Quimberly = Zork Quimberly",
      "merge: Maria Anna Fensterbach = Maria Fensterbach", "ignore: BLORP",
      "surname: Yoon = Yoon Suk Yeol in \"article 1, \\\"the\\\" #1\", \"article 4, \\\"the\\\" #1\"",
      "surname: Kim = Kim Yo Jong in \"article 3, \\\"the\\\" #1\"",
    ]
    for line in expected { #expect(lines.contains(line), "\(line) is missing in \(lines)") }
  }

  @Test func oneNameOfTwoKinds() {
    let lines = Self.suggestions(
      Self.review(Self.articles(["Zorkia Blemish said so. Zorkia Blemish left.", "Zorkia Blemish, Inc. is a company."])))
    #expect(lines.allSatisfy { !$0.hasPrefix("kind: person/zorkia") } || !lines.isEmpty)
    var survey = NameSurvey(corrections: .none)
    let analysis = Self.recognizer("").analyze(Article(id: "a", text: "Zork Quimby met Ana Quimberly."))
    survey.add(analysis)
    let other = Self.recognizer("kind: Zork Quimby = place").analyze(Article(id: "b", text: "Zork Quimby met Ana Quimberly."))
    survey.add(other)
    survey.add(analysis)
    let review = Review(survey, recognizer: Fixtures.recognizer)
    #expect(
      Self.suggestions(String(decoding: ReviewText.write(review), as: UTF8.self)).contains("kind: place/zork-quimby = person"))
  }

  @Test func readBackUnchangedItChangesNothing() {
    let articles = Self.articles(Self.texts)
    let review = Self.review(articles)
    #expect(Self.json(articles, review) == Self.json(articles, ""))
    #expect(Self.recognizer(review).corrections.isEmpty)
  }

  @Test func everyLineDoesWhatItSays() {
    let articles = Self.articles(Self.texts)
    let lines = Self.suggestions(Self.review(articles))
    #expect(lines.count > 5)
    for line in lines {
      let before = Self.json(articles, "")
      let after = Self.json(articles, line)
      // A kind, and the nearest person of a family name, are what the recogniser found: these lines confirm it.
      let confirms = line.hasPrefix("kind: ") || line.hasPrefix("surname: Kim = Kim Yo Jong")
      #expect((before == after) == confirms, "\(line)")
    }
    let merged = Self.json(articles, "merge: Z. Quimberly = Zork Quimberly")
    #expect(!merged.contains("person/z-quimberly") && merged.contains("person/zork-quimberly"))
  }

  @Test func whatIsDecidedIsNotAskedAgain() {
    let articles = Self.articles(Self.texts)
    let lines = Self.suggestions(Self.review(articles))
    let taken = lines.filter { !$0.contains("Kim Jong Un") }
    let left = Self.suggestions(Self.review(articles, taken.joined(separator: "\n")))
    #expect(left.isEmpty || left.allSatisfy { !lines.contains($0) }, "\(left)")
  }

  @Test func orderAndWorkersDoNotMatter() {
    let articles = Self.articles(Self.texts)
    let expected = Self.review(articles)
    #expect(Self.review(articles.reversed()) == expected)
    let recognizer = Self.recognizer("")
    var merged = Self.survey(Array(articles[3...]), recognizer)
    merged.merge(Self.survey(Array(articles[..<3]), recognizer))
    #expect(String(decoding: ReviewText.write(Review(merged, recognizer: recognizer)), as: UTF8.self) == expected)
  }

  // MARK: Similar names

  static let similar: [(a: String, b: String, kind: EntityKind, reason: SimilarNames.Reason?)] = [
    ("Jonathan Smith", "Jonathan Smyth", .person, .letter), ("Quimby Foundation", "Quimbi Foundation", .organisation, .letter),
    ("Al-Zorkawi Trust", "Alzorkawi Trust", .organisation, .joined), ("Quimby Zork", "Zork Quimby", .person, .order),
    ("John Smith", "J. Smith", .person, .initial), ("John Smith", "J. Q. Smith", .person, .initial),
    ("John Quincy Smith", "John Smith", .person, .middle), ("John Q. Smith", "John Quincy Smith", .person, .initial),
    ("Alex Zorkin", "Alexander Zorkin", .person, .given), ("John Smith", "Jane Smith", .person, nil),
    ("John A. Smith", "John B. Smith", .person, nil), ("Zork", "Zorks", .place, nil),
    ("Resolution 1441 Group", "Resolution 1442 Group", .organisation, nil), ("Chang Hojin", "Chang Hoijn", .person, .letter),
  ]

  @Test(arguments: similar.indices) func pairsOfNames(_ index: Int) {
    let (a, b, kind, reason) = Self.similar[index]
    for (first, second) in [(a, b), (b, a)] {
      let names = [(first, 3), (second, 1)].map { name, mentions in
        NameSurvey.Name(
          entity: Entity(id: Entity.ID(kind: kind, name: name), name: name, kind: kind, isKnown: false), mentions: mentions,
          articles: 1, example: .init(article: "a", start: 0, text: name))
      }
      let pairs = SimilarNames.pairs(names)
      #expect(pairs.map(\.reason) == (reason.map { [$0] } ?? []), "\(first), \(second)")
      #expect(pairs.allSatisfy { $0.name.entity.name == second && $0.target.entity.name == first })
    }
  }

  @Test func manyNamesTakeLittleTime() {
    var random = SeededRandom(seed: 3)
    let names = (0..<20_000).map { index in
      let name = "\(Fixtures.randomName(&random)) Smith\(index % 50)"
      return NameSurvey.Name(
        entity: Entity(id: Entity.ID("person/\(index)"), name: name, kind: .person, isKnown: false), mentions: index % 7,
        articles: 1, example: .init(article: "a", start: 0, text: name))
    }
    let clock = ContinuousClock()
    let time = clock.measure { _ = SimilarNames.pairs(names) }
    #expect(time < .seconds(60), "quadratic time would take hours")
  }
}
