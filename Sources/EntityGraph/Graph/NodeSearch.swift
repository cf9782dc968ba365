/// Finds the entities that a person means by a name, in any case and way of writing it.
enum NodeSearch {
  /// Those whose name is `query`, else those of which it is some whole words ("Putin"), by their place in `names`.
  ///
  /// - Complexity: O(bytes of all names)
  static func indices(named query: String, in names: some Sequence<String>) -> [Int] {
    let wanted = Array(Entity.ID.slug(of: query).utf8)
    var (exact, partial): ([Int], [Int]) = ([], [])
    var slug: [UInt8] = []
    for (index, name) in names.enumerated() {
      // Only the letters of some other scripts become longer than they were.
      if name.utf8.count < wanted.count, name.utf8.allSatisfy({ $0 < 0x80 }) { continue }
      slug.removeAll(keepingCapacity: true)
      Entity.ID.appendSlug(of: name, to: &slug)
      if slug == wanted { exact.append(index) } else if holds(slug, wanted) { partial.append(index) }
    }
    return exact.isEmpty ? partial : exact
  }

  /// Whether `words` are some of the words of `slug`, in a row.
  private static func holds(_ slug: [UInt8], _ words: [UInt8]) -> Bool {
    guard slug.count > words.count, !words.isEmpty else { return false }
    let hyphen = UInt8(ascii: "-")
    return (0...slug.count - words.count).contains { start in
      let end = start + words.count
      return slug[start] == words[0] && (start == 0 || slug[start - 1] == hyphen) && (end == slug.count || slug[end] == hyphen)
        && slug[start..<end].elementsEqual(words)
    }
  }
}

extension Graph {
  /// The nodes that a person means by `query`: the one with that id, else those of that name, else those of which it is some
  /// whole words, in any case.
  ///
  /// - Complexity: O(bytes of all names)
  public func nodes(named query: String) -> [Int] {
    if let node = node(Entity.ID(query)) { return [node] }
    return NodeSearch.indices(named: query, in: nodes.lazy.map { $0.entity.name })
  }
}

extension CooccurrenceCounts {
  /// The same in what was counted and is not frozen yet, in no order that means anything.
  ///
  /// - Complexity: O(bytes of all names)
  public func nodes(named query: String) -> [Int] {
    if query.utf8.contains(UInt8(ascii: "/")), let node = nodes.firstIndex(where: { $0.entity.id.rawValue == query }) {
      return [node]
    }
    return NodeSearch.indices(named: query, in: nodes.lazy.map { $0.entity.name })
  }
}
