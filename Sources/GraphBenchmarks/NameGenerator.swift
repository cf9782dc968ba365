/// Generates names as the news has them, from a seed. Of a hundred 72 are people's ("Maria Santos", "Maria J. Santos", "Maria Anna
/// Santos"), 16 organisations' ("Santos Holdings", "Santos & Miller", "University of Santos"), 12 places' ("Santos County", "Lake
/// Santos").
struct NameGenerator {
  let givenNames: [String]
  let familyNames: [String]

  /// So many different names, none of them known. A longer list begins with the shorter one.
  func names(_ count: Int, besides known: [String]) -> [String] {
    var random = SplitMix(state: 20_230_915)
    var seen = Set(known)
    var names: [String] = []
    names.reserveCapacity(count)
    while names.count < count {
      let name = name(&random)
      if seen.insert(name).inserted { names.append(name) }
    }
    return names
  }

  private func name(_ random: inout SplitMix) -> String {
    switch random.next(0...99) {
    case 0..<54: "\(pick(givenNames, &random)) \(pick(familyNames, &random))"
    case 54..<63: "\(pick(givenNames, &random)) \(pick(NameGenerator.initials, &random)). \(pick(familyNames, &random))"
    case 63..<72: "\(pick(givenNames, &random)) \(pick(givenNames, &random)) \(pick(familyNames, &random))"
    case 72..<80: "\(pick(familyNames, &random)) \(pick(NameGenerator.organisations, &random))"
    case 80..<84: "\(pick(familyNames, &random)) & \(pick(familyNames, &random))"
    case 84..<88: "\(pick(NameGenerator.bodies, &random)) of \(pick(familyNames, &random))"
    case 88..<96: "\(pick(familyNames, &random)) \(pick(NameGenerator.places, &random))"
    default: "\(pick(NameGenerator.placeBeginnings, &random)) \(pick(familyNames, &random))"
    }
  }

  private func pick(_ words: [String], _ random: inout SplitMix) -> String { words[random.next(0...(words.count - 1))] }

  private static let initials = "ABCDEFGHIJKLMNOPRSTVWZ".map(String.init)

  private static let organisations = """
    Airlines|Associates|Bank|Brothers|Capital|Chemicals|College|Construction|Corp|Energy|Engineering|Entertainment|Foods|\
    Foundation|Group|Holdings|Hospital|Inc|Industries|Institute|International|Ltd|Media|Motors|Oil|Partners|Pharmaceuticals|\
    Shipping|Steel|Technologies|Trust|University
    """.split(separator: "|").map(String.init)

  private static let bodies = """
    Academy|Archdiocese|Bank|City|College|Diocese|Friends|Governor|Mayor|Museum|Port|University
    """.split(separator: "|").map(String.init)

  private static let places = """
    Airport|Avenue|Bay|Beach|Bridge|City|County|Creek|District|Falls|Harbour|Hill|Hills|Island|Lake|Park|Province|River|Road|\
    Square|Street|Valley
    """.split(separator: "|").map(String.init)

  private static let placeBeginnings = """
    East|Fort|Lake|Mount|New|North|Port|Saint|San|South|Upper|West
    """.split(separator: "|").map(String.init)
}
