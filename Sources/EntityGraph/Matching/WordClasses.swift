/// What a word may be, from the word lists; a word can be several things.
struct WordClasses: OptionSet, Hashable, Sendable, BitwiseCopyable {
  let rawValue: UInt32

  /// A first name.
  static let givenName = WordClasses(rawValue: 1 << 0)
  /// A family name.
  static let familyName = WordClasses(rawValue: 1 << 1)
  /// A family name that stands first (Kim, Xi, Nguyen).
  static let familyNameFirst = WordClasses(rawValue: 1 << 2)
  /// Part of a title before a name (President, Mr, General).
  static let title = WordClasses(rawValue: 1 << 3)
  /// What a person does (professor, analyst).
  static let role = WordClasses(rawValue: 1 << 4)
  /// Said, told, wrote …
  static let speechVerb = WordClasses(rawValue: 1 << 5)
  /// Ends the name of an organisation (University, Ministry, Corp).
  static let organisationDesignator = WordClasses(rawValue: 1 << 6)
  /// Begins the name of an organisation before "of" or "for" (University of …, Ministry of …).
  static let organisationHead = WordClasses(rawValue: 1 << 7)
  /// An ordinary lower-case word.
  static let common = WordClasses(rawValue: 1 << 8)
  /// A month, weekday or holiday.
  static let calendar = WordClasses(rawValue: 1 << 9)
  /// Ends the name of a place (River, Province).
  static let placeDesignator = WordClasses(rawValue: 1 << 10)
  /// Begins the name of a place (Mount, Lake).
  static let placeHead = WordClasses(rawValue: 1 << 11)
  /// As a first name it is weak: also a common word, a month, a place.
  static let weakGivenName = WordClasses(rawValue: 1 << 12)
  /// As a designator it is weak (Center, Office, Post).
  static let weakDesignator = WordClasses(rawValue: 1 << 14)
  /// The name of something else too: a people, a river, a hero of antiquity.
  static let otherName = WordClasses(rawValue: 1 << 13)
  /// Ends a short form of the gazetteer ("the North").
  static let shortName = WordClasses(rawValue: 1 << 15)

  /// Every class of the word lists.
  static let all = WordClasses(rawValue: 0xFFFF)

  /// How often names of the gazetteers use the word, in the upper bits.
  var uses: NameUses {
    get { NameUses(rawValue: UInt16(truncatingIfNeeded: rawValue >> 16)) }
    set { self = WordClasses(rawValue: rawValue & 0xFFFF | UInt32(newValue.rawValue) << 16) }
  }

  /// The classes of the word lists alone.
  var listed: WordClasses { intersection(.all) }

  /// The class of a word list by the `kind:` line, and how `weak` marks it.
  static func named(_ name: String) -> (plain: WordClasses, weak: WordClasses)? {
    switch name {
    case "given-name": (.givenName, [.givenName, .weakGivenName])
    case "family-name": (.familyName, .familyName)
    case "family-name-first": (.familyNameFirst, [.familyNameFirst])
    case "title": (.title, .title)
    case "role": (.role, .role)
    case "speech-verb": (.speechVerb, .speechVerb)
    case "organisation-designator":
      (.organisationDesignator, [.organisationDesignator, .weakDesignator])
    case "organisation-head": (.organisationHead, .organisationHead)
    case "common": (.common, .common)
    case "calendar": (.calendar, .calendar)
    case "place-designator": (.placeDesignator, [])
    case "place-head": (.placeHead, [])
    case "other-name": (.otherName, .otherName)
    // Lines of equal names are for imports only; full names are looked at as a whole.
    case "equal-name-cyrillic", "equal-name-arabic", "full-name": ([], [])
    default: nil
    }
  }
}
