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

  /// Weights of each label for each feature.
  private let rows: [SIMD8<Int8>]
  /// Weights of each label behind each label, for each way of joining.
  private let transitions: [SIMD8<Int32>]

  /// - Parameters:
  ///   - rows: the weights of the labels for each feature; `1 << rowBits` rows.
  ///   - transitions: the weights of the labels for each join and each label of the word before.
  package init(rows: [SIMD8<Int8>], transitions: [SIMD8<Int16>]) {
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

  /// The scores of a word whose label is beyond doubt, by that label.
  private static let certain = (0..<NameLabel.room).map { label in
    var scores = SIMD8<Int32>.zero
    scores[label] = 1 << 20
    return scores
  }

  private static let forbidden: Int32 = -1 << 28

  /// The scores of the labels of a word, the labels before it left aside.
  func scores(of word: Int, _ features: WordFeatures) -> SIMD8<Int32> {
    if let label = features.certainLabel(word) { return NameModel.certain[label.rawValue] }
    var sum = SIMD8<Int16>.zero
    features.forEachRow(word) { sum &+= SIMD8<Int16>(truncatingIfNeeded: rows[$0]) }
    return SIMD8<Int32>(truncatingIfNeeded: sum)
  }

  /// The sequences of labels with the highest sums of weights, one for each sentence.
  ///
  /// - Parameter join: how a word is joined to the one before; `nil` when it begins a sentence.
  /// - Complexity: O(number of words).
  func bestLabels(_ scores: [SIMD8<Int32>], join: (Int) -> UInt8?) -> [NameLabel] {
    var best = NameModel.beginning
    // For each label of a word, the best one of the word before.
    var origins: [SIMD8<Int32>] = []
    origins.reserveCapacity(scores.count)
    for (word, score) in scores.enumerated() {
      let join = join(word)
      var origin = SIMD8<Int32>(repeating: Int32(truncatingIfNeeded: NameModel.largest(best)))
      if join == nil { best = NameModel.beginning }
      var next = SIMD8<Int32>(repeating: .min / 2)
      for previous in 0..<NameLabel.allCases.count {
        let sum = transitions[Int(join ?? 0) * NameLabel.room + previous] &+ best[previous]
        let isBetter = sum .> next
        next.replace(with: sum, where: isBetter)
        if join != nil { origin.replace(with: SIMD8(repeating: Int32(truncatingIfNeeded: previous)), where: isBetter) }
      }
      origins.append(origin)
      best = next &+ score
      // Only differences matter; so the sums of a list without end stay small.
      best = best &- best[NameModel.largest(best)]
      best.replace(with: NameModel.forbidden, where: best .< NameModel.forbidden)
    }
    return labels(endingWith: NameModel.largest(best), origins)
  }

  /// Before the first word of a sentence nothing goes on.
  private static let beginning = {
    var best = SIMD8<Int32>(repeating: forbidden)
    best[NameLabel.outside.rawValue] = 0
    return best
  }()

  private static func largest(_ scores: SIMD8<Int32>) -> Int {
    var largest = 0
    for label in 1..<NameLabel.allCases.count where scores[label] > scores[largest] { largest = label }
    return largest
  }

  private func labels(endingWith last: Int, _ origins: [SIMD8<Int32>]) -> [NameLabel] {
    var label = last
    var labels = [NameLabel](repeating: .outside, count: origins.count)
    for word in origins.indices.reversed() {
      labels[word] = NameLabel(rawValue: label)!
      label = Int(origins[word][label])
    }
    return labels
  }
}
