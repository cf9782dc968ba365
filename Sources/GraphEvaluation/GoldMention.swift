public import EntityGraph

/// A name that a person marked in an article, or one that a program found there.
public struct GoldMention: Sendable {
  /// Code points in the article's text, the end not included.
  public var start: Int
  public var end: Int
  /// The same in bytes.
  public var range: ByteRange
  public var category: Category
  /// Names count; what stands for them ("the president", "she") neither counts nor is wrong.
  public var isName: Bool
  public var isCountry: Bool
  /// Inside another mention, or left to the program's taste: not scored.
  public var isOptional: Bool
  /// Numbers of Wikidata and titles of Wikipedia that are right; `NIL` when there is none.
  public var wikidata: String?
  public var links: [String]
  /// Mentions of one article with the same value mean the same.
  public var cluster: String?

  /// What a mention is, as annotated sets tell it.
  public enum Category: String, Sendable {
    case person = "PER", organisation = "ORG", state = "GPE", location = "LOC", facility = "FAC", place = "PLACE"
    /// An adjective or the inhabitants of a country.
    case people = "NORP"
    case other = "MISC"

    /// The three groups that are scored, places together.
    public var group: EntityKind? {
      switch self {
      case .person: .person
      case .organisation: .organisation
      case .state, .location, .facility, .place: .place
      case .people, .other: nil
      }
    }
  }

  /// Number of code points that both cover.
  func overlap(_ other: GoldMention) -> Int { max(0, min(end, other.end) - max(start, other.start)) }
  func overlaps(_ other: GoldMention) -> Bool { overlap(other) > 0 }
  func isAt(_ other: GoldMention) -> Bool { start == other.start && end == other.end }
}
