/// A set of an article's entities.
struct EntitySet {
  private var hashes = WordSet()

  @inline(__always)
  func contains(_ entity: EntityReference) -> Bool { hashes.contains(EntitySet.hash(entity)) }

  mutating func insert(_ entity: EntityReference) { hashes.insert(EntitySet.hash(entity)) }

  /// Different for different entities, and never zero.
  @inline(__always)
  private static func hash(_ entity: EntityReference) -> UInt64 { TokenHash.mix(1 << 40, UInt64(entity.rawValue)) }
}
