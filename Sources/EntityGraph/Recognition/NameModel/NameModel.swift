/// Weighs the evidence for unknown and doubtful names: a linear model over what gazetteer, word lists, form and neighbours say of
/// each capitalised word, with the best sequence of labels for a sentence.
///
/// The score of a label is the sum of one row of weights for each feature of the word (``WordFeatures``), plus a weight for the
/// label before it and the way both words are joined. Rows are found by the hash of the feature; two features may share a row.
/// The weights are learned as those of a conditional random field (target GraphTraining); the best sequence is found by the Viterbi
/// algorithm.
public struct NameModel: Sendable {
  /// Number of rows is 2 to this power.
  package static let rowBits = 16
  package static let joinCount = 10

  /// Weights of each label for each feature; see ``WeightRow``.
  private let rows: [WeightRow]
  /// Weights of each label behind each label, for each way of joining.
  let transitions: [SIMD8<Int32>]

  /// - Parameters:
  ///   - rows: the weights of the labels for each feature; `1 << rowBits` rows.
  ///   - transitions: the weights of the labels for each join and each label of the word before.
  init(rows: [WeightRow], transitions: [SIMD8<Int16>]) {
    precondition(rows.count == 1 << NameModel.rowBits && transitions.count == NameModel.joinCount * NameLabel.room)
    self.rows = rows
    self.transitions = NameModel.constrained(transitions.map { SIMD8<Int32>(truncatingIfNeeded: $0) })
  }

  /// Forbidden sequences get a weight that nothing can outweigh.
  private static func constrained(_ weights: [SIMD8<Int32>]) -> [SIMD8<Int32>] {
    var result: [SIMD8<Int32>] = []
    for join in 0..<joinCount {
      for previous in 0..<NameLabel.room {
        var row = SIMD8<Int32>(repeating: forbidden)
        for label in NameLabel.allCases {
          guard mayFollow(label, behind: previous, join: join) else { continue }
          row[label.rawValue] = weights[join * NameLabel.room + previous][label.rawValue]
        }
        result.append(row)
      }
    }
    return result
  }

  package static func mayFollow(_ label: NameLabel, behind previous: Int, join: Int) -> Bool {
    NameLabel(rawValue: previous).map { label.mayFollow($0, WordJoin(rawValue: UInt8(join))!) } ?? false
  }

  static let forbidden: Int32 = -1 << 28

  /// The scores of the labels of a word, the labels before it left aside.
  func scores(of word: Int, _ features: WordFeatures) -> SIMD8<Int32> {
    var sum = WeightRow.Sum()
    features.forEachRow(word) { sum.add(rows[$0]) }
    return sum.scores
  }
}
