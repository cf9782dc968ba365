/// What tables of towns hold besides names that articles write.
enum TownText {
  /// Countries in whose towns' names an apostrophe stands in English too: L'Aquila, Coeur d'Alene.
  private static let keepers: Set<String> = [
    "AU", "BE", "CA", "CH", "CI", "DZ", "ES", "FR", "GB", "IE", "IT", "MA", "MT", "NZ", "PF", "PG", "TO", "US", "WS", "ZA",
  ]
  private static let units = ["Thị Trấn ", "Thị trấn ", "Thị Xã ", "Thị xã ", "Quận ", "Huyện ", "Ấp "]

  /// What a place is, behind its name: "Nanto-shi" is the town of Nanto.
  private static let endings = [
    "JP": ["-shi", "-chō", "-machi"], "KP": ["-si", "-ŭp"], "KR": ["-si", "-eup", "-gun"],
  ]

  /// The name without a transliterated soft sign or stop ("Al'met'yevsk") and without the word for what kind of place it is; `nil`
  /// for the numbered parts of cities.
  static func cleaned(_ name: String, country: String?) -> String? {
    if name.utf8.contains(where: \.isASCIIDigit) || name.hasSuffix(" kerület") { return nil }
    var name = name
    if let unit = units.first(where: name.hasPrefix) { name.removeFirst(unit.count) }
    if let unit = country.flatMap({ endings[$0] })?.first(where: name.hasSuffix) { name.removeLast(unit.count) }
    guard let country, !keepers.contains(country) else { return name }
    return name.filter { !"'’ʼ`‘".contains($0) }
  }
}
