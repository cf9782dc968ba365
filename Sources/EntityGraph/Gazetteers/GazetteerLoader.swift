/// Finds gazetteer files, compiles them once and keeps the compiled table in the user's cache.
public struct GazetteerLoader: Sendable {
  /// Files and folders; folders are searched for `*.gazetteer`, recursively.
  public let paths: [String]
  /// Where compiled tables are kept; `nil` to compile every time.
  public let cacheFolder: String?

  public init(paths: [String], cacheFolder: String?) {
    self.paths = paths
    self.cacheFolder = cacheFolder
  }

  /// The gazetteer, from the cache when the files have not changed since.
  ///
  /// The cache is keyed by the content of the files. A table that is cut short or of another version is
  /// compiled anew; a cache that cannot be written is done without.
  public func load() -> Gazetteer {
    var (files, problems) = read()
    let key = GazetteerLoader.contentKey(of: files)
    if let table = cached(key) {
      return Gazetteer(table: table, problems: problems)
    }
    var parsed: [GazetteerFile] = []
    for file in files {
      let (content, found) = GazetteerParser.parse(file.bytes, name: file.name)
      parsed.append(content)
      problems += found
    }
    let bytes = GazetteerCompiler.compile(parsed, contentKey: key)
    // Files with mistakes are read again each time, so that the mistakes are told each time.
    if problems.isEmpty, let folder = cacheFolder, let path = cachePath(key) {
      FileSystem.makeFolder(folder)
      try? FileSystem.write(bytes, to: path)
    }
    return Gazetteer(table: Gazetteer.open(bytes), problems: problems.sorted())
  }

  /// What is wrong in the files and between them.
  public func check() -> [Problem] {
    let (files, problems) = read()
    return problems + Gazetteer.check(files: files)
  }

  /// Name and content of every file, in the order of the paths and sorted inside folders, and what could
  /// not be read.
  func read() -> (files: [(name: String, bytes: [UInt8])], problems: [Problem]) {
    var files: [(name: String, bytes: [UInt8])] = []
    var problems: [Problem] = []
    func visit(_ path: String, isNamed: Bool) {
      do throws(FileError) {
        switch FileSystem.kind(of: path) {
        case .folder:
          for name in try FileSystem.names(in: path) { visit(path + "/" + name, isNamed: false) }
        case .file, .missing:
          guard isNamed || path.hasSuffix(".gazetteer") else { return }
          files.append((path, try FileSystem.read(path)))
        }
      } catch {
        problems.append(
          Problem(source: path, message: "the gazetteer cannot be read (\(error.reason)); check the path"))
      }
    }
    for path in paths { visit(path, isNamed: true) }
    return (files, problems)
  }

  private func cachePath(_ key: UInt64) -> String? {
    cacheFolder.map { "\($0)/names-v\(NameTable.Header.version)-\(String(key, radix: 16)).table" }
  }

  private func cached(_ key: UInt64) -> NameTable? {
    guard let path = cachePath(key), let storage = TableStorage(mapping: path),
      let table = try? NameTable(storage: storage), table.header.contentKey == key
    else { return nil }
    return table
  }

  /// A hash of all contents, eight bytes at a time.
  static func contentKey(of files: [(name: String, bytes: [UInt8])]) -> UInt64 {
    var key: UInt64 = 0
    for file in files {
      let bytes = file.bytes
      var index = 0
      while index + 8 <= bytes.count {
        var chunk: UInt64 = 0
        for offset in 0..<8 { chunk |= UInt64(bytes[index + offset]) << UInt64(offset * 8) }
        key = TokenHash.mix(key, chunk)
        index += 8
      }
      var rest: UInt64 = 0
      for byte in bytes[index...] { rest = rest << 8 | UInt64(byte) }
      key = TokenHash.seal(TokenHash.mix(key, rest), UInt64(bytes.count))
    }
    return key
  }
}
