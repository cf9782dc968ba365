package import EntityGraph

/// Learns the weights of the name model from annotated articles, the same each time.
///
/// The labels of a sentence are a linear-chain conditional random field (``LabelChain``); its weights are learned sentence by sentence,
/// with steps that shrink where much was learned already.
package struct NameTrainer {
  /// A sentence: the features of its words and their right labels.
  struct Example {
    var rows: [[UInt32]] = []
    var joins: [UInt8] = []
    var labels: [NameLabel] = []
  }

  private static let room = 8
  private var weights = [SIMD8<Double>](repeating: .zero, count: 1 << NameModel.rowBits)
  private var squares = [SIMD8<Double>](repeating: .zero, count: 1 << NameModel.rowBits)
  private var transitions = [SIMD8<Double>](repeating: .zero, count: NameModel.joinCount * room)
  private var transitionSquares = [SIMD8<Double>](repeating: .zero, count: NameModel.joinCount * room)
  private var examples: [Example] = []

  private static let rate = 0.02
  private static let penalty = 1e-3

  package var sentenceCount: Int { examples.count }

  package init() {}

  // MARK: Articles

  /// Adds the annotated sentences of an article.
  package mutating func add(_ document: GoldSet.Document, recognizer: Recognizer) {
    let words = recognizer.modelWords(of: document.article)
    let labels = NameTrainer.labels(of: words.map(\.range), document.gold)
    var example = Example()
    var last = -1
    for (index, word) in words.enumerated() where document.isAnnotated(word.range) {
      if word.sentence != last, !example.rows.isEmpty {
        examples.append(example)
        example = Example()
      }
      last = word.sentence
      example.rows.append(word.rows)
      example.joins.append(word.join)
      example.labels.append(labels[index])
    }
    if !example.rows.isEmpty { examples.append(example) }
  }

  /// The labels of words: those inside a name, its first one beginning it.
  static func labels(of words: [ByteRange], _ names: [GoldMention]) -> [NameLabel] {
    var labels = [NameLabel](repeating: .outside, count: words.count)
    let counted = names.filter { $0.isName && !$0.isOptional }
    for name in counted.sorted(by: { $0.range.count < $1.range.count }) {
      guard let kind = name.category.group else { continue }
      let covered = words.indices.filter { words[$0].start >= name.range.start && words[$0].end <= name.range.end }
      for (position, word) in covered.enumerated() { labels[word] = NameLabel(kind, begins: position == 0) }
    }
    return labels
  }

  // MARK: Learning

  /// Goes over all sentences `rounds` times.
  package mutating func train(rounds: Int) {
    var order = Array(examples.indices)
    var seed: UInt64 = 20_260_101
    for _ in 0..<rounds {
      for index in order.indices.dropFirst().reversed() {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        order.swapAt(index, Int((seed >> 33) % UInt64(index + 1)))
      }
      for index in order { learn(examples[index]) }
    }
  }

  /// One step against the gradient of the log-likelihood of a sentence.
  private mutating func learn(_ example: Example) {
    let chain = LabelChain(scores: example.rows.map(score), joins: example.joins, transitions: transitions)
    for word in example.rows.indices {
      var gradient = chain.marginal(word)
      gradient[example.labels[word].rawValue] -= 1
      for row in example.rows[word] { NameTrainer.change(&weights, &squares, Int(row), gradient) }
      let before = word > 0 ? example.labels[word - 1].rawValue : 0
      for previous in 0..<NameTrainer.room {
        var gradient = chain.marginal(word, after: previous)
        if previous == before { gradient[example.labels[word].rawValue] -= 1 }
        NameTrainer.change(&transitions, &transitionSquares, Int(example.joins[word]) * NameTrainer.room + previous, gradient)
      }
    }
  }

  private func score(_ rows: [UInt32]) -> SIMD8<Double> {
    var sum = SIMD8<Double>.zero
    for row in rows { sum += weights[Int(row)] }
    return sum
  }

  /// AdaGrad (Duchi, Hazan and Singer 2011), with the square of the weights as a penalty.
  private static func change(
    _ weights: inout [SIMD8<Double>], _ squares: inout [SIMD8<Double>], _ index: Int, _ gradient: SIMD8<Double>
  ) {
    let gradient = gradient + weights[index] * penalty
    squares[index] += gradient * gradient
    weights[index] -= gradient * rate / (squares[index] + 1e-6).squareRoot()
  }

  // MARK: Result

  /// The weights, scaled to eight bits, as the bytes of a model file.
  package var bytes: [UInt8] {
    let rows = weights.map { row in
      SIMD8<Int8>(clamping: SIMD8<Int32>((row * NameTrainer.scale).rounded(.toNearestOrEven)))
    }
    let links = transitions.map { SIMD8<Int16>(clamping: SIMD8<Int32>(($0 * NameTrainer.scale).rounded(.toNearestOrEven))) }
    return NameModel.bytes(rows: rows, transitions: links)
  }

  /// Whole numbers to one unit of weight.
  private static let scale = 64.0

  package var model: NameModel { NameModel(bytes: bytes)! }
}
