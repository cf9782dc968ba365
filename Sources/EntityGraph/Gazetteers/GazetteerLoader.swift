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
  /// The cache is keyed by the content of the files; a note beside it remembers the key for names, sizes and
  /// times of change, so that unchanged files are not even read. A table that is cut short or of another version
  /// is compiled anew; a cache that cannot be written is done without.
  public func load() -> Gazetteer {
    var (files, problems) = find()
    let note = notePath(files)
    if problems.isEmpty, let note, let key = rememberedKey(note, of: files), let table = cached(key) {
      return Gazetteer(table: table, problems: [])
    }
    let layers = read(files, &problems)
    let key = GazetteerLoader.contentKey(of: layers)
    if let table = cached(key) {
      remember(key, note, problems)
      return Gazetteer(table: table, problems: problems)
    }
    let (bytes, found) = GazetteerCompiler.compile(layers, contentKey: key)
    problems += found
    // Files with mistakes are read again each time, so that the mistakes are told each time.
    if problems.isEmpty, let folder = cacheFolder, let path = cachePath(key) {
      FileSystem.makeFolder(folder)
      try? FileSystem.write(bytes, to: path)
      remember(key, note, problems)
      if let table = cached(key) { return Gazetteer(table: table, problems: []) }
    }
    return Gazetteer(table: Gazetteer.open(bytes), problems: problems.sorted())
  }

  /// The content of all files, in order, and what cannot be read.
  public func files() -> (files: [(name: String, bytes: [UInt8])], problems: [Problem]) {
    var (layers, problems) = find()
    return (read(layers, &problems).flatMap(\.self), problems)
  }

  /// What is wrong in the files and between them.
  public func check() -> [Problem] {
    var (files, problems) = find()
    let layers = read(files, &problems)
    return problems + Gazetteer.check(files: layers.flatMap(\.self))
  }

  /// The files, in the order of the paths and sorted inside folders, and what is not there.
  private func find() -> (layers: [[FileSystem.Item]], problems: [Problem]) {
    var files: [FileSystem.Item] = []
    var failures: [FileError] = []
    func visit(_ item: FileSystem.Item, isNamed: Bool) {
      do throws(FileError) {
        if item.isFolder {
          let inside = try FileSystem.items(in: item.path)
          failures += inside.failures
          for inner in inside.items { visit(inner, isNamed: false) }
        } else if isNamed || item.path.hasSuffix(".gazetteer") {
          files.append(item)
        }
      } catch {
        failures.append(error)
      }
    }
    var layers: [[FileSystem.Item]] = []
    for path in paths {
      do throws(FileError) { visit(try FileSystem.item(at: path), isNamed: true) } catch { failures.append(error) }
      layers.append(files)
      files = []
    }
    let problems = failures.map { failure in
      Problem(source: failure.path, message: "the gazetteer cannot be read (\(failure.reason)); check the path")
    }
    return (layers, problems)
  }

  private func read(_ layers: [[FileSystem.Item]], _ problems: inout [Problem]) -> [[GazetteerCompiler.File]] {
    var contents: [[GazetteerCompiler.File]] = []
    for files in layers {
      contents.append([])
      for file in files {
        do throws(FileError) {
          contents[contents.count - 1].append((file.path, try FileSystem.read(file.path)))
        } catch {
          problems.append(
            Problem(source: file.path, message: "the gazetteer cannot be read (\(error.reason)); check the path"))
        }
      }
    }
    return contents
  }

  // MARK: Cache

  /// The note for files with these names, sizes and times of change.
  private func notePath(_ layers: [[FileSystem.Item]]) -> String? {
    guard let cacheFolder else { return nil }
    var key: UInt64 = NameTable.Header.version
    for files in layers {
      key = TokenHash.mix(key, UInt64(files.count))
      for file in files {
        for byte in file.path.utf8 { key = TokenHash.mix(key, UInt64(byte)) }
        key = TokenHash.mix(TokenHash.mix(key, UInt64(file.size)), file.changed)
      }
    }
    return "\(cacheFolder)/files-\(String(key, radix: 16)).key"
  }

  /// The key in a note that is younger than all files: one of the same age could have been written before a
  /// file's last change.
  private func rememberedKey(_ note: String, of layers: [[FileSystem.Item]]) -> UInt64? {
    guard let written = try? FileSystem.item(at: note).changed, layers.joined().allSatisfy({ $0.changed < written }),
      let bytes = try? FileSystem.read(note)
    else { return nil }
    return UInt64(String(decoding: bytes, as: UTF8.self), radix: 16)
  }

  private func remember(_ key: UInt64, _ note: String?, _ problems: [Problem]) {
    guard problems.isEmpty, let note else { return }
    try? FileSystem.write(Array(String(key, radix: 16).utf8), to: note)
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
  static func contentKey(of layers: [[GazetteerCompiler.File]]) -> UInt64 {
    var key: UInt64 = 0
    for files in layers {
      for file in files { key = TokenHash.seal(hash(of: file.bytes, key), UInt64(file.bytes.count)) }
      key = TokenHash.mix(key, UInt64(files.count))
    }
    return key
  }

  private static func hash(of bytes: [UInt8], _ start: UInt64) -> UInt64 {
    var key = start
    var index = 0
    while index + 8 <= bytes.count {
      var chunk: UInt64 = 0
      for offset in 0..<8 { chunk |= UInt64(bytes[index + offset]) << UInt64(offset * 8) }
      key = TokenHash.mix(key, chunk)
      index += 8
    }
    var rest: UInt64 = 0
    for byte in bytes[index...] { rest = rest << 8 | UInt64(byte) }
    return TokenHash.mix(key, rest)
  }
}
