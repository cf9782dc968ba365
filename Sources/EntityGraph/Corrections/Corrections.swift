/// What people decided about names: which are the same, which are not, what they are called, and which are none.
///
///     let corrections = Corrections(files: [("corrections.txt", bytes)], gazetteer: gazetteer)
///     let recognizer = Recognizer(gazetteer: gazetteer, model: model, corrections: corrections)
///
/// A decision by id goes before one by name. What later files say goes before what earlier ones do.
public struct Corrections: Sendable {
  /// No decisions: nothing changes, and nothing is spent.
  public static let none = Corrections()

  /// What is wrong in the files; the other lines are in use.
  public internal(set) var problems: [Problem] = []
  /// How many lines of each sort are in use.
  public internal(set) var counts: [CorrectionSort: Int] = [:]

  /// What becomes of an entity.
  enum Fate: Sendable {
    case ignored
    case merged(Target)
  }

  /// The entity that another one becomes.
  struct Target: Sendable {
    let name: CorrectionName
    /// Its index in the gazetteer.
    let known: Int?
  }

  /// A target in some articles; everywhere when there are no patterns.
  struct Scoped: Sendable {
    let target: Target
    let articles: [ArticlePattern]
  }

  struct Kind: Sendable {
    let kind: EntityKind
    /// The entity of the gazetteer with the name and the kind.
    let known: Int?
  }

  /// A bare family name with its meanings, those for some articles first.
  struct Surname: Sendable {
    /// Hashes of its words.
    let words: [UInt64]
    var meanings: [Scoped] = []
  }

  // By id, or by folded name.
  var fates: [String: Fate] = [:]
  var splits: [String: [Scoped]] = [:]
  var kinds: [String: Kind] = [:]
  var names: [String: String] = [:]
  var links: [String: String] = [:]
  /// By the hash of their last word.
  var surnames: [UInt64: [Surname]] = [:]

  private init() {}

  /// Reads files and finds what is wrong in them and between their lines.
  ///
  /// - Complexity: O(size of the files)
  public init(files: [(name: String, bytes: [UInt8])], gazetteer: Gazetteer) {
    var compiler = CorrectionCompiler(gazetteer: gazetteer)
    let parsed = files.map { CorrectionParser.parse($0.bytes, name: $0.name) }
    compiler.add(parsed.map(\.corrections))
    self = compiler.corrections
    problems = (parsed.flatMap(\.problems) + compiler.corrections.problems).sorted()
  }

  /// Whether there is nothing to do.
  public var isEmpty: Bool { counts.isEmpty }

  /// Whether somebody decided what kind of thing `entity` is, or what it is outside.
  func describes(_ entity: Entity) -> Bool {
    value(kinds, entity) != nil || value(links, entity) != nil
  }

  /// Whether somebody decided what the family name that ends with `word` means in an article.
  func decidesSurname(_ word: UInt64, in article: String) -> Bool {
    surnames[word]?.contains { $0.meanings.contains { $0.applies(to: article) } } ?? false
  }

  /// What a table says about an entity: by its id, else by its name.
  func value<Value>(_ table: [String: Value], _ entity: Entity) -> Value? {
    table.isEmpty ? nil : table[entity.id.rawValue] ?? table[Entity.ID.slug(of: entity.name)]
  }
}
