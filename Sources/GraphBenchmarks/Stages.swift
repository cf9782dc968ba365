import EntityGraph
import Gazetteers

/// The work of each stage, with a number that must be the same after every change.
struct Stages {
  let gazetteer: Gazetteer
  let articles: [Article]
  let recognizer: Recognizer

  init(gazetteer: Gazetteer, articles: [Article]) {
    self.gazetteer = gazetteer
    self.articles = articles
    recognizer = Recognizer(gazetteer: gazetteer, model: NameModel(bytes: ShippedGazetteers.model))
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
  ]

  private func counts() -> CooccurrenceCounts {
    var counts = CooccurrenceCounts()
    for article in articles { counts.add(recognizer.analyze(article)) }
    return counts
  }
}
