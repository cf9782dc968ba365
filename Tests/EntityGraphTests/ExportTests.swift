import Foundation
import Testing

@testable import EntityGraph

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Names that break careless writers.
enum HostileNames {
  static let all = [
    "Plain Name", "Quote \" Mark", "Back\\slash\\", "Ends with \\", "<b>Bold</b> & Co.", "&amp; already", "Apo'strophe",
    "Semi;colon, comma",
    "Emoji 🇰🇵 😀", "שלום עולם", "مرحبا", "Tab\tand\nbreak", "\\N \\G \\L", "--> edge", "=1+1", "]]> cdata", "Ünïcödé Łódź",
    " spaces ", "%s %n",
    "n0", "graph {", "北京市",
  ]

  /// A graph in which every name is connected with the first.
  static var graph: Graph {
    let nodes = all.enumerated().map { index, name in
      Graph.Node(
        entity: Entity(id: Entity.ID("id \(100 + index) \(name)"), name: name, kind: EntityKind.shown[index % 4]), mentions: 1,
        sentences: 1, paragraphs: 1, articles: 1, windows: 0, first: nil, last: nil)
    }
    let edges = nodes.indices.dropFirst().map { index in
      Graph.Edge(
        a: 0, b: index, sentences: 1, paragraphs: 1, articles: 1, windows: 0, first: nil, last: nil)
    }
    return Graph(
      nodes: nodes, edges: edges, level: .sentence, measure: .count, totals: .init(),
      evidence: EvidenceIndex(store: EvidenceStore(), storeNode: nodes.indices.map(UInt32.init), storeCount: nodes.count))
  }
}

@Suite struct ExportTests {
  private let graph = HostileNames.graph

  @Test(arguments: [GraphExport.graphml, .gexf]) func xmlIsWellFormedAndKeepsTheNames(_ format: GraphExport) {
    let collector = XMLNames(Data(format.write(graph)))
    #expect(collector.isWellFormed)
    // XML cannot hold the other control characters; line breaks and tabs come back.
    #expect(collector.names.sorted() == HostileNames.all.sorted())
  }

  @Test func jsonKeepsTheNames() throws {
    let object = try JSONSerialization.jsonObject(with: Data(GraphExport.json.write(graph))) as? [String: Any]
    let nodes = try #require(object?["nodes"] as? [[String: Any]])
    #expect(nodes.compactMap { $0["name"] as? String }.sorted() == HostileNames.all.sorted())
    let edges = try #require(object?["edges"] as? [[String: Any]])
    #expect(edges.count == graph.edges.count)
  }

  /// Read back by Python's csv module and by NetworkX, independent of our writers.
  @Test func otherReadersAgree() throws {
    guard let python = Python.path else {
      print("skipped: no python3 to read the exports with")
      return
    }
    let folder = ScratchFolder.path("exports")
    FileSystem.makeFolder(folder)
    for format in GraphExport.allCases { try FileSystem.write(format.write(graph), to: "\(folder)/graph.\(format.rawValue)") }
    let names = try JSONSerialization.data(withJSONObject: HostileNames.all)
    try FileSystem.write(Array(names), to: folder + "/names.json")
    let (status, output) = Python.run(python, Self.script, [folder])
    if status == 77 {
      print("skipped: NetworkX is not installed; the csv module read the table")
    } else {
      #expect(status == 0, "\(output)")
    }
  }

  private static let script = """
    import csv, json, sys
    folder = sys.argv[1]
    names = set(json.load(open(folder + "/names.json")))
    rows = list(csv.DictReader(open(folder + "/graph.csv", newline="", encoding="utf-8")))
    read = {r["SourceName"] for r in rows} | {r["TargetName"] for r in rows}
    # What a spreadsheet would run has an apostrophe before it.
    assert "'=1+1" in read, read
    read = {n[1:] if n[:2] in ("'=", "'+", "'-", "'@") else n for n in read}
    assert read == names, (read ^ names)
    assert all(int(r["Weight"]) == 1 for r in rows)
    try:
        import networkx as nx
    except ImportError:
        sys.exit(77)
    edges = len(rows)
    for g, key in [(nx.read_graphml(folder + "/graph.graphml"), "name"), (nx.read_gexf(folder + "/graph.gexf"), "label"),
                   (nx.node_link_graph(json.load(open(folder + "/graph.json")), edges="edges"), "name")]:
        assert g.number_of_edges() == edges and g.number_of_nodes() == len(names), (key, g)
        assert {d[key] for _, d in g.nodes(data=True)} == names, key
        assert all(d["weight"] == 1 for _, _, d in g.edges(data=True)), key
    """

  // MARK: Golden files

  /// Small exports as they are; `RECORD=1 swift test` writes them anew, for a person to read.
  @Test(arguments: GraphExport.allCases) func looksAsRecorded(_ format: GraphExport) throws {
    var options = GraphExport.Options()
    options.evidence = 1
    options.title = "Golden"
    let graph = Fixtures.graph([GraphTests.text, "Kim Jong Un met Vladimir Putin in Russia. Kim thanked Putin & left."])
    try Golden.check(format.write(graph, options: options), "graph.\(format.rawValue)")
  }

