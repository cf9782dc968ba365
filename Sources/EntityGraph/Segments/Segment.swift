/// A stretch of an article inside which things count as together, or one that does not count.
public struct Segment: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    /// The headline, or a heading between paragraphs.
    case headline
    case paragraph
    /// Place, date and agency before the first sentence: "SEOUL (Reuters) -".
    case dateline
    /// Who wrote it.
    case byline
    /// Photo credits, "(Reporting by …)", copyright.
    case credit
    /// Menu words, repeated headlines, "Most Read": the page, not the article.
    case furniture

    /// Whether mentions in it count for relationships.
    public var counts: Bool { self == .headline || self == .paragraph }
  }

  public let kind: Kind
  public let range: ByteRange

  public init(kind: Kind, range: ByteRange) {
    self.kind = kind
    self.range = range
  }
}

/// A sentence and the segment it is part of.
public struct Sentence: Hashable, Sendable {
  public let range: ByteRange
  /// Index of its segment.
  public let segment: Int
  /// Whether it is part of a text that lost its commas and stops, so that where it ends is a guess.
  public let lacksPunctuation: Bool
}

/// How an article is divided: segments in the order of the text, and their sentences.
public struct Segmentation: Sendable {
  public let segments: [Segment]
  /// Sentences of all segments, in order; every segment has at least one.
  public let sentences: [Sentence]
}
