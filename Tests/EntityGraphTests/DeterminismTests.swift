import Testing

@testable import EntityGraph

/// No result depends on the number of workers, the order of articles, or the run.
@Suite struct DeterminismTests {
  private static let sentences = [
    "Russia and China signed an agreement in Moscow.", "Kim Jong Un met Vladimir Putin in Vladivostok.", "Kim thanked Putin.",
    "Maria Santos of Westbrook University spoke to Xi Jinping.", "Japan and the United States warned Pyongyang.", "Santos left.",
  ]

  private func files() throws -> [String] {
    let folder = ScratchFolder.path("determinism")
    FileSystem.makeFolder(folder)
    var random = SeededRandom(seed: 5)
    return try (0..<40).map { index in
      let text = (0..<12).map { _ in Self.sentences[random.next(below: Self.sentences.count)] }.joined(separator: " ")
      let path = "\(folder)/2024-01-\(index % 28 + 1 < 10 ? "0" : "")\(index % 28 + 1)-\(index).txt"
      try FileSystem.write(Array(text.utf8), to: path)
      return path
    }
  }

  @Test func exportsAreTheSameToTheByte() async throws {
    let files = try files()
    var random = SeededRandom(seed: 9)
    var expected: [[UInt8]]?
    for (round, workers) in [1, 1, 2, 8].enumerated() {
      let order = round == 0 ? files : files.map { ($0, random.next()) }.sorted { $0.1 < $1.1 }.map(\.0)
      let analysis = Analysis(recognizer: Fixtures.recognizer, workers: workers)
      let graph = Graph(await analysis.count(ArticleSource(paths: order)))
      var options = GraphExport.Options()
      options.evidence = 5
      let exports = GraphExport.allCases.map { $0.write(graph, options: options) }
      #expect(exports == expected ?? exports, "\(workers) workers")
      expected = exports
    }
  }

  /// Counting finds names that no gazetteer knows by a hash; were two of them taken for one, it would depend on which articles a
  /// worker reads.
  @Test func unknownNamesAreToldApart() {
    let letters = (UInt8(ascii: "A")...UInt8(ascii: "Z")).map { [$0] + Array("SP".utf8) }
    let keys = EntityKind.allCases.flatMap { kind in
      letters.map { LocalEntity(kind: kind, name: .written(ByteRange(0, 3)), words: []).writtenKey(in: $0) }
    }
    #expect(Set(keys).count == EntityKind.allCases.count * 26)
  }
}
