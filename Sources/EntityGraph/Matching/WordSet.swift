/// A set of words by their hashes, with a filter that refuses nearly all other words at once.
struct WordSet: Sendable {
  private let hashes: Set<UInt64>
  /// One bit for the top twelve bits of each hash.
  private let filter: [UInt64]

  /// The words of a text, with white space between.
  init(_ words: String) {
    let hashes = Set(words.split(whereSeparator: \.isWhitespace).map { TokenHash.hash(String($0)) })
    self.hashes = hashes
    filter = hashes.reduce(into: [UInt64](repeating: 0, count: 64)) { $0[Int($1 >> 58)] |= 1 << ($1 >> 52 & 63) }
  }

  @inline(__always)
  func contains(_ hash: UInt64) -> Bool {
    filter[Int(truncatingIfNeeded: hash >> 58)] >> (hash >> 52 & 63) & 1 == 1 && hashes.contains(hash)
  }
}
