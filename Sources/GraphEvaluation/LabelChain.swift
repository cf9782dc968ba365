import EntityGraph

/// How likely each label of each word of a sentence is: a linear-chain conditional random field (Lafferty, McCallum and Pereira
/// 2001), with sums over all sequences of labels by the forward-backward algorithm.
struct LabelChain {
  private static let room = 8
  /// Share of all sequences up to a word, and from it on, by its label; each word scaled to a sum of one.
  private var forward: [SIMD8<Double>] = []
  private var backward: [SIMD8<Double>] = []
  private var local: [SIMD8<Double>] = []
  private let joins: [UInt8]
  private let factors: [SIMD8<Double>]
  private var scales: [Double] = []

  init(scores: [SIMD8<Double>], joins: [UInt8], transitions: [SIMD8<Double>]) {
    self.joins = joins
    factors = LabelChain.factors(transitions)
    local = scores.map { score in
      let largest = LabelChain.used(score).max()
      var result = SIMD8<Double>.zero
      for label in NameLabel.allCases { result[label.rawValue] = exponential(score[label.rawValue] - largest) }
      return result
    }
    runForward()
    runBackward()
  }

  private static func used(_ score: SIMD8<Double>) -> SIMD8<Double> {
    var score = score
    score[7] = -.infinity
    return score
  }

  /// The factors of labels behind labels; zero for what may not follow.
  private static func factors(_ transitions: [SIMD8<Double>]) -> [SIMD8<Double>] {
    transitions.indices.map { index in
      var row = SIMD8<Double>.zero
      for label in NameLabel.allCases where NameModel.mayFollow(label, behind: index % room, join: index / room) {
        row[label.rawValue] = exponential(transitions[index][label.rawValue])
      }
      return row
    }
  }

  private mutating func runForward() {
    var before = SIMD8<Double>.zero
    before[0] = 1
    for word in local.indices {
      var sum = SIMD8<Double>.zero
      for previous in 0..<7 { sum += factors[Int(joins[word]) * LabelChain.room + previous] * before[previous] }
      sum *= local[word]
      let scale = sum.sum()
      before = sum / scale
      forward.append(before)
      scales.append(scale)
    }
  }

  private mutating func runBackward() {
    backward = [SIMD8<Double>](repeating: SIMD8(repeating: 1), count: local.count)
    for word in local.indices.dropLast().reversed() {
      let next = backward[word + 1] * local[word + 1] / scales[word + 1]
      for previous in 0..<7 {
        backward[word][previous] = (factors[Int(joins[word + 1]) * LabelChain.room + previous] * next).sum()
      }
    }
  }

  /// The probability of each label of a word.
  func marginal(_ word: Int) -> SIMD8<Double> {
    let product = forward[word] * backward[word]
    var product2 = product
    product2[7] = 0
    return product2 / product2.sum()
  }

  /// The probability of each label of a word together with `previous` of the word before.
  func marginal(_ word: Int, after previous: Int) -> SIMD8<Double> {
    let before = word > 0 ? forward[word - 1][previous] : previous == 0 ? 1 : 0
    return factors[Int(joins[word]) * LabelChain.room + previous] * local[word] * backward[word] * (before / scales[word])
  }
}
