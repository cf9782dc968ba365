/// Writes a review as a corrections file without effect: every line is a comment until a person removes its sign.
public enum ReviewText {
  /// What stands before a suggested line.
  public static let sign = "#? "

  /// - Parameter top: most cases of a group; all when `nil`.
  /// - Complexity: O(size of the result)
  public static func write(_ review: Review, top: Int? = nil) -> [UInt8] {
    var out = ByteWriter()
    out.write("# Doubtful names in \(counted(review.articles, "article")).\n")
    out.write(
      "# Remove the sign `#? ` before a line that is right, and save the file as corrections.txt; the rest are comments.\n")
    for group in ReviewCase.Group.allCases {
      let cases = review.cases[group, default: []]
      let shown = cases.prefix(top ?? .max)
      if shown.isEmpty { continue }
      out.write("\n# == \(group.title): \(cases.count)\(shown.count < cases.count ? ", the first \(shown.count)" : "")\n")
      out.write("# \(group.advice)\n")
      for found in shown { write(found, to: &out) }
    }
    return out.bytes
  }

  private static func write(_ found: ReviewCase, to out: inout ByteWriter) {
    out.write("\n# \(oneLine(found.reason))\n")
    out.write("# \(oneLine(found.example.article)): \(oneLine(found.example.text))\n")
    for line in found.lines { out.write(sign + line + "\n") }
  }

  /// The text without line breaks and control characters: it must stay a comment.
  private static func oneLine(_ text: String) -> String {
    text.unicodeScalars.split { $0.properties.isWhitespace || $0.value < 0x20 }.map { String($0) }.joined(separator: " ")
  }

  static func quoted(_ name: String) -> String { "\"\(oneLine(name))\"" }

  static func counts(_ mentions: Int, _ articles: Int) -> String {
    "\(counted(mentions, "mention")) in \(counted(articles, "article"))"
  }

  private static func counted(_ count: Int, _ what: String) -> String { "\(count) \(what)\(count == 1 ? "" : "s")" }
}