  @Test(arguments: GraphFolderExport.allCases) func foldersLookAsRecorded(_ format: GraphFolderExport) throws {
    var options = GraphExport.Options()
    options.evidence = 1
    let graph = Fixtures.graph([GraphTests.text, "Kim Jong Un met Vladimir Putin in Russia. Kim thanked Putin & left."])
    for file in format.files(graph, options: options) { try Golden.check(file.bytes, "\(format.rawValue)-\(file.name)") }
  }

  @Test func dynamicGEXFLooksAsRecorded() throws {
    var options = GraphExport.Options()
    options.isDynamic = true
    let graph = Fixtures.graph(["Russia and China met.", "Russia left.", "China thanked Russia. Japan and China met."])
    try Golden.check(GraphExport.gexf.write(graph, options: options), "dynamic.gexf")
  }

  @Test func mentionsLookAsRecorded() throws {
    var out = ByteWriter()
    AnalysisJSON.write(Fixtures.analyze(GraphTests.text), problems: [], offsets: .codepoints, to: &out)
    try Golden.check(out.bytes + Array("\n".utf8), "mentions.jsonl")
  }

  @Test func relationshipsLookAsRecorded() throws {
    let graph = Fixtures.graph([GraphTests.text])
    var out = ByteWriter()
    for edge in graph.edges {
      RelationshipJSON.write(edge, in: graph, evidence: 1, to: &out)
      out.write("\n")
    }
    try Golden.check(out.bytes, "relationships.jsonl")
  }

  // MARK: Numbers

  @Test(arguments: [
    (0.5, 2, "0.50"), (-0.004, 2, "0.00"), (-1.0, 0, "-1"), (1e-7, 4, "0.0000"), (1e20, 2, "0"), (123.456, 1, "123.5"),
    (.nan, 1, "0"),
  ])
  func numbersHaveNoExponent(_ value: Double, _ decimals: Int, _ expected: String) {
    #expect(value.fixed(decimals) == expected)
  }

  @Test func offsetsCountCodePoints() throws {
    var out = ByteWriter()
    AnalysisJSON.write(Fixtures.analyze("Café in Paris 😀 Russia."), problems: [], offsets: .codepoints, to: &out)
    let object = try JSONSerialization.jsonObject(with: Data(out.bytes)) as? [String: Any]
    let mentions = try #require(object?["mentions"] as? [[String: Any]])
    #expect(mentions.map { $0["start"] as? Int } == [8, 16])
    #expect(mentions.map { $0["end"] as? Int } == [13, 22])
  }

  /// Two ways to write a name may lead to one id: that is one entity, with the mentions of both.
  @Test func entitiesWithOneIDAreListedOnce() {
    var out = ByteWriter()
    let text = "The Madison County Sheriff's Department said so. The Madison County Sheriffs Department agreed."
    AnalysisJSON.write(Fixtures.analyze(text), problems: [], offsets: .bytes, to: &out)
    let json = String(decoding: out.bytes, as: UTF8.self)
    #expect(json.contains("\"entities\":[{\"id\":\"organisation/madison-county-sheriffs-department\""))
    #expect(json.contains("\"mentions\":2}],\"mentions\":["))
  }
}

/// Names of nodes in GraphML (`<data key="n_name">`) or GEXF (`label=`).
private final class XMLNames: NSObject, XMLParserDelegate {
  private(set) var names: [String] = []
  private(set) var isWellFormed = false
  private var current: String?

  init(_ data: Data) {
    super.init()
    let parser = XMLParser(data: data)
    parser.delegate = self
    isWellFormed = parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    if element == "node", let label = attributes["label"] { names.append(label) }
    current = attributes["key"] == "n_name" ? "" : nil
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) { current?.append(text) }

  func parser(_ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?) {
    if let name = current { names.append(name) }
    current = nil
  }
}

/// Compares with a file under Golden/, or writes it when `RECORD` is set.
enum Golden {
  static func check(_ bytes: [UInt8], _ name: String) throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name)").path
    if FileSystem.environment("RECORD") != nil { try FileSystem.write(bytes, to: path) }
    let recorded = try FileSystem.read(path)
    #expect(bytes == recorded, "differs from Golden/\(name); if it should, record it anew with RECORD=1 and read it")
  }
}

/// The Python interpreter, when there is one.
enum Python {
  static var path: String? {
    let folders = (FileSystem.environment("PATH") ?? "").split(separator: ":")
    return folders.map { "\($0)/python3" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  static func run(_ python: String, _ script: String, _ arguments: [String]) -> (Int32, String) {
    let process = Process()
    process.executableURL = URL(filePath: python)
    process.arguments = ["-c", script] + arguments
    let pipe = Pipe()
    process.standardError = pipe
    guard (try? process.run()) != nil else { return (77, "python3 does not start") }
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
