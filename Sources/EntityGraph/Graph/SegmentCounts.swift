/// Something that is counted in sentences, paragraphs and articles, and within a window when one was asked for.
public protocol SegmentCounts {
  var sentences: Int { get }
  var paragraphs: Int { get }
  var articles: Int { get }
  var windows: Int { get }
}

extension SegmentCounts {
  /// The count at `level`.
  public func count(_ level: Graph.Level) -> Int {
    switch level {
    case .sentence: sentences
    case .paragraph: paragraphs
    case .article: articles
    case .window: windows
    }
  }
}

extension CooccurrenceCounts.Totals {
  /// What ``windows`` or the segments of another level are, in the plural.
  public func unit(_ level: Graph.Level) -> String {
    level == .window ? window?.unit.rawValue ?? level.unit(2) : level.unit(2)
  }
}
