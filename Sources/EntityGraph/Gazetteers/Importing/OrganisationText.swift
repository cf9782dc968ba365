/// What tables of organisations hold besides names: classes of shares, remarks, addresses, sentences.
enum OrganisationText {
  /// A name without signs of footnotes and the class of the company's shares; "Co.,Ltd" gets its space.
  static func cleaned(_ text: Substring) -> String {
    var text = text.replacing(" ,", with: ",").replacing(/,(?=\p{L})/, with: ", ").replacing(
      "*", with: "")
    for start in shares {
      if let range = text.firstRange(of: start) { text.removeSubrange(range.lowerBound...) }
    }
    while let last = text.last, last == "," || last.isWhitespace { text.removeLast() }
    return String(text)
  }

  private static let shares = [
    " Class ", " Sponsored ", " Unsponsored ", " Common Stock", " Ordinary Shares", " ADR", " GDR", " Registered S",
  ]

  /// Whether a text is a sentence ("Other forces include …"), an address or a line of a share list.
  static func isNoName(_ words: [Substring]) -> Bool {
    let isSentence = words.dropFirst().contains { verbs.contains($0) } || isOffice(words)
    let isList = words.last.map { lastOfLists.contains($0) } ?? false
    return isSentence || isList || words.contains { isHouseNumber($0) || isListing($0) }
  }

  /// "Director of National Zorks" is a person.
  private static func isOffice(_ words: [Substring]) -> Bool {
    let behind = words.first == "US" || words.first == "Assistant" ? words.dropFirst() : words[...]
    return behind.count > 1 && ["Director", "Minister", "Secretary", "Assistant"].contains(behind.first)
      && behind.dropFirst().first != "General"
  }

  /// Of names in lists of securities: "ZORK RC-,05", "ZORKDRN", "ZORK H YC 1", "ZORK CL. A DL -,01".
  private static func isListing(_ word: Substring) -> Bool {
    word.hasSuffix("DRN") || word.hasPrefix("-,") || word == "CL." || word == "HLDGS" || word == "ADR" || word.contains("./")
      || word == "YC" || word.wholeMatch(of: /[A-Z]{2}-[0-9,.]+/) != nil
  }

  private static let verbs: Set<Substring> = [
    "include", "includes", "also", "has", "have", "under", "is", "are", "consists", "organized",
  ]
  private static let lastOfLists: Set<Substring> = ["candidates", "include", "includes", "ETF"]

  /// "31a", "33615", "No."; years are no house numbers.
  private static func isHouseNumber(_ word: Substring) -> Bool {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, let number = Int(digits) else { return word == "No." }
    switch word.count - digits.count {
    case 0: return digits.count > 3 && !(1500...2100).contains(number)
    case 1: return word.last!.isLowercase
    default: return false
    }
  }
}
