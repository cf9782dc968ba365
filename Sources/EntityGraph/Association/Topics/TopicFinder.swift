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
  /// How often each word and phrase occurs in the background, by its hash, and how many there are.
  private let background: [UInt64: Int32]
  private let backgroundTotal: Int

  /// Reads at most about 10,000 sentences, chosen by their place and not by the order of reading, as the background.
  ///
  /// - Complexity: O(bytes of these sentences)
  public init(_ graph: Graph) {
    self.graph = graph
    var counts: [UInt64: Int32] = [:]
    var total = 0
    for sentence in graph.evidence.sampledSentences(10_000) {
      Term.forEach(in: sentence, graph.evidence) { term in
        counts[term.hash, default: 0] += 1
        total += 1
      }
    }
    background = counts
    backgroundTotal = total
  }

  /// What `edge` is about: at most `limit` words and phrases and `limit` verbs.
  ///
  /// - Complexity: O(bytes of its sentences)
  public func topic(of edge: Graph.Edge, limit: Int = 5) -> Topic {
    let passages = graph.evidence.passages(edge.a, edge.b, graph.level).prefix(500)
    let sentences = passages.flatMap { $0.first == $0.last ? [$0.first] : [$0.first, $0.last] }
    return Topic(words: tellingTerms(TermCounts(sentences, graph.evidence), limit), verbs: verbs(edge, passages, limit))
  }

  private func tellingTerms(_ own: TermCounts, _ limit: Int) -> [String] {
    let least = own.sentences >= 6 ? 2 : 1
    var scored: [(text: String, score: Double)] = []
    for (hash, count) in own.counts where count.sentences >= least {
      let score = score(count.occurrences, own.total, background[hash].map(Int.init) ?? count.occurrences)
      if score > 1 { scored.append((graph.evidence.lowercased(count.range, ofArticleIn: count.place), score)) }
    }
    // Of a phrase and its words that are equally telling, the phrase comes first.
    scored.sort { a, b in
      let (wordsA, wordsB) = (a.text.contains(" ") ? 0 : 1, b.text.contains(" ") ? 0 : 1)
      return (b.score, wordsA, a.text) < (a.score, wordsB, b.text)
    }
    return TopicFinder.withoutRepetition(scored.map(\.text), limit)
  }

  /// Standard score of the log-odds ratio of a term that occurs `count` times among `total` here, `all` times everywhere.
  private func score(_ count: Int, _ total: Int, _ all: Int) -> Double {
    let everywhere = Double(max(backgroundTotal, total))
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
      let words = graph.evidence.wordsBetween(edge.a, edge.b, in: passage.first)
      let verbs = words.filter { RelationVerbs.words.contains($0.hash) }
      for verb in Set(verbs.map { graph.evidence.lowercased($0.range, ofArticleIn: passage.first) }) {
        counts[verb, default: 0] += 1
      }
    }
    return counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(limit).map(\.key)
  }
}

/// A word or a phrase of two words.
private struct Term {
  let hash: UInt64
  let range: Range<Int>

  /// Calls `body` with the words that tell something, and with two such words in a row that are no verbs.
  static func forEach(in sentence: Int, _ evidence: EvidenceIndex, _ body: (Term) -> Void) {
    var last: TextWord?
    evidence.forEachWord(of: sentence) { word, isFirst in
      if isFirst { last = nil }
      let tells = word.range.count > 2 && !FunctionWords.words.contains(word.hash)
      if tells { body(Term(hash: word.hash, range: word.range)) }
      let isNoun = tells && !RelationVerbs.words.contains(word.hash)
      if isNoun, let last {
        let hash = TokenHash.mix(last.hash, word.hash)
        body(Term(hash: hash, range: last.range.lowerBound..<word.range.upperBound))
      }
      last = isNoun ? word : nil
    }
  }
}

/// How often words and phrases occur in some sentences, by their hash.
private struct TermCounts {
  struct Count {
    var occurrences = 0
    /// Sentences with it.
    var sentences = 0
    /// The last of them.
    var sentence = -1
    /// Where it stands first.
    let range: Range<Int>
    /// The sentence in whose article `range` is.
    let place: Int
  }

  private(set) var counts: [UInt64: Count] = [:]
  private(set) var total = 0
  let sentences: Int

  init(_ sentences: [Int], _ evidence: EvidenceIndex) {
    self.sentences = sentences.count
    for sentence in sentences {
      Term.forEach(in: sentence, evidence) { term in
        total += 1
        counts[term.hash, default: Count(range: term.range, place: sentence)].add(sentence)
      }
    }
  }
}

extension TermCounts.Count {
  mutating func add(_ sentence: Int) {
    occurrences += 1
    if self.sentence != sentence { sentences += 1 }
    self.sentence = sentence
  }
}
