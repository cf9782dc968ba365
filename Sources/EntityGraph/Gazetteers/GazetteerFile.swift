/// The content of one `*.gazetteer` file: entries of one kind, or a list of words.
///
/// The format is explained in Gazetteers/README.md.
public struct GazetteerFile: Sendable {
  /// The name of the file, for problems.
  public let name: String
  /// The `kind:` line: `person`, `organisation/company`, `words/given-name` …
  public let kind: String
  /// The `source:` line.
  public let source: String
  /// The `license:` line.
  public let license: String
  public let entries: [GazetteerEntry]

  /// The class of words when this is a word list.
  public var wordClass: String? {
    kind.hasPrefix("words/") ? String(kind.dropFirst("words/".count)) : nil
  }
}

/// One entity of a gazetteer.
public struct GazetteerEntry: Sendable {
  public let kind: EntityKind
  /// What it is within its kind (`company`); empty when the file says the kind only.
  public let category: String
  /// The canonical name.
  public let name: String
  /// All ways of writing it, the name first.
  public var spellings: [Spelling]
  public var attributes = Attributes()
  /// Line in the file, from 1.
  public let line: Int
  /// Whether the line is `!name`: the entity of files before this one is taken out.
  public var isRemoval = false

  /// The id in its notes, or the one made from kind and name.
  public var id: Entity.ID { attributes.id.map { Entity.ID($0) } ?? Entity.ID(kind: kind, name: name) }

  /// One way of writing the name of an entity.
  public struct Spelling: Sendable {
    public let text: String
    public let notes: SpellingNotes
    public let line: Int
  }

  /// The `key=value` notes.
  public struct Attributes: Sendable {
    /// Q number.
    public var wikidata: String?
    /// ISO 3166-1 alpha-2 of a country.
    public var iso: String?
    /// ISO 3166-1 alpha-3 of a country.
    public var iso3: String?
    /// ISO code of the country it belongs to.
    public var country: String?
    /// The family name, when it is not the last word.
    public var surname: String?
    /// ISO code or id of the government or body that a capital or seat stands for.
    public var actsFor: String?
    public var population: Int?
    /// First and last year of life or office.
    public var from: Int?
    public var to: Int?
    var id: String?
  }
}
