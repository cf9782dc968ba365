import Gazetteers

@testable import EntityGraph

/// What many tests need.
enum Fixtures {
  /// A gazetteer of organisations with these names.
  static func gazetteer(_ names: [String]) -> Gazetteer {
    let lines = names.map { "\($0.replacing("|", with: "\\|"))\n" }.joined()
    return Gazetteer(files: [("names", "kind: organisation\nsource: test\nlicense: CC0\n\n" + lines)])
  }

  static func matches(_ names: [String], in text: String) -> [String] { matches(gazetteer(names), in: text) }

  static func matches(_ gazetteer: Gazetteer, in text: String) -> [String] {
    let bytes = Array(text.utf8)
    var words: [Word] = []
    WordScanner.capitalisedWords(of: bytes, into: &words)
    var matches: [Match] = []
    NameMatcher(table: gazetteer.table).matches(in: bytes, words: words, into: &matches)
    return matches.map { String(decoding: bytes[$0.range.indices], as: UTF8.self) }
  }

  /// The shipped gazetteers, compiled once for all tests.
  static let shipped = GazetteerLoader(paths: [ShippedGazetteers.folder], cacheFolder: nil).load()
  static let model = NameModel(bytes: ShippedGazetteers.model)
  static let recognizer = Recognizer(gazetteer: shipped, model: model)

  static func analyze(_ text: String, id: String = "test", date: CalendarDate? = nil) -> ArticleAnalysis {
    recognizer.analyze(Article(id: id, date: date, text: text))
  }

  static func annotated(_ text: String) -> String {
    String(decoding: AnnotatedText.write(analyze(text)), as: UTF8.self)
  }

  /// The graph of some texts, each an article of its own.
  static func graph(_ texts: [String], level: Graph.Level = .sentence, measure: AssociationMeasure = .count) -> Graph {
    var counts = CooccurrenceCounts()
    for (index, text) in texts.enumerated() {
      let date = CalendarDate(year: 2024, month: 1, day: index % 28 + 1)
      counts.add(analyze(text, id: "article-\(index)", date: date))
    }
    return Graph(counts, level: level, measure: measure)
  }

  static func edge(_ graph: Graph, _ a: String, _ b: String) -> Graph.Edge? {
    graph.edges.first { edge in
      Set([graph.nodes[edge.a].entity.name, graph.nodes[edge.b].entity.name]) == [a, b]
    }
  }

  static func randomName(_ random: inout SeededRandom) -> String {
    let syllables = ["ka", "ro", "min", "sel", "tu", "van", "dor", "li", "pek", "na", "ish", "om"]
    let words = (0...random.next(below: 3)).map { _ -> String in
      let word = (0...random.next(below: 3)).map { _ in syllables[random.next(below: syllables.count)] }.joined()
      return word.prefix(1).uppercased() + word.dropFirst()
    }
    return words.joined(separator: " ")
  }
}

/// SplitMix64: the same numbers on every machine.
struct SeededRandom {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func next(below limit: Int) -> Int { Int(next() % UInt64(limit)) }
}
