/// What a capitalised word is part of, as the name model sees it: nothing, or the beginning or the rest of a name.
package enum NameLabel: Int, CaseIterable {
  case outside
  case personBegins, personGoesOn
  case organisationBegins, organisationGoesOn
  case placeBegins, placeGoesOn

  /// Labels that a sequence of weights has room for: a power of two.
  static let room = 8

  package init(_ kind: EntityKind, begins: Bool) {
    switch kind {
    case .person: self = begins ? .personBegins : .personGoesOn
    case .organisation: self = begins ? .organisationBegins : .organisationGoesOn
    case .place, .country: self = begins ? .placeBegins : .placeGoesOn
    case .other: self = .outside
    }
  }

  /// The kind of the name; countries are places here.
  package var kind: EntityKind? {
    switch self {
    case .outside: nil
    case .personBegins, .personGoesOn: .person
    case .organisationBegins, .organisationGoesOn: .organisation
    case .placeBegins, .placeGoesOn: .place
    }
  }

  package var goesOn: Bool { self == .personGoesOn || self == .organisationGoesOn || self == .placeGoesOn }

  /// Whether a word with this label may follow one with `previous` that is joined to it like that.
  func mayFollow(_ previous: NameLabel, _ join: WordJoin) -> Bool {
    guard goesOn else { return true }
    guard previous.kind == kind else { return false }
    switch join {
    case .none: return false
    case .and, .forOrOn, .possessive: return self == .organisationGoesOn
    case .of: return self != .personGoesOn
    default: return true
    }
  }
}
