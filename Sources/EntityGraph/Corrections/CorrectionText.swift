/// Names as they stand in a corrections file: bare, or in double quotes where they could be misread.
public enum CorrectionText {
  /// The name for a line, with quotes when it needs them.
  ///
  /// - Complexity: O(length of the name)
  public static func name(_ name: String) -> String {
    needsQuotes(name) || CorrectionName.kind(ofID: name) != nil ? quoted(name) : name
  }

  /// The id of an article for a list of them.
  public static func article(_ id: String) -> String {
    needsQuotes(id) || id.utf8.contains(UInt8(ascii: ",")) || id.utf8.last == UInt8(ascii: "*") ? quoted(id) : id
  }

  private static func needsQuotes(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return true }
    return first == "\"" || first.properties.isWhitespace || last.properties.isWhitespace
      || text.utf8.contains { "=|#\n\r".utf8.contains($0) } || text.split(whereSeparator: \.isWhitespace).contains("in")
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\" + String(scalar)
      case "\n", "\r", "\u{2028}", "\u{2029}": quoted += "\\n"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
