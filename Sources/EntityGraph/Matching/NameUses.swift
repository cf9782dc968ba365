/// How often the names of the gazetteers have a word where: two bits each, which tell no, few, some or many names.
struct NameUses: Hashable, Sendable, BitwiseCopyable {
  var rawValue: UInt16 = 0

  /// Where in a name of which kind.
  enum Place: Int, CaseIterable {
    case personBegins, personEnds, personInside
    case organisationBegins, organisationEnds, organisationInside
    case placeBegins, placeGoesOn

    /// The place that a word list with that kind tells of.
    init?(wordList name: String) {
      switch name {
      case "person-begins": self = .personBegins
      case "person-ends": self = .personEnds
      default: return nil
      }
    }
  }

  subscript(_ place: Place) -> UInt16 { rawValue >> UInt16(place.rawValue * 2) & 3 }

  /// The number of names as two bits.
  mutating func set(_ place: Place, names count: Int) {
    let level: UInt16 = count == 0 ? 0 : count < 2 ? 1 : count < 10 ? 2 : 3
    rawValue |= level << UInt16(place.rawValue * 2)
  }

  /// What the word at `index` of `count` words is in a name of a kind.
  static func place(_ index: Int, of count: Int, _ kind: EntityKind) -> Place? {
    switch kind {
    case .person: count == 1 ? .personEnds : index == 0 ? .personBegins : index == count - 1 ? .personEnds : .personInside
    case .organisation: index == 0 ? .organisationBegins : index == count - 1 ? .organisationEnds : .organisationInside
    case .country, .place: index == 0 ? .placeBegins : .placeGoesOn
    case .other: nil
    }
  }
}
