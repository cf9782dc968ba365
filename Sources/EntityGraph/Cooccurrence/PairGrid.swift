/// Remembers where the records of one article's pairs are, so that each pair is looked up once and not
/// again for every sentence, paragraph and the article.
struct PairGrid {
  /// Above this number of nodes the grid would be larger than the caches; pairs are then looked up.
  private static let largest = 256

  private let size: Int
  /// Index of the record plus one, for nodes numbered within the article.
  private var records: [UInt32]

  init(size: Int) {
    self.size = size
    records = [UInt32](repeating: 0, count: size <= PairGrid.largest ? size * size : 0)
  }

  /// The index of the record of the pair, from `find` the first time.
  @inline(__always)
  mutating func record(_ a: Int, _ b: Int, find: () -> Int) -> Int {
    guard !records.isEmpty else { return find() }
    let cell = min(a, b) * size + max(a, b)
    if records[cell] != 0 { return Int(records[cell]) - 1 }
    let index = find()
    records[cell] = UInt32(index + 1)
    return index
  }
}
