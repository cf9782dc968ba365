/// One decision of a corrections file, with its place.
struct Correction: Sendable {
  /// What was decided.
  enum Decision: Sendable {
    /// The first is part of the second.
    case merge(CorrectionName, into: CorrectionName)
    /// It is shown under this name; the id stays.
    case rename(CorrectionName, to: String)
    /// In these articles it is another entity.
    case split(CorrectionName, into: CorrectionName, in: [ArticlePattern])
    case kind(CorrectionName, EntityKind)
    /// Its number on Wikidata.
    case link(CorrectionName, String)
    case ignore(CorrectionName)
    /// This bare family name means that person: everywhere, or in these articles.
    case surname(CorrectionName, means: CorrectionName, in: [ArticlePattern])

    /// The word before the colon.
    var sort: CorrectionSort {
      switch self {
      case .merge: .merge
      case .rename: .rename
      case .split: .split
      case .kind: .kind
      case .link: .link
      case .ignore: .ignore
      case .surname: .surname
      }
    }
  }

  let decision: Decision
  let file: String
  /// From 1.
  let line: Int

  func problem(_ message: String) -> Problem { Problem(source: file, line: line, message: message) }
}

/// The sorts of decisions, by the word that begins their lines.
public enum CorrectionSort: String, Sendable, CaseIterable {
  case merge, rename, split, kind, link, ignore, surname
}

/// An entity as a corrections file names it: by name, or by id.
struct CorrectionName: Sendable, Hashable {
  /// As it stands in the file.
  let text: String
  /// The id, or the folded name; only ids hold a slash.
  let key: String

  /// The id, when it is one.
  var id: Entity.ID? { key.utf8.contains(UInt8(ascii: "/")) ? Entity.ID(key) : nil }

  /// The kind in an id.
  var kind: EntityKind? { CorrectionName.kind(ofID: key) }

  /// - Parameter isQuoted: a text in quotes is always a name.
  init(_ text: String, isQuoted: Bool = false) {
    self.text = text
    key = !isQuoted && CorrectionName.kind(ofID: text) != nil ? text : Entity.ID.slug(of: text)
  }

  /// The kind before the slash of `person/kim-jong-un`; `nil` when the text is no id.
  static func kind(ofID text: String) -> EntityKind? {
    guard let slash = text.utf8.firstIndex(of: UInt8(ascii: "/")), text.utf8.index(after: slash) < text.endIndex,
      !text.utf8.contains(where: \.isASCIISpace), let kind = EntityKind(name: text[..<slash]), EntityKind.shown.contains(kind)
    else { return nil }
    return kind
  }
}

/// Which articles a decision is about: one id, or all ids that begin in the same way (`news-2024-*`).
struct ArticlePattern: Sendable, Hashable {
  let text: String
  let isPrefix: Bool

  func matches(_ id: String) -> Bool { isPrefix ? id.utf8.starts(with: text.utf8) : id == text }
}
