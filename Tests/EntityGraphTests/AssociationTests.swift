import Testing

@testable import EntityGraph

@Suite struct AssociationTests {
  /// T. Dunning, "Accurate Methods for the Statistics of Surprise and Coincidence", 1993, table 2:
  /// bigrams of a Swiss newspaper text with their counts and −2 log λ.
  static let dunning: [(String, k11: Int, k12: Int, k21: Int, k22: Int, llr: Double)] = [
    ("the swiss", 110, 2442, 111, 29114, 270.72),
    ("can be", 29, 13, 123, 31612, 263.90),
    ("previous year", 31, 23, 139, 31584, 256.84),
    ("mineral water", 10, 0, 3, 31764, 167.23),
  ]

  @Test(arguments: dunning)
  func logLikelihoodRatioOfDunning(_ pair: (String, k11: Int, k12: Int, k21: Int, k22: Int, llr: Double)) {
    let table = ContingencyTable(
      both: pair.k11, first: pair.k11 + pair.k12, second: pair.k11 + pair.k21,
      total: pair.k11 + pair.k12 + pair.k21 + pair.k22)
    #expect(abs(table.logLikelihoodRatio - pair.llr) < 0.01)
  }

  @Test func npmiHasItsBounds() {
    #expect(ContingencyTable(both: 0, first: 5, second: 5, total: 100).npmi == -1)
    #expect(abs(ContingencyTable(both: 5, first: 5, second: 5, total: 100).npmi - 1) < 1e-12)
    #expect(abs(ContingencyTable(both: 10, first: 20, second: 50, total: 100).npmi) < 1e-12)
    #expect(ContingencyTable(both: 7, first: 7, second: 7, total: 7).npmi == 1)
  }

  /// By hand: p(ab) = 0.1, p(a) = p(b) = 0.2: ln(0.1 / 0.04) / −ln 0.1 = 0.39794.
  @Test func npmiByHand() {
    #expect(abs(ContingencyTable(both: 10, first: 20, second: 20, total: 100).npmi - 0.39794) < 1e-5)
  }

  @Test func independenceGivesZero() {
    let table = ContingencyTable(both: 6, first: 20, second: 30, total: 100)
    #expect(table.expected == 6 && abs(table.logLikelihoodRatio) < 1e-9)
    #expect(ContingencyTable(both: 1, first: 20, second: 30, total: 100).logLikelihoodRatio < 0)
    #expect(ContingencyTable(both: 0, first: 0, second: 0, total: 0).logLikelihoodRatio == 0)
  }

  /// R. A. Fisher's lady tasting tea (1935), and exact values by integer arithmetic.
  static let pValues: [(both: Int, first: Int, second: Int, total: Int, p: Double)] = [
    (3, 4, 4, 8, 17.0 / 70), (4, 4, 4, 8, 1.0 / 70), (28, 57, 49, 205, 4.972112429803908e-07),
    (7, 60, 50, 1000, 0.025423446868155297), (2, 60, 50, 1000, 0.8174358544594248),
    (110, 2552, 221, 31777, 9.763484539246078e-61), (40, 3000, 2500, 100_000, 0.9999978474670702),
    // Once in ten thousand; in every segment; one of them in every segment; never.
    (1, 1, 1, 10_000, 0.0001), (10, 10, 10, 10, 1), (5, 300, 250, 300, 1), (0, 5, 5, 100, 1),
  ]

  @Test(arguments: pValues)
  func hypergeometricTestIsExact(_ example: (both: Int, first: Int, second: Int, total: Int, p: Double)) {
    let both = max(example.both, example.first + example.second - example.total)
    let table = ContingencyTable(both: both, first: example.first, second: example.second, total: example.total)
    #expect(abs(table.pValue / example.p - 1) < 1e-10, "\(table.pValue)")
  }

  /// Against the sum over all outcomes, by small whole numbers.
  @Test func hypergeometricTestForEverySmallTable() {
    func choose(_ n: Int, _ k: Int) -> Double {
      k < 0 || k > n ? 0 : (0..<k).reduce(1.0) { $0 * Double(n - $1) / Double($1 + 1) }
    }
    for total in 1...12 {
      for first in 0...total {
        for second in 0...total {
          for both in max(0, first + second - total)...min(first, second) {
            let exact = (both...min(first, second)).reduce(0.0) { $0 + choose(first, $1) * choose(total - first, second - $1) }
            let p = ContingencyTable(both: both, first: first, second: second, total: total).pValue
            #expect(abs(p - exact / choose(total, second)) < 1e-12)
          }
        }
      }
    }
  }

