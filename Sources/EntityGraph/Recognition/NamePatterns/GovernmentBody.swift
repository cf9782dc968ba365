/// Ministries named by country and field: "China's foreign ministry", "the Russian defence ministry".
enum GovernmentBody {
  /// Fields of government with the names of their ministries.
  private static let fields: [(word: String, name: String)] = [
    ("foreign", "Ministry of Foreign Affairs"), ("defence", "Ministry of Defence"),
    ("defense", "Ministry of Defence"), ("finance", "Ministry of Finance"),
    ("interior", "Ministry of the Interior"), ("justice", "Ministry of Justice"),
    ("health", "Ministry of Health"), ("trade", "Ministry of Trade"),
    ("commerce", "Ministry of Commerce"), ("economy", "Ministry of Economy"),
    ("energy", "Ministry of Energy"), ("education", "Ministry of Education"),
    ("agriculture", "Ministry of Agriculture"), ("environment", "Ministry of the Environment"),
    ("unification", "Ministry of Unification"), ("transport", "Ministry of Transport"),
    ("culture", "Ministry of Culture"), ("information", "Ministry of Information"),
    ("labour", "Ministry of Labour"), ("labor", "Ministry of Labour"),
    ("industry", "Ministry of Industry"), ("oil", "Ministry of Oil"),
  ]
  private static let nameOfField = Dictionary(
    fields.map { (TokenHash.hash($0.word), $0.name) }, uniquingKeysWith: { first, _ in first })
  private static let ministry = TokenHash.hash("ministry")

  static func claim(in reading: inout Reading) {
    let known = Set(reading.claims.lazy.filter { $0.words.isEmpty }.map { $0.range })
    for index in reading.claimsInOrder() {
      let claim = reading.claims[index]
      guard let country = claim.entity?.knownIndex, isCountry(country, in: reading),
        let found = body(after: Int(claim.range.end), in: reading), !known.contains(found.range)
      else { continue }
      let entry = reading.table.entry(country)
      let name = "\(found.name) (\(reading.table.string(entry.name)))"
      let entity = gazetteerEntity(name, in: reading) ?? reading.localEntity(kind: .organisation, named: name)
      reading.add(
        Claim(
          range: found.range, words: 0..<0, entity: entity, evidence: .name,
          confidence: Claim.confidence(of: .pattern)))
    }
  }

  private static func isCountry(_ index: Int, in reading: Reading) -> Bool {
    reading.table.kind(reading.table.entry(index)) == .country
  }

  /// "foreign ministry" behind a country's name or adjective, both in lower case.
  private static func body(after end: Int, in reading: Reading) -> (range: ByteRange, name: String)? {
    var position = end
    if reading.has("'s", at: end) { position += 2 }
    if reading.has("’s", at: end) { position += 4 }
    guard let field = reading.wordAfter(position)?.word, let name = nameOfField[field.hash],
      reading.text[Int(field.start)].isASCIILowercase,
      let noun = reading.wordAfter(Int(field.end))?.word, noun.hash == ministry,
      reading.text[Int(noun.start)].isASCIILowercase
    else { return nil }
    return (ByteRange(Int(field.start), Int(noun.end)), name)
  }

  /// The gazetteer's entity with that id, if it has one.
  private static func gazetteerEntity(_ name: String, in reading: Reading) -> EntityReference? {
    reading.table.entryIndex(of: Entity.ID(kind: .organisation, name: name)).map { .known($0) }
  }
}
