/// Other ways of writing people's names that come from other alphabets: "Sergei" is "Sergey", "Mohammed" is "Muhammad".
///
/// Which parts of names are equal stands in word lists of the classes `equal-name-cyrillic` and `equal-name-arabic`; each is
/// used for people of the countries where such names are at home.
public struct NameVariants: Sendable {
  /// A name of many parts has more variants than anybody writes.
  private static let mostVariants = 8

  private static let countries: [String: Set<String>] = [
    "words/equal-name-cyrillic": [
      "AM", "AZ", "BG", "BY", "EE", "GE", "KG", "KZ", "LT", "LV", "MD", "RU", "TJ", "TM", "UA", "UZ",
    ],
    "words/equal-name-arabic": [
      "AE", "AF", "BD", "BH", "DJ", "DZ", "EG", "EH", "IQ", "IR", "JO", "KW", "LB", "LY", "MA", "MR", "MV", "OM", "PK", "PS",
      "QA", "SA",
      "SD", "SO", "SY", "TD", "TN", "YE",
    ],
  ]

  /// For each country, the ways of writing a part of a name.
  private var equals: [String: [Substring: [Substring]]] = [:]

  /// - Parameter files: gazetteer files; other lists are passed over.
  public init(files: [(name: String, bytes: [UInt8])]) {
    for file in files {
      guard let countries = NameVariants.countries[GazetteerParser.kind(of: file.bytes)] else { continue }
      var groups: [Substring: [Substring]] = [:]
      _ = GazetteerParser.read(file.bytes, name: file.name) { line in
        let ways = line.name.split(separator: " ")
        for way in ways { groups[way, default: []] += ways }
      }
      for country in countries { equals[country, default: [:]].merge(groups) { $0 + $1 } }
    }
  }

  /// Other ways of writing `name`, at most eight; those that differ in one part first.
  func variants(of name: String, country: String) -> [String] {
    guard let equals = equals[country] else { return [] }
    let parts = name.split(separator: " ").map { NameVariants.cut($0) }
    var variants: [[Substring]] = [parts.map(\.word)]
    for (index, part) in parts.enumerated() {
      guard let ways = equals[part.word] else { continue }
      for variant in variants where variants.count <= NameVariants.mostVariants {
        for way in ways where way != part.word && variants.count <= NameVariants.mostVariants {
          var other = variant
          other[index] = way
          if !variants.contains(other) { variants.append(other) }
        }
      }
    }
    return variants.dropFirst().map { words in zip(parts, words).map { $0.before + $1 + $0.after }.joined(separator: " ") }
  }

  /// A word without the article that a hyphen joins to it: of "al-Sisi" the article may vary, of "Abdel-Fattah" the first part.
  private static func cut(_ word: Substring) -> (before: String, word: Substring, after: String) {
    guard let hyphen = word.firstIndex(of: "-") else { return ("", word, "") }
    return ("", word[..<hyphen], String(word[hyphen...]))
  }
}
