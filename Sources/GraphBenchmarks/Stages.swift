import EntityGraph
import Gazetteers

/// The work of each stage, with a number that must be the same after every change.
struct Stages {
  let gazetteer: Gazetteer
  let articles: [Article]
  let recognizer: Recognizer
  private let counted: CountedText

  init(gazetteer: Gazetteer, articles: [Article]) {
    self.gazetteer = gazetteer
    self.articles = articles
    recognizer = Recognizer(gazetteer: gazetteer, model: NameModel(bytes: ShippedGazetteers.model))
    counted = CountedText()
  }

  struct Stage: Sendable {
    let name: String
    /// What is counted.
    let unit: String
    let work: @Sendable (Stages) -> Int
  }

  static let all = [
    Stage(name: "memory read", unit: "sum") { stages in
      stages.articles.reduce(0) { $0 &+ $1.text.reduce(0) { $0 &+ Int($1) } } & 0xFFFF
    },
    Stage(name: "segments", unit: "sentences") { stages in
      stages.articles.reduce(0) { $0 + stages.recognizer.segment($1).sentences.count }
    },
    Stage(name: "scan and match", unit: "matches") { stages in
      stages.articles.reduce(0) { $0 + stages.recognizer.countMatches(in: $1) }
    },
    Stage(name: "recognise", unit: "mentions") { stages in
      stages.articles.reduce(0) { $0 + stages.recognizer.analyze($1).mentions.count }
    },
    Stage(name: "recognise and count", unit: "sentences with names") { stages in
      stages.counts().totals.sentences
    },
    Stage(name: "recognise, count, freeze", unit: "relationships") { stages in
      Graph(stages.counts()).edges.count
    },
    Stage(name: "freeze what is counted", unit: "relationships") { stages in Graph(stages.known()).edges.count },
    // What `explain` does before it prints: two names are looked up, and their newest sentences found.
    Stage(name: "first sentences of two names", unit: "bytes") { stages in
      let counts = stages.known()
      let (a, b) = stages.counted.frequent
      guard let first = counts.nodes(named: a).first, let second = counts.nodes(named: b).first,
        let graph = counts.relationship(first, second, level: .sentence)
      else { return 0 }
      return graph.evidence(for: graph.edges[0], limit: 20).reduce(0) { $0 + $1.text.utf8.count }
    },
  ]

  /// Matching alone, as in "scan and match".
  static func matching(names: Int) -> Stage {
    Stage(name: "match, \(names) names", unit: "matches") { stages in
      stages.articles.reduce(0) { $0 + stages.recognizer.countMatches(in: $1) }
    }
  }

  /// Everything counted once, for the stages behind counting.
  private func known() -> CooccurrenceCounts { counted.counts { counts() } }

  private func counts() -> CooccurrenceCounts {
    var counts = CooccurrenceCounts()
    for article in articles { counts.add(recognizer.analyze(article)) }
    return counts
  }
}

/// Counts that are made when they are first asked for, outside of what is measured.
private final class CountedText {
  private var counts: CooccurrenceCounts?
  /// The two names that are named most.
  private(set) var frequent = ("", "")

  func counts(_ make: () -> CooccurrenceCounts) -> CooccurrenceCounts {
    if let counts { return counts }
    let counts = make()
    let nodes = Graph(counts).nodes.sorted { $0.mentions > $1.mentions }
    if nodes.count > 1 { frequent = (nodes[0].entity.name, nodes[1].entity.name) }
    self.counts = counts
    return counts
  }
}
