import Testing

@testable import EntityGraph

@Suite struct GraphTests {
  static let text = """
    Leaders meet on the border

    Russia and China met. Russia thanked China and Japan. Japan left.

    Pyongyang and Moscow agreed. Vladimir Putin smiled.

    (Reporting by Jane Roe in London; Editing by John Doe)
    """

  /// Recounted by hand.
  @Test func countsWhatAReaderWouldCount() throws {
    let graph = Fixtures.graph([Self.text])
    let russiaChina = try #require(Fixtures.edge(graph, "Russia", "China"))
    #expect(russiaChina.sentences == 2 && russiaChina.paragraphs == 1 && russiaChina.articles == 1)
    let russiaJapan = try #require(Fixtures.edge(graph, "Russia", "Japan"))
    #expect(russiaJapan.sentences == 1)
    let koreaRussia = try #require(Fixtures.edge(graph, "North Korea", "Russia"))
    #expect(koreaRussia.sentences == 1 && koreaRussia.paragraphs == 1)
    #expect(Fixtures.edge(graph, "Vladimir Putin", "Russia") == nil)
    #expect(!graph.nodes.contains { ["Jane Roe", "John Doe", "London"].contains($0.entity.name) })
    var totals = CooccurrenceCounts.Totals()
    (totals.sentences, totals.paragraphs, totals.articles) = (6, 3, 1)
    totals.first = CalendarDate(year: 2024, month: 1, day: 1)
    totals.last = totals.first
    #expect(graph.totals == totals)
    let putin = try #require(graph.nodes.first { $0.entity.name == "Vladimir Putin" })
    #expect(putin.mentions == 1 && putin.sentences == 1)
  }

  @Test func levelsChooseTheEdges() {
    let paragraph = Fixtures.graph([Self.text], level: .paragraph)
    #expect(Fixtures.edge(paragraph, "Vladimir Putin", "Russia")?.paragraphs == 1)
    #expect(Fixtures.edge(paragraph, "Vladimir Putin", "China") == nil)
    let article = Fixtures.graph([Self.text], level: .article)
    #expect(Fixtures.edge(article, "Vladimir Putin", "China")?.articles == 1)
  }

  /// What `explain` shows before the whole graph is there.
  @Test func oneRelationshipIsKnownBeforeTheGraph() throws {
    var counts = CooccurrenceCounts()
    counts.add(Fixtures.analyze(Self.text))
    let edge = try #require(Fixtures.edge(Graph(counts), "Russia", "China"))
    let russia = try #require(counts.nodes(named: "russia").first)
    let china = try #require(counts.nodes(named: "China").first)
    let graph = try #require(counts.relationship(russia, china, level: .sentence))
    let own = graph.edges[0]
    #expect((own.sentences, own.paragraphs, own.articles) == (edge.sentences, edge.paragraphs, edge.articles))
    #expect(graph.evidence(for: own).map(\.text) == Graph(counts).evidence(for: edge).map(\.text))
    #expect(graph.nodes.map { $0.entity.name }.sorted() == ["China", "Russia"])
    let putin = try #require(counts.nodes(named: "Putin").first)
    #expect(counts.relationship(putin, china, level: .sentence) == nil)
  }

  @Test func capitalsAreKeptWhenNotRolledUp() {
    var options = CooccurrenceCounts.Options()
    options.rollsUp = false
    var counts = CooccurrenceCounts(options: options)
    counts.add(Fixtures.analyze(Self.text))
    let graph = Graph(counts)
    #expect(Fixtures.edge(graph, "Pyongyang", "Moscow")?.sentences == 1)
    #expect(Fixtures.edge(graph, "North Korea", "Russia") == nil)
  }

  @Test func everyEdgeHasSentencesThatNameBoth() {
    let texts = [Self.text, "China and Russia vote. Japan and China talk.\n\nRussia waits for Japan."]
    let graph = Fixtures.graph(texts)
    for edge in graph.edges {
      let evidence = graph.evidence(for: edge)
      #expect(evidence.count == edge.sentences)
      for sentence in evidence {
        #expect(sentence.names.count >= 2)
        let index = Int(sentence.articleID.dropFirst("article-".count))!
        #expect(sentence.text == String(decoding: Array(texts[index].utf8)[sentence.range.indices], as: UTF8.self))
      }
      #expect(evidence.map { $0.date! } == evidence.map { $0.date! }.sorted(by: >))
    }
  }