  /// The example of Benjamini and Hochberg (1995), section 3.1: four of fifteen hypotheses are rejected at 0.05.
  @Test func benjaminiHochbergOfThePaper() {
    let p = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1]
    let corrected = BenjaminiHochberg.corrected(p.reversed(), tests: p.count).reversed()
    #expect(corrected.count { $0 <= 0.05 } == 4)
    #expect(abs(Array(corrected)[5] - 0.06385714285714286) < 1e-12)
    #expect(BenjaminiHochberg.corrected([0.01], tests: 100) == [1])
  }

  /// One in ten thousand, together: by hand. In every segment: nothing is surprising.
  @Test func extremesHaveFiniteValues() {
    let rare = ContingencyTable(both: 1, first: 1, second: 1, total: 10_000)
    let always = ContingencyTable(both: 50, first: 50, second: 50, total: 50)
    let values: [String: (rare: Double, always: Double)] = [
      "count": (1, 50), "npmi": (1, 1), "llr": (20.420581, 0), "chi-square": (10_000, 0), "t-score": (0.9999, 0),
      "jaccard": (1, 1), "dice": (1, 1), "simpson": (1, 1), "cosine": (1, 1), "association-strength": (10_000, 1),
    ]
    for measure in AssociationMeasure.all {
      let expected = values[measure.name]!
      #expect(abs(measure.value(rare) - expected.rare) < 1e-5, "\(measure.name) \(measure.value(rare))")
      #expect(abs(measure.value(always) - expected.always) < 1e-9, "\(measure.name) \(measure.value(always))")
      #expect(measure.value(ContingencyTable(both: 0, first: 0, second: 0, total: 0)).isFinite)
    }
  }

  /// C. Manning, H. Schütze, "Foundations of Statistical Natural Language Processing" (1999), tables 5.6 and 5.8, "new companies":
  /// t = 0.999932, χ² = 1.55.
  @Test func newCompanies() {
    let table = ContingencyTable(both: 8, first: 15_828, second: 4_675, total: 14_307_668)
    #expect(abs(table.tScore - 0.999932) < 0.02 && abs(table.chiSquare - 1.55) < 0.01)
  }

  /// By hand: 10 of 20 and 40 of 100.
  @Test func overlapsByHand() {
    let table = ContingencyTable(both: 10, first: 20, second: 40, total: 100)
    #expect(table.jaccard == 0.2 && table.dice == 20.0 / 60 && table.simpson == 0.5)
    #expect(abs(table.cosine - 10 / 800.0.squareRoot()) < 1e-12 && table.associationStrength == 1.25)
  }

  /// Of ten thousand different tables many fall on the same place.
  @Test func rememberedNumbersAreThoseOfTheTable() {
    var random = SeededRandom(seed: 5)
    var tables = RepeatedTables(.npmi)
    for _ in 0..<20_000 {
      let (first, second) = (1 + random.next(below: 100), 1 + random.next(below: 100))
      let table = ContingencyTable(both: random.next(below: min(first, second) + 1), first: first, second: second, total: 300)
      let numbers = tables.numbers(of: table)
      #expect(numbers.strength == table.npmi && numbers.npmi == table.npmi)
      #expect(numbers.logLikelihoodRatio == table.logLikelihoodRatio && numbers.pValue == table.pValue)
    }
  }

  /// The least p-values of 0.05 / K come at exact ties, which must be judged alike for both orders.
  @Test(arguments: [(1, 2, 240), (1, 3, 360), (1, 10, 200), (1, 10, 600)])
  func testablePairsAreTheSameInBothOrders(_ rare: Int, _ frequent: Int, _ total: Int) {
    let testable = TestablePairs(counts: [frequent, rare], total: total)
    #expect(testable.contains(rare, frequent) == testable.contains(frequent, rare))
    #expect(testable.count == (testable.contains(frequent, rare) ? 1 : 0))
  }

  /// Rare pairs that could never be significant are not tested; the slow way counts them one by one.
  @Test func testablePairsAreThoseThatCanBeSignificant() {
    var random = SeededRandom(seed: 3)
    for _ in 0..<20 {
      let counts = (0..<40).map { _ in 1 + random.next(below: 5) * random.next(below: 6) }
      let testable = TestablePairs(counts: counts, total: 200)
      var count = 0
      for a in counts.indices {
        for b in counts.indices where a < b && testable.contains(counts[a], counts[b]) { count += 1 }
      }
      #expect(count == testable.count)
      #expect(!testable.contains(1, 1) && testable.contains(25, 25))
    }
  }
}
