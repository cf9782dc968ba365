/// What tables of people hold besides names: capitals, offices, several officers in one field.
enum PersonText {
  /// A name as articles write it: without signs that have no width, "al-GHARIB" as "al-Gharib", "Mclelland" as "McLelland", "Xvi"
  /// as "XVI", and particles inside it in lower case, which match both ways.
  static func cleaned(_ words: [Substring], country: String?) -> [Substring] {
    let isSmall = country.map { !withCapitals.contains($0) } ?? true
    let isMixed = words.contains { $0.contains(where: \.isLowercase) }
    return words.enumerated().map { index, word in
      let isInside = index > 0 && index < words.count - 1
      if isInside, isSmall, particles.contains(word) { return Substring(word.lowercased()) }
      if isOrdinary(word) { return word }
      return Substring(
        word.split(separator: "-", omittingEmptySubsequences: false).map { part($0, isMixed) }.joined(separator: "-"))
    }
  }

  private static let particles: Set<Substring> = [
    "De", "Del", "Da", "Das", "Do", "Dos", "Di", "Van", "Von", "Der", "Den", "Bin", "Ibn",
  ]
  /// Where particles are part of the family name and are written large.
  private static let withCapitals: Set<String> = ["AU", "BE", "CA", "GB", "IE", "MM", "NZ", "PH", "US", "ZA"]

  /// A capital and small ASCII letters: nothing to mend, and that is most.
  private static func isOrdinary(_ part: Substring) -> Bool {
    let bytes = part.utf8
    guard let first = bytes.first, first.isASCIIUppercase, bytes.dropFirst().allSatisfy(\.isASCIILowercase) else { return false }
    return !bytes.starts(with: "Mc".utf8) && (bytes.count > 4 || !numerals.contains(part))
  }

  private static let numerals: Set<Substring> = ["Ii", "Iii", "Iv", "Vii", "Viii", "Xii", "Xiii", "Xiv", "Xvi"]

  private static func part(_ part: Substring, _ isMixed: Bool) -> String {
    if isOrdinary(part) { return String(part) }
    let part = PlainText.isPlain(part) ? String(part) : PlainText.withoutFormatSigns(part)
    if numerals.contains(part[...]) { return part.uppercased() }
    if isMixed, part.count > 2, part.allSatisfy(\.isUppercase), !part.allSatisfy("IVX".contains) {
      return part.prefix(1) + part.dropFirst().lowercased()
    }
    if part.hasPrefix("Mc"), part.count > 4, part.dropFirst(2).first!.isLowercase || part.dropFirst(2).allSatisfy(\.isUppercase) {
      return "Mc" + part.dropFirst(2).prefix(1).uppercased() + part.dropFirst(3).lowercased()
    }
    return String(part)
  }

  /// Whether a name is none of one person: "Zork Quimby Executive Chairman Bo Frobb", "Idriss D By" with a lost letter.
  static func isNoName(_ words: [Substring]) -> Bool {
    if words.contains(where: offices.contains) || words.first!.hasPrefix("-") { return true }
    if words[0].hasSuffix("-elect") || words[0].hasSuffix("-designate") { return true }
    if words.dropFirst().contains(where: isCut) { return true }
    return words.dropFirst().dropLast().contains { $0.count == 1 && $0.first!.isUppercase } && words.last!.count < 4
  }

  /// Two or three letters without a vowel, left of a word that lost a letter with an accent: "Tak Cs".
  private static func isCut(_ word: Substring) -> Bool {
    word.utf8.count < 12 && (2...3).contains(word.count) && word.first!.isUppercase
      && word.dropFirst().allSatisfy { "bcdfghjklmnpqrstvwxz".contains($0) }
      && !"AEIOUY".contains(word.first!) && !["Ng", "Md", "Jr", "Sr", "St", "Mc", "Hr", "Dr", "Ms", "Mr"].contains(word)
  }

  /// Whether a name is a British title only: "Lord Quimby of Zork", "Quimby of Zork". The holder is listed by his own name too.
  static func isPeer(_ words: [Substring]) -> Bool {
    ["Lord", "Lady", "Baroness", "Baron", "Viscount", "Viscountess", "Earl", "Countess", "Marquess"].contains(words[0])
      || words.count == 3 && words[1] == "of"
  }

