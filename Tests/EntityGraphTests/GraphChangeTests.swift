import Testing

@testable import EntityGraph

@Suite struct GraphChangeTests {
  private func graph(_ sentences: [(String, Int)]) -> Graph {
    Fixtures.graph(sentences.flatMap { text, count in [String](repeating: text, count: count) })
  }

  private func edge(_ change: GraphChange, _ a: String, _ b: String) -> GraphChange.Edge? {
    change.edges.first { Set([change.entities[$0.a].name, change.entities[$0.b].name]) == [a, b] }
  }

  @Test func directionsAndSignificance() throws {
    let old = graph([
      ("Russia and China met.", 30), ("Japan and Chile talked.", 20), ("India and Peru voted.", 25), ("It rained.", 25),
    ])
    let new = graph([
      ("Russia and China met.", 3), ("Japan and Chile talked.", 10), ("Cuba and Mexico sang.", 25), ("It rained.", 12),
    ])
    let change = GraphChange(from: old, to: new)
    let weaker = try #require(edge(change, "Russia", "China"))
    #expect(weaker.direction == .weaker && weaker.isSignificant(at: 0.05) && weaker.before == 30 && weaker.after == 3)
    let same = try #require(edge(change, "Japan", "Chile"))
    #expect(same.direction == .same && abs(same.logLikelihoodRatio) < 1e-9 && same.correctedPValue > 0.99)
    #expect(edge(change, "India", "Peru")?.direction == .gone && edge(change, "Cuba", "Mexico")?.direction == .new)
    #expect(change.edges.first?.direction == .new && change.before == 100 && change.after == 50)
    let reversed = GraphChange(from: new, to: old)
    #expect(edge(reversed, "Russia", "China")?.direction == .stronger)
    #expect(abs(edge(reversed, "Russia", "China")!.logLikelihoodRatio + weaker.logLikelihoodRatio) < 1e-9)
  }

  @Test func theChangeIsDrawn() throws {
    let old = graph([("Russia and China met.", 3), ("Japan and Chile talked.", 2), ("It rained.", 3)])
    let new = graph([("Russia and China met.", 6), ("Cuba and Mexico sang.", 2)])
    let change = GraphChange(from: old, to: new)
    let drawing = Drawing(change, from: old, to: new, joined: Graph(joining: old, new, change))
    try Golden.check(DOTWriter.write(drawing), "change.dot")
    let part = Graph(joining: old, new, change) { $0.direction == .gone }
    #expect(part.nodes.map { $0.entity.name }.sorted() == ["Chile", "Japan"] && part.edges.count == 1)
    #expect(part.totals.sentences == old.totals.sentences + new.totals.sentences)
  }

  /// χ² of 3.841459 and 10.827566 with one degree of freedom: 0.05 and 0.001.
  @Test func chiSquareQuantiles() {
    #expect(abs(chiSquarePValue(3.841458820694124) - 0.05) < 1e-12)
    #expect(abs(chiSquarePValue(10.827566170662733) - 0.001) < 1e-12)
    #expect(chiSquarePValue(0) == 1)
  }

  @Test func nothingChangedInTheSameArticles() {
    let graph = graph([("Russia and China met.", 3), ("Japan and Chile talked.", 2)])
    #expect(GraphChange(from: graph, to: graph).edges.allSatisfy { $0.direction == .same && $0.correctedPValue == 1 })
    let empty = Graph(CooccurrenceCounts())
    #expect(GraphChange(from: empty, to: empty).edges.isEmpty)
    #expect(GraphChange(from: empty, to: graph).edges.allSatisfy { $0.direction == .new })
  }

  @Test func chartsAreWellFormed() {
    let graph = Fixtures.graph(["Russia & China met.", "Russia left.", "China <came>."])
    let days = graph.totals.first!...graph.totals.last!
    let series = graph.nodes.indices.map {
      TimelineChart.Series(name: graph.nodes[$0].entity.name + " <&>", timeline: graph.timeline(ofNode: $0, unit: .day, in: days))
    }
    let svg = String(decoding: TimelineChart.write(series, title: "A & B"), as: UTF8.self)
    #expect(svg.contains("A &amp; B") && svg.contains("Russia &lt;&amp;&gt;, 2024-01-01: 1 in 1 article") && !svg.contains("<&>"))
    #expect(TimelineChart.write([], title: "").count > 100)
  }
}
