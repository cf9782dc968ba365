/// Articles that are copies of others: the same agency story in many papers, a later version with small changes.
///
/// The earliest article stands for its copies; among articles of one day the one with the smallest id. So the choice does not
/// depend on the order of reading.
public struct NearDuplicates: Sendable {
  /// A copy and the article that it repeats.
  public struct Copy: Sendable, Hashable {
    public let copy: String
    public let original: String
    /// Estimated share of runs of five words in common, 0…1.
    public let similarity: Double
  }

  /// From this share of common runs of words two articles are copies.
  public static let threshold = 0.7

  /// Sorted by original, then by copy.
  public let copies: [Copy]
  /// Numbers, in the order of the source, of the articles that are copies.
  let numbers: Set<Int>

  /// What is known of an article that is looked at.
  struct Candidate: Sendable {
    let number: Int
    let id: String
    let date: CalendarDate?
    let signature: TextSignature
  }

  /// - Complexity: O(n) on average for n articles.
  init(_ candidates: [Candidate]) {
    var index = SignatureIndex()
    var copies: [Copy] = []
    var numbers: Set<Int> = []
    for candidate in candidates.sorted(by: NearDuplicates.isEarlier) {
      if let (original, similarity) = index.mostSimilar(to: candidate.signature) {
        copies.append(Copy(copy: candidate.id, original: original, similarity: similarity))
        numbers.insert(candidate.number)
      } else {
        index.insert(candidate.signature, candidate.id)
      }
    }
    self.copies = copies.sorted { ($0.original, $0.copy) < ($1.original, $1.copy) }
    self.numbers = numbers
  }

  private static func isEarlier(_ a: Candidate, _ b: Candidate) -> Bool {
    let (dateA, dateB) = (a.date?.ordinal ?? .max, b.date?.ordinal ?? .max)
    if dateA != dateB { return dateA < dateB }
    if a.id != b.id { return a.id.utf8.lexicographicallyPrecedes(b.id.utf8) }
    return a.signature.values.lexicographicallyPrecedes(b.signature.values)
  }
}

/// Finds signatures that agree in many places without comparing all with all: those that agree in one of 32 groups of four
/// places meet in a bucket (locality-sensitive hashing; P. Indyk, R. Motwani, 1998). Texts with 70 % of their runs of words in
/// common miss each other in 0.02 % of cases.
private struct SignatureIndex {
  private static let rows = 4
  /// Buckets of texts that share a formula are not searched to the end.
  private static let mostPerBucket = 64

  private var buckets: [UInt64: [Int32]] = [:]
  private var signatures: [TextSignature] = []
  private var ids: [String] = []

  mutating func insert(_ signature: TextSignature, _ id: String) {
    guard !signature.values.isEmpty else { return }
    for key in keys(of: signature) { buckets[key, default: []].append(Int32(signatures.count)) }
    signatures.append(signature)
    ids.append(id)
  }

  func mostSimilar(to signature: TextSignature) -> (id: String, similarity: Double)? {
    guard !signature.values.isEmpty else { return nil }
    var seen: Set<Int32> = []
    var best: (id: String, similarity: Double)?
    for key in keys(of: signature) {
      for candidate in buckets[key, default: []].prefix(SignatureIndex.mostPerBucket) where seen.insert(candidate).inserted {
        let similarity = signature.similarity(to: signatures[Int(candidate)])
        if similarity >= max(NearDuplicates.threshold, (best?.similarity ?? 0).nextUp) {
          best = (ids[Int(candidate)], similarity)
        }
      }
    }
    return best
  }

  /// One key for each group of places.
  private func keys(of signature: TextSignature) -> [UInt64] {
    let values = signature.values
    return stride(from: 0, to: values.count, by: SignatureIndex.rows).map { start in
      values[start..<start + SignatureIndex.rows].reduce(UInt64(start)) { hash, value in
        (hash ^ UInt64(value)) &* 0x9E37_79B9_7F4A_7C15 ^ (hash >> 29)
      }
    }
  }
}
