public import EntityGraph

/// A mention that was missed, or one that is wrong.
public struct MentionError: Sendable {
  /// Why, as far as it can be told from what was found.
  public enum Cause: Hashable, Sendable, Comparable {
    /// Nothing was found there.
    case missed(EntityKind)
    /// Something else was found there.
    case wrongKind(EntityKind, found: EntityKind?)
    /// The right kind, but too long or too short.
    case wrongBoundaries(EntityKind)
    /// Nothing is marked there.
    case falseAlarm(EntityKind)

    public var description: String {
      switch self {
      case .missed(let kind): "missed: \(kind.name)"
      case .wrongKind(let kind, let found): "\(kind.name) taken for \(found?.name ?? "an adjective of a country")"
      case .wrongBoundaries(let kind): "other boundaries: \(kind.name)"
      case .falseAlarm(let kind): "false alarm: \(kind.name)"
      }
    }

    public static func < (a: Cause, b: Cause) -> Bool { a.description < b.description }
  }

  public let cause: Cause
  public let document: String
  /// Where in the text, in bytes.
  public let range: ByteRange
  /// The mention with what stands around it, in one line.
  public let context: String
  /// What was found there, when it is another stretch.
  public let found: String?
}

extension MentionError {
  /// The errors in what was found in a document.
  static func errors(in document: GoldSet.Document, found: [GoldMention], kinds: Set<EntityKind>) -> [MentionError] {
    let scorer = Scorer(document, found: found, kinds: kinds)
    let list = ErrorList(document, scorer)
    return list.missed() + list.falseAlarms()
  }
}

/// Finds the errors of one document.
private struct ErrorList {
  private let document: GoldSet.Document
  private let scorer: Scorer

  init(_ document: GoldSet.Document, _ scorer: Scorer) {
    self.document = document
    self.scorer = scorer
  }

  func missed() -> [MentionError] {
    let right = Set(scorer.match(strictly: true).map(\.gold))
    return scorer.core.indices.filter { !right.contains($0) }.map { missed(scorer.core[$0]) }
  }

  private func missed(_ gold: GoldMention) -> MentionError {
    let kind = gold.category.group!
    let found = scorer.found.filter(gold.overlaps)
    let same = found.first { $0.category.group == kind }
    let cause: MentionError.Cause =
      same != nil ? .wrongBoundaries(kind) : found.isEmpty ? .missed(kind) : .wrongKind(kind, found: found[0].category.group)
    let other = same ?? found.first
    return MentionError(
      cause: cause, document: document.article.id, range: gold.range, context: context(gold.range),
      found: other.flatMap { $0.range == gold.range ? nil : document.article.string(in: $0.range) })
  }

  func falseAlarms() -> [MentionError] {
    scorer.found.filter { mention in
      guard let kind = mention.category.group, scorer.kinds.contains(kind) else { return false }
      return !scorer.core.contains(where: mention.overlaps) && !scorer.neutral.contains(where: mention.overlaps)
    }.map {
      MentionError(
        cause: .falseAlarm($0.category.group!), document: document.article.id, range: $0.range, context: context($0.range),
        found: nil)
    }
  }

  private static let width = 50

  private func context(_ range: ByteRange) -> String {
    let text = document.article.text
    func part(_ from: Int, _ to: Int) -> String {
      let bytes = text[max(0, from)..<min(text.count, to)].drop { $0 & 0xC0 == 0x80 }
      return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).joined(separator: " ¶ ")
    }
    let (start, end) = (Int(range.start), Int(range.end))
    return part(start - ErrorList.width, start) + "[" + part(start, end) + "]" + part(end, end + ErrorList.width)
  }
}
