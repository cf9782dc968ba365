/// What the names of one university have in common where lists differ in them: the order of the words and the language of those that
/// say what it is ("Universitas Zork", "Zork University").
enum UniversityTwins {
  /// Equal for names that are one university's in all likelihood, in one country; `nil` where there is no other word.
  static func key(of name: String, country: String) -> UInt64? {
    let words = SpellingTokens.tokens(of: Array(name.utf8)).map(\.hash).filter { !particles.contains($0) }
    guard words.contains(where: { kinds[$0] == nil }) else { return nil }
    return words.reduce(TokenHash.hash(country)) { $0 &+ TokenHash.mix(17, kinds[$1] ?? $1) }
  }

  /// Words of one line mean the same.
  private static let kinds = Dictionary(
    uniqueKeysWithValues: """
      university universitas universidad universidade université universität universitat università universiteit uniwersytet
      institute institut instituto istituto
      technology tecnologia technical técnica technological tecnológica
      autonomous autónoma autônoma
      national nacional nationale
      state estadual estatal
      catholic católica catholique cattolica
      """.split(separator: "\n").flatMap { line in
        let words = line.split(separator: " ").map { TokenHash.hash(String($0)) }
        return Set(words).map { ($0, words[0]) }
      })

  private static let particles = Set(
    "of the de la del do da des d l at y and e et in for für zu an der die und by named after degli studi di"
      .split(separator: " ").map { TokenHash.hash(String($0)) })
}
