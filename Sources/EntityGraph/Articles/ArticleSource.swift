/// Where articles come from: files, folders and standard input.
///
/// Text (`.txt` or anything else), Markdown (`.md`) and JSON Lines (`.jsonl`, `.ndjson`, or standard
/// input that begins with `{`), each also with `.gz` behind it. Folders are read recursively, sorted by name. JSON Lines are read
/// block by block: a file of any length needs no more memory than its longest line.
public struct ArticleSource: Sendable {
  /// Paths as the user gave them; `-` is standard input.
  public let paths: [String]
  /// What `-` stands for, when it has been read already: standard input cannot be read twice.
  private let standardInput: [UInt8]?
  private let opener: Opener

  /// Opens a file, or standard input for `-`.
  public typealias Opener = @Sendable (_ path: String) throws(FileError) -> ByteBlocks

  /// - Parameter open: what reads files; a program that can unpack compressed ones gives its own.
  public init(
    paths: [String], open: @escaping Opener = { (path) throws(FileError) in try FileSystem.blocks(of: path) }
  ) {
    self.paths = paths
    standardInput = nil
    opener = open
  }

  private init(_ source: ArticleSource, standardInput: [UInt8]) {
    paths = source.paths
    self.standardInput = standardInput
    opener = source.opener
  }

  /// The same articles, which can be walked through more than once.
  public func repeatable() throws(FileError) -> ArticleSource {
    guard paths.contains("-"), standardInput == nil else { return self }
    return ArticleSource(self, standardInput: try opener("-").all())
  }

  /// The content of a file, or of standard input.
  fileprivate func open(_ path: String) throws(FileError) -> ByteBlocks {
    if path == "-", let standardInput { return ByteBlocks(standardInput) }
    return try opener(path)
  }

  /// Calls `body` with every file that is read, and its content as it lies there. Files that cannot be read are passed over.
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
struct ArticleBatches {
  private static let batchBytes = 1 << 20

  /// What could not be read so far.
  private(set) var problems: [Problem] = []
  /// Paths that are still to be visited, the next one last.
  private var pending: [(path: String, isNamed: Bool)]
  /// The file of JSON Lines that is being read.
  private var lines: RecordLines?
  private let source: ArticleSource
  private var count = 0

  init(_ source: ArticleSource) {
    self.source = source
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
      do throws(FileError) {
        if let record = try lines?.next() { return record }
        lines = nil
        guard let (path, isNamed) = pending.popLast() else { return nil }
        if let record = try open(path, isNamed: isNamed) { return record }
      } catch {
        lines = nil
        problems.append(Problem(source: error.path, message: "cannot be read: \(error.reason)"))
      }
    }
  }

  /// The next file with its content, or `nil` at the end.
  mutating func nextFile() -> (path: String, bytes: [UInt8])? {
    while let (path, isNamed) = pending.popLast() {
      guard (try? isFile(path, isNamed: isNamed)) == true,
        let bytes = path == "-" ? try? source.open(path).all() : try? FileSystem.read(path)
      else { continue }
      return (path, bytes)
    }
    return nil
  }

  /// Begins a file of lines, or returns a whole file.
  private mutating func open(_ path: String, isNamed: Bool) throws(FileError) -> ArticleRecord? {
    guard try isFile(path, isNamed: isNamed) else { return nil }
    let rest = try source.open(path)
    let first = try rest.next()
    let blocks = ByteBlocks(first, then: rest)
    if !isJSONLines(path, first) {
      return ArticleRecord(form: form(of: path), bytes: try blocks.all()[...], source: path, line: nil)
    }
    lines = RecordLines(blocks, path: path)
    return nil
  }

  /// Whether there is a file of articles; `false` for other files and for folders, whose content is remembered.
  private mutating func isFile(_ path: String, isNamed: Bool) throws(FileError) -> Bool {
    switch path == "-" ? .file : FileSystem.kind(of: path) {
    case .folder:
      let base = path.hasSuffix("/") ? String(path.dropLast()) : path
      pending += try FileSystem.names(in: path).reversed().map { (base + "/" + $0, false) }
    case .file where isNamed || ArticleBatches.isReadable(path): return true
    case .file: break
    case .missing: throw FileError(path: path, reason: "there is no such file or folder")
    }
    return false
  }

  /// In folders, only files with a known extension are read.
  private static func isReadable(_ path: String) -> Bool {
    let name = ArticleRecord.unpackedName(path)
    return [".txt", ".text", ".md", ".markdown", ".jsonl", ".ndjson"].contains { name.hasSuffix($0) }
  }

  private func form(of path: String) -> ArticleRecord.Form {
    let path = ArticleRecord.unpackedName(path)
    return path.hasSuffix(".md") || path.hasSuffix(".markdown") ? .markdown : .text
  }

  private func isJSONLines(_ path: String, _ bytes: [UInt8]) -> Bool {
    let name = ArticleRecord.unpackedName(path)
    if name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson") { return true }
    return path == "-" && bytes.first { !$0.isASCIISpace } == UInt8(ascii: "{")
  }
}

/// Cuts a file of JSON Lines into records, line by line.
private struct RecordLines {
  private let path: String
  private var lines: LineReader

  init(_ blocks: ByteBlocks, path: String) {
    self.path = path
    lines = LineReader(blocks)
  }

  mutating func next() throws(FileError) -> ArticleRecord? {
    while let line = try lines.next() {
      if line.contains(where: { !$0.isASCIISpace }) {
        return ArticleRecord(form: .json, bytes: line[...], source: path, line: lines.number)
      }
    }
    return nil
  }
}
