/// The countries that an article is about: those whose names, people, places and bodies it names most.
struct CountryFocus {
  /// A country named this much less than the first is no longer what the article is about.
  private static let leastShare = 4

  /// Indices of their entries, the most named first.
  let countries: [Int]

  /// Counts the claims that stand: a country's own name counts twice.
  ///
  /// - Complexity: O(number of claims).
  init(of reading: Reading) {
    var weights: [Int: (weight: Int, first: Int)] = [:]
    for (position, claim) in reading.claims.enumerated() where !claim.isWithdrawn && !claim.isTentative {
      guard let index = claim.entity?.knownIndex else { continue }
      let entry = reading.table.entry(index)
      let isCountry = reading.table.kind(entry) == .country
      guard let country = isCountry ? index : reading.table.country(of: entry) else { continue }
      weights[country, default: (0, position)].weight += isCountry ? 2 : 1
    }
    let order = weights.sorted { ($1.value.weight, $0.value.first) < ($0.value.weight, $1.value.first) }
    let most = order.first?.value.weight ?? 0
    countries = order.prefix { $0.value.weight * CountryFocus.leastShare >= most }.map(\.key)
  }
}
