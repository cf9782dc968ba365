/// What chance alone would give: the names of all sentences are shuffled, so that each name stays in as many sentences and each
/// sentence names as many as before, and the graph is counted again.
///
/// Compared with the graph that was found, it says how many relationships of some strength are there by chance, and how many
/// of them a test would call significant.
public struct NullModel: Sendable {
  /// Relationships with at least so many sentences: how many were found, and how many the shuffled graphs have.
  public struct Row: Sendable {
    public let sentences: Int
    public let found: Int
    public let mean: Double
    /// 95 % of the shuffled graphs have a number in this range.
    public let interval: ClosedRange<Int>
  }

  public let shuffles: Int
  /// For each strength that a relationship has, the weakest first.
  public let rows: [Row]
  /// Relationships that are significant at ``rate``.
  public let significant: Int
  /// Share of the relationships of shuffled graphs that are called significant, 0…1: all of them false.
  public let falseShare: Double
  public let rate: Double
}

extension NullModel {
  /// Shuffles the sentences of `graph`; the same seed gives the same result.
  ///
  /// The graph must be one of sentences, with all its relationships.
  ///
  /// - Complexity: O(shuffles · (m + p)) for m names in sentences and p pairs.
  public init(_ graph: Graph, shuffles: Int, seed: UInt64 = 1, rate: Double = 0.05) {
    precondition(shuffles > 0 && graph.level == .sentence, "only graphs of sentences are shuffled")
    var shuffler = SentenceShuffler(graph.evidence.namedSentences(), seed: seed)
    let significance = ShuffledSignificance(graph, rate)
    var histograms: [[Int]] = []
    var (falseCount, edgeCount) = (0, 0)
    for _ in 0..<shuffles {
      shuffler.shuffle()
      let pairs = shuffler.pairs()
      edgeCount += pairs.count
      falseCount += significance.significant(pairs)
      histograms.append(NullModel.atLeast(pairs.map { Int($0.sentences) }))
    }
    let found = NullModel.atLeast(graph.edges.map(\.sentences))
    let strengths = Set(graph.edges.map(\.sentences)).sorted()
    rows = strengths.map { NullModel.row($0, found, histograms) }
    significant = graph.edges.count { $0.isSignificant(at: rate) }
    falseShare = edgeCount == 0 ? 0 : Double(falseCount) / Double(edgeCount)
    self.shuffles = shuffles
    self.rate = rate
  }

  private static func row(_ strength: Int, _ found: [Int], _ shuffled: [[Int]]) -> Row {
    let counts = shuffled.map { strength < $0.count ? $0[strength] : 0 }.sorted()
    let outside = counts.count / 40
    return Row(
      sentences: strength, found: found[strength], mean: Double(counts.reduce(0, +)) / Double(counts.count),
      interval: counts[outside]...counts[counts.count - 1 - outside])
  }

  /// How many values are at least 0, 1, 2 …
  private static func atLeast(_ values: [Int]) -> [Int] {
    var counts = [Int](repeating: 0, count: (values.max() ?? 0) + 1)
    for value in values { counts[value] += 1 }
    for value in counts.indices.dropLast().reversed() { counts[value] += counts[value + 1] }
    return counts
  }
}

/// The names of sentences in one row, which is shuffled.
private struct SentenceShuffler {
  private var names: [UInt32]
  /// Where each sentence begins in `names`, and the end.
  private let starts: [Int]
  private var random: SplitMix64

  init(_ sentences: [[UInt32]], seed: UInt64) {
    names = sentences.flatMap { $0 }
    starts = sentences.reduce(into: [0]) { $0.append($0.last! + $1.count) }
    random = SplitMix64(seed: seed)
  }

  /// A random order in which no sentence names anybody twice.
  mutating func shuffle() {
    for index in names.indices.dropLast().reversed() { names.swapAt(index, random.next(below: index + 1)) }
    for sentence in starts.indices.dropLast() {
      for index in starts[sentence]..<starts[sentence + 1] where isRepeated(index, in: sentence) {
        exchange(index, of: sentence)
      }
    }
  }

  private func isRepeated(_ index: Int, in sentence: Int) -> Bool {
    let range = starts[sentence]..<starts[sentence + 1]
    return range.contains { $0 != index && names[$0] == names[index] }
  }

  /// Changes places with a name elsewhere so that neither sentence repeats one; gives up where that cannot be found.
  private mutating func exchange(_ index: Int, of sentence: Int) {
    for _ in 0..<200 {
      let other = random.next(below: names.count)
      let otherSentence = sentenceIndex(of: other)
      names.swapAt(index, other)
      if !isRepeated(index, in: sentence), !isRepeated(other, in: otherSentence) { return }
      names.swapAt(index, other)
    }
  }

  private func sentenceIndex(of index: Int) -> Int {
    var (low, high) = (0, starts.count - 1)
    while low + 1 < high {
      let middle = (low + high) / 2
      if starts[middle] <= index { low = middle } else { high = middle }
    }
    return low
  }

  /// In how many sentences each pair stands together.
  func pairs() -> [PairTable.Record] {
    var table = PairTable()
    for sentence in starts.indices.dropLast() {
      let range = starts[sentence]..<starts[sentence + 1]
      for index in range {
        for other in (index + 1)..<range.upperBound where names[index] != names[other] {
          let record = table.index(of: PairTable.key(names[index], names[other]))
          table.records[record].sentences += 1
        }
      }
    }
    return table.records
  }
}

/// Which pairs of a shuffled graph a test calls significant.
private struct ShuffledSignificance {
  private let counts: [Int]
  private let total: Int
  private let rate: Double
  private let testable: TestablePairs

  init(_ graph: Graph, _ rate: Double) {
    counts = graph.nodes.map(\.sentences)
    total = graph.totals.sentences
    self.rate = rate
    testable = TestablePairs(counts: counts, total: total)
  }

  func significant(_ pairs: [PairTable.Record]) -> Int {
    let tested = pairs.compactMap { pair -> Double? in
      let (a, b) = PairTable.nodes(of: pair.key)
      let (first, second) = (counts[Int(a)], counts[Int(b)])
      guard testable.contains(first, second) else { return nil }
      return ContingencyTable(both: Int(pair.sentences), first: first, second: second, total: total).pValue
    }
    return BenjaminiHochberg.corrected(tested, tests: testable.count).count { $0 <= rate }
  }
}
