/// Points to an entity: one of the gazetteer, one that was found in this article by pattern, or one that a person decided about.
public struct EntityReference: Hashable, Sendable {
  /// Index in the gazetteer; in the article's own entities with the highest bit set; in its corrected ones with the next bit.
  let rawValue: UInt32

  static func known(_ index: Int) -> EntityReference { EntityReference(rawValue: UInt32(index)) }
  static func local(_ index: Int) -> EntityReference {
    EntityReference(rawValue: UInt32(index) | 0x8000_0000)
  }

  static func corrected(_ index: Int) -> EntityReference {
    EntityReference(rawValue: UInt32(index) | 0x4000_0000)
  }

  var knownIndex: Int? { rawValue & 0xC000_0000 == 0 ? Int(rawValue) : nil }
  var localIndex: Int? { rawValue & 0x8000_0000 != 0 ? Int(rawValue & 0x7FFF_FFFF) : nil }
  var correctedIndex: Int? { rawValue & 0xC000_0000 == 0x4000_0000 ? Int(rawValue & 0x3FFF_FFFF) : nil }
}

/// Why a stretch of text is taken to mean an entity.
public enum Evidence: String, Sendable, CaseIterable {
  /// A full name or another spelling from the gazetteer.
  case name
  /// "Russian", "the Chinese"
  case demonym
  /// "the North", once the country is known
  case short
  /// A bare family name
  case surname
  /// An abbreviation, from the gazetteer or introduced in the article
  case acronym
  /// A capital: the city itself, or the government that sits there
  case capital
  /// A building or place that stands for those inside it: the Kremlin
  case seat
  /// An unknown name, found by its form and the words around it
  case pattern
  /// The author of the article
  case byline
  /// An agency, photographer or editor
  case credit
  /// The place where the article was written
  case dateline

  /// A number for each.
  var number: UInt64 {
    switch self {
    case .name: 0
    case .demonym: 1
    case .short: 2
    case .surname: 3
    case .acronym: 4
    case .capital: 5
    case .seat: 6
    case .pattern: 7
    case .byline: 8
    case .credit: 9
    case .dateline: 10
    }
  }
}

/// A stretch of text judged to mean an entity.
public struct Mention: Hashable, Sendable {
  /// Bytes in the article.
  public let range: ByteRange
  public let entity: EntityReference
  public let evidence: Evidence
  /// 0…1: how often a mention with this evidence is right, as a rule of thumb.
  public let confidence: Double
  /// The country or body a capital or seat speaks for here; `nil` when the place itself is meant.
  public let standsFor: EntityReference?
  /// Index of its segment.
  public let segment: Int
  /// Index of its sentence.
  public let sentence: Int

  /// What it counts as when capitals are rolled up into their governments.
  public var counted: EntityReference { standsFor ?? entity }
}
