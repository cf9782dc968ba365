/// What is known already: by Wikidata number, by id, and by every way of writing a name.
struct KnownEntities {
  private var wikidata: Set<String> = []
  /// Ids that the spellings would have as names: the same for all ways of writing them.
  private var names: Set<String> = []

  /// - Complexity: O(number of spellings).
  init(_ gazetteer: Gazetteer) {
    let table = gazetteer.table
    for index in 0..<table.entryCount {
      let entry = table.entry(index)
      names.insert(table.id(of: index).rawValue)
      if entry.wikidata != 0 { wikidata.insert("Q\(entry.wikidata)") }
    }
    for index in 0..<table.header.candidateCount {
      let candidate = table.candidate(index)
      let kind = table.kind(table.entry(Int(candidate.entry)))
      names.insert(Entity.ID(kind: kind, name: table.string(candidate.spelling)).rawValue)
    }
  }

  /// Whether the entry is new; it is then remembered, without the spellings that another entity has.
  mutating func insert(_ entry: inout ImportedEntry, kind: EntityKind) -> Bool {
    func id(_ spelling: String) -> String { Entity.ID(kind: kind, name: spelling).rawValue }
    let own = entry.fact("id") ?? id(entry.name)
    if names.contains(own) { return false }
    if let number = entry.fact("wikidata"), wikidata.contains(number) { return false }
    if entry.spellings.contains(where: { names.contains(id($0.text)) && kind == .person }) { return false }
    entry.keepSpellings { names.insert(id($0)).inserted }
    names.insert(own)
    if let number = entry.fact("wikidata") { wikidata.insert(number) }
    return true
  }
}
