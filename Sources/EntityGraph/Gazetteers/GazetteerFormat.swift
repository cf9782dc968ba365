/// Brings gazetteer files into one form: no spaces at ends of lines, spellings indented by four, notes in one
/// column and in one order. Order of lines, comments and empty lines stay.
public enum GazetteerFormat {
  /// Column at which notes begin, where names are not longer.
  private static let notesColumn = 32

  /// The file in the common form. Lines with mistakes stay as they are.
  ///
  /// - Complexity: O(size of the file).
  public static func formatted(_ bytes: [UInt8]) -> [UInt8] {
    var out = ByteWriter()
    var lines = LineRanges(bytes)
    var inHeader = true
    var emptyLines = 0
    while let (_, line) = lines.next() {
      var content = bytes[line]
      while let last = content.last, last.isASCIISpace { content.removeLast() }
      if content.isEmpty {
        emptyLines += 1
        inHeader = inHeader && out.bytes.isEmpty
        continue
      }
      if emptyLines > 0, !out.bytes.isEmpty { out.write("\n") }
      emptyLines = 0
      if inHeader { writeHeader(content, to: &out) } else { writeLine(bytes, content.indices, to: &out) }
    }
    return out.bytes
  }

  private static func writeHeader(_ line: ArraySlice<UInt8>, to out: inout ByteWriter) {
    guard line.first != UInt8(ascii: "#"), let colon = line.firstIndex(of: UInt8(ascii: ":")) else {
      out.write(raw: line)
      return out.write("\n")
    }
    let key = String(decoding: line[...colon], as: UTF8.self)
    let value = line[(colon + 1)...].drop { $0.isASCIISpace }
    out.write(key + String(repeating: " ", count: max(1, 9 - key.utf8.count)))
    out.write(raw: value)
    out.write("\n")
  }

  private static func writeLine(_ bytes: [UInt8], _ line: Range<Int>, to out: inout ByteWriter) {
    let parts = GazetteerLine(bytes, line)
    let notes = parts.notes.map { NoteReader.read(String(decoding: bytes[$0], as: UTF8.self)) }
    var spelling = bytes[parts.spelling]
    while let last = spelling.last, last.isASCIISpace { spelling.removeLast() }
    guard !spelling.isEmpty, notes?.unknown.isEmpty ?? true else {
      out.write(raw: bytes[line])
      return out.write("\n")
    }
    let start = out.bytes.count
    if spelling.first!.isASCIISpace { out.write("    ") }
    out.write(raw: spelling.drop { $0.isASCIISpace })
    if let range = parts.notes, let notes, !bytes[range].allSatisfy(\.isASCIISpace) {
      pad(to: notesColumn, from: start, in: &out)
      out.write("| " + (factTexts(in: bytes[range]) + wordTexts(notes.notes)).joined(separator: " "))
    }
    if let comment = parts.comment {
      pad(to: notesColumn, from: start, in: &out)
      out.write(raw: bytes[comment])
    }
    out.write("\n")
  }

  /// At least one space, and as many as lead to the column.
  private static func pad(to column: Int, from start: Int, in out: inout ByteWriter) {
    let width = out.bytes[start...].count { !$0.isUTF8Continuation }
    for _ in 0..<max(1, column - width) { out.write(" ") }
  }

  private static func wordTexts(_ notes: SpellingNotes) -> [String] {
    SpellingNotes.words.filter { notes.contains($0.note) }.map(\.name)
  }

  /// The `key=value` notes as they are written.
  private static func factTexts(in notes: ArraySlice<UInt8>) -> [String] {
    NoteReader.parts(of: String(decoding: notes, as: UTF8.self)).filter { $0.contains("=") }.map { part in
      part.contains(where: \.isWhitespace) ? part.replacing("=", with: "=\"", maxReplacements: 1) + "\"" : part
    }
  }
}
