/// Looks at the bytes of a text, before anything slower is done with it.
enum PlainText {
  /// The words between white space and control characters.
  static func words(_ text: some StringProtocol) -> [Substring] {
    let text = Substring(text)
    if isPlain(text) {
      return text.utf8.split(separator: UInt8(ascii: " ")).map { Substring($0) }
    }
    return text.split { $0.isWhitespace || $0.unicodeScalars.first!.value < 0x20 }
  }

  /// Whether a text is ASCII without control characters.
  static func isPlain(_ text: Substring) -> Bool { text.utf8.allSatisfy { (0x20..<0x7F).contains($0) } }

  /// The text without signs that have no width.
  static func withoutFormatSigns(_ text: Substring) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.properties.generalCategory != .format }))
  }

  /// Whether the bytes of `part` occur in a text.
  ///
  /// - Complexity: O(n) where the first byte of `part` is rare.
  static func holds(_ text: Substring, _ part: String) -> Bool {
    var rest = text.utf8
    guard let first = part.utf8.first else { return true }
    while let index = rest.firstIndex(of: first) {
      rest = rest[index...]
      if rest.starts(with: part.utf8) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
