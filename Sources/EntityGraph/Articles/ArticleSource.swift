/// Where articles come from: files, folders and standard input.
///
/// Text (`.txt` or anything else), Markdown (`.md`) and JSON Lines (`.jsonl`, `.ndjson`, or standard
/// input that begins with `{`). Folders are read recursively, sorted by name.
public struct ArticleSource: Sendable {
  /// Paths as the user gave them; `-` is standard input.
  public let paths: [String]
  /// What `-` stands for, when it has been read already: standard input cannot be read twice.
  let standardInput: [UInt8]?

  public init(paths: [String]) {
    self.paths = paths
    standardInput = nil
  }

  private init(paths: [String], standardInput: [UInt8]) {
    self.paths = paths
    self.standardInput = standardInput
  }

  /// The same articles, which can be walked through more than once.
  public func repeatable() throws(FileError) -> ArticleSource {
    guard paths.contains("-"), standardInput == nil else { return self }
    return ArticleSource(paths: paths, standardInput: try FileSystem.read("-"))
  }

  /// Calls `body` with every file that is read, and its content. Files that cannot be read are passed over.
  public func forEachFile(_ body: (_ path: String, _ bytes: [UInt8]) -> Void) {
    var batches = ArticleBatches(self)
    while let file = batches.nextFile() { body(file.path, file.bytes) }
  }

  /// All articles in memory. For tests and small collections.
  public func articles() -> (articles: [Article], problems: [Problem]) {
    var batches = ArticleBatches(self)
    var articles: [Article] = []
    var problems: [Problem] = []
    while let batch = batches.next() {
      for record in batch {
        let (article, trouble) = record.decode()
        if let article { articles.append(article) }
        problems += trouble
      }
    }
    return (articles, batches.problems + problems)
  }
}

/// Walks through files and folders and hands out records in batches of about a megabyte.
struct ArticleBatches: Sendable {
  private static let batchBytes = 1 << 20

  /// What could not be read so far.
  private(set) var problems: [Problem] = []
  /// Paths that are still to be visited, the next one last.
  private var pending: [(path: String, isNamed: Bool)]
  /// The file of JSON Lines that is being read.
  private var lines: RecordLines?
  private let standardInput: [UInt8]?
  private var count = 0

  init(_ source: ArticleSource) {
    standardInput = source.standardInput
    pending = source.paths.reversed().map { ($0, true) }
  }

  /// The next records, or `nil` at the end.
  mutating func next() -> [ArticleRecord]? {
    var batch: [ArticleRecord] = []
    var size = 0
    while size < ArticleBatches.batchBytes, var record = nextRecord() {
      size += record.bytes.count
      record.number = count
      count += 1
      batch.append(record)
    }
    return batch.isEmpty ? nil : batch
  }

  private mutating func nextRecord() -> ArticleRecord? {
    while true {
      if let record = lines?.next() { return record }
      lines = nil
      guard let (path, isNamed) = pending.popLast() else { return nil }
      do throws(FileError) {
        if let record = try open(path, isNamed: isNamed) { return record }
      } catch {
        problems.append(Problem(source: path, message: "cannot be read: \(error.reason)"))
      }
    }
  }

  /// The next file with its content, or `nil` at the end.
  mutating func nextFile() -> (path: String, bytes: [UInt8])? {
    while let (path, isNamed) = pending.popLast() {
      if let bytes = try? visit(path, isNamed: isNamed) { return (path, bytes) }
    }
    return nil
  }

  /// Begins a file of lines, or returns a whole file.
  private mutating func open(_ path: String, isNamed: Bool) throws(FileError) -> ArticleRecord? {
    guard let bytes = try visit(path, isNamed: isNamed) else { return nil }
    if !isJSONLines(path, bytes) {
      return ArticleRecord(form: form(of: path), bytes: bytes[...], source: path, line: nil)
    }
    lines = RecordLines(bytes: bytes, path: path)
    return nil
  }

  /// The content of a file of articles; `nil` for other files and for folders, whose content is remembered.
  private mutating func visit(_ path: String, isNamed: Bool) throws(FileError) -> [UInt8]? {
    switch path == "-" ? .file : FileSystem.kind(of: path) {
    case .folder:
      let base = path.hasSuffix("/") ? String(path.dropLast()) : path
      pending += try FileSystem.names(in: path).reversed().map { (base + "/" + $0, false) }
    case .file where isNamed || ArticleBatches.isReadable(path):
      return if path == "-", let standardInput { standardInput } else { try FileSystem.read(path) }
    case .file: break
    case .missing: throw FileError(path: path, reason: "there is no such file or folder")
    }
    return nil
  }

  /// In folders, only files with a known extension are read.
  private static func isReadable(_ path: String) -> Bool {
    [".txt", ".text", ".md", ".markdown", ".jsonl", ".ndjson"].contains { path.hasSuffix($0) }
  }

  private func form(of path: String) -> ArticleRecord.Form {
    path.hasSuffix(".md") || path.hasSuffix(".markdown") ? .markdown : .text
  }

  private func isJSONLines(_ path: String, _ bytes: [UInt8]) -> Bool {
    if path.hasSuffix(".jsonl") || path.hasSuffix(".ndjson") { return true }
    return path == "-" && bytes.first { !$0.isASCIISpace } == UInt8(ascii: "{")
  }
}

/// Cuts a file of JSON Lines into records.
private struct RecordLines {
  let bytes: [UInt8]
  let path: String
  private var lines: LineRanges

  init(bytes: [UInt8], path: String) {
    self.bytes = bytes
    self.path = path
    lines = LineRanges(bytes)
  }

  mutating func next() -> ArticleRecord? {
    while let (number, line) = lines.next() {
      if bytes[line].contains(where: { !$0.isASCIISpace }) {
        return ArticleRecord(form: .json, bytes: bytes[line], source: path, line: number)
      }
    }
    return nil
  }
}
