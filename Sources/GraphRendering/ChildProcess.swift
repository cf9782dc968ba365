#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Runs a program with bytes on its standard input and collects what it writes.
struct ChildProcess {
  struct Result {
    var output: [UInt8] = []
    var messages: [UInt8] = []
    var end = End.exited(0)
  }

  enum End {
    case exited(Int32)
    case signalled(Int32)
    case timedOut
  }

  struct StartError: Error {
    let reason: String
  }

  /// Runs `program` until it ends or `seconds` have passed; then it is killed.
  static func run(
    _ program: String, _ arguments: [String], input: [UInt8], seconds: Int
  ) throws(StartError) -> Result {
    let pipes = try Pipes()
    let process = try start(program, arguments, pipes)
    pipes.closeChildEnds()
    var result = Result()
    let isFinished = exchange(input, pipes, seconds, &result)
    pipes.closeParentEnds()
    if !isFinished { kill(process, SIGKILL) }
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    result.end = !isFinished ? .timedOut : signal != 0 ? .signalled(signal) : .exited(status >> 8 & 0xFF)
    return result
  }

  /// Standard input, output and error of the child.
  private final class Pipes {
    var input: [Int32] = [-1, -1]
    var output: [Int32] = [-1, -1]
    var errors: [Int32] = [-1, -1]

    #if canImport(Darwin)
      private static let streamKind = SOCK_STREAM
    #else
      private static let streamKind = Int32(SOCK_STREAM.rawValue)
    #endif

    init() throws(StartError) {
      // A socket for the input: a child that ends early gives an error there and no signal.
      let isMade = unsafe socketpair(AF_UNIX, Pipes.streamKind, 0, &input) == 0 && pipe(&output) == 0 && pipe(&errors) == 0
      guard isMade else { throw StartError(reason: unsafe String(cString: strerror(errno))) }
      for end in input + output + errors { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    }

    func closeChildEnds() {
      for end in [input[0], output[1], errors[1]] { close(end) }
    }

    func closeParentEnds() {
      for end in [input[1], output[0], errors[0]] where end >= 0 { close(end) }
    }

    func closeInput() {
      close(input[1])
      input[1] = -1
    }
  }

  private static func start(_ program: String, _ arguments: [String], _ pipes: Pipes) throws(StartError) -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, pipes.input[0], 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, pipes.output[1], 1)
    unsafe posix_spawn_file_actions_adddup2(&actions, pipes.errors[1], 2)
    var argv: [UnsafeMutablePointer<CChar>?] = unsafe ([program] + arguments).map { unsafe strdup($0) }
    unsafe argv.append(nil)
    defer { unsafe argv.forEach { unsafe free($0) } }
    var process: pid_t = 0
    let error = unsafe posix_spawn(&process, program, &actions, nil, argv, environ)
    guard error == 0 else { throw StartError(reason: unsafe String(cString: strerror(error))) }
    return process
  }

  /// Feeds and drains the child at the same time, so that no full pipe can block both sides. Returns
  /// whether the child closed its output in time.
  private static func exchange(_ input: [UInt8], _ pipes: Pipes, _ seconds: Int, _ result: inout Result) -> Bool {
    let deadline = now() + seconds * 1000
    var sent = 0
    var isOpen = (output: true, errors: true)
    _ = fcntl(pipes.input[1], F_SETFL, O_NONBLOCK)
    while isOpen.output || isOpen.errors {
      var polls = [
        pollfd(fd: pipes.input[1], events: Int16(POLLOUT), revents: 0),
        pollfd(fd: isOpen.output ? pipes.output[0] : -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: isOpen.errors ? pipes.errors[0] : -1, events: Int16(POLLIN), revents: 0),
      ]
      let left = deadline - now()
      guard left > 0, unsafe poll(&polls, 3, Int32(left)) >= 0 || errno == EINTR else { return false }
      if polls[0].revents != 0 { send(input, &sent, pipes) }
      if polls[1].revents != 0 { isOpen.output = receive(pipes.output[0], &result.output) }
      if polls[2].revents != 0 { isOpen.errors = receive(pipes.errors[0], &result.messages) }
    }
    return true
  }

  private static func send(_ input: [UInt8], _ sent: inout Int, _ pipes: Pipes) {
    let count = unsafe input.withUnsafeBytes { unsafe sendQuietly(pipes.input[1], $0.baseAddress! + sent, $0.count - sent) }
    if count > 0 { sent += count }
    let isBroken = count < 0 && errno != EAGAIN && errno != EINTR
    if sent == input.count || isBroken { pipes.closeInput() }
  }

  /// Returns whether more may come.
  private static func receive(_ file: Int32, _ bytes: inout [UInt8]) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(file, $0.baseAddress!, $0.count) }
    if count > 0 { bytes += buffer[..<count] }
    return count > 0 || (count < 0 && errno == EINTR)
  }

  /// Milliseconds of a clock that only goes forward.
  private static func now() -> Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
  }
}

/// Sends without raising SIGPIPE.
private func sendQuietly(_ socket: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  #if canImport(Darwin)
    unsafe write(socket, bytes, count)
  #else
    unsafe send(socket, bytes, count, Int32(MSG_NOSIGNAL))
  #endif
}
