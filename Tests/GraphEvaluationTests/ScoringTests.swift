import EntityGraph
import Foundation
import Testing

@testable import GraphEvaluation

@Suite struct ScoringTests {
  /// A set of one document, given as marked text, and what a program found, marked the same way.
  private func scores(_ gold: String, _ found: String) throws -> Scores {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("gold-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try gold.write(to: folder.appendingPathComponent("a.txt"), atomically: true, encoding: .utf8)
    let mentions = try AnnotatedText(found).mentions
    return Evaluation.scores(try GoldSet(folder: folder.path)) { _ in mentions }
  }

  @Test func strictAndOverlap() throws {
    let scores = try scores(
      "[Ana Quimby|person] of [Zork University|organisation] left [São Paulo|place]. [She|other] met [Bo|person].",
      "[Ana Quimby|person] of [Zork|organisation] University left [São Paulo|organisation]. [She|person] met Bo.")
    #expect(scores.strictTotal.right == 1 && scores.strictTotal.gold == 4)
    // "She" is marked as something else: finding it is not wrong.
    #expect(scores.strictTotal.found == 3)
    #expect(scores.overlapTotal.right == 2 && scores.overlapTotal.found == 3)
    #expect(scores.strict[.person]?.f1 == 2 / 3.0)
  }

  @Test func countriesIncludeAdjectives() throws {
    let scores = try scores(
      "[French|demonym] ministers left [Peru|country] and [Lima|place].",
      "[French|demonym] ministers left Peru and [Lima|country].")
    #expect(scores.countries.right == 1 && scores.countries.gold == 2 && scores.countries.found == 2)
  }

  @Test(arguments: ["[a|person", "[a [b|person]|place]", "[a|animal]", "[a"])
  func wrongMarksAreTold(_ text: String) { #expect(throws: GoldError.self) { try AnnotatedText(text) } }

  @Test(arguments: [
    #"{"id":"a","text":"Bo met Al.","eval":[[3]]}"#, #"{"id":"a","text":"Bo met Al.","sents":[[5,2]]}"#, #"{"id":"a"}"#, "{",
  ])
  func wrongRecordsAreTold(_ line: String) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("gold-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try ("\n" + line).write(to: folder.appendingPathComponent("docs.jsonl"), atomically: true, encoding: .utf8)
    try "".write(to: folder.appendingPathComponent("gold.jsonl"), atomically: true, encoding: .utf8)
    let error = #expect(throws: GoldError.self) { try GoldSet(folder: folder.path) }
    #expect(error?.description.contains("docs.jsonl:2:") == true)
  }

  @Test func escapedSignsAreText() throws {
    let text = try AnnotatedText("a \\[b\\|c\\] [d|person]")
    #expect(String(decoding: text.text, as: UTF8.self) == "a [b|c] d" && text.mentions.count == 1)
  }

  /// Values of SciPy 1.15, scipy.stats.spearmanr.
  @Test func rankCorrelation() {
    #expect(abs(SpearmanCorrelation.of([1, 2, 3, 4, 5], [5, 6, 7, 8, 7]) - 0.8207826816681233) < 1e-12)
    #expect(SpearmanCorrelation.of([1, 2, 3], [3, 2, 1]) == -1)
  }

  @Test func aRunDoesNotDifferFromItself() {
    let tallies = (1...20).map { index in
      var tally = Tally()
      (tally.right, tally.found, tally.gold) = (index, index + 3, index + 5)
      return tally
    }
    #expect(Bootstrap.interval(tallies, tallies) == 0...0)
    let worse = tallies.map { tally in
      var tally = tally
      tally.right /= 2
      return tally
    }
    #expect(Bootstrap.interval(tallies, worse).upperBound < 0)
  }
}
