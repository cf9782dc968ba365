import Foundation
import Testing

@testable import EntityGraph

@Suite struct EdgeListTests {
  private static func read(_ text: String) -> (graph: Graph, problems: [Problem]) {
    EdgeListReader.read(Array(text.utf8), source: "list.csv")
  }

  /// `a-b 3`, strongest first.
  private static func edges(_ graph: Graph) -> [String] {
    graph.edges.map {
      "\(graph.nodes[$0.a].entity.id)-\(graph.nodes[$0.b].entity.id) \(graph.weight(of: $0))"
    }
  }

  @Test(arguments: [
    ("Source,Target,Weight\na,b,3\nc,b,0.5\n", ["a-b 3", "b-c 0.5"]),
    ("\u{FEFF}target;source\r\na;b\r\n\r\n\"c;\"\"d\";b", ["a-b 1", "b-c;\"d 1"]),
    ("Weight\tTARGET\tNote\tSource\n1e2\tx y\t\tz\n", ["x y-z 100"]),
    ("Source, Target, Weight\na, \"b\" , 2\n a ,c,\n", ["a-b 2", "a-c 1"]),
    ("Source,Target\n\"a\nb\",c\nd,c\n", ["a\nb-c 1", "c-d 1"]),
    ("Source,Target,Source\na,b,x\n", ["a-b 1"]),
  ])
  func tablesOfManyKindsAreRead(_ text: String, _ edges: [String]) {
    let (graph, problems) = Self.read(text)
    #expect(Self.edges(graph) == edges && problems.isEmpty, "\(problems)")
  }

  @Test(arguments: [
    ("", "1: no columns Source and Target; name them in the first line, as in Source,Target,Weight"),
    ("From,To\na,b\n", "1: no columns Source and Target; name them in the first line, as in Source,Target,Weight"),
    ("Source,Target,Weight\na,b\n", "2: 2 fields and not 3; the line was skipped"),
    (
      "Source,Target,Weight\na,b,-1\n",
      "2: the weight must be a number from 0 to 1e15, as 3 or 0.5, not '-1'; the line was skipped"
    ),
    (
      "Source,Target,Weight\na,b,nan\n",
      "2: the weight must be a number from 0 to 1e15, as 3 or 0.5, not 'nan'; the line was skipped"
    ),
    ("Source,Target\n,b\n", "2: no source; the line was skipped"),
    ("Source,Target\n\na,\n", "3: no target; the line was skipped"),
    ("Source,Target\n\"x\ny\",z\na,\"b\nc,d\n", "4: a field in quotes does not end; the line was skipped"),
  ])
  func mistakesAreToldWithTheirLine(_ text: String, _ message: String) {
    let (_, problems) = Self.read(text)
    #expect(problems.map(\.description) == ["list.csv:" + message] && problems.allSatisfy(\.isError))
  }

  @Test func aBadLineCostsOneLine() {
    let (graph, problems) = Self.read("Source,Target,Weight\na,b,x\nc,d,1\n\"e,f,1\ng,h,2\n")
    #expect(Self.edges(graph) == ["g-h 2", "c-d 1"] && problems.map(\.line) == [2, 4])
  }

