/// Entries as the text of gazetteer files: sorted by name, notes aligned, one spelling per line.
struct EntryBlocks {
  /// Column at which notes begin, where names are not longer.
  private static let notesColumn = 32

  private struct Block {
    let file: Int
    let name: Range<Int>
    let end: Int
  }

  private var out = ByteWriter()
  private var blocks: [Block] = []
  private var files: [(name: String, kind: String)] = []
  private var indexOfFile: [String: Int] = [:]

  /// Adds an entry to the file of its kind, or of its group.
  mutating func add(_ entry: ImportedEntry, kind: String, group: String?) {
    let start = out.bytes.count
    EntryBlocks.writeLine(entry.name, entry.spellings[0].notes, entry.facts, to: &out)
    for spelling in entry.spellings.dropFirst() { EntryBlocks.writeLine("    " + spelling.text, spelling.notes, [], to: &out) }
    blocks.append(
      Block(file: file(kind, group), name: start..<(start + entry.name.utf8.count), end: out.bytes.count))
  }

  private mutating func file(_ kind: String, _ group: String?) -> Int {
    let name = group.map { files.isEmpty || files[0].kind == kind ? $0 : "\(kind)-\($0)" } ?? kind
    if let known = indexOfFile[name] { return known }
    indexOfFile[name] = files.count
    files.append((name.replacing("/", with: "-"), kind))
    return files.count - 1
  }

  /// The files, sorted by name.
  ///
  /// - Complexity: O(n log n)
  func files(source: String, license: String) -> [(name: String, bytes: [UInt8])] {
    let bytes = out.bytes
    let sorted = blocks.sorted { a, b in
      if a.file != b.file { return a.file < b.file }
      if !bytes[a.name].elementsEqual(bytes[b.name]) { return bytes[a.name].lexicographicallyPrecedes(bytes[b.name]) }
      return bytes[a.name.lowerBound..<a.end].lexicographicallyPrecedes(bytes[b.name.lowerBound..<b.end])
    }
    var texts = files.map { file in
      var text = ByteWriter()
      text.write("kind:    \(file.kind)\nsource:  \(source)\nlicense: \(license)\n\n")
      return text
    }
    for block in sorted { texts[block.file].write(raw: bytes[block.name.lowerBound..<block.end]) }
    return zip(files, texts).map { ($0.name, $1.bytes) }.sorted { $0.0 < $1.0 }
  }

  private static func writeLine(
    _ text: String, _ notes: SpellingNotes, _ facts: [(key: String, value: String)], to out: inout ByteWriter
  ) {
    let start = out.bytes.count
    GazetteerText.write(text, to: &out)
    if facts.isEmpty && notes.isEmpty { return out.write("\n") }
    let width = out.bytes[start...].count { !$0.isUTF8Continuation }
    for _ in 0..<max(1, notesColumn - width) { out.write(" ") }
    out.write("|")
    for (key, value) in facts {
      out.write(value.utf8.contains(UInt8(ascii: " ")) ? " \(key)=\"\(value)\"" : " \(key)=\(value)")
    }
    for word in SpellingNotes.words where notes.contains(word.note) { out.write(" " + word.name) }
    out.write("\n")
  }
}

/// Names as they are written in gazetteer files.
enum GazetteerText {
  /// Writes a name with `#`, `|` and a first `!` escaped.
  static func write(_ name: String, to out: inout ByteWriter) {
    var isFirst = true
    for byte in name.utf8 {
      let isSign = byte == UInt8(ascii: "#") || byte == UInt8(ascii: "|") || isFirst && byte == UInt8(ascii: "!")
      if isSign { out.write("\\") }
      out.write(byte: byte)
      if !byte.isASCIISpace { isFirst = false }
    }
  }
}
