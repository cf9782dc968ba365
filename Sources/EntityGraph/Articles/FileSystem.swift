#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Why a file could not be read or written.
public struct FileError: Error, Sendable {
  public let path: String
  /// The system's words: "No such file or directory".
  public let reason: String

  public init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }
}

/// The few things the core asks of the file system.
public enum FileSystem {
  public enum Kind: Sendable { case file, folder, missing }

  public static func kind(of path: String) -> Kind {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return .missing }
    return status.st_mode & S_IFMT == S_IFDIR ? .folder : .file
  }

  /// Size of a file in bytes; `nil` when there is none.
  public static func size(of path: String) -> Int? { (try? item(at: path))?.size }

  /// A file with its size and the time of its last change.
  struct Item {
    let path: String
    let size: Int
    /// Nanoseconds since 1970; only ever compared.
    let changed: UInt64
    let isFolder: Bool
  }

  static func item(at path: String) throws(FileError) -> Item {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { throw FileError(path: path, reason: lastError()) }
    return item(at: path, status)
  }

  /// What is in a folder, in the order of ``names(in:)``, and what of it cannot be looked at.
  ///
  /// Asked of the open folder, names need no walk along the path.
  static func items(in folder: String) throws(FileError) -> (items: [Item], failures: [FileError]) {
    let names = try names(in: folder)
    let directory = unsafe open(folder, O_RDONLY | O_CLOEXEC)
    guard directory >= 0 else { throw FileError(path: folder, reason: lastError()) }
    defer { close(directory) }
    var items: [Item] = []
    var failures: [FileError] = []
    for name in names {
      var status = stat()
      if unsafe fstatat(directory, name, &status, 0) == 0 {
        items.append(item(at: "\(folder)/\(name)", status))
      } else {
        failures.append(FileError(path: "\(folder)/\(name)", reason: lastError()))
      }
    }
    return (items, failures)
  }

  private static func item(at path: String, _ status: stat) -> Item {
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    return Item(
      path: path, size: Int(status.st_size),
      changed: UInt64(bitPattern: Int64(time.tv_sec)) &* 1_000_000_000 &+ UInt64(time.tv_nsec),
      isFolder: status.st_mode & S_IFMT == S_IFDIR)
  }

  /// The whole content of a file, or of standard input for `-`.
  public static func read(_ path: String) throws(FileError) -> [UInt8] {
    let file = path == "-" ? STDIN_FILENO : unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw FileError(path: path, reason: lastError()) }
    defer { if path != "-" { close(file) } }
    var status = stat()
    let expected = unsafe fstat(file, &status) == 0 ? Int(status.st_size) : 0
    var bytes = [UInt8](repeating: 0, count: max(expected + 1, 1 << 16))
    var count = 0
    while true {
      if count == bytes.count { bytes.append(contentsOf: repeatElement(0, count: bytes.count)) }
      let got = unsafe bytes.withUnsafeMutableBytes { unsafe systemRead(file, $0.baseAddress! + count, $0.count - count) }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw FileError(path: path, reason: lastError()) }
      if got == 0 { break }
      count += got
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  /// The content of a file, or of standard input for `-`, in blocks of a megabyte.
  public static func blocks(of path: String) throws(FileError) -> ByteBlocks {
    let file = try OpenFile(path)
    return ByteBlocks { () throws(FileError) in try file.nextBlock() }
  }

  /// A file that is closed when nobody holds it any more.
  private final class OpenFile {
    private let path: String
    private let file: Int32
    /// Small files need no large block.
    private let blockSize: Int

    init(_ path: String) throws(FileError) {
      self.path = path
      file = path == "-" ? STDIN_FILENO : unsafe open(path, O_RDONLY | O_CLOEXEC)
      guard file >= 0 else { throw FileError(path: path, reason: lastError()) }
      var status = stat()
      let size = unsafe fstat(file, &status) == 0 ? Int(status.st_size) : 0
      blockSize = size > 0 ? min(size + 1, 1 << 20) : 1 << 20
    }

    deinit { if path != "-" { close(file) } }

    func nextBlock() throws(FileError) -> [UInt8] {
      var block = [UInt8](repeating: 0, count: blockSize)
      while true {
        let got = unsafe block.withUnsafeMutableBytes { unsafe systemRead(file, $0.baseAddress!, $0.count) }
        if got < 0, errno == EINTR { continue }
        guard got >= 0 else { throw FileError(path: path, reason: lastError()) }
        block.removeLast(block.count - got)
        return block
      }
    }
  }

  /// Names in a folder, sorted by bytes, without those that begin with a full stop.
  public static func names(in folder: String) throws(FileError) -> [String] {
    guard let directory = unsafe opendir(folder) else { throw FileError(path: folder, reason: lastError()) }
    defer { unsafe closedir(directory) }
    var names: [String] = []
    while let entry = unsafe readdir(directory) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
        unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Writes a file beside its place and renames it, so that nobody ever sees half of it, however many write.
  public static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    let draft = "\(path).\(String(UInt64.random(in: 0..<(.max)), radix: 36)).part"
    let file = unsafe open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw FileError(path: path, reason: lastError()) }
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { unsafe systemWrite(file, $0.baseAddress! + written, $0.count - written) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let error = FileError(path: path, reason: lastError())
        close(file)
        unsafe unlink(draft)
        throw error
      }
      written += count
    }
    close(file)
    guard unsafe rename(draft, path) == 0 else {
      let error = FileError(path: path, reason: lastError())
      unsafe unlink(draft)
      throw error
    }
  }

  /// Makes a folder and those above it.
  public static func makeFolder(_ path: String) {
    var partial = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      partial += part + "/"
      _ = unsafe mkdir(partial, 0o755)
    }
  }

  /// Where a symbolic link points to.
  public static func target(ofLink path: String) throws(FileError) -> String {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = unsafe buffer.withUnsafeMutableBytes {
      unsafe readlink(path, $0.baseAddress!.assumingMemoryBound(to: CChar.self), $0.count)
    }
    guard count > 0 else { throw FileError(path: path, reason: lastError()) }
    return String(decoding: buffer[..<count], as: UTF8.self)
  }

  /// The value of an environment variable.
  public static func environment(_ name: String) -> String? {
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }

  private static func lastError() -> String { unsafe String(cString: strerror(errno)) }
}

// The system calls under names that do not clash with the functions above.
private func systemRead(_ file: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int {
  unsafe read(file, buffer, count)
}

private func systemWrite(_ file: Int32, _ buffer: UnsafeRawPointer, _ count: Int) -> Int {
  unsafe write(file, buffer, count)
}