  /// Whether a name is two or three words of a capital and small ASCII letters, none of which any rule for names of people looks
  /// at: most names are, and need no cleaning.
  static func isOrdinary(_ words: [Substring]) -> Bool {
    guard (2...3).contains(words.count), isOrdinary(words[0]), !offices.contains(words[0]) else { return false }
    return words.dropFirst().allSatisfy { (4...20).contains($0.utf8.count) && isOrdinary($0) && !offices.contains($0) }
  }

  private static let offices: Set<Substring> = [
    "Chairman", "Chairwoman", "Chair", "Director", "Non-executive", "Founder", "Executive", "Commission", "Party", "Council",
    "Leader", "Transparency", "posted", "Partido", "Movement", "Union", "Confederation", "Etehad", "Services",
  ]

  /// Other ways of writing a name that nobody writes: with an initial for the first name, without the particle of the family
  /// name, with an article twice.
  static func isUseless(variant: String, of name: String, country: String?) -> Bool {
    let words = variant.split(separator: " "), full = name.split(separator: " ")
    if words.count == 2,
      words[0].count == 2 && words[0].hasSuffix(".") || ["Jr.", "Jr", "Sr.", "II", "III", "IV"].contains(words[1])
    {
      return true
    }
    if ["Abdel al-", "Abdul al-", "Abdal", "Abdel-al-", "Abdul-al-"].contains(where: variant.contains) { return true }
    guard words.count == 2, full.count > 2, words[0] == full[0], words[1] == full[full.count - 1] else { return false }
    return country == "VN" || allParticles.contains(full[full.count - 2].lowercased())
  }

  private static let allParticles: Set<String> = [
    "de", "del", "da", "das", "do", "dos", "di", "van", "von", "der", "den", "bin", "ibn", "ould", "abu", "la", "al", "el", "ter",
    "ten",
  ]

  /// Whether first and last name are so frequent that many people bear both.
  static func isEveryday(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    guard words.count == 2 || words.count == 3 && words[1].count <= 2 else { return false }
    return words[0].count == 2 && words[0].hasSuffix(".")
      || firstNames.contains(words[0]) && lastNames.contains(words[words.count - 1])
  }

  private static let firstNames = Set(
    """
    James John Robert Michael William David Richard Joseph Thomas Charles Christopher Chris Daniel Dan Matthew Anthony Mark Donald Steven \
    Stephen Paul Andrew Joshua Kenneth Kevin Brian George Edward Ronald Timothy Tim Jason Jeffrey Jeff Ryan Jacob Gary Nicholas Eric \
    Jonathan Larry Justin Scott Brandon Frank Benjamin Ben Gregory Samuel Sam Raymond Patrick Alexander Alex Jack Dennis Jerry Peter Mike \
    Jim Bob Bill Tom Tony Steve Joe Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Sandra Ashley Emily \
    Michelle Laura Anna Maria Anne Ann Jane Helen Margaret Carol Pamela Simon Martin Max Adam Alan Ian Neil Graham Philip Stuart Hugh Ahmed \
    Mohammed Ali Jose Juan Carlos Luis Miguel Liu Li Wang Zhang Chen
    """.split(whereSeparator: \.isWhitespace))
  private static let lastNames = Set(
    """
    Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez Wilson Anderson Thomas Taylor Moore \
    Jackson Martin Lee Perez Thompson White Harris Sanchez Clark Ramirez Lewis Robinson Walker Young Allen King Wright Scott Torres Nguyen Hill \
    Flores Green Adams Nelson Baker Hall Rivera Campbell Mitchell Carter Roberts Turner Phillips Parker Evans Edwards Collins Stewart Morris \
    Murphy Cook Rogers Morgan Cooper Reed Bailey Bell Kelly Howard Ward Cox Watson Wood Bennett Gray Hughes Price Myers Long Foster Ross \
    Diaz Ford Fernandez Barrett Palmer Newton Perry Douglas Brennan Khan Ahmed Ali Hussain Yang Wei Li Wang Chen Zhang Liu James John
    """.split(whereSeparator: \.isWhitespace))
}
