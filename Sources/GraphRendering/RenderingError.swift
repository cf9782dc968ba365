/// Why a picture could not be drawn.
public enum RenderingError: Error, Sendable {
  /// The drawing process could not be started.
  case cannotStart(reason: String)
  /// More nodes or edges than a picture can show.
  case tooLarge(nodes: Int, edges: Int)
  /// Graphviz could not read the DOT text.
  case syntax(messages: String)
  /// The layout engine is missing or gave up.
  case layout(engine: String, messages: String)
  /// The format is missing or could not be written.
  case format(String, messages: String)
  /// The process took longer than the limit, in seconds.
  case timedOut(seconds: Int)
  /// The process was ended by a signal.
  case crashed(signal: Int32)
}
