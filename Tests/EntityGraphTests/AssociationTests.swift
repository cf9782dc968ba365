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
}