  @Test func mergingIsTheSameInAnyOrderAndGrouping() {
    let analyses = (0..<9).map { index in
      Fixtures.analyze(
        ["Russia and China.", "China and Japan met Maria Santos.", "Japan, Russia and India."][index % 3], id: "a\(index)",
        date: CalendarDate(year: 2020 + index, month: 1, day: 1))
    }
    func counts(_ indices: [Int]) -> CooccurrenceCounts {
      var counts = CooccurrenceCounts()
      for index in indices { counts.add(analyses[index]) }
      return counts
    }
    let whole = GraphExport.json.write(Graph(counts(Array(0..<9))))
    for split in [[[8, 1], [3, 2, 0], [7], [4, 6, 5]], [[5], [4], [3], [2, 1], [0, 8, 7, 6]]] {
      var merged = CooccurrenceCounts()
      for part in split { merged.merge(counts(part)) }
      #expect(GraphExport.json.write(Graph(merged)) == whole)
    }
  }

  /// Two ways of writing one unknown name have one id; which is shown must not depend on the order.
  @Test func theShownNameDoesNotDependOnTheOrder() {
    let texts = ["\"Yes,\" said Maria Perezko in Russia.", "\"Yes,\" said María Perezko in Russia."]
    let names = [texts, texts.reversed()].map { texts in
      Fixtures.graph(texts).nodes.filter { $0.entity.kind == .person }.map(\.entity.name)
    }
    #expect(names == [["Maria Perezko"], ["Maria Perezko"]])
  }

  @Test func aSentenceOfTenThousandNamesIsBoundedAndTold() {
    let names = (0..<10_000).map { "Maria \(Fixtures.letters($0)) Santos" }
    var counts = CooccurrenceCounts()
    counts.add(Fixtures.analyze(names.map { "said \($0)" }.joined(separator: ", ") + "."))
    #expect(counts.problems.contains { $0.message.contains("read as a list") && !$0.isError })
    // The list is many sentences of 600 bytes, with some twenty names each.
    #expect(Graph(counts).edges.count < 10_000 * 20)
  }

  /// A title or a verb of speech beside a family name must not make another person of somebody named in full.
  @Test(arguments: [
    "Leif-Eric Easley, a professor, left. \"No,\" Easley said.", "Leif-Eric Easley, a professor, left. Mr Easley was tired.",
    "\"No,\" Easley said. Leif-Eric Easley, a professor, left.",
  ])
  func familyNamesMeanThePersonNamedInFull(_ text: String) {
    let analysis = Fixtures.analyze(text)
    #expect(analysis.mentions.map { analysis.entity($0.entity).name } == ["Leif-Eric Easley", "Leif-Eric Easley"])
    #expect(Set(analysis.mentions.map(\.evidence)) == [.pattern, .surname])
  }

  @Test func endlessRunsOfCapitalsAreNoName() {
    let analysis = Fixtures.analyze(String(repeating: "Abc ", count: 5000) + "University met Russia.")
    #expect(analysis.mentions.map { analysis.entity($0.entity).name } == ["Russia"])
  }

  @Test func keepingRenumbersNodesAndEvidence() throws {
    let graph = Fixtures.graph([Self.text])
    let part = graph.keeping { graph.nodes[$0.a].entity.name == "Japan" || graph.nodes[$0.b].entity.name == "Japan" }
    #expect(part.nodes.map(\.entity.name) == ["China", "Japan", "Russia"])
    for edge in part.edges {
      for sentence in part.evidence(for: edge) { #expect(sentence.names.count == 2) }
    }
  }

  @Test func weightedDegreesAddUp() {
    let graph = Fixtures.graph([Self.text])
    #expect(graph.weightedDegrees().reduce(0, +) == 2 * graph.edges.reduce(0) { $0 + Double($1.sentences) })
  }
}

extension Fixtures {
  /// A different word for each number: "Baaab".
  static func letters(_ number: Int) -> String {
    var number = number
    var word = "B"
    for _ in 0..<4 {
      word.append(Character(Unicode.Scalar(UInt8(97 + number % 20))))
      number /= 20
    }
    return word + "q"
  }
}
