/// Within which distance two names count as together, beside sentence, paragraph and article.
///
/// Two names meet when they stand in `size` sentences in a row, or within `size` words, of one article; paragraphs do not
/// part them. Each time that one is named is matched with at most one time that the other is, so that a meeting is counted
/// once and not for every window that could be laid over it.
///
/// What chance would give: a name that stands in k of N sentences (or words) is within reach of 1 − (1 − k / N)^(2 · size − 1) of
/// them; the other name meets it by chance in that share of its own places.
public struct Window: Sendable, Hashable {
  public enum Unit: String, Sendable, CaseIterable { case sentences, words }

  public let size: Int
  public let unit: Unit

  public init(size: Int, unit: Unit) {
    precondition(size >= 1, "a window holds at least one sentence or word")
    self.size = size
    self.unit = unit
  }

  /// From how many of `total` places one of `count` places of a name is to be expected within the window.
  func reach(of count: Int, in total: Int) -> Int {
    guard count < total else { return total }
    let missed = exponential(Double(2 * size - 1) * lnOnePlus(-Double(count) / Double(total)))
    return max(count, Int((Double(total) * (1 - missed)).rounded()))
  }

  /// Sentences or words of the article that count.
  func length(of analysis: ArticleAnalysis) -> Int {
    let segments = analysis.segmentation.segments
    switch unit {
    case .sentences: return analysis.segmentation.sentences.count { segments[$0.segment].kind.counts }
    case .words:
      return segments.reduce(0) { sum, segment in
        segment.kind.counts ? sum + WordCount.words(in: analysis.article.text[segment.range.indices]) : sum
      }
    }
  }
}

/// Words as stretches of text between white space.
enum WordCount {
  /// - Complexity: O(n)
  static func words(in text: ArraySlice<UInt8>) -> Int {
    var count = 0
    var wasSpace = true
    for byte in text {
      let isSpace = byte.isASCIISpace
      if wasSpace, !isSpace { count += 1 }
      wasSpace = isSpace
    }
    return count
  }
}

extension CooccurrenceCounts {
  /// Counts the meetings of each pair of an article within the window.
  ///
  /// - Complexity: O(p · m) for p pairs of names and m mentions of each.
  mutating func countWindows(_ named: [Named], _ analysis: ArticleAnalysis, _ window: Window) {
    let distinct = Array(distinctNodes(named[...]).prefix(options.mostPerArticle))
    var places = [[Int]](repeating: [], count: distinct.count)
    var placeOfNode: [UInt32: Int] = [:]
    for (index, node) in distinct.enumerated() { placeOfNode[node] = index }
    for (mention, position) in zip(named, positions(of: named, analysis, window.unit)) {
      guard let place = placeOfNode[mention.node], places[place].last != position else { continue }
      places[place].append(position)
    }
    for (index, a) in distinct.enumerated() {
      nodes[Int(a)].windows += UInt32(places[index].count)
      for other in (index + 1)..<distinct.count {
        let meetings = CooccurrenceCounts.meetings(places[index], places[other], within: window.size)
        guard meetings > 0 else { continue }
        pairs.addWindows(meetings, to: pairs.index(of: PairTable.key(a, distinct[other])))
      }
    }
  }

  /// The number of each mention's sentence, or of its first word, among those that count.
  private func positions(of named: [Named], _ analysis: ArticleAnalysis, _ unit: Window.Unit) -> [Int] {
    let segments = analysis.segmentation.segments
    if unit == .sentences {
      var count = 0
      let numbers = analysis.segmentation.sentences.map { sentence in
        if segments[sentence.segment].kind.counts { count += 1 }
        return count
      }
      return named.map { numbers[$0.sentence] }
    }
    var (word, position, segment) = (0, 0, -1)
    return named.map { mention in
      if mention.segment != segment {
        for passed in max(segment, 0)..<mention.segment where segments[passed].kind.counts {
          let start = passed == segment ? position : Int(segments[passed].range.start)
          word += WordCount.words(in: analysis.article.text[start..<Int(segments[passed].range.end)])
        }
        segment = mention.segment
        position = Int(segments[segment].range.start)
      }
      word += WordCount.words(in: analysis.article.text[position..<Int(mention.range.start)])
      position = Int(mention.range.start)
      return word
    }
  }

  /// How many of the sorted places can be matched one to one with places of the other less than `distance` away.
  static func meetings(_ a: [Int], _ b: [Int], within distance: Int) -> Int {
    var (i, j, count) = (0, 0, 0)
    while i < a.count, j < b.count {
      if abs(a[i] - b[j]) < distance {
        count += 1
        i += 1
        j += 1
      } else if a[i] < b[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return count
  }
}
