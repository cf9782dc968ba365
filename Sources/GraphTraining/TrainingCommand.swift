import ArgumentParser
import EntityGraph
import Foundation
import Gazetteers
import GraphEvaluation

/// Trains the name model on annotated articles and writes its weights, or tells by cross-validation what it is worth.
///
///     swift run -c release GraphTraining --gold Training -o Gazetteers/models/names.weights
///     swift run -c release GraphTraining --gold Training --folds 5
@main
struct TrainingCommand: ParsableCommand {
  @Option(name: .long, help: "A folder of annotated articles to learn from; may be repeated.")
  var gold: [String]
  @Option(name: .long, help: "Leave out documents with this in their id; may be repeated.")
  var without: [String] = []
  @Option(name: .long, help: "How often the articles are gone over.")
  var rounds = 8
  @Option(name: .long, help: "Parts for cross-validation; each part is tried with what the others taught.")
  var folds = 1
  @Option(name: .shortAndLong, help: "Write the weights to this file.")
  var output: String?

  func run() throws {
    let rules = Recognizer(gazetteer: GazetteerLoader(paths: [ShippedGazetteers.folder], cacheFolder: nil).load())
    let sets = try gold.map { try GoldSet(folder: $0) }
    if folds > 1 {
      for (set, scores) in zip(sets, crossValidated(sets, rules)) { report(set, scores) }
    }
    if let output {
      let trainer = trained(sets, rules) { _ in true }
      try Data(trainer.bytes).write(to: URL(fileURLWithPath: output))
      print("\(output): learned from \(trainer.sentenceCount) sentences")
    }
  }

  /// What is learned from the documents whose number in their set is wanted.
  private func trained(_ sets: [GoldSet], _ rules: Recognizer, _ isWanted: (Int) -> Bool) -> NameTrainer {
    var trainer = NameTrainer()
    for set in sets {
      for (index, document) in set.documents.enumerated() where isWanted(index) && !isLeftOut(document) {
        trainer.add(document, recognizer: rules)
      }
    }
    trainer.train(rounds: rounds)
    return trainer
  }

  private func isLeftOut(_ document: GoldSet.Document) -> Bool { without.contains { document.article.id.contains($0) } }

  private func crossValidated(_ sets: [GoldSet], _ rules: Recognizer) -> [Scores] {
    var totals = [Scores](repeating: Scores(), count: sets.count)
    for fold in 0..<folds {
      let model = trained(sets, rules) { $0 % folds != fold }.model
      let recognizer = Recognizer(gazetteer: rules.gazetteer, model: model)
      for (position, set) in sets.enumerated() {
        let scores = Evaluation.scoresByDocument(set) { Evaluation.mentions(recognizer.analyze($0.article)) }
        for index in scores.indices where index % folds == fold { totals[position].add(scores[index]) }
      }
    }
    return totals
  }

  private func report(_ set: GoldSet, _ scores: Scores) {
    func percent(_ tally: Tally) -> String {
      "\((tally.precision * 100).fixed(1)) / \((tally.recall * 100).fixed(1)) / \((tally.f1 * 100).fixed(1))"
    }
    print("\(set.name), \(folds) folds: strict \(percent(scores.strictTotal)), overlap \(percent(scores.overlapTotal))")
  }
}
