/// What countries and what belongs to them are called.
struct CountryNames: Sendable {
  struct Country: Sendable {
    /// Index of its entry in the name table.
    let entry: Int
    let name: String
    let code: String
    /// What stands before the names of its bodies: "Peruvian", "British" and "UK". The name where there is no adjective, only a
    /// word for people ("New Zealand"), or where several countries share it and it does not nearly always mean this one; none where the
    /// name is too long to stand before another ("Republic of the Congo").
    fileprivate(set) var prefixes: [String]

    /// The name behind "of": "the Netherlands".
    var nameBehindOf: String {
      let takesArticle =
        name.hasPrefix("United ") || name.hasSuffix("s") || name.contains("Republic") || CountryNames.withArticle.contains(name)
      return takesArticle && !CountryNames.withoutArticle.contains(name) ? "the \(name)" : name
    }

    /// "Peruvian Navy", "Navy of Peru": what the body of that name is called in full.
    ///
    /// No adjective stands before an article or a pronoun: "We Can of Spain".
    func names(of body: String) -> [String] {
      let begin = body.prefix { $0 != " " }
      let before = ["The", "We", "A", "For", "To", "In"].contains(begin) ? [] : prefixes
      return before.map { "\($0) \(body)" } + ["\(body) of \(nameBehindOf)"]
    }
  }

  private static let withArticle: Set = ["Gambia", "Isle of Man", "Ivory Coast"]
  private static let withoutArticle: Set = [
    "Barbados", "Belarus", "Cyprus", "Honduras", "Laos", "Mauritius", "Saint Kitts and Nevis", "Saint Vincent and the Grenadines",
  ]
  private static let ownPrefixes = [
    "US": ["US"], "GB": ["British", "UK"], "AE": ["Emirati", "UAE"], "CD": ["Congolese"], "DO": ["Dominican"],
  ]

  /// Countries that have a code and a word for what is theirs, by name.
  let countries: [Country]
  private let byCode: [String: Int]

  /// - Complexity: O(number of entities of which more than the name is known).
  init(_ gazetteer: Gazetteer) {
    let table = gazetteer.table
    var countries: [Country] = []
    var owners: [String: Int] = [:]
    for details in table.allDetails where details.adjective.count > 0 {
      let index = Int(details.entry)
      guard let code = gazetteer.countryCode(of: index) else { continue }
      let adjective = table.string(details.adjective)
      let name = table.string(table.entry(index).name)
      countries.append(Country(entry: index, name: name, code: code, prefixes: [adjective]))
      owners[adjective, default: 0] += 1
    }
    for index in countries.indices {
      let adjective = countries[index].prefixes[0]
      let isForPeople = adjective.hasSuffix("er") || adjective.hasSuffix("eyman")
      if isForPeople || owners[adjective]! > 1 {
        let name = countries[index].name
        countries[index].prefixes = name.contains(" of the ") ? [] : [name]
      }
      if let own = CountryNames.ownPrefixes[countries[index].code] { countries[index].prefixes = own }
    }
    countries.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    self.countries = countries
    byCode = Dictionary(countries.indices.map { (countries[$0].code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  subscript(code: String) -> Country? { byCode[code].map { countries[$0] } }
}
