/// What an entity is.
public enum EntityKind: UInt8, Sendable, CaseIterable, Comparable {
  case person, country, organisation, place
  /// Something named that is none of these (a war, a treaty, a language): it is matched, so that the
  /// names inside it are left alone, and never shown.
  case other

  /// The word used in files, options and outputs.
  public var name: String {
    switch self {
    case .person: "person"
    case .country: "country"
    case .organisation: "organisation"
    case .place: "place"
    case .other: "other"
    }
  }

  /// The kind with that ``name``.
  public init?(name: some StringProtocol) {
    guard let kind = EntityKind.allCases.first(where: { $0.name == name }) else { return nil }
    self = kind
  }

  /// The kinds that outputs may contain.
  public static let shown: [EntityKind] = [.person, .country, .organisation, .place]

  public static func < (a: EntityKind, b: EntityKind) -> Bool { a.rawValue < b.rawValue }
}
