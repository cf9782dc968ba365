import Testing

@testable import EntityGraph

@Suite struct WindowTests {
  static func graph(_ text: String, _ window: Window) -> Graph {
    var options = CooccurrenceCounts.Options()
    options.window = window
    var counts = CooccurrenceCounts(options: options)
    counts.add(Fixtures.analyze(text))
    return Graph(counts, level: .window)
  }

  static let text = "Russia spoke. Nobody heard it. China answered.\n\nJapan was silent. Russia and China left. China came back."

  /// Sentences: 1 Russia, 3 China, 4 Japan, 5 Russia and China, 6 China.
  @Test func sentencesAreCountedOnceForEachMeeting() {
    func meetings(_ size: Int, _ a: String, _ b: String) -> Int? {
      Fixtures.edge(Self.graph(Self.text, Window(size: size, unit: .sentences)), a, b)?.windows
    }
    #expect(meetings(1, "Russia", "China") == 1 && meetings(1, "China", "Japan") == nil)
    // China and Japan stand beside each other across the paragraphs.
    #expect(meetings(2, "China", "Japan") == 1)
    #expect(meetings(3, "Russia", "China") == 2 && meetings(2, "Russia", "China") == 1)
    #expect(meetings(9, "Russia", "China") == 2)
  }

  @Test func wordsAreCountedAcrossSentences() {
    func meetings(_ size: Int) -> Int? {
      Fixtures.edge(Self.graph(Self.text, Window(size: size, unit: .words)), "Russia", "China")?.windows
    }
    #expect(meetings(2) == nil && meetings(3) == 1 && meetings(6) == 2)
  }

  /// Greedy matching against every way of matching.
  @Test func meetingsAreTheMostThatCanBeMatched() {
    func best(_ a: [Int], _ b: [Int], _ distance: Int) -> Int {
      guard let first = a.first else { return 0 }
      let rest = Array(a.dropFirst())
      let matched = b.indices.filter { abs(b[$0] - first) < distance }.map { index in
        1 + best(rest, b.enumerated().filter { $0.offset != index }.map(\.element), distance)
      }
      return max(best(rest, b, distance), matched.max() ?? 0)
    }
    var random = SeededRandom(seed: 11)
    for _ in 0..<300 {
      let a = Set((0..<random.next(below: 6)).map { _ in random.next(below: 15) }).sorted()
      let b = Set((0..<random.next(below: 6)).map { _ in random.next(below: 15) }).sorted()
      let distance = 1 + random.next(below: 5)
      #expect(CooccurrenceCounts.meetings(a, b, within: distance) == best(a, b, distance), "\(a) \(b) \(distance)")
    }
  }

  /// Two names in every second and every third sentence by turns: within five sentences they meet as often as chance lets expect.
  @Test func frequentNamesAreNotCalledRelatedNorApart() throws {
    let text = (0..<120).map { "Russia came."[...].prefix($0 % 2 == 0 ? 12 : 0) + ($0 % 3 == 0 ? " China left." : " It rained.") }
    let graph = Self.graph(text.joined(separator: " "), Window(size: 3, unit: .sentences))
    let table = graph.table(for: try #require(Fixtures.edge(graph, "Russia", "China")))
    #expect(table.first <= table.second && table.second <= table.total && table.total == graph.totals.sentences)
    #expect(abs(table.npmi) < 0.1 && table.expected <= Double(table.first))
  }

  @Test func evidenceOfWiderLevelsShowsBothSentences() throws {
    let graph = Self.graph(Self.text, Window(size: 2, unit: .sentences))
    let edge = try #require(Fixtures.edge(graph, "China", "Japan"))
    let evidence = try #require(graph.evidence(for: edge).first)
    #expect(evidence.text == "China answered. […] Japan was silent.")
    let bytes = Array(evidence.text.utf8)
    #expect(evidence.names.map { String(decoding: bytes[$0], as: UTF8.self) } == ["China", "Japan"])
  }

  @Test(arguments: [Graph.Level.paragraph, .article]) func everyEdgeOfEveryLevelHasEvidence(_ level: Graph.Level) {
    let graph = Fixtures.graph(
      [Self.text, "Kim Jong Un left.\n\nHe met India. Japan and Russia talked.\n\nIndia waited."], level: level)
    #expect(!graph.edges.isEmpty)
    for edge in graph.edges {
      let evidence = graph.evidence(for: edge, order: .closest)
      #expect(evidence.count >= 1 && evidence.allSatisfy { $0.names.count >= 2 })
    }
  }
}
