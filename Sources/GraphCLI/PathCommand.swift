import ArgumentParser
import EntityGraph

struct PathCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "path",
    abstract: "Show how two names are connected through others, with the sentences along the way.",
    discussion: """
      EXAMPLES
        entitygraph path "Kim Jong Un" "United Kingdom" articles/
        entitygraph path Kim Macron --count 5 --evidence 2 articles/

      The shortest ways come first; strong relationships are short (1 / count), or one step each with
      --steps.
      """)

  @Argument(help: ArgumentHelp("A name, as it is listed or a part of it.", valueName: "name"))
  var a: String
  @Argument(help: ArgumentHelp("The other name.", valueName: "other-name"))
  var b: String
  @OptionGroup var source: NetworkInput
  @Option(name: .long, help: ArgumentHelp("How many ways to show.", valueName: "number"))
  var count = 3
  @Option(name: .long, help: ArgumentHelp("Sentences for each step.", valueName: "number"))
  var evidence = 1
  @Flag(name: .long, help: "Each relationship is one step, however strong.")
  var steps = false

  func run() async throws {
    guard (1...1000).contains(count), evidence >= 0 else {
      throw Failure(.usage, "--count is a number from 1 to 1000, --evidence not negative")
    }
    let (graph, problems) = try await source.graph()
    let (start, end) = (try EntityLookup.node(named: a, in: graph), try EntityLookup.node(named: b, in: graph))
    if start == end { throw Failure(.usage, "'\(a)' and '\(b)' are both \(graph.nodes[start].entity.name); name two") }
    let paths = graph.network().shortestPaths(from: start, to: end, count: count, by: steps ? .steps : .inverseWeight)
    if paths.isEmpty {
      throw Failure(.notFound, "nothing connects \(graph.nodes[start].entity.name) and \(graph.nodes[end].entity.name)")
    }
    for (index, path) in paths.enumerated() {
      if index > 0 { Terminal.print("") }
      print(path, in: graph)
    }
    try source.input.finish(problems)
  }

  private func print(_ path: Path, in graph: Graph) {
    let names = path.nodes.map { graph.nodes[$0].entity.name }.joined(separator: " – ")
    for line in EvidenceText.wrapped(names, width: Terminal.columns) { Terminal.print(line) }
    for index in path.edges {
      let edge = graph.edges[index]
      let ends = [edge.a, edge.b].map { graph.nodes[$0].entity.name }.joined(separator: " – ")
      Terminal.print("  \(ends): \(graph.amount(of: edge))")
      for sentence in graph.evidence(for: edge, limit: evidence) { EvidenceText.print(sentence, indent: 4) }
    }
  }
}
