/// What the ways of writing one person's name have in common where lists differ in them: the order of its parts ("Afwerki
/// Isaias"), and in Korea the romanisation ("Kim Young-nam", "Kim Yong Nam").
enum PersonTwins {
  /// Equal for names that are one person's in all likelihood, in one country; `nil` where a name in another order is another
  /// person's, or is one word.
  static func key(of name: String, country: String) -> UInt64? {
    if ImportedEntry.calledByLastName.contains(country) { return nil }
    let words = SpellingTokens.tokens(of: Array(name.utf8))
    guard words.count > 1 else { return nil }
    if country == "KR" || country == "KP" { return key(TokenHash.hash(romanised(name)), country) }
    return key(words.reduce(0) { $0 &+ TokenHash.mix(17, $1.hash) }, country)
  }

  private static func key(_ name: UInt64, _ country: String) -> UInt64 { TokenHash.mix(name, TokenHash.hash(country)) }

  /// A Korean name in one romanisation; what McCune-Reischauer, the revised one and the press write differently is the same.
  private static func romanised(_ name: String) -> String {
    let words = name.lowercased().filter { $0 != "'" && $0 != "’" }.split { !$0.isLetter }
    return words.map { word in
      let word = syllables[word] ?? String(word)
      return equals.reduce(word) { $0.replacing($1.0, with: $1.1) }
    }.joined()
  }

  private static let syllables: [Substring: String] = [
    "lee": "i", "rhee": "i", "yi": "i", "ri": "i", "li": "i", "park": "bak", "roh": "no", "noh": "no", "ro": "no", "choi": "choe",
    "woo": "u", "rim": "im", "lim": "im", "ryu": "yu", "yoo": "yu", "chung": "jong", "jung": "jong", "ahn": "an", "suh": "so",
    "muh": "mu", "baik": "baek", "cho": "jo",
  ]
  /// In this order.
  private static let equals = [
    ("young", "yong"), ("yeong", "yong"), ("oo", "u"), ("ee", "i"), ("eo", "o"), ("eu", "u"), ("ch", "j"), ("sh", "s"),
    ("hyun", "hyon"), ("sung", "song"), ("suk", "sok"), ("jul", "jol"), ("kyung", "kyong"), ("myung", "myong"), ("k", "g"),
    ("t", "d"), ("p", "b"), ("r", "l"),
  ]
}
