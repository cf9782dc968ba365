/// A stretch of text that a step takes for an entity; later steps may withdraw or change it.
struct Claim {
  var range: ByteRange
  /// The capitalised words it covers.
  var words: Range<Int>
  /// The entity, or `nil` while several are possible.
  var entity: EntityReference?
  var evidence: Evidence
  var confidence: Double
  /// The group of candidates in the name table, plus one, and one bit for each that is possible; zero
  /// for names that no gazetteer knows.
  var group: UInt32 = 0
  var possible: UInt64 = 0
  /// What the gazetteer says about the spelling.
  var notes: SpellingNotes = []
  /// The government or body that a capital or seat stands for here.
  var standsFor: EntityReference?
  /// Needs support from the article: a weak spelling, a bare family name, a short form.
  var isTentative = false
  var isWithdrawn = false

  /// The entries of the gazetteer that it can mean, in the order of the gazetteer.
  func candidates(in table: NameTable) -> some Sequence<Int> {
    let first = Int(group) - 1
    let bits = group > 0 ? possible : 0
    return (0..<(64 - bits.leadingZeroBitCount)).lazy.filter { bits >> UInt64($0) & 1 == 1 }.map {
      Int(table.candidate(first + $0).entry)
    }
  }

  /// The confidence of each kind of evidence: rules of thumb, from gold articles.
  static func confidence(of evidence: Evidence) -> Double {
    switch evidence {
    case .name, .demonym: 0.97
    case .acronym: 0.95
    case .surname, .seat, .byline, .credit, .dateline: 0.9
    case .capital, .short: 0.85
    case .pattern: 0.75
    }
  }
}
