/// Finds the sequences of labels with the highest sums of weights, word by word: the Viterbi algorithm.
struct BestLabels {
  /// The score of a label beyond doubt: no sum of weights outweighs it, and it outweighs nothing forbidden.
  private static let certainty: Int32 = 1 << 20

  private let model: NameModel
  /// The best sum of a sequence that ends with each label at the word before; only differences matter.
  private var best = BestLabels.beginning
  /// For each label of a word, the best one of the word before.
  private var origins: [SIMD8<Int32>] = []

  init(_ model: NameModel, wordCount: Int) {
    self.model = model
    origins.reserveCapacity(wordCount)
  }

  /// Before the first word of a sentence nothing goes on.
  private static let beginning = {
    var best = SIMD8<Int32>(repeating: NameModel.forbidden)
    best[NameLabel.outside.rawValue] = 0
    return best
  }()

  /// Adds a word with the scores of its labels.
  ///
  /// - Parameter join: how it is joined to the word before; `nil` when it begins a sentence.
  mutating func add(_ scores: SIMD8<Int32>, join: UInt8?) {
    var origin = SIMD8<Int32>.zero
    if join == nil {
      origin = SIMD8(repeating: BestLabels.largest(best))
      best = BestLabels.beginning
    }
    var next = SIMD8<Int32>(repeating: .min / 2)
    for previous in 0..<NameLabel.allCases.count where best[previous] > -BestLabels.certainty {
      let sum = model.transitions[Int(join ?? 0) * NameLabel.room + previous] &+ best[previous]
      let isBetter = sum .> next
      next.replace(with: sum, where: isBetter)
      if join != nil { origin.replace(with: Int32(truncatingIfNeeded: previous), where: isBetter) }
    }
    origins.append(origin)
    best = next &+ scores
    // So the sums of a list without end stay small.
    best = best &- best[Int(BestLabels.largest(best))]
    best.replace(with: NameModel.forbidden, where: best .< NameModel.forbidden)
  }

  /// Adds a word whose label is beyond doubt.
  mutating func add(certain label: NameLabel, join: UInt8?) {
    let before = join == nil ? BestLabels.beginning : best
    var (origin, sum) = (0, Int32.min)
    for previous in 0..<NameLabel.allCases.count {
      let candidate = model.transitions[Int(join ?? 0) * NameLabel.room + previous][label.rawValue] &+ before[previous]
      if candidate > sum { (origin, sum) = (previous, candidate) }
    }
    guard sum > -BestLabels.certainty else {
      // It cannot stand behind anything here.
      var scores = SIMD8<Int32>.zero
      scores[label.rawValue] = BestLabels.certainty
      return add(scores, join: join)
    }
    origins.append(SIMD8(repeating: join == nil ? BestLabels.largest(best) : Int32(origin)))
    best = BestLabels.only[label.rawValue]
  }

  /// The sums when a label is beyond doubt.
  private static let only = (0..<NameLabel.room).map { label in
    var sums = SIMD8<Int32>(repeating: -certainty)
    sums[label] = 0
    return sums
  }

  private static func largest(_ scores: SIMD8<Int32>) -> Int32 {
    var largest = 0
    for label in 1..<NameLabel.allCases.count where scores[label] > scores[largest] { largest = label }
    return Int32(largest)
  }

  /// The best label of each word.
  func labels() -> [NameLabel] {
    var label = Int(BestLabels.largest(best))
    var labels = [NameLabel](repeating: .outside, count: origins.count)
    for word in origins.indices.reversed() {
      labels[word] = NameLabel(rawValue: label)!
      label = Int(origins[word][label])
    }
    return labels
  }
}
