import EntityGraph
import Gazetteers

/// Graphs to draw: of articles, or of text that is made from a seed.
struct DrawnGraphs {
  private let recognizer = Recognizer(
    gazetteer: GazetteerLoader(paths: [ShippedGazetteers.folder], cacheFolder: nil).load(),
    model: NameModel(bytes: ShippedGazetteers.model))

  func read(_ paths: [String]) async -> Graph {
    Graph(await Analysis(recognizer: recognizer, workers: 2).count(ArticleSource(paths: paths)))
  }

  /// Sentences of two to four names out of `count`, a few of them often and most of them seldom, in groups.
  func generate(names count: Int) -> Graph {
    var random = Numbers(state: UInt64(count))
    let names = (0..<count * 5 / 4).map {
      "\(Self.words[$0 % Self.words.count])\(Self.endings[$0 / Self.words.count]) \(Self.families[$0 % 31])"
    }
    let kinds = ["person", "country", "organisation", "place"]
    let files = kinds.indices.map { kind in
      let own = names.indices.filter { $0 % 4 == kind }.map { names[$0] }
      return (kinds[kind], "kind: \(kinds[kind])\nsource: generated\nlicense: none\n\n\(own.joined(separator: "\n"))\n")
    }
    let recognizer = Recognizer(gazetteer: Gazetteer(files: files))
    var counts = CooccurrenceCounts()
    for number in 0..<count * 2 {
      let text = (0..<6).map { _ in Self.sentence(names, &random) }.joined(separator: " ")
      counts.add(recognizer.analyze(Article(id: "generated-\(number)", text: text)))
    }
    return Graph(counts)
  }

  private static func sentence(_ names: [String], _ random: inout Numbers) -> String {
    let first = random.seldom(names.count)
    let others = (0..<(1 + random.next(3))).map { _ in
      random.next(3) == 0 ? random.seldom(names.count) : (first + 7 * (1 + random.next(5))) % names.count
    }
    return ([first] + others).map { names[$0] }.joined(separator: " met ") + "."
  }

  private static let words = [
    "Ador", "Belin", "Cato", "Dovan", "Elis", "Farun", "Goral", "Hivar", "Ismen", "Jorik", "Kelan", "Lumor", "Merit", "Novar",
    "Orlan", "Perun", "Quoral", "Rasim", "Selvo", "Tamir", "Ulmen", "Varok", "Welin", "Xanto", "Yoril", "Zefar", "Brevin",
    "Clodan",
  ]
  private static let endings = (0..<60).map { number in
    let parts = ["", "as", "el", "im", "or", "un", "ya", "da"]
    return parts[number % 8] + parts[number / 8]
  }
  private static let families = [
    "Abendroth", "Brook", "Castellan", "Dun", "Eversley", "Foss", "Grimaldi", "Holm", "Ivers", "Jessop", "Kilbride", "Lund",
    "Montague Trust", "Nash", "Oakes", "Penhaligon", "Quist", "Rook", "Sunderland Council", "Tarn", "Ulverston", "Vane", "Wyck",
    "Xu", "Yarrow", "Zorn", "Ashgrove", "Bell", "Cove", "Dale", "Elm",
  ]
}

/// The SplitMix64 generator (G. Steele et al., 2014).
struct Numbers {
  var state: UInt64

  mutating func next(_ below: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(below))
  }

  /// Small numbers more often than large ones.
  mutating func seldom(_ below: Int) -> Int {
    let share = Double(next(1_000_000)) / 1_000_000
    return min(below - 1, Int(Double(below) * share * share * share))
  }
}
