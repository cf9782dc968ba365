/// What a gazetteer says about one spelling; see the format in Gazetteers/README.md.
public struct SpellingNotes: OptionSet, Hashable, Sendable, BitwiseCopyable {
  public let rawValue: UInt16
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Also a common word or the name of something else: needs support in the article.
  public static let weak = SpellingNotes(rawValue: 1 << 0)
  /// Case must match as written.
  public static let exact = SpellingNotes(rawValue: 1 << 1)
  /// Shown, never matched.
  public static let label = SpellingNotes(rawValue: 1 << 2)
  /// Adjective or inhabitants of a country.
  public static let demonym = SpellingNotes(rawValue: 1 << 3)
  /// The bare family name.
  public static let surname = SpellingNotes(rawValue: 1 << 4)
  /// An abbreviation.
  public static let acronym = SpellingNotes(rawValue: 1 << 5)
  /// Usable once the entity has been named in the article ("the North").
  public static let short = SpellingNotes(rawValue: 1 << 6)
  /// Never this entity: the spelling is known not to mean it.
  public static let not = SpellingNotes(rawValue: 1 << 7)

  /// The words of the format that are set.
  public var names: [String] { SpellingNotes.words.filter { contains($0.note) }.map(\.name) }

  /// The words of the format, in the order they are written.
  static let words: [(name: String, note: SpellingNotes)] = [
    ("demonym", .demonym), ("surname", .surname), ("acronym", .acronym), ("short", .short),
    ("weak", .weak), ("exact", .exact), ("label", .label), ("not", .not),
  ]
}
