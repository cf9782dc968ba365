/// Sets of the numbers 0 ..< n that only grow together. Each is known by its smallest element.
///
/// Source: B. A. Galler, M. J. Fischer, "An Improved Equivalence Algorithm", 1964.
struct DisjointSets {
  private var parents: [Int32]

  init(count: Int) { parents = (0..<Int32(count)).map { $0 } }

  /// Joins the sets of two elements; false when they are in the same one already.
  @discardableResult
  mutating func join(_ a: Int, _ b: Int) -> Bool {
    let (first, second) = (root(of: a), root(of: b))
    parents[max(first, second)] = Int32(truncatingIfNeeded: min(first, second))
    return first != second
  }

  /// The smallest element of the set. Halves the way there for the next time.
  mutating func root(of element: Int) -> Int {
    var element = element
    while Int(parents[element]) != element {
      parents[element] = parents[Int(parents[element])]
      element = Int(parents[element])
    }
    return element
  }

  /// The smallest element of the set of each element.
  mutating func roots() -> [Int] { parents.indices.map { root(of: $0) } }
}
