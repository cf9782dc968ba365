import EntityGraph
import Foundation
import Gazetteers
import Testing

@testable import GraphEvaluation

@Suite struct TrainingTests {
  private static let rules = Recognizer(
    gazetteer: Gazetteer(files: [("words", "kind: words/title\n\nMr\n"), ("names", "kind: country\n\nZorkia\n")]))

  private func set(_ texts: [String]) throws -> GoldSet {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("gold-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try texts.joined(separator: "\n---\n").write(to: folder.appendingPathComponent("a.txt"), atomically: true, encoding: .utf8)
    return try GoldSet(folder: folder.path)
  }

  private static let texts = [
    "Yesterday Mr [Quimby|person] flew to [Fenmouth|place].", "Then Mr [Alder|person] sailed to [Tarrow|place].",
    "Later Mr [Frobb|person] drove to [Gorm|place].",
  ]

  private func trained() throws -> NameTrainer {
    var trainer = NameTrainer()
    for document in try set(Self.texts).documents { trainer.add(document, recognizer: Self.rules) }
    trainer.train(rounds: 8)
    return trainer
  }

  @Test func learnsFromContext() throws {
    let recognizer = Recognizer(gazetteer: Self.rules.gazetteer, model: try trained().model)
    let found = Evaluation.mentions(recognizer.analyze(Article(id: "a", text: "Afterwards Mr Plugh walked to Xyzzyham.")))
    #expect(found.map(\.category) == [.person, .location])
    #expect(Evaluation.mentions(Self.rules.analyze(Article(id: "a", text: "He walked to Xyzzyham."))).isEmpty)
  }

  /// A list without a full stop is one sentence of thousands of words beyond doubt.
  @Test func listsWithoutEndKeepTheirLabels() throws {
    let recognizer = Recognizer(gazetteer: Self.rules.gazetteer, model: try trained().model)
    let text = String(repeating: "Zorkia and ", count: 6000) + "others."
    let found = Evaluation.mentions(recognizer.analyze(Article(id: "a", text: text)))
    #expect(found.filter(\.isCountry).count == 6000)
  }

  @Test func learnsTheSameEachTime() throws { #expect(try trained().bytes == trained().bytes) }

  @Test func aModelFileIsRead() throws {
    let bytes = try trained().bytes
    #expect(NameModel(bytes: bytes) != nil)
    #expect(NameModel(bytes: Array(bytes.dropLast())) == nil && NameModel(bytes: [1, 2, 3]) == nil)
    #expect(NameModel(bytes: ShippedGazetteers.model) != nil)
  }

  /// The probabilities of the chain against the sum over all sequences of labels.
  @Test func marginalsAreThoseOfAllSequences() {
    var random = Seeded()
    let scores = (0..<3).map { _ in SIMD8<Double>.random(in: -2...2, using: &random) }
    let transitions = (0..<NameModel.joinCount * 8).map { _ in SIMD8<Double>.random(in: -1...1, using: &random) }
    let joins: [UInt8] = [0, 1, 7]
    let chain = LabelChain(scores: scores, joins: joins, transitions: transitions)
    var total = 0.0
    var sums = [SIMD8<Double>](repeating: .zero, count: 3)
    for code in 0..<343 {
      let labels = [code / 49, code / 7 % 7, code % 7]
      var (weight, before) = (0.0, 0)
      for (word, label) in labels.enumerated() {
        guard NameModel.mayFollow(NameLabel(rawValue: label)!, behind: before, join: Int(joins[word])) else {
          weight = -.infinity
          break
        }
        weight += scores[word][label] + transitions[Int(joins[word]) * 8 + before][label]
        before = label
      }
      total += exp(weight)
      for (word, label) in labels.enumerated() { sums[word][label] += exp(weight) }
    }
    for word in 0..<3 {
      for label in 0..<7 { #expect(abs(chain.marginal(word)[label] - sums[word][label] / total) < 1e-9) }
    }
  }
}

/// The same numbers in every run.
private struct Seeded: RandomNumberGenerator {
  private var state: UInt64 = 7
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 29
  }
}
