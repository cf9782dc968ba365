import Testing

@testable import EntityGraph

@Suite struct NullModelTests {
  /// Names drawn at random, with frequencies as in news: a graph of chance.
  static func randomGraph(names: Int, sentences: Int, seed: UInt64) -> Graph {
    var random = SeededRandom(seed: seed)
    var counts = CooccurrenceCounts()
    for index in 0..<(sentences / 10) {
      let text = (0..<10).map { _ in
        let drawn = (0...random.next(below: 4)).map { _ in
          "Maria \(Fixtures.letters(random.next(below: 1 + random.next(below: names)))) Santos"
        }
        return "Then came " + drawn.joined(separator: " and ") + "."
      }
      counts.add(Fixtures.analyze(text.joined(separator: " "), id: "a\(index)"))
    }
    return Graph(counts)
  }

  /// Nothing is to be found in sentences of names drawn at random, nor in shuffled ones.
  @Test(arguments: [1, 2, 3]) func chanceIsNotSignificant(_ seed: UInt64) {
    let graph = Self.randomGraph(names: 60, sentences: 400, seed: seed)
    let significant = graph.edges.count { $0.isSignificant(at: 0.05) }
    #expect(Double(significant) / Double(graph.edges.count) <= 0.05)
    let null = NullModel(graph, shuffles: 50)
    #expect(null.falseShare <= 0.05 && null.significant == significant)
  }

  @Test func whatIsMoreThanChanceStandsOut() throws {
    let texts = (0..<40).map { index in
      index % 4 == 0 ? "Russia and Belarus met." : ["Japan voted.", "Chile and Peru talked.", "Russia slept."][index % 3]
    }
    let graph = Fixtures.graph(texts)
    #expect(try #require(Fixtures.edge(graph, "Russia", "Belarus")).isSignificant(at: 0.01))
    let null = NullModel(graph, shuffles: 100)
    let strongest = try #require(null.rows.last)
    #expect(strongest.sentences == 10 && strongest.found == 2 && strongest.mean < 1)
    #expect(null.significant == 2 && null.falseShare <= 0.05)
  }

  @Test func sameSeedSameNumbersInAnyOrder() {
    let texts = (0..<12).map { ["Russia and China.", "China, Japan and India.", "Japan met Russia."][$0 % 3] }
    func rows(_ order: [Int]) -> [Double] {
      var counts = CooccurrenceCounts()
      for index in order { counts.add(Fixtures.analyze(texts[index], id: "a\(index)")) }
      return NullModel(Graph(counts), shuffles: 20, seed: 7).rows.map(\.mean)
    }
    #expect(rows(Array(0..<12)) == rows((0..<12).reversed()))
  }
}
