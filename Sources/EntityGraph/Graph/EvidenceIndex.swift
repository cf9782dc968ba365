/// Finds the sentences that name a node, and those behind an edge, in what was stored while counting.
struct EvidenceIndex: Sendable {
  let store: EvidenceStore
  /// The store's node of each node of the graph.
  let storeNode: [UInt32]
  /// Where the sentences of each node of the store begin in `sentences`.
  private let starts: [UInt32]
  /// Sentences node by node, in the order of the store.
  private let sentences: [UInt32]

  /// Of the nodes `storeNode`, out of `storeCount` in the store.
  ///
  /// - Complexity: O(names)
  init(store: EvidenceStore, storeNode: [UInt32], storeCount: Int) {
    var isWanted = [Bool](repeating: false, count: storeCount)
    for node in storeNode { isWanted[Int(node)] = true }
    var counts = [UInt32](repeating: 0, count: storeCount + 1)
    EvidenceIndex.forEachName(store, isWanted) { node, _ in counts[node + 1] += 1 }
    for node in isWanted.indices { counts[node + 1] += counts[node] }
    var sentences = [UInt32](repeating: 0, count: Int(counts.last ?? 0))
    var next = counts
    EvidenceIndex.forEachName(store, isWanted) { node, sentence in
      sentences[Int(next[node])] = sentence
      next[node] += 1
    }
    self.init(store: store, storeNode: storeNode, starts: counts, sentences: sentences)
  }

  private init(store: EvidenceStore, storeNode: [UInt32], starts: [UInt32], sentences: [UInt32]) {
    self.store = store
    self.storeNode = storeNode
    self.starts = starts
    self.sentences = sentences
  }

  /// Calls `body` for each wanted node of each sentence, once.
  private static func forEachName(_ store: EvidenceStore, _ isWanted: [Bool], _ body: (Int, UInt32) -> Void) {
    var lastSentence = [UInt32](repeating: .max, count: isWanted.count)
    for (sentence, stored) in store.sentences.enumerated() {
      for index in stored.names {
        let node = Int(store.names[index].node)
        guard isWanted[node], lastSentence[node] != UInt32(sentence) else { continue }
        lastSentence[node] = UInt32(sentence)
        body(node, UInt32(sentence))
      }
    }
  }

  /// The same sentences for a graph that keeps only these nodes, in their order.
  func keeping(_ kept: [Int]) -> EvidenceIndex {
    EvidenceIndex(store: store, storeNode: kept.map { storeNode[$0] }, starts: starts, sentences: sentences)
  }

  /// Indices of the sentences that name `node`, in the order of the store.
  func sentences(of node: Int) -> ArraySlice<UInt32> {
    let stored = Int(storeNode[node])
    return sentences[Int(starts[stored])..<Int(starts[stored + 1])]
  }

  /// The different nodes of each sentence, sorted, in an order that does not depend on the order of reading.
  func namedSentences() -> [[UInt32]] {
    var nodeOfStored = [UInt32](repeating: .max, count: starts.count)
    for (node, stored) in storeNode.enumerated() { nodeOfStored[Int(stored)] = UInt32(node) }
    let order = store.sentences.indices.map { Passage(first: $0, last: $0) }.sorted { isBefore($0, $1, newestFirst: false) }
    return order.map { passage in
      let nodes = store.names[store.sentences[passage.first].names].map { nodeOfStored[Int($0.node)] }
      return Set(nodes).subtracting([.max]).sorted()
    }
  }

  /// The passages that prove that `a` and `b` belong together at `level`: sentences that name both; where there is none,
  /// the nearest two sentences of a paragraph or article.
  ///
  /// - Complexity: O(s log t) for s sentences of the rarer and t of the more frequent one.
  func passages(_ a: Int, _ b: Int, _ level: Graph.Level) -> [Passage] {
    let shared = sharedSentences(a, b).map { Passage(first: $0, last: $0) }
    if !shared.isEmpty || level == .sentence { return shared }
    return nearest(sentences(of: a), sentences(of: b), level)
  }

  private func sharedSentences(_ a: Int, _ b: Int) -> [Int] {
    var (rare, frequent) = (sentences(of: a), sentences(of: b))
    if rare.count > frequent.count { swap(&rare, &frequent) }
    var shared: [Int] = []
    for sentence in rare {
      frequent = frequent[SortedSearch.firstIndex(in: frequent, notBefore: sentence)...]
      if frequent.first == sentence { shared.append(Int(sentence)) }
    }
    return shared
  }

