public import EntityGraph

/// How many were right, found and to be found.
public struct Tally: Sendable {
  public var right = 0
  public var found = 0
  public var gold = 0

  public init() {}

  /// 0…1
  public var precision: Double { found > 0 ? Double(right) / Double(found) : 0 }
  public var recall: Double { gold > 0 ? Double(right) / Double(gold) : 0 }
  /// The harmonic mean of precision and recall.
  public var f1: Double { right > 0 ? 2 * precision * recall / (precision + recall) : 0 }

  public static func + (a: Tally, b: Tally) -> Tally {
    var sum = a
    sum += b
    return sum
  }

  static func += (a: inout Tally, b: Tally) {
    a.right += b.right
    a.found += b.found
    a.gold += b.gold
  }
}

/// The scores of a program on some annotated articles.
public struct Scores: Sendable {
  public var strict: [EntityKind: Tally] = [:]
  public var overlap: [EntityKind: Tally] = [:]
  public var countries = Tally()
  public var linking = LinkingScore()
  public var coreference = CoreferenceScore()
  public var graph = GraphComparison()

  public var strictTotal: Tally { strict.values.reduce(into: Tally()) { $0 += $1 } }
  public var overlapTotal: Tally { overlap.values.reduce(into: Tally()) { $0 += $1 } }

  public init() {}

  public mutating func add(_ other: Scores) {
    for (kind, tally) in other.strict { strict[kind, default: Tally()] += tally }
    for (kind, tally) in other.overlap { overlap[kind, default: Tally()] += tally }
    countries += other.countries
    linking.add(other.linking)
    coreference.add(other.coreference)
    graph.add(other.graph)
  }
}

/// Whether mentions were given the right identifier.
public struct LinkingScore: Sendable {
  /// Mentions with an identifier in the gold that were found.
  public var matched = 0
  public var right = 0
  public var wrong = 0
  public var unanswered = 0
  /// Mentions with an identifier in the gold, found or not, and those that the program gave one.
  public var endToEnd = Tally()

  public init() {}

  /// Share of right identifiers among the mentions found.
  public var accuracy: Double { Double(right) / Double(max(1, matched)) }

  mutating func add(_ other: LinkingScore) {
    matched += other.matched
    right += other.right
    wrong += other.wrong
    unanswered += other.unanswered
    endToEnd += other.endToEnd
  }
}

/// B³ (Bagga and Baldwin 1998) over the mentions that were found.
public struct CoreferenceScore: Sendable {
  var precisionSum = 0.0
  var recallSum = 0.0
  public var mentions = 0

  public init() {}

  public var precision: Double { precisionSum / Double(max(1, mentions)) }
  public var recall: Double { recallSum / Double(max(1, mentions)) }

  mutating func add(_ other: CoreferenceScore) {
    precisionSum += other.precisionSum
    recallSum += other.recallSum
    mentions += other.mentions
  }
}
