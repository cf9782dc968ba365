/// The ministries that nearly every country has, made from the names of countries and fields of government.
///
/// In English a ministry is called by its field and by its country's name or adjective ("the Peruvian Foreign Ministry",
/// "Ministry of Finance of Peru"); only few have a name of their own, and those are written by hand.
public enum Ministries {
  private struct Field {
    /// "Ministry of …"
    let formal: [String]
    /// "… Ministry"
    let short: [String]
  }

  private static let fields = [
    Field(formal: ["Foreign Affairs"], short: ["Foreign"]),
    Field(formal: ["Defence", "Defense"], short: ["Defence", "Defense"]),
    Field(formal: ["Finance"], short: ["Finance"]),
    Field(formal: ["the Interior", "Interior", "Internal Affairs"], short: ["Interior"]),
    Field(formal: ["Justice"], short: ["Justice"]),
    Field(formal: ["Health"], short: ["Health"]),
    Field(formal: ["Economy"], short: ["Economy", "Economics"]),
    Field(formal: ["Energy"], short: ["Energy"]),
    Field(formal: ["Education"], short: ["Education"]),
    Field(formal: ["Agriculture"], short: ["Agriculture"]),
    Field(formal: ["Trade"], short: ["Trade"]),
    Field(formal: ["Transport"], short: ["Transport"]),
    Field(formal: ["the Environment", "Environment"], short: ["Environment"]),
    Field(formal: ["Culture"], short: ["Culture"]),
    Field(formal: ["Information"], short: ["Information"]),
    Field(formal: ["Labour", "Labor"], short: ["Labour", "Labor"]),
  ]

  /// Members of the United Nations, Kosovo, Palestine and Taiwan; not the United States, where there are departments.
  private static let states = Set(
    """
    AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE
    DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG
    KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP
    NR NZ OM PA PE PG PH PK PL PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO
    TR TT TV TW TZ UA UG UY UZ VC VE VN VU WS XK YE ZA ZM ZW
    """.split { $0 == " " || $0 == "\n" }.map(String.init))

  /// States that have no army, or police and soldiers under another ministry.
  private static let withoutDefence = Set(
    "AD AG BB BS CR DM FM GD IS KI KN LC LI MC MH MU NR PA PW SB SM TV VC VU WS".split(separator: " ").map(String.init))
  /// States in Europe, the Americas and the Pacific seldom have a ministry that informs; of the others these have one.
  private static let withInformation = Set(
    """
    AE AF BD BH BW BY CM CN CY DJ DZ EG ER ET FJ GH GM GN ID IN IQ IR JO KE KG KH KP KW KZ LA LB LK LR LS LY MA MM MR MW MY MZ NA NG     NP OM PG PH PK PS QA RW SA SD SL SN SO SS SY SZ TD TG TH TJ TM TN TR TT TZ UA UG UZ VE VN YE ZM ZW
    """.split { $0 == " " || $0 == "\n" }.map(String.init))

  private static func isWithout(_ field: Field, _ country: String) -> Bool {
    switch field.short[0] {
    case "Defence": withoutDefence.contains(country)
    case "Information": !withInformation.contains(country)
    default: false
    }
  }

  /// The file of all ministries of the countries in `known` that have a code and an adjective.
  ///
  /// Names that `known` has are left out, so that ministries written by hand stay as they are, and so are those in `omissions`.
  public static func file(known: Gazetteer, omissions: Set<String> = []) -> [UInt8] {
    var seen = KnownEntities(known)
    var blocks = EntryBlocks()
    for country in CountryNames(known).countries where states.contains(country.code) {
      for field in fields where !isWithout(field, country.code) {
        var ministry = self.ministry(field, of: country)
        if omissions.contains(ministry.name) { continue }
        let keys = KnownEntities.Keys(ministry, kind: .organisation)
        if seen.insert(&ministry, keys) { blocks.add(ministry, kind: "organisation/government", group: nil) }
      }
    }
    return blocks.files(source: "made from the countries and the usual fields of government", license: "CC0-1.0")[0].bytes
  }

  private static func ministry(_ field: Field, of country: CountryNames.Country) -> ImportedEntry {
    var spellings: [ImportRecord.Spelling] = [.init(text: "Ministry of \(field.formal[0]) (\(country.name))", notes: .label)]
    let bodies = field.formal.map { "Ministry of \($0)" } + field.short.map { "\($0) Ministry" }
    spellings += bodies.flatMap { country.names(of: $0) }.map { .init(text: $0) }
    return ImportedEntry(spellings, facts: [("country", country.code)])
  }
}