  @Test func loopsRepeatsAndDirectionsAreTold() {
    let (graph, problems) = Self.read(
      "Source,Target,Type,Weight\na,b,Undirected,1\nb,a,Directed,2\nc,c,Directed,1\na,b,,4\nd,d,,1\n")
    #expect(Self.edges(graph) == ["a-b 7"] && graph.nodes.count == 2)
    #expect(
      problems.map(\.description) == [
        "list.csv:4: 2 lines join a name with itself, the first is this; such loops were left out",
        "list.csv:3: 2 lines join two that an earlier line joins, the first is this; weights were added",
        "list.csv:3: 1 line is directed, the first is this; the direction was left out",
      ])
    #expect(problems.allSatisfy { !$0.isError })
  }

  @Test func namesAndKindsAreThoseGivenFirst() {
    let (graph, problems) = Self.read(
      "Source,Target,SourceName,SourceKind,TargetKind\na,b,,,Person\nb,a,Bo,place,\na,c,Al,firm,country\nb,c,Bob,,\n")
    #expect(graph.nodes.map(\.entity.name) == ["Al", "Bo", "c"])
    #expect(graph.nodes.map(\.entity.kind) == [.other, .person, .country])
    #expect(
      problems.first?.description
        == "list.csv:4: unknown kind 'firm' of 'a', read as other; use person, country, organisation or place")
  }

  // MARK: There and back

  /// The columns that an edge list has: ends, type, weight, names and kinds.
  private static func rows(_ graph: Graph) -> Set<[String]> {
    var table = DelimitedRows(GraphExport.csv.write(graph), delimiter: UInt8(ascii: ","))
    var rows: Set<[String]> = []
    while let row = table.next() { rows.insert(Array(row.fields.prefix(8))) }
    return rows
  }

  @Test func ourOwnTableComesBack() {
    let graphs = [HostileNames.graph, Fixtures.graph([GraphTests.text]), Fixtures.graph([GraphTests.text], measure: .npmi)]
    for graph in graphs {
      let (back, problems) = EdgeListReader.read(GraphExport.csv.write(graph), source: "own.csv")
      #expect(problems.isEmpty)
      #expect(Set(back.nodes.map(\.entity.name)) == Set(graph.keeping { _ in true }.nodes.map(\.entity.name)))
      #expect(Self.edges(back).count == graph.edges.count)
      let (again, _) = EdgeListReader.read(GraphExport.csv.write(back), source: "own.csv")
      #expect(Self.rows(back) == Self.rows(again) && GraphExport.csv.write(back) == GraphExport.csv.write(again))
      if graph.measure == .count { #expect(Self.rows(back) == Self.rows(graph)) }
    }
  }

  @Test func anyBytesAreRead() {
    var random = SeededRandom(seed: 7)
    let pieces = [
      "Source", "Target", "Weight", ",", ",", ";", "\t", "\"", "\"\"", "\n", "\n", "\r\n", " ", "a", "b", "1", "'=", "é", "\u{0}",
    ]
    for _ in 0..<2000 {
      let text = (0..<random.next(below: 40)).map { _ in pieces[random.next(below: pieces.count)] }.joined()
      let (graph, problems) = Self.read("Source,Target,Weight\n" + text)
      #expect(graph.edges.allSatisfy { $0.a < $0.b && $0.strength.isFinite } && problems.allSatisfy { $0.line ?? 0 > 0 })
      #expect(!Self.read(text).problems.isEmpty || text.contains("Source"))
    }
  }

  // MARK: What has no articles claims none

  @Test func drawingsSpeakOfWeights() {
    let graph = Self.read("Source,Target,Weight,SourceKind\na,b,3,person\nb,c,0.5,\n").graph
    let drawing = Drawing(graph)
    #expect(drawing.caption == "3 of 3 names, 2 of 2 relationships")
    #expect(drawing.legend.widths.words == "weight")
    #expect(drawing.legend.widths.steps.map(\.label) == ["2", "0.5", "0.1"])
    #expect(drawing.legend.chance == nil)
    #expect(drawing.nodes.map(\.tooltip) == ["a (person)", "b", "c"])
    #expect(drawing.edges.map(\.tooltip) == ["a – b: weight 3", "b – c: weight 0.5"])
    #expect(drawing.edges[0].width > drawing.edges[1].width && graph.weightedDegrees() == [3, 3.5, 0.5])
    #expect(Drawing(Self.read("Source,Target,Weight\na,b,0\n").graph).legend.widths.steps.isEmpty)
  }

  @Test func exportsHaveNoCountsAndNoEvidence() throws {
    let graph = Self.read("Source,Target,Weight\na,b,3\n").graph
    #expect(!graph.hasArticles && graph.evidence(for: graph.edges[0]).isEmpty)
    #expect(graph.timeline(of: graph.edges[0], unit: .day).counts.isEmpty)
    var options = GraphExport.Options()
    options.evidence = 3
    for format in GraphExport.allCases {
      let text = String(decoding: format.write(graph, options: options), as: UTF8.self)
      for claim in ["articles\":0", "sentences\":0", "value=\"0\"", ">0<", "0 articles", ",0,", "nan"] {
        #expect(!text.contains(claim), "\(format): \(claim)")
      }
    }
    let object = try JSONSerialization.jsonObject(with: Data(GraphExport.json.write(graph))) as? [String: Any]
    let edge = try #require((object?["edges"] as? [[String: Any]])?.first)
    #expect(edge["sentences"] is NSNull && edge["p"] is NSNull && edge["weight"] as? Int == 3)
  }

  @Test(arguments: [
    (3.0, "3"), (0.1, "0.1"), (1e-7, "1e-07"), (123_456_789.25, "123456789.25"), (1e15, "1000000000000000"), (1e16, "1e+16"),
    (0, "0"),
  ])
  func weightsAreWrittenAsTheyCame(_ weight: Double, _ text: String) {
    #expect(weight.shortest == text && Double(text) == weight)
  }
}
