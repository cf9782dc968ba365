/// What a relationship is about: the words and phrases that mark its sentences against the other sentences of the articles.
///
/// A word counts by its log-odds in the sentences of the relationship against the rest, with a prior from all sentences, divided
/// by the standard deviation. So a rare word must come more often than a frequent one to count, and function words cancel out.
///
/// Source: B. Monroe, M. Colaresi, K. Quinn, "Fightin' Words", 2008, with an informative prior that weighs as much as the sentences
/// of the relationship, at most as 500 words.
public struct TopicFinder: Sendable {
  /// What a relationship is about.
  public struct Topic: Sendable, Hashable {
    /// Words and phrases of two words, the most telling first.
    public let words: [String]
    /// Verbs between the two names or right behind them, the most frequent first.
    public let verbs: [String]

    /// Words and verbs in one line; empty when nothing tells.
    public var text: String { (words + verbs.filter { !words.contains($0) }).joined(separator: ", ") }
  }

  private let graph: Graph
  private let background: TermCounts

  /// Reads at most about 20,000 sentences, chosen by their place and not by the order of reading, as the background.
  ///
  /// - Complexity: O(bytes of these sentences)
  public init(_ graph: Graph) {
    self.graph = graph
    background = TermCounts(graph.evidence.sampledSentences(20_000).map(graph.evidence.words))
  }

  /// What `edge` is about: at most `limit` words and phrases and `limit` verbs.
  ///
  /// - Complexity: O(bytes of its sentences)
  public func topic(of edge: Graph.Edge, limit: Int = 5) -> Topic {
    let passages = graph.evidence.passages(edge.a, edge.b, graph.level).prefix(500)
    let words = passages.flatMap { Set([$0.first, $0.last]) }.map(graph.evidence.words)
    return Topic(words: tellingTerms(TermCounts(words), limit), verbs: verbs(edge, passages, limit))
  }

  private func tellingTerms(_ own: TermCounts, _ limit: Int) -> [String] {
    let least = own.sentences >= 6 ? 2 : 1
    let scored = own.counts.compactMap { term, count -> (term: String, score: Double)? in
      guard count.sentences >= least else { return nil }
      let score = self.score(count.occurrences, own.total, background.counts[term]?.occurrences ?? count.occurrences)
      return score > 1 ? (term, score) : nil
    }
    // Of a phrase and its words that are equally telling, the phrase comes first.
    let sorted = scored.sorted { a, b in
      let (wordsA, wordsB) = (a.term.contains(" ") ? 0 : 1, b.term.contains(" ") ? 0 : 1)
      return (b.score, wordsA, a.term) < (a.score, wordsB, b.term)
    }.map(\.term)
    return TopicFinder.withoutRepetition(sorted, limit)
  }

  /// Standard score of the log-odds ratio of a term that occurs `count` times among `total` here, `all` times everywhere.
  private func score(_ count: Int, _ total: Int, _ all: Int) -> Double {
    let everywhere = Double(max(background.total, total))
    let weight = Double(min(500, total))
    let prior = weight * Double(max(all, count)) / everywhere
    let rest = max(Double(all - count), 0)
    func odds(_ occurrences: Double, _ words: Double) -> Double {
      ln((occurrences + prior) / max(words + weight - occurrences - prior, 1))
    }
    let difference = odds(Double(count), Double(total)) - odds(rest, everywhere - Double(total))
    return difference / (1 / (Double(count) + prior) + 1 / (rest + prior)).squareRoot()
  }

  /// The first terms, without words of phrases that are there already.
  private static func withoutRepetition(_ terms: [String], _ limit: Int) -> [String] {
    var chosen: [String] = []
    var words: Set<Substring> = []
    for term in terms where chosen.count < limit {
      let parts = term.split(separator: " ")
      if parts.contains(where: words.contains) { continue }
      words.formUnion(parts)
      chosen.append(term)
    }
    return chosen
  }

  private func verbs(_ edge: Graph.Edge, _ passages: ArraySlice<Passage>, _ limit: Int) -> [String] {
    var counts: [String: Int] = [:]
    for passage in passages where passage.first == passage.last {
      for word in Set(graph.evidence.wordsBetween(edge.a, edge.b, in: passage.first)) {
        if RelationVerbs.words.contains(TokenHash.hash(word)) { counts[word, default: 0] += 1 }
      }
    }
    return counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(limit).map(\.key)
  }
}

/// How often words and phrases of two words occur in some sentences.
private struct TermCounts {
  struct Count {
    var occurrences = 0
    var sentences = 0
  }

  private(set) var counts: [String: Count] = [:]
  private(set) var total = 0
  let sentences: Int

  /// From the stretches of words of each sentence.
  init(_ sentences: [[[String]]]) {
    self.sentences = sentences.count
    for sentence in sentences {
      let terms = sentence.flatMap(TermCounts.terms)
      total += terms.count
      for term in terms { counts[term, default: Count()].occurrences += 1 }
      for term in Set(terms) { counts[term]!.sentences += 1 }
    }
  }

  /// The words that tell something, and two such words in a row that are no verbs.
  private static func terms(_ words: [String]) -> [String] {
    let hashes = words.map { TokenHash.hash($0) }
    let telling = words.indices.map { words[$0].utf8.count > 2 && !FunctionWords.words.contains(hashes[$0]) }
    let nouns = words.indices.map { telling[$0] && !RelationVerbs.words.contains(hashes[$0]) }
    let phrases = words.indices.dropLast().filter { nouns[$0] && nouns[$0 + 1] }.map { words[$0] + " " + words[$0 + 1] }
    return words.indices.filter { telling[$0] }.map { words[$0] } + phrases
  }
}
