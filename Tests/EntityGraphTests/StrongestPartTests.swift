import Testing

@testable import EntityGraph

@Suite struct StrongestPartTests {
  /// Edges as pairs of letters with their count.
  private static func graph(_ edges: [(String, String, Int)]) -> Graph {
    let lines = edges.map { "\($0.0),\($0.1),\($0.2)\n" }.joined()
    return EdgeListReader.read(Array(("Source,Target,Weight\n" + lines).utf8), source: "list.csv").graph
  }

  private static func names(_ graph: Graph) -> String { graph.nodes.map(\.entity.name).sorted().joined() }

  private static func edges(_ graph: Graph) -> [String] {
    graph.edges.map { [graph.nodes[$0.a], graph.nodes[$0.b]].map(\.entity.name).sorted().joined() }.sorted()
  }

  private let chain = graph([("A", "B", 9), ("B", "C", 8), ("A", "C", 7), ("C", "D", 2), ("X", "Y", 8), ("D", "E", 1)])

  @Test(arguments: [(3, "ABC"), (4, "ABCD"), (5, "ABCDE"), (6, "ABCDE"), (7, "ABCDEXY")])
  func whatHangsTogetherComesFirst(_ most: Int, _ expected: String) {
    let shown = Self.names(chain.strongest(nodes: most, edges: 100))
    #expect(shown == expected)
  }

  @Test func eachNameKeepsItsStrongestLine() {
    #expect(Self.edges(chain.strongest(nodes: 5, edges: 4)) == ["AB", "BC", "CD", "DE"])
    #expect(Self.edges(chain.strongest(nodes: 5, edges: 5)) == ["AB", "AC", "BC", "CD", "DE"])
  }

  @Test func aCenterHasItsOwnLinesFirst() {
    let center = chain.nodes.firstIndex { $0.entity.name == "C" }
    let shown = chain.strongest(nodes: 10, edges: 10, around: center)
    #expect(Self.names(shown) == "ABCD")
    #expect(Self.edges(chain.strongest(nodes: 10, edges: 3, around: center)) == ["AC", "BC", "CD"])
  }

  @Test(arguments: [(67.0, "50 10 2"), (1, "1"), (5, "5 1"), (1099, "1000 200 50"), (0, "")])
  func scalesAreRoundNumbers(_ largest: Double, _ expected: String) {
    let scale = Drawing.Scale(words: "x", largest: largest, isCount: true)
    #expect(scale.steps.map(\.label).joined(separator: " ") == expected)
  }

  @Test func communitiesColourTheNames() {
    var style = Drawing.Style()
    style.coloring = .community
    let graph = Self.graph([
      ("A", "B", 9), ("B", "C", 9), ("A", "C", 9), ("C", "X", 1), ("X", "Y", 9), ("Y", "Z", 9), ("X", "Z", 9),
    ])
    let drawing = Drawing(graph, style: style)
    let groups = Dictionary(grouping: drawing.nodes) { $0.community }.values.map { $0.map(\.name).sorted().joined() }.sorted()
    #expect(groups == ["ABC", "XYZ"])
    #expect(drawing.legend.communities.count == 2)
  }

  @Test(arguments: [
    ("https://a.org/?x=1&y=2", true), ("http://a.org", true), ("HTTPS://a.org", true), ("javascript:alert(1)", false),
    ("https://a.org/ b", false), ("ftp://a.org", false), ("", false), ("https://a.org/\n", false),
  ])
  func onlyWebAddressesBecomeLinks(_ address: String, _ isLink: Bool) {
    #expect(Drawing.isWebAddress(address) == isLink)
  }
}
