/// What changed between two graphs: of two periods or of two sets of articles.
///
/// Relationships are compared by their share of all segments of the level, so that the two need not be of the same size.
public struct GraphChange: Sendable {
  /// How the share of a relationship changed; whether chance explains it is said by ``Edge/correctedPValue``.
  public enum Direction: String, Sendable, CaseIterable {
    case new, stronger, same, weaker, gone
  }

  /// One relationship in both graphs.
  public struct Edge: Sendable {
    /// Indices in ``entities``.
    public let a: Int
    public let b: Int
    /// Segments that name both.
    public let before: Int
    public let after: Int
    /// Signed log-likelihood ratio of the two counts: positive when the relationship has a larger share after.
    public let logLikelihoodRatio: Double
    /// Probability of such a difference by chance, corrected for all relationships of both graphs.
    public internal(set) var correctedPValue: Double
    public let direction: Direction

    /// Whether chance hardly explains the difference, at this rate of false discoveries.
    public func isSignificant(at rate: Double) -> Bool { correctedPValue <= rate }
  }

  /// Everybody who has a relationship in either graph, sorted by id.
  public let entities: [Entity]
  /// The least likely by chance first.
  public let edges: [Edge]
  public let level: Graph.Level
  /// What is counted, in the plural.
  public let unit: String
  /// Segments of the level.
  public let before: Int
  public let after: Int

  /// Compares graphs of the same level.
  ///
  /// The test is the log-likelihood ratio of two samples, with the χ² distribution of one degree of freedom, corrected by
  /// Benjamini and Hochberg over all relationships of both graphs.
  ///
  /// Source: P. Rayson, R. Garside, "Comparing Corpora Using Frequency Profiling", 2000.
  ///
  /// - Complexity: O(e log e) for e relationships of both.
  public init(from old: Graph, to new: Graph) {
    precondition(old.level == new.level, "only graphs of one level can be compared")
    level = old.level
    unit = old.totals.unit(level)
    (before, after) = (old.totals.count(level), new.totals.count(level))
    entities = GraphChange.entities(old, new)
    edges = GraphChange.edges(old, new, entities)
  }

  private static func entities(_ old: Graph, _ new: Graph) -> [Entity] {
    var known: [Entity.ID: Entity] = [:]
    for graph in [old, new] {
      for index in Set(graph.edges.flatMap { [$0.a, $0.b] }).sorted() {
        let entity = graph.nodes[index].entity
        if known[entity.id].map(entity.isBetterNamed) ?? true { known[entity.id] = entity }
      }
    }
    return known.values.sorted { $0.id < $1.id }
  }

  private static func edges(_ old: Graph, _ new: Graph, _ entities: [Entity]) -> [Edge] {
    var edges = counts(old, new, entities).map { key, count in
      edge(PairTable.nodes(of: key), count, before: old.totals.count(old.level), after: new.totals.count(new.level))
    }
    edges.sort { x, y in
      let (changeX, changeY) = (x.logLikelihoodRatio.magnitude, y.logLikelihoodRatio.magnitude)
      return changeX != changeY ? changeX > changeY : (x.a, x.b) < (y.a, y.b)
    }
    let pValues = edges.map { chiSquarePValue($0.logLikelihoodRatio.magnitude) }
    for (index, p) in BenjaminiHochberg.corrected(pValues, tests: pValues.count).enumerated() { edges[index].correctedPValue = p }
    return edges
  }

  /// How many segments of each graph name each pair, by the indices in `entities`.
  private static func counts(_ old: Graph, _ new: Graph, _ entities: [Entity]) -> [UInt64: (before: Int, after: Int)] {
    let index = Dictionary(uniqueKeysWithValues: entities.enumerated().map { ($1.id, UInt32($0)) })
    func keys(_ graph: Graph) -> [(UInt64, Int)] {
      graph.edges.map { edge in
        (PairTable.key(index[graph.nodes[edge.a].entity.id]!, index[graph.nodes[edge.b].entity.id]!), graph.count(of: edge))
      }
    }
    var counts: [UInt64: (before: Int, after: Int)] = [:]
    for (key, count) in keys(old) { counts[key, default: (0, 0)].before = count }
    for (key, count) in keys(new) { counts[key, default: (0, 0)].after = count }
    return counts
  }

  private static func edge(_ ends: (a: UInt32, b: UInt32), _ count: (before: Int, after: Int), before: Int, after: Int) -> Edge {
    let (before, after) = (max(before, count.before), max(after, count.after))
    let sample = ContingencyTable(
      both: count.after, first: count.before + count.after, second: after, total: before + after)
    return Edge(
      a: Int(ends.a), b: Int(ends.b), before: count.before, after: count.after, logLikelihoodRatio: sample.logLikelihoodRatio,
      correctedPValue: 1, direction: direction(count, Double(count.after) * Double(before) - Double(count.before) * Double(after))
    )
  }

  private static func direction(_ count: (before: Int, after: Int), _ difference: Double) -> Direction {
    if count.before == 0 { return .new }
    if count.after == 0 { return .gone }
    return difference == 0 ? .same : difference > 0 ? .stronger : .weaker
  }
}