  /// The nearest two sentences of each paragraph or article that names both.
  private func nearest(_ a: ArraySlice<UInt32>, _ b: ArraySlice<UInt32>, _ level: Graph.Level) -> [Passage] {
    var best: [Passage] = []
    var others = b
    for sentence in a {
      others = others[(SortedSearch.firstIndex(in: others, notBefore: sentence))...]
      let neighbours = [others.startIndex - 1, others.startIndex].filter { b.indices.contains($0) }.map { b[$0] }
      for other in neighbours where isTogether(Int(sentence), Int(other), level) {
        let passage = Passage(first: Int(min(sentence, other)), last: Int(max(sentence, other)))
        guard let last = best.last, isTogether(last.first, passage.first, level) else {
          best.append(passage)
          continue
        }
        if passage.last - passage.first < last.last - last.first { best[best.count - 1] = passage }
      }
    }
    return best
  }

  private func isTogether(_ x: Int, _ y: Int, _ level: Graph.Level) -> Bool {
    let (x, y) = (store.sentences[x], store.sentences[y])
    return x.article == y.article && (level != .paragraph || x.segment == y.segment)
  }

  /// What a reader sees of a passage.
  func evidence(_ passage: Passage, naming nodes: [Int]) -> Graph.EvidenceSentence {
    let (first, last) = (store.sentences[passage.first], store.sentences[passage.last])
    let article = store.articles[Int(first.article)]
    var text = Array(store.text(of: first))
    var names = places(of: nodes, in: first, from: 0)
    if passage.last > passage.first {
      text += Array(" […] ".utf8)
      names += places(of: nodes, in: last, from: text.count)
      text += store.text(of: last)
    }
    return Graph.EvidenceSentence(
      articleID: article.id, articleTitle: article.title, date: article.date, url: article.url, source: article.source,
      range: ByteRange(Int(first.range.start), Int(last.range.end)), text: String(decoding: text, as: UTF8.self),
      names: names.map(\.range), nodes: names.map(\.node))
  }

  private func places(
    of nodes: [Int], in sentence: EvidenceStore.StoredSentence, from base: Int
  ) -> [(range: Range<Int>, node: Int)] {
    store.names[sentence.names].compactMap { name in
      nodes.firstIndex { storeNode[$0] == name.node }.map { (base + Int(name.start)..<base + Int(name.end), $0) }
    }
  }

  /// Bytes between the two names where they stand nearest to each other.
  func distance(_ passage: Passage, _ a: Int, _ b: Int) -> Int {
    let base = store.sentences[passage.first].range.start
    func spans(_ node: Int) -> [(start: Int, end: Int)] {
      Set([passage.first, passage.last]).flatMap { index in
        let sentence = store.sentences[index]
        let offset = Int(sentence.range.start - base)
        return store.names[sentence.names].filter { $0.node == storeNode[node] }
          .map { (offset + Int($0.start), offset + Int($0.end)) }
      }
    }
    let others = spans(b)
    return spans(a).flatMap { x in others.map { y in max(y.start - x.end, x.start - y.end) } }.min() ?? 0
  }

  /// By date, undated last; then by article, place and text, so that the order never depends on the order of reading.
  func isBefore(_ x: Passage, _ y: Passage, newestFirst: Bool) -> Bool {
    let (a, b) = (store.sentences[x.first], store.sentences[y.first])
    let (one, other) = (store.articles[Int(a.article)], store.articles[Int(b.article)])
    if one.date != other.date {
      guard let dateA = one.date, let dateB = other.date else { return one.date != nil }
      return newestFirst ? dateA > dateB : dateA < dateB
    }
    if one.id != other.id { return one.id.utf8.lexicographicallyPrecedes(other.id.utf8) }
    if a.range != b.range { return a.range < b.range }
    return store.text(of: a).lexicographicallyPrecedes(store.text(of: b))
  }
}

/// One or two sentences of an article, as indices in the store.
struct Passage: Hashable {
  let first: Int
  let last: Int
}

/// Search in sorted arrays.
enum SortedSearch {
  /// The index of the first element that is not below `value`, by steps that double and then halve: fast when it is near.
  ///
  /// - Complexity: O(log d) for an element at distance d.
  static func firstIndex(in sorted: ArraySlice<UInt32>, notBefore value: UInt32) -> Int {
    var low = sorted.startIndex
    var step = 1
    while low + step < sorted.endIndex, sorted[low + step] < value {
      low += step
      step *= 2
    }
    var high = min(low + step, sorted.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
