/// A mistake in data: where it is, what is wrong, what to do.
///
/// Problems are returned beside a result and never stop a run.
public struct Problem: Hashable, Sendable {
  /// The file or source, as the user named it.
  public let source: String
  /// Line from 1, where the source has lines.
  public let line: Int?
  /// One sentence: what is wrong and what to do.
  public let message: String
  /// Whether something was left out because of it.
  public let isError: Bool

  public init(source: String, line: Int? = nil, message: String, isError: Bool = true) {
    self.source = source
    self.line = line
    self.message = message
    self.isError = isError
  }
}

extension Problem: CustomStringConvertible {
  /// `news.jsonl:12: the line is no JSON object; it was skipped`
  public var description: String {
    let place = line.map { "\(source):\($0)" } ?? source
    return "\(place): \(message)"
  }
}

extension Problem: Comparable {
  public static func < (a: Problem, b: Problem) -> Bool {
    (a.source, a.line ?? 0, a.message) < (b.source, b.line ?? 0, b.message)
  }
}
