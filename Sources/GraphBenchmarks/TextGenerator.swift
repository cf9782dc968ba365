import EntityGraph

/// Generates news-like text from a seed: sentences of ordinary words with one capitalised word in seven,
/// names of countries, people and organisations in realistic shares, in paragraphs of two to four
/// sentences and articles of six to twenty paragraphs.
enum TextGenerator {
  /// - Parameter rare: names that stand, one as often as the other, in place of every second of the usual ones.
  static func articles(megabytes: Int, rare: [String] = []) -> [Article] {
    var random = SplitMix(state: 20_230_913)
    var articles: [Article] = []
    var bytes = 0
    while bytes < megabytes * 1_000_000 {
      let text = article(&random, rare)
      bytes += text.utf8.count
      let date = CalendarDate(year: 2000 + articles.count % 24, month: 1 + articles.count % 12, day: 1 + articles.count % 28)
      articles.append(Article(id: "generated-\(articles.count)", date: date, text: text))
    }
    return articles
  }

  private static func article(_ random: inout SplitMix, _ rare: [String]) -> String {
    var text = sentence(&random, rare) + "\n\n"
    for _ in 0..<random.next(6...20) {
      for _ in 0..<random.next(2...4) { text += sentence(&random, rare) + " " }
      text += "\n\n"
    }
    return text
  }

  private static func sentence(_ random: inout SplitMix, _ rare: [String]) -> String {
    var words: [String] = []
    for position in 0..<random.next(12...30) {
      let chance = random.next(0...99)
      if chance < 9 {
        words.append(name(&random, rare))
      } else {
        let word = ordinary[random.next(0...(ordinary.count - 1))]
        words.append(position == 0 ? word.prefix(1).uppercased() + word.dropFirst() : word)
      }
    }
    return words.joined(separator: " ") + "."
  }

  private static func name(_ random: inout SplitMix, _ rare: [String]) -> String {
    let names = rare.isEmpty || random.next(0...1) == 0 ? names : rare
    return names[random.next(0...(names.count - 1))]
  }

  private static let names = """
    North Korea|Russia|China|the United States|Ukraine|Japan|South Korea|Germany|France|Britain|Iran|Israel|India|Kim Jong Un|\
    Vladimir Putin|Xi Jinping|Donald Trump|Joe Biden|Putin|Kim|Xi|Trump|Biden|Sergei Lavrov|Antony Blinken|Moscow|Beijing|\
    Washington|Pyongyang|Kyiv|Tokyo|the United Nations|NATO|the European Union|the Security Council|Reuters|the White House|\
    the Kremlin|Russian|Chinese|American|North Korean|Ukrainian|Japanese|the Foreign Ministry|Gazprom|Huawei|Berlin|Paris|\
    John Miller|Maria Santos|Anna Petrova|Westbrook University|the Ministry of Transport|Monday|Tuesday|September|Mr Miller
    """.split(separator: "|").map(String.init)

  private static let ordinary = """
    the of and to in a that for on with as by at from was said would has have its their not are which but were this will also \
    been had than after more they who new other could two about when between over under against government talks officials \
    minister trade security military economic policy leaders summit agreement nuclear sanctions border companies police court \
    election party people country president report statement week month year percent million billion market energy oil gas \
    defence support visit meeting relations ties alliance weapons missile programme war peace deal aid growth prices supply
    """.split(separator: " ").map(String.init)
}

/// The SplitMix64 generator (G. Steele et al., 2014): small, fast, the same everywhere.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func next(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }
}
