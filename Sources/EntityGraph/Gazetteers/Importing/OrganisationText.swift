/// What tables of organisations hold besides names: classes of shares, remarks, addresses, sentences.
enum OrganisationText {
  /// A name without signs of footnotes and the class of the company's shares; "Co.,Ltd" gets its space, and a Turkish İ that was
  /// made small with its dot loses it.
  static func cleaned(_ text: Substring) -> String {
    var text = text.replacing(" ,", with: ",").replacing(/,(?=\p{L})/, with: ", ").replacing(
      "*", with: ""
    ).replacing("Ltd.Class ", with: "Ltd. Class ").replacing("i\u{307}", with: "i")
    for start in shares {
      if let range = text.firstRange(of: start), !text[..<range.lowerBound].hasSuffix(" the") {
        text.removeSubrange(range.lowerBound...)
      }
    }
    while let last = text.last, last == "," || last.isWhitespace { text.removeLast() }
    return String(text)
  }

  /// The name in the spelling of the other English: "Defence" and "Defense", "Labour" and "Labor".
  static func otherSpellings(of name: String, _ kind: EntityKind) -> [String] {
    guard kind == .organisation else { return [] }
    return twins.flatMap { [($0.0, $0.1), ($0.1, $0.0)] }.compactMap { word, other in
      let words = name.split(separator: " ", omittingEmptySubsequences: false)
      return words.contains(word) ? words.map { $0 == word ? other : $0 }.joined(separator: " ") : nil
    }
  }

  private static let twins: [(Substring, Substring)] = [("Defence", "Defense"), ("Labour", "Labor")]

  /// The name of a company that its list has in capitals: "ZORKBERG MILLS Ltd." is "Zorkberg Mills Ltd."
  static func withoutCapitals(_ words: [Substring]) -> [Substring] {
    guard isLoud(words) else { return words }
    return words.map { word in
      guard word.count > 4, !word.contains(where: \.isLowercase) else { return word }
      return Substring(word.split(separator: "-").map { $0.prefix(1) + $0.dropFirst().lowercased() }.joined(separator: "-"))
    }
  }

  /// Whether all words but the legal form are in capitals, and some are too long for abbreviations.
  private static func isLoud(_ words: [Substring]) -> Bool {
    let long = words.filter { $0.count > 4 && !CompanyNames.isForm($0) }
    return words.count > 1 && (long.count > 1 || long.contains { $0.count > 5 })
      && words.allSatisfy { !$0.contains(where: \.isLowercase) || CompanyNames.isForm($0) }
  }

  /// A name in capitals with cut words, as lists of securities have them: "ZORKBERG MET.GR. 2".
  private static func isCutInCapitals(_ words: [Substring]) -> Bool {
    isLoud(words) && words.contains { !CompanyNames.isForm($0) && ($0.contains(".") || $0 == "&" && $0 == words.last) }
  }

  /// Words and cut words of lists of securities.
  private static let securities: Set<Substring> = [
    "BDS", "CNV", "CTF", "ETN", "FINL", "FLTG", "FRN", "GENL", "INDS", "NTS", "PERP", "PERPETUAL", "PFD", "Pref",
  ]

  private static let shares = [
    " Class ", " Sponsored ", " Unsponsored ", " Common Stock", " Ordinary Shares", " ADR", " GDR", " Registered S",
    " - American Depos", " AMERICAN DEPOS",
  ]

  /// A share or bond that the list has beside the company: "Zork Inc. 8.00% Series F Term Preferred Stock".
  private static func isSecurity(_ words: [Substring]) -> Bool {
    words.contains { $0.wholeMatch(of: /[0-9]+\.[0-9]+%/) != nil }
      && ["Stock", "Units", "Notes"].contains { kind in words.contains { $0 == kind } }
  }

  /// The name in a citation index: "Zork Acad Sci, Inst Phys".
  private static func isCitation(_ words: [Substring]) -> Bool {
    let short: Set<Substring> = ["Acad", "Inst", "Sci", "Univ"]
    return Set(words.map { $0.last == "," ? $0.dropLast() : $0 }).intersection(short).count > 1
  }

  /// The number of a French research unit: "UMR_S 846", "UPR22".
  private static func isUnit(_ words: [Substring]) -> Bool {
    words.count < 3 && words.first?.prefixMatch(of: /(?:UMR|UPR|UMS)(?:_S)?[0-9]*$/) != nil
  }

  /// Whether a word has letters of two alphabets, as a slip of the keyboard makes them.
  static func isOfTwoAlphabets(_ word: Substring) -> Bool {
    if PlainText.isPlain(word) { return false }
    let letters = word.unicodeScalars.filter(\.properties.isAlphabetic)
    return letters.contains { $0.value < 0x250 } && letters.contains { (0x370..<0x530).contains($0.value) }
  }

  /// Whether a text is a street with a number: "Zorkstr. 193", where a list of clubs has the address of the ground.
  private static func isStreet(_ words: [Substring]) -> Bool {
    let streets = ["str.", "straße", "strasse", "allee", "platz", "feld", "weg"]
    let isNumbered = zip(words, words.dropFirst()).contains { word, next in
      next.first!.isNumber && streets.contains { word.lowercased().hasSuffix($0) }
    }
    return isNumbered || words.contains("s/n")
  }

  /// Whether a text is a sentence ("Other forces include …"), an address or a line of a share list.
  static func isNoName(_ words: [Substring]) -> Bool {
    let isSentence = words.dropFirst().contains { verbs.contains($0) } || isOffice(words)
    let isList = words.last.map { lastOfLists.contains($0) || cutBehind.contains($0) } ?? false
    return isSentence || isList || isCutInCapitals(words) || isStreet(words) || isSecurity(words) || isCitation(words)
      || isUnit(words)
      || words.contains { isHouseNumber($0) || isListing($0) }
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
      || word == "YC" || securities.contains(word) || word.contains("-FGN")
      || word.contains("+") && !word.hasSuffix("+") || word.hasSuffix(".ADR") || word.wholeMatch(of: /[A-Z]{2}-[0-9,.]+/) != nil
  }

  private static let verbs: Set<Substring> = [
    "include", "includes", "also", "has", "have", "under", "is", "are", "consists", "organized", "provides", "maintains",
  ]
  private static let cutBehind: Set<Substring> = ["of", "for", "the", "and", "de", "et", "y", "e", "za", "für", "und"]
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
