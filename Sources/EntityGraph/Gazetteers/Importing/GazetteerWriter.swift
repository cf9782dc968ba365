/// Writes gazetteer files: sorted by name, notes aligned, one spelling per line.
public enum GazetteerWriter {
  /// Column at which notes begin, where names are not longer.
  private static let notesColumn = 32

  /// A file of entries. Equal entries give equal bytes, whatever their order.
  ///
  /// - Complexity: O(n log n)
  public static func write(_ entries: [ImportedEntry], kind: String, source: String, license: String) -> [UInt8] {
    var out = ByteWriter()
    out.write("kind:    \(kind)\nsource:  \(source)\nlicense: \(license)\n\n")
    for entry in entries.sorted(by: isBefore) {
      writeLine(entry.name, entry.spellings[0].notes, entry.facts, to: &out)
      for spelling in entry.spellings.dropFirst() { writeLine("    " + spelling.text, spelling.notes, [], to: &out) }
    }
    return out.bytes
  }

  private static func isBefore(_ a: ImportedEntry, _ b: ImportedEntry) -> Bool {
    if a.name != b.name { return a.name.utf8.lexicographicallyPrecedes(b.name.utf8) }
    return (a.fact("wikidata") ?? "") < (b.fact("wikidata") ?? "")
  }

  private static func writeLine(
    _ text: String, _ notes: SpellingNotes, _ facts: [(key: String, value: String)], to out: inout ByteWriter
  ) {
    let escaped = text.replacing("#", with: "\\#").replacing("|", with: "\\|")
    out.write(escaped)
    var words = facts.map { fact in
      "\(fact.key)=" + (fact.value.contains(" ") ? "\"\(fact.value)\"" : fact.value)
    }
    words += SpellingNotes.words.filter { notes.contains($0.note) }.map(\.name)
    if !words.isEmpty {
      let padding = max(1, notesColumn - escaped.unicodeScalars.count)
      out.write(String(repeating: " ", count: padding) + "| " + words.joined(separator: " "))
    }
    out.write("\n")
  }
}
