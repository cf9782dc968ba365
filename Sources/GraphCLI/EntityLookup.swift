import EntityGraph

/// Finds the nodes that a person means by a name.
enum EntityLookup {
  /// Nodes whose id or name is `query`, else those of which it is a whole word ("Putin"), in any case.
  static func nodes(named query: String, in graph: Graph) -> Set<Int> {
    let folded = Entity.ID(kind: .other, name: query).rawValue
    let exact = graph.nodes.indices.filter { index in
      let entity = graph.nodes[index].entity
      return entity.id.rawValue == query || Entity.ID(kind: .other, name: entity.name).rawValue == folded
    }
    if !exact.isEmpty { return Set(exact) }
    let word = "-" + folded.dropFirst("other/".utf8.count) + "-"
    return Set(
      graph.nodes.indices.filter { index in
        let name = Entity.ID(kind: .other, name: graph.nodes[index].entity.name).rawValue
        return ("-" + name.dropFirst("other/".utf8.count) + "-").contains(word)
      })
  }
}
