/// The numbers of contingency tables. Most pairs of a graph are of rare names and have one of few tables, whose numbers are remembered.
struct RepeatedTables {
  struct Numbers {
    let strength: Double
    let npmi: Double
    let logLikelihoodRatio: Double
    let pValue: Double
  }

  private static let room = 1 << 12

  private let measure: AssociationMeasure
  private var tables = [ContingencyTable?](repeating: nil, count: room)
  private var numbers = [Numbers?](repeating: nil, count: room)

  init(_ measure: AssociationMeasure) { self.measure = measure }

  /// - Complexity: O(1) for a table that was asked for lately; otherwise that of ``ContingencyTable/pValue``.
  mutating func numbers(of table: ContingencyTable) -> Numbers {
    let key = UInt64(table.both) &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(table.first) &* 0xD6E8_FEB8_6659_FD93 &+ UInt64(table.second)
    let slot = Int(truncatingIfNeeded: (key &* 0xA24B_AED4_963E_E407) >> 40) & (RepeatedTables.room - 1)
    if tables[slot] == table, let known = numbers[slot] { return known }
    let new = Numbers(
      strength: measure.value(table), npmi: table.npmi, logLikelihoodRatio: table.logLikelihoodRatio, pValue: table.pValue)
    tables[slot] = table
    numbers[slot] = new
    return new
  }
}
