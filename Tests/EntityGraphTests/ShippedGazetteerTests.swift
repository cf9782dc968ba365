import Foundation
import Gazetteers
import Testing

@testable import EntityGraph

@Suite struct ShippedGazetteerTests {
  @Test func everyFilePassesTheChecker() {
    let problems = GazetteerLoader(paths: [ShippedGazetteers.folder], cacheFolder: nil).check()
    #expect(problems.isEmpty, "\(problems.prefix(20).map(\.description).joined(separator: "\n"))")
  }

  @Test func theCompiledTableIsSound() { Fixtures.shipped.table.checkInvariants() }

  @Test func thereAreEnoughOfEachKind() {
    let (files, _) = GazetteerLoader(paths: [ShippedGazetteers.folder], cacheFolder: nil).files()
    let rows = GazetteerCounts.count(files) { _, kind in kind }
    let counts = Dictionary(uniqueKeysWithValues: rows.map { ($0.name, $0.entities) })
    let organisations = counts.filter { $0.key.hasPrefix("organisation/") }.values.reduce(0, +)
    #expect(counts["country"]! >= 249)
    #expect(counts["person"]! >= 60_000)
    #expect(organisations >= 40_000)
    #expect(counts["place/city"]! + counts["place/region"]! >= 29_000)
    #expect(counts["place/capital"]! >= 193)
    #expect(counts["place/seat"]! >= 150)
  }

  /// Leaders, ministers, spokespeople, parties, companies, bodies, media, think tanks and armed groups of the most reported
  /// states, under the spellings that news agencies use. The list was written before it was looked for here.
  @Test func namesInTheNewsAreThere() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Expected/names-in-the-news.tsv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    var found: [Substring: (names: Int, all: Int)] = [:]
    for line in lines.dropFirst() {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      for spelling in fields[3].split(separator: "|") {
        let isThere = Fixtures.shipped.entities(named: String(spelling)).contains { [fields[0], "place"].contains("\($0.kind)") }
        found[fields[1], default: (0, 0)].all += 1
        if isThere { found[fields[1]]!.names += 1 }
      }
    }
    #expect(found.count == 10)
    for (group, count) in found { #expect(count.names * 100 >= count.all * 95, "\(group): \(count.names) of \(count.all)") }
  }

  /// ISO codes of the 193 members of the United Nations.
  static let members = """
    AF AL DZ AD AO AG AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BO BA BW BR BN BG BF BI CV KH CM CA CF TD CL CN CO KM CG CD CR CI HR CU CY CZ \
    DK DJ DM DO EC EG SV GQ ER EE SZ ET FJ FI FR GA GM GE DE GH GR GD GT GN GW GY HT HN HU IS IN ID IR IQ IE IL IT JM JP JO KZ KE KI KP KR KW \
    KG LA LV LB LS LR LY LI LT LU MG MW MY MV ML MT MH MR MU MX FM MD MC MN ME MA MZ MM NA NR NP NL NZ NI NE NG MK NO OM PK PW PA PG PY PE PH \
    PL PT QA RO RU RW KN LC VC WS SM ST SA SN RS SC SL SG SK SI SB SO ZA SS ES LK SD SR SE CH SY TJ TZ TH TL TG TO TT TN TR TM TV UG UA AE GB \
    US UY UZ VU VE VN YE ZM ZW
    """.split(separator: " ").map(String.init)

  @Test func everyMemberOfTheUnitedNationsIsThere() {
    let gazetteer = Fixtures.shipped
    var demonyms: [String: Int] = [:]
    var found: Set<String> = []
    for index in 0..<gazetteer.entryCount {
      let entity = gazetteer.entity(index)
      guard entity.kind == .country, let iso = entity.iso else { continue }
      found.insert(iso)
      #expect(entity.wikidata != nil, "\(entity.name) has no Wikidata id")
    }
    for index in 0..<gazetteer.table.header.candidateCount {
      let candidate = gazetteer.table.candidate(index)
      guard candidate.notes.contains(.demonym), let iso = gazetteer.entity(Int(candidate.entry)).iso else { continue }
      demonyms[iso, default: 0] += 1
    }
    #expect(Self.members.count == 193)
    for code in Self.members + ["VA", "PS", "TW", "XK", "HK", "MO"] {
      #expect(found.contains(code), "\(code) is missing")
      #expect(demonyms[code, default: 0] > 0 || code == "VA", "\(code) has no demonym")
    }
  }

  @Test(arguments: [
    ("Kremlin", "Russia"), ("White House", "United States"), ("Blue House", "South Korea"), ("Downing Street", "United Kingdom"),
    ("Zhongnanhai", "China"), ("Pyongyang", "North Korea"), ("Elysee", "France"),
  ])
  func seatsStandForTheirGovernments(_ name: String, _ country: String) {
    let table = Fixtures.shipped.table
    let found = Fixtures.shipped.entities(named: name).contains { entity in
      guard let index = table.entryIndex(of: entity.id) else { return false }
      let target = table.details(of: index).actsFor
      return target > 0 && Fixtures.shipped.entity(Int(target) - 1).name == country
    }
    #expect(found, "\(name) does not stand for \(country)")
  }
}
