/// The names of clubs without the letters for what they are: "Charlton Athletic" for "Charlton Athletic FC".
enum ClubNames {
  private static let letters: Set<Substring> = [
    "FC", "AFC", "CF", "SC", "AC", "FK", "SK", "BK", "IF", "CD", "SV", "RC", "KV", "NK", "AS", "SD", "UD",
  ]

  /// What is left of a name without them at its beginning or end; `nil` when there are none, or nothing much is left.
  static func short(_ name: String) -> String? {
    var words = name.split(separator: " ")
    let count = words.count
    if words.count > 1, letters.contains(words[words.count - 1]) { words.removeLast() }
    if words.count > 1, letters.contains(words[0]) { words.removeFirst() }
    guard words.count < count, words[0].count > 3 || words.count > 1 else { return nil }
    return words.joined(separator: " ")
  }
}
