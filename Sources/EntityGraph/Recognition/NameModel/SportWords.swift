/// Tells articles about sport, in which countries and towns are teams.
enum SportWords {
  /// 0 to 3 by the share of capitalised words that are words of sport, and of scores such as 3-2.
  static func level(of reading: Reading) -> UInt64 {
    var signs = 0
    for word in reading.words.indices where words.contains(reading.words[word].hash) || isScore(word, in: reading) { signs += 1 }
    let share = reading.words.isEmpty ? 0 : signs * 100 / reading.words.count
    return signs < 2 ? 0 : share < 2 ? 1 : share < 5 ? 2 : 3
  }

  /// Two numbers of one or two digits with a hyphen or dash between.
  private static func isScore(_ word: Int, in reading: Reading) -> Bool {
    guard word + 1 < reading.words.count else { return false }
    let (a, b) = (reading.words[word], reading.words[word + 1])
    guard a.end - a.start <= 2, b.end - b.start <= 2, reading.text[Int(a.start)].isASCIIDigit,
      reading.text[Int(b.start)].isASCIIDigit
    else { return false }
    return b.start - a.end == 1 && reading.text[Int(a.end)] == UInt8(ascii: "-")
      || b.start - a.end == 3 && reading.has("–", at: Int(a.end))
  }

  private static let words = WordSet(
    """
    Cup League Championship Championships Championnat Olympics Olympic Games FC AFC United Rovers Wanderers Athletic Rangers City Test \
    Premier Serie Bundesliga Liga Ligue NBA NFL NHL MLB WNBA NCAA UEFA FIFA Wimbledon Grand Prix Slam Open Masters Tour Series \
    Stadium Arena Rugby Football Cricket Basketball Hockey Baseball Tennis Athletics Sox Yankees Lakers Warriors Bulls Tigers Lions \
    Bears Eagles Hawks Knights Raiders Giants Broncos Captain Coach Striker Goalkeeper Ashes IPL ODI T20 Super Bowl Playoffs Nations
    """)
}
