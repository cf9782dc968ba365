extension CooccurrenceCounts {
  /// Adds the counts of another worker. Associative and commutative in what a ``Graph`` shows.
  ///
  /// - Complexity: O(size of `other`).
  public mutating func merge(_ other: CooccurrenceCounts) {
    precondition(options == other.options, "only counts of the same options can be merged")
    if totals.articles == 0 {
      let own = problems
      self = other
      problems = own + other.problems
      return
    }
    totals.add(other.totals)
    problems += other.problems
    let nodeMap = mergeNodes(of: other)
    mergeEvidence(of: other, nodeMap)
    for (index, record) in other.pairs.records.enumerated() {
      let (a, b) = PairTable.nodes(of: record.key)
      let own = pairs.index(of: PairTable.key(nodeMap[Int(a)], nodeMap[Int(b)]))
      pairs.records[own].add(record)
      pairs.addWindows(other.pairs.windows(index), to: own)
    }
  }

  /// The own node of each node of `other`.
  private mutating func mergeNodes(of other: CooccurrenceCounts) -> [UInt32] {
    other.nodes.map { record in
      let node = self.node(for: record.entity)
      let index = Int(node)
      nodes[index].mentions += record.mentions
      nodes[index].sentences += record.sentences
      nodes[index].paragraphs += record.paragraphs
      nodes[index].articles += record.articles
      nodes[index].windows += record.windows
      nodes[index].widen(record.first, record.last)
      return node
    }
  }

  /// Appends the evidence of `other`.
  private mutating func mergeEvidence(of other: CooccurrenceCounts, _ nodeMap: [UInt32]) {
    let articleBase = UInt32(evidence.articles.count)
    let nameBase = evidence.names.count
    evidence.articles += other.evidence.articles
    for name in other.evidence.names {
      evidence.names.append(EvidenceStore.StoredName(node: nodeMap[Int(name.node)], start: name.start, end: name.end))
    }
    for var sentence in other.evidence.sentences {
      sentence.article += articleBase
      sentence.nameStart += nameBase
      evidence.sentences.append(sentence)
    }
  }
}
