internal import CGraphviz

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The inside of the drawing process: DOT on standard input, the picture on standard output.
///
/// Graphviz can end the process it runs in, so it only ever runs in a process of its own that does
/// nothing else and leaves without cleaning up. See ``Renderer`` for the outside.
public enum DrawingProcess {
  /// Exit codes that ``Renderer`` understands.
  enum Outcome: Int32 {
    case drawn = 0
    case syntaxError = 101
    case layoutFailed = 102
    case renderFailed = 103
    case contentDropped = 104
  }

  /// Draws and leaves. `seconds` bounds the processor time.
  public static func run(dot: [UInt8], engine: String, format: String, seconds: Int) -> Never {
    limit(seconds: seconds)
    unsafe unsetenv("GVBINDIR")  // a path from which code would be loaded
    var text = dot.map { CChar(bitPattern: $0) }
    text.append(0)
    var data: UnsafePointer<CChar>?
    var length = 0
    let result = unsafe eg_draw(text, engine, format, &data, &length)
    switch result {
    case EG_DRAWN, EG_CONTENT_DROPPED:
      unsafe writeAll(UnsafeRawPointer(data!), length)
      leave(result == EG_DRAWN ? .drawn : .contentDropped)
    case EG_SYNTAX_ERROR: leave(.syntaxError)
    case EG_LAYOUT_FAILED: leave(.layoutFailed)
    default: leave(.renderFailed)
    }
  }

  private static func leave(_ outcome: Outcome) -> Never { _exit(outcome.rawValue) }

  /// A layout must not run for ever nor take the machine's memory (4 GiB).
  private static func limit(seconds: Int) {
    var time = rlimit(rlim_cur: rlim_t(seconds), rlim_max: rlim_t(seconds + 1))
    var memory = rlimit(rlim_cur: 4 << 30, rlim_max: 4 << 30)
    var core = rlimit(rlim_cur: 0, rlim_max: 0)
    unsafe setrlimit(numericCast(RLIMIT_CPU.rawValue), &time)
    unsafe setrlimit(numericCast(RLIMIT_AS.rawValue), &memory)
    unsafe setrlimit(numericCast(RLIMIT_CORE.rawValue), &core)
  }

  private static func writeAll(_ bytes: UnsafeRawPointer, _ count: Int) {
    var written = 0
    while written < count {
      let step = unsafe write(STDOUT_FILENO, bytes + written, count - written)
      if step < 0, errno == EINTR { continue }
      if step <= 0 { return }
      written += step
    }
  }

  /// The version of the linked Graphviz library.
  public static var graphvizVersion: String { unsafe String(cString: eg_graphviz_version()) }
}
