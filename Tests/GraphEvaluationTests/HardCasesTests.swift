import EntityGraph
import Gazetteers
import Testing

@testable import GraphEvaluation

/// Fifty paragraphs of hard cases: a change that makes more of them wrong is seen.
@Suite struct HardCasesTests {
  @Test func hardCases() throws {
    let gazetteer = GazetteerLoader(paths: [ShippedGazetteers.folder], cacheFolder: nil).load()
    let recognizer = Recognizer(gazetteer: gazetteer, model: NameModel(bytes: ShippedGazetteers.model))
    let folder = #filePath.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/Gold"
    let set = try GoldSet(folder: folder)
    #expect(set.documents.count == 50)
    let scores = Evaluation.scores(set) { Evaluation.mentions(recognizer.analyze($0.article)) }
    #expect(scores.overlapTotal.f1 > 0.85)
    #expect(scores.strictTotal.f1 > 0.8)
    #expect(scores.countries.f1 > 0.85)
  }
}
