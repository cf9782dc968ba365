/// Makes a graph of a table of edges that another program wrote: a graph without articles.
///
/// The first line names the columns, in any order and case: `Source` and `Target` are needed; `Weight`, `SourceName`,
/// `TargetName`, `SourceKind`, `TargetKind` and `Type` are read where they are, others are passed over. Commas, semicolons or tabs
/// separate them. So a table that ``GraphExport/csv`` wrote comes back.
///
/// Edges have no direction here: lines that join the same two are one edge with the sum of their weights.
public struct EdgeListReader {
  private let source: String
  private var problems: [Problem] = []
  private var nodes: [Node] = []
  private var indexOfID: [String: Int] = [:]
  private var weights: [Pair: Double] = [:]
  private var loops = LineCount()
  private var repeats = LineCount()
  private var directed = LineCount()

  /// A node as the lines describe it: the first id, name and kind that are given.
  private struct Node {
    let id: Entity.ID
    var name = ""
    var kind: EntityKind?
  }

  /// Indices of two nodes, the smaller first.
  private struct Pair: Hashable {
    let a: Int
    let b: Int
  }

  /// How many lines are so, and the first of them.
  private struct LineCount {
    var count = 0
    var first = 0

    mutating func add(_ line: Int) {
      if count == 0 { first = line }
      count += 1
    }
  }

  private init(source: String) { self.source = source }

  /// The graph of a table, and what is wrong with its lines. `source` is the table's name in problems.
  ///
  /// - Complexity: O(n + e log e) for n bytes and e edges.
  public static func read(_ bytes: [UInt8], source: String) -> (graph: Graph, problems: [Problem]) {
    var reader = EdgeListReader(source: source)
    if var table = EdgeTable(bytes) {
      while let row = table.next() { reader.add(row) }
    } else {
      reader.tell(1, "no columns Source and Target; name them in the first line, as in Source,Target,Weight")
    }
    reader.tellCounts()
    return (reader.graph(), reader.problems)
  }

  private mutating func tell(_ line: Int, _ message: String, isError: Bool = true) {
    problems.append(Problem(source: source, line: line, message: message, isError: isError))
  }

  // MARK: Lines

  private mutating func add(_ row: EdgeTable.Row) {
    if let mistake = row.mistake { return tell(row.line, mistake + "; the line was skipped") }
    if row.source == row.target { return loops.add(row.line) }
    if row.isDirected { directed.add(row.line) }
    let source = node(row.source, row.sourceName, row.sourceKind, row.line)
    let target = node(row.target, row.targetName, row.targetKind, row.line)
    let pair = Pair(a: min(source, target), b: max(source, target))
    if weights[pair] != nil { repeats.add(row.line) }
    weights[pair, default: 0] += row.weight
  }

  /// The index of the node with that id, made when it is new.
  private mutating func node(_ id: String, _ name: String, _ kind: String, _ line: Int) -> Int {
    let index = indexOfID[id] ?? nodes.count
    if index == nodes.count {
      nodes.append(Node(id: Entity.ID(id)))
      indexOfID[id] = index
    }
    if nodes[index].name.isEmpty { nodes[index].name = name }
    if nodes[index].kind == nil, !kind.isEmpty { nodes[index].kind = self.kind(kind, of: id, line) }
    return index
  }

  private mutating func kind(_ name: String, of id: String, _ line: Int) -> EntityKind {
    if let kind = EntityKind(name: name.lowercased()) { return kind }
    tell(line, "unknown kind '\(name)' of '\(id)', read as other; use person, country, organisation or place", isError: false)
    return .other
  }

  private mutating func tellCounts() {
    func lines(_ count: Int, _ one: String, _ many: String) -> String { count == 1 ? "1 line \(one)" : "\(count) lines \(many)" }
    if loops.count > 0 {
      let what = lines(loops.count, "joins a name", "join a name")
      tell(loops.first, "\(what) with itself, the first is this; such loops were left out", isError: false)
    }
    if repeats.count > 0 {
      let what = lines(repeats.count, "joins two", "join two")
      tell(repeats.first, "\(what) that an earlier line joins, the first is this; weights were added", isError: false)
    }
    if directed.count > 0 {
      let what = lines(directed.count, "is", "are")
      tell(directed.first, "\(what) directed, the first is this; the direction was left out", isError: false)
    }
  }

  // MARK: The graph

  private func graph() -> Graph {
    let order = nodes.indices.sorted { nodes[$0].id < nodes[$1].id }
    var newIndex = [Int](repeating: 0, count: order.count)
    for (new, old) in order.enumerated() { newIndex[old] = new }
    let edges = weights.map { pair, weight in edge(newIndex[pair.a], newIndex[pair.b], weight) }
    return Graph(
      nodes: order.map { graphNode(nodes[$0]) }, edges: edges.sorted(by: Self.isStronger), level: .sentence, measure: .given,
      totals: .init(),
      evidence: EvidenceIndex(store: EvidenceStore(), storeNode: order.indices.map(UInt32.init), storeCount: order.count))
  }

  private func graphNode(_ node: Node) -> Graph.Node {
    let name = node.name.isEmpty ? node.id.rawValue : node.name
    return Graph.Node(
      entity: Entity(id: node.id, name: name, kind: node.kind ?? .other, isKnown: false), mentions: 0, sentences: 0,
      paragraphs: 0, articles: 0, windows: 0, first: nil, last: nil)
  }

  private func edge(_ a: Int, _ b: Int, _ weight: Double) -> Graph.Edge {
    Graph.Edge(
      a: min(a, b), b: max(a, b), sentences: 0, paragraphs: 0, articles: 0, windows: 0, first: nil, last: nil, strength: weight)
  }

  private static func isStronger(_ x: Graph.Edge, _ y: Graph.Edge) -> Bool {
    x.strength != y.strength ? x.strength > y.strength : (x.a, x.b) < (y.a, y.b)
  }
}
