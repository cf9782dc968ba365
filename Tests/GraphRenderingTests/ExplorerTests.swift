import Foundation
import Testing

@testable import EntityGraph
@testable import GraphRendering

@Suite struct ExplorerTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// A page by the program itself: the example articles and one that tries to break out of the page.
  private static let page: String = {
    let folder = NSTemporaryDirectory() + "entitygraph-explorer-\(UInt32.random(in: 0..<(.max)))"
    FileSystem.makeFolder(folder)
    let hostile = "North Korea thanked Russia </script><script>document.title = 'broken'</script> <!-- & \u{2028} \"quoted\"."
    try? FileSystem.write(Array(hostile.utf8), to: folder + "/2024-12-01-hostile.txt")
    let process = Process()
    process.executableURL = URL(filePath: RenderingTests.renderer.helper)
    process.arguments = [
      "graph", "--quiet", "-o", folder + "/page.html", "--title", "</title><script>document.title='broken'</script> {{script}}",
      root.appending(path: "Examples/dossier").path, folder + "/2024-12-01-hostile.txt",
    ]
    try? process.run()
    process.waitUntilExit()
    return folder + "/page.html"
  }()

  /// The data of the page, as its script reads them.
  private static func data(_ page: String) throws -> [String: Any] {
    let start = try #require(page.range(of: "id=\"graph-data\">")).upperBound
    let end = try #require(page.range(of: "</script>", range: start..<page.endIndex)).lowerBound
    return try #require(try JSONSerialization.jsonObject(with: Data(page[start..<end].utf8)) as? [String: Any])
  }

  @Test func thePageHoldsTheGraphWithItsEvidence() throws {
    let page = String(decoding: try FileSystem.read(Self.page), as: UTF8.self)
    let data = try Self.data(page)
    let nodes = try #require(data["nodes"] as? [String: [Any]])
    let edges = try #require(data["edges"] as? [String: [Any]])
    let texts = try #require((data["sentences"] as? [String: [Any]])?["text"] as? [String])
    #expect(Set(nodes.values.map(\.count)).count == 1 && Set(edges.values.map(\.count)).count == 1)
    #expect(texts.contains { $0.contains("</script><script>document.title") })
    let names = try #require(nodes["name"] as? [String])
    let evidence = try #require(edges["evidence"] as? [[[Any]]])
    for (edge, sentences) in evidence.enumerated() {
      #expect(!sentences.isEmpty)
      let ends = try [#require(edges["a"]?[edge] as? Int), #require(edges["b"]?[edge] as? Int)]
      for sentence in sentences {
        let units = Array(texts[try #require(sentence[0] as? Int)].utf16)
        let marks = try #require(sentence[1] as? [Int])
        #expect(marks.count >= 4 && marks.allSatisfy { $0 <= units.count }, "\(ends.map { names[$0] })")
      }
    }
    #expect(!page.contains("<script>document.title"))
  }

  @Test func marksAreCountedInUTF16() throws {
    let text = "😀 Kim Jong Un 北京 met Vladimir Putin."
    var counts = CooccurrenceCounts()
    counts.add(
      Recognizer(gazetteer: Gazetteer(files: [("n", "kind: person\nsource: x\nlicense: y\n\nKim Jong Un\nVladimir Putin\n")]))
        .analyze(
          Article(id: "a", text: text)))
    let graph = Graph(counts)
    let positions = graph.nodes.map { _ in ExplorerData.Position(x: 0, y: 0) }
    let bytes = ExplorerData.write(graph, positions: positions, communities: graph.nodes.map { _ in 0 })
    let data = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    let evidence = try #require((data["edges"] as? [String: [Any]])?["evidence"]?.first as? [[Any]])
    let marks = try #require(evidence.first?[1] as? [Int])
    let units = Array(text.utf16)
    #expect(String(decoding: units[marks[0]..<marks[1]], as: UTF16.self) == "Kim Jong Un")
    #expect(String(decoding: units[marks[2]..<marks[3]], as: UTF16.self) == "Vladimir Putin")
  }

  /// With real mouse, touch and keys in Chromium.
  @Test func aBrowserCanUseThePage() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    let script = Self.root.appending(path: "Tests/GraphRenderingTests/Explorer/explorer_test.py").path
    process.arguments = ["python3", script, Self.page, "--without-times"]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    switch process.terminationStatus {
    case 0: break
    case 77, 127: print("skipped: no python3 or chromium to open the explorer page with")
    default: Issue.record("\(output.split(separator: "\n").filter { !$0.hasPrefix("ok") }.joined(separator: "\n"))")
    }
  }
}
