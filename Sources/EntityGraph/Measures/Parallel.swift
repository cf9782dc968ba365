/// Work in parts that do not depend on the number of processors, so that neither do their results.
enum Parallel {
  /// `count` numbers in at most `limit` stretches of about equal length.
  static func chunks(of count: Int, atMost limit: Int) -> [Range<Int>] {
    let chunks = min(count, limit)
    return (0..<chunks).map { $0 * count / chunks..<($0 + 1) * count / chunks }
  }

  /// The results of `body` for each of `parts`, in their order.
  static func map<Result: Sendable>(
    _ parts: [Range<Int>], _ body: @escaping @Sendable (Range<Int>) -> Result
  ) async -> [Result] {
    await withTaskGroup(of: (Int, Result).self) { group in
      for (index, part) in parts.enumerated() { group.addTask { (index, body(part)) } }
      var results = [Result?](repeating: nil, count: parts.count)
      for await (index, result) in group { results[index] = result }
      return results.map { $0! }
    }
  }
}
