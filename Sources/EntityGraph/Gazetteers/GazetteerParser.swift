/// Reads the gazetteer format. Every mistake becomes a problem with its line; the rest is used.
struct GazetteerParser {
  /// Spellings longer than this, in bytes, are refused: no name is.
  static let longestSpelling = 512

  private let fileName: String
  private var headers: [String: String] = [:]
  private var entries: [GazetteerEntry] = []
  private var problems: [Problem] = []
  private var current: Draft?
  private var kind: (entity: EntityKind, category: String)?
  private var isWordList = false

  /// An entry that is still being read.
  private struct Draft {
    var name: String
    var attributes: GazetteerEntry.Attributes
    var spellings: [GazetteerEntry.Spelling]
    var line: Int
  }

  static func parse(_ bytes: [UInt8], name: String) -> (GazetteerFile, [Problem]) {
    var parser = GazetteerParser(fileName: name)
    parser.read(bytes)
    let file = GazetteerFile(
      name: name, kind: parser.headers["kind"] ?? "", source: parser.headers["source"] ?? "",
      license: parser.headers["license"] ?? "", entries: parser.entries)
    return (file, parser.problems)
  }

  private init(fileName: String) { self.fileName = fileName }

  private mutating func report(_ line: Int?, _ message: String) {
    problems.append(Problem(source: fileName, line: line, message: message))
  }

  // MARK: Lines

  private mutating func read(_ bytes: [UInt8]) {
    var inHeader = true
    var number = 0
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      var line = line
      if line.last == UInt8(ascii: "\r") { line.removeLast() }
      if number == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
      if inHeader {
        inHeader = readHeader(line, number)
        if !inHeader, !startBody(number) { return }
      } else {
        readLine(line, number)
      }
    }
    if inHeader, !startBody(number) { return }
    finishEntry()
  }

  /// Returns whether the header goes on.
  private mutating func readHeader(_ line: ArraySlice<UInt8>, _ number: Int) -> Bool {
    if line.allSatisfy(\.isASCIISpace) { return headers.isEmpty }
    if line.first == UInt8(ascii: "#") { return true }
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else {
      report(number, "a header line must read `key: value`; write `kind: person` or the like first")
      return true
    }
    let key = string(trimmed(line[..<colon]))
    guard ["kind", "source", "license"].contains(key) else {
      report(number, "unknown header key `\(key)`; known are kind, source and license")
      return true
    }
    headers[key] = string(trimmed(line[(colon + 1)...]))
    return true
  }

  private mutating func startBody(_ number: Int) -> Bool {
    guard let text = headers["kind"] else {
      report(1, "the file has no `kind:` line; write for example `kind: organisation/company` first")
      return false
    }
    if text.hasPrefix("words/") {
      isWordList = true
      let name = String(text.dropFirst("words/".count))
      if WordClasses.named(name) == nil {
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

  private mutating func readLine(_ line: ArraySlice<UInt8>, _ number: Int) {
    let (spellingBytes, notes) = split(line)
    let spelling = trimmed(spellingBytes)
    guard !spelling.isEmpty else {
      if notes != nil { report(number, "notes without a spelling; write the name before the ` | `") }
      return
    }
    guard spelling.count <= GazetteerParser.longestSpelling else {
      report(number, "the spelling is longer than \(GazetteerParser.longestSpelling) bytes; it was left out")
      return
    }
    guard let text = String(validating: spelling, as: UTF8.self) else {
      report(number, "the line is not valid UTF-8; save the file as UTF-8")
      return
    }
    let isIndented = line.first == UInt8(ascii: " ") || line.first == UInt8(ascii: "\t")
    let parsed = NoteReader.read(notes.map { string($0) } ?? "")
    for word in parsed.unknown {
      report(number, "unknown note `\(word)`; it was ignored (see Gazetteers/README.md)")
    }
    if isWordList {
      entries.append(word(text, parsed.notes, number))
    } else if isIndented {
      addSpelling(text, parsed, number)
    } else {
      finishEntry()
      current = Draft(
        name: text, attributes: parsed.attributes,
        spellings: [.init(text: text, notes: parsed.notes, line: number)], line: number)
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

  private func word(_ text: String, _ notes: SpellingNotes, _ line: Int) -> GazetteerEntry {
    GazetteerEntry(
      id: Entity.ID("word/" + text), kind: .other, category: "word", name: text,
      spellings: [.init(text: text, notes: notes, line: line)], attributes: .init(), line: line)
  }

  private mutating func finishEntry() {
    guard let draft = current, let kind else { return }
    current = nil
    let id = draft.attributes.id.map { Entity.ID($0) } ?? Entity.ID(kind: kind.entity, name: draft.name)
    entries.append(
      GazetteerEntry(
        id: id, kind: kind.entity, category: kind.category, name: draft.name,
        spellings: draft.spellings, attributes: draft.attributes, line: draft.line))
  }

  // MARK: Bytes

  /// Cuts a line into spelling and notes, drops the comment, resolves `\#` and `\|`.
  private func split(_ line: ArraySlice<UInt8>) -> (spelling: [UInt8], notes: [UInt8]?) {
    var spelling: [UInt8] = []
    var notes: [UInt8]?
    var previous = UInt8(ascii: " ")
    var index = line.startIndex
    while index < line.endIndex {
      var byte = line[index]
      if byte == UInt8(ascii: "\\"), index + 1 < line.endIndex,
        [UInt8(ascii: "#"), UInt8(ascii: "|")].contains(line[index + 1])
      {
        index += 1
        byte = line[index]
      } else if byte == UInt8(ascii: "#"), previous.isASCIISpace {
        break
      } else if byte == UInt8(ascii: "|"), previous.isASCIISpace, notes == nil {
        notes = []
        previous = byte
        index += 1
        continue
      }
      if notes == nil { spelling.append(byte) } else { notes!.append(byte) }
      previous = byte
      index += 1
    }
    return (spelling, notes)
  }

  private func trimmed(_ bytes: some BidirectionalCollection<UInt8>) -> [UInt8] {
    let start = bytes.drop { $0.isASCIISpace }
    return Array(start.reversed().drop { $0.isASCIISpace }.reversed())
  }

  private func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
