/// A word list of full names of people, of the kind `words/full-name`: a first word at the margin; below it, indented and
/// separated by commas, what follows it in each name. A million names take ten bytes each that way.
///
/// It says that somebody of that name is known, not whom a name means.
enum FullNameList {
  static let kind = "words/full-name"

  /// Calls `body` with every name: its first word, the rest, and the line.
  ///
  /// - Complexity: O(size of the file).
  static func forEachName(in bytes: [UInt8], _ body: (_ first: Range<Int>, _ rest: Range<Int>, _ line: Int) -> Void) {
    var lines = LineRanges(bytes)
    while let (_, line) = lines.next(), !line.isEmpty {}
    var first: Range<Int>?
    while let (number, line) = lines.next() {
      guard let byte = bytes[line].first, byte != UInt8(ascii: "#") else { continue }
      guard byte.isASCIISpace else {
        first = line
        continue
      }
      guard let first else { continue }
      var start = line.lowerBound
      for end in line where end == line.upperBound - 1 || bytes[end] == UInt8(ascii: ",") {
        let last = bytes[end] == UInt8(ascii: ",") ? end : end + 1
        while start < last, bytes[start].isASCIISpace { start += 1 }
        if start < last { body(first, start..<last, number) }
        start = end + 1
      }
    }
  }

  /// The key of every name.
  ///
  /// - Complexity: O(size of the file).
  static func forEachKey(in bytes: [UInt8], _ body: (UInt64) -> Void) {
    let span = bytes.span
    var (current, beginning) = (0..<0, FullName())
    forEachName(in: bytes) { first, rest, _ in
      if first != current {
        beginning = FullName()
        beginning.add(wordsOf: span, in: first)
        current = first
      }
      var name = beginning
      name.add(wordsOf: span, in: rest)
      if let key = name.key { body(key) }
    }
  }

  /// The file of some names, whose first words are `names`' keys.
  static func file(of names: [String: [String]], source: String, license: String) -> [UInt8] {
    var out = ByteWriter()
    out.write("kind:    \(kind)\nsource:  \(source)\nlicense: \(license)\n")
    out.write("\n# Below each first word, what follows it in the names of people.\n\n")
    for (first, rests) in names.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      out.write(first)
      var width = longestLine
      for rest in rests.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
        width += rest.utf8.count + 1
        out.write(width > longestLine ? "\n    " : ",")
        if width > longestLine { width = rest.utf8.count + 4 }
        out.write(rest)
      }
      out.write("\n")
    }
    return out.bytes
  }

  private static let longestLine = 120
}
