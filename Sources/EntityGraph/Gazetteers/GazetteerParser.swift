/// Reads the gazetteer format. Every mistake becomes a problem with its line; the rest is used.
///
/// Entries are handed on one by one, so that a file of a million names needs no more memory than its bytes.
struct GazetteerParser {
  /// Spellings longer than this, in bytes, are refused: no name is.
  static let longestSpelling = 512

  private let bytes: [UInt8]
  private let fileName: String
  private var headers: [String: String] = [:]
  private var problems: [Problem] = []
  private var current: GazetteerEntry?
  private var kind: (entity: EntityKind, category: String)?
  private var isWordList = false

  /// What a file says about itself in its first lines.
  struct Header {
    var kind = ""
    var source = ""
    var license = ""
  }

  /// The file with all its entries in memory.
  static func parse(_ bytes: [UInt8], name: String) -> (GazetteerFile, [Problem]) {
    var entries: [GazetteerEntry] = []
    let (header, problems) = read(bytes, name: name) { entries.append($0) }
    let file = GazetteerFile(
      name: name, kind: header.kind, source: header.source, license: header.license, entries: entries)
    return (file, problems)
  }

  /// Calls `body` with every entry, in order.
  ///
  /// - Complexity: O(size of the file).
  static func read(
    _ bytes: [UInt8], name: String, _ body: (GazetteerEntry) -> Void
  ) -> (header: Header, problems: [Problem]) {
    var parser = GazetteerParser(bytes: bytes, fileName: name)
    parser.readLines(body)
    let headers = parser.headers
    let header = Header(
      kind: headers["kind"] ?? "", source: headers["source"] ?? "", license: headers["license"] ?? "")
    return (header, parser.problems)
  }

  /// The `kind:` line alone.
  static func kind(of bytes: [UInt8]) -> String {
    var parser = GazetteerParser(bytes: bytes, fileName: "")
    var lines = LineRanges(bytes)
    while let (number, line) = lines.next(), parser.readHeader(line, number) {}
    return parser.headers["kind"] ?? ""
  }

  private init(bytes: [UInt8], fileName: String) {
    self.bytes = bytes
    self.fileName = fileName
  }

  private mutating func report(_ line: Int?, _ message: String) {
    problems.append(Problem(source: fileName, line: line, message: message))
  }

  // MARK: Lines

  private mutating func readLines(_ body: (GazetteerEntry) -> Void) {
    var inHeader = true
    var lines = LineRanges(bytes)
    while let (number, line) = lines.next() {
      if inHeader {
        inHeader = readHeader(line, number)
        if !inHeader, !startBody() { return }
      } else {
        readLine(line, number, body)
      }
    }
    if inHeader, !startBody() { return }
    if let current { body(current) }
  }

  /// Returns whether the header goes on.
  private mutating func readHeader(_ line: Range<Int>, _ number: Int) -> Bool {
    let line = trimmed(line)
    if line.isEmpty { return headers.isEmpty }
    if bytes[line.lowerBound] == UInt8(ascii: "#") { return true }
    guard let colon = bytes[line].firstIndex(of: UInt8(ascii: ":")) else {
      report(number, "a header line must read `key: value`; write `kind: person` or the like first")
      return true
    }
    let key = string(trimmed(line.lowerBound..<colon))
    guard ["kind", "source", "license"].contains(key) else {
      report(number, "unknown header key `\(key)`; known are kind, source and license")
      return true
    }
    headers[key] = string(trimmed((colon + 1)..<line.upperBound))
    return true
  }

  private mutating func startBody() -> Bool {
    guard let text = headers["kind"] else {
      report(1, "the file has no `kind:` line; write for example `kind: organisation/company` first")
      return false
    }
    if text.hasPrefix("words/") {
      isWordList = true
      let name = String(text.dropFirst("words/".count))
      if WordClasses.named(name) == nil, NameUses.Place(wordList: name) == nil {
        report(1, "unknown class of words `\(name)`; see the list in Gazetteers/README.md")
        return false
      }
      return true
    }
    let parts = text.split(separator: "/", maxSplits: 1)
    guard let entity = parts.first.flatMap({ EntityKind(name: $0) }) else {
      report(
        1, "unknown kind `\(text)`; known are person, country, organisation, place, other and words/…")
      return false
    }
    kind = (entity, parts.count > 1 ? String(parts[1]) : "")
    return true
  }

  private mutating func readLine(_ line: Range<Int>, _ number: Int, _ body: (GazetteerEntry) -> Void) {
    guard !line.isEmpty else { return }
    let parts = GazetteerLine(bytes, line)
    let spelling = trimmed(parts.spelling)
    guard !spelling.isEmpty else {
      if parts.notes != nil { report(number, "notes without a spelling; write the name before the ` | `") }
      return
    }
    guard spelling.count <= GazetteerParser.longestSpelling else {
      report(number, "the spelling is longer than \(GazetteerParser.longestSpelling) bytes; it was left out")
      return
    }
    guard let text = parts.text(spelling) else {
      report(number, "the line is not valid UTF-8; save the file as UTF-8")
      return
    }
    let parsed = parts.notes.map { NoteReader.read(string($0)) } ?? NoteReader.Result()
    for word in parsed.unknown {
      report(number, "unknown note `\(word)`; it was ignored (see Gazetteers/README.md)")
    }
    if isWordList {
      body(
        GazetteerEntry(
          kind: .other, category: "word", name: text, spellings: [.init(text: text, notes: parsed.notes, line: number)],
          line: number))
    } else if bytes[line.lowerBound].isASCIISpace {
      addSpelling(text, parsed, number)
    } else {
      if let current { body(current) }
      current = entry(text, isRemoval: bytes[spelling.lowerBound] == UInt8(ascii: "!"), parsed, number)
    }
  }

  private mutating func addSpelling(_ text: String, _ parsed: NoteReader.Result, _ number: Int) {
    guard current != nil else {
      report(number, "an indented spelling without an entity above; write the entity at the margin")
      return
    }
    if parsed.hasAttributes {
      report(number, "`key=value` notes belong on the entity's line; they were ignored here")
    }
    current!.spellings.append(.init(text: text, notes: parsed.notes, line: number))
  }

  private func entry(_ text: String, isRemoval: Bool, _ parsed: NoteReader.Result, _ number: Int) -> GazetteerEntry {
    let name = isRemoval ? String(text.dropFirst()) : text
    var entry = GazetteerEntry(
      kind: kind!.entity, category: kind!.category, name: name,
      spellings: [.init(text: name, notes: parsed.notes, line: number)], attributes: parsed.attributes, line: number)
    entry.isRemoval = isRemoval
    return entry
  }

  // MARK: Bytes

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start].isASCIISpace { start += 1 }
    while end > start, bytes[end - 1].isASCIISpace { end -= 1 }
    return start..<end
  }

  private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
