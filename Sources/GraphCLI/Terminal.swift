import EntityGraph

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Results on standard output, words on standard error.
enum Terminal {
  /// A reader that stops reading (`| head`) is no error.
  static func ignoreBrokenPipes() { _ = signal(SIGPIPE, SIG_IGN) }

  /// Writes a result.
  static func write(_ bytes: [UInt8]) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { unsafe systemWrite(1, $0.baseAddress! + written, $0.count - written) }
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EPIPE { leave(.success) }
      guard count > 0 else {
        say("entitygraph: cannot write the result: \(unsafe String(cString: strerror(errno)))")
        leave(.input)
      }
      written += count
    }
  }

  static func print(_ line: String) { write(Array((line + "\n").utf8)) }

  /// Writes a line of a result, in grey where there are colours.
  static func print(_ line: String, isGrey: Bool) {
    print(isGrey && usesColour ? "\u{1B}[2m\(line)\u{1B}[0m" : line)
  }

  /// Says something to the person at the terminal.
  static func say(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = unsafe bytes.withUnsafeBytes { unsafe systemWrite(2, $0.baseAddress!, $0.count) }
  }

  static func leave(_ code: Failure.Code) -> Never { exit(code.rawValue) }

  /// Whether standard output is a terminal that takes colours.
  static var usesColour: Bool {
    isatty(1) == 1 && (FileSystem.environment("NO_COLOR") ?? "").isEmpty
      && FileSystem.environment("TERM") != "dumb"
  }

  /// Whether standard input is a person and not a file or a pipe.
  static var inputIsTerminal: Bool { isatty(0) == 1 }

  /// Columns of the terminal: from the terminal, else from `COLUMNS`, else 100.
  static var columns: Int {
    var size = winsize()
    if unsafe ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    return FileSystem.environment("COLUMNS").flatMap { Int($0) } ?? 100
  }

  /// Seconds on a clock that only goes forward.
  static var now: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// The path of this program.
  static var executable: String {
    #if canImport(Darwin)
      CommandLine.arguments[0]
    #else
      (try? FileSystem.target(ofLink: "/proc/self/exe")) ?? CommandLine.arguments[0]
    #endif
  }
}

private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  unsafe write(file, bytes, count)
}
