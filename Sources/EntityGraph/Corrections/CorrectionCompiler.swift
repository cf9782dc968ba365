/// Makes tables of decisions, and finds those that contradict each other.
///
/// The last file comes first; a line never replaces one that is there. Two lines of one file that cannot both hold are a problem.
struct CorrectionCompiler {
  private(set) var corrections = Corrections.none
  private let gazetteer: Gazetteer
  /// New names, folded, with the entity that has them.
  private var renamed: [String: CorrectionName] = [:]
  /// Where each slot of a table was filled.
  private var places: [String: (file: String, line: Int, value: String)] = [:]

  init(gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  mutating func add(_ files: [[Correction]]) {
    for correction in files.joined() {
      if case .rename(let name, let new) = correction.decision { renamed[Entity.ID.slug(of: new)] = name }
    }
    for file in files.reversed() {
      for correction in file { add(correction) }
    }
  }

  private mutating func add(_ correction: Correction) {
    let isUsed =
      switch correction.decision {
      case .merge(let name, let target): addMerge(name, target, correction)
      case .rename(let name, let new): addName(name, new, correction)
      case .split(let name, let target, let articles): addSplit(name, target, articles, correction)
      case .kind(let name, let kind): addKind(name, kind, correction)
      case .link(let name, let number): addLink(name, number, correction)
      case .ignore(let name): addIgnored(name, correction)
      case .surname(let name, let target, let articles): addSurname(name, target, articles, correction)
      }
    if isUsed { corrections.counts[correction.decision.sort, default: 0] += 1 }
  }

  /// Once for a line, however many articles it is about.
  private mutating func report(_ correction: Correction, _ message: String) {
    let problem = correction.problem(message)
    if !corrections.problems.contains(problem) { corrections.problems.append(problem) }
  }

  // MARK: Whom a name means

  /// The keys under which decisions about `name` are kept: its own, and the ids of known entities that it means.
  private func keys(of name: CorrectionName) -> [String] {
    var keys = keys(ofOriginal: name)
    func add(_ key: String) { if !keys.contains(key) { keys.append(key) } }
    if let original = renamed[name.key], original.key != name.key { for key in self.keys(ofOriginal: original) { add(key) } }
    return keys
  }

  /// The same without looking at new names.
  private func keys(ofOriginal name: CorrectionName) -> [String] {
    let found = known(name)
    return [name.key] + (name.id == nil && found.count == 1 ? [gazetteer.table.id(of: found[0]).rawValue] : [])
  }

  /// The entities of the gazetteer that `name` means: by id, by their name, else the only one with such a spelling.
  private func known(_ name: CorrectionName) -> [Int] {
    if let id = name.id { return gazetteer.table.entryIndex(of: id).map { [$0] } ?? [] }
    let own = entries(of: name, without: []).filter {
      Entity.ID.slug(of: gazetteer.table.string(gazetteer.table.entry($0).name)) == name.key
    }
    if !own.isEmpty { return own }
    let others = entries(of: name, without: [.weak, .short, .surname, .demonym, .not])
    return others.count == 1 ? others : []
  }

  private func entries(of name: CorrectionName, without notes: SpellingNotes) -> [Int] {
    gazetteer.entries(named: name.text, without: notes).filter {
      EntityKind.shown.contains(gazetteer.table.kind(gazetteer.table.entry($0)))
    }
  }

  /// The entity that is meant as a target; `nil`, and a problem, when there are several.
  private mutating func target(
    _ name: CorrectionName, _ correction: Correction, prefers kind: EntityKind? = nil
  ) -> Corrections.Target? {
    var found = known(name)
    if let kind {
      let fitting = found.filter { gazetteer.table.kind(gazetteer.table.entry($0)) == kind }
      if !fitting.isEmpty { found = fitting }
    }
    if found.count > 1 {
      let ids = found.map { gazetteer.table.id(of: $0).rawValue }.sorted().joined(separator: " or ")
      report(correction, "`\(name.text)` may be \(ids); write the id")
      return nil
    }
    if found.isEmpty, let original = renamed[name.key], original.key != name.key {
      return Corrections.Target(name: original, known: known(original).first)
    }
    return Corrections.Target(name: name, known: found.first)
  }

  // MARK: Contradictions

  /// Takes the slots of a table for `value`. Returns the keys to fill; none when an earlier line says something else.
  private mutating func claim(
    _ slot: String, _ keys: [String], _ value: String, _ correction: Correction, _ name: CorrectionName
  ) -> [String] {
    var free: [String] = []
    for key in keys {
      guard let place = places[slot + key] else {
        free.append(key)
        continue
      }
      guard place.file == correction.file, place.value != value, key == name.key else { continue }
      report(
        correction,
        "`\(name.text)` \(value), but line \(place.line) says that it \(place.value); remove one of the two lines")
      return []
    }
    for key in free { places[slot + key] = (correction.file, correction.line, value) }
    return free
  }

  // MARK: Decisions

  private mutating func addIgnored(_ name: CorrectionName, _ correction: Correction) -> Bool {
    let free = claim("fate ", keys(of: name), "is ignored", correction, name)
    for key in free { corrections.fates[key] = .ignored }
    return !free.isEmpty
  }

  private mutating func addMerge(_ name: CorrectionName, _ target: CorrectionName, _ correction: Correction) -> Bool {
    guard let target = self.target(target, correction) else { return false }
    let ownKeys = keys(of: name).filter { !keys(of: target).contains($0) }
    // The two are one already: the same letters, or two spellings that the gazetteer knows.
    if ownKeys.isEmpty { return true }
    if let circle = circle(from: target, to: ownKeys) {
      report(correction, "`\(name.text)` is merged in a circle, by way of line \(circle); remove one of the lines")
      return false
    }
    let free = claim("fate ", ownKeys, "is merged into `\(target.name.text)`", correction, name)
    for key in free { corrections.fates[key] = .merged(target) }
    return !free.isEmpty
  }

  private func keys(of target: Corrections.Target) -> [String] {
    guard let known = target.known else {
      guard target.name.id != nil else { return [target.name.key] }
      return [target.name.key, String(target.name.key.split(separator: "/", maxSplits: 1)[1])]
    }
    let entity = gazetteer.entity(known)
    return [entity.id.rawValue, Entity.ID.slug(of: entity.name)]
  }

  /// The line by which merging goes on from `target` and comes back to one of `keys`, if it does.
  private func circle(from target: Corrections.Target, to keys: [String]) -> Int? {
    var target = target
    for _ in 0...corrections.fates.count {
      guard let key = self.keys(of: target).first(where: { corrections.fates[$0] != nil }),
        case .merged(let next)? = corrections.fates[key]
      else { return nil }
      if self.keys(of: next).contains(where: keys.contains) { return places["fate " + key]?.line }
      target = next
    }
    return nil
  }

  private mutating func addName(_ name: CorrectionName, _ new: String, _ correction: Correction) -> Bool {
    let own = keys(ofOriginal: name)
    let free = claim("name ", own, "is called `\(new)`", correction, name)
    for key in free { corrections.names[key] = new }
    return !free.isEmpty
  }

  private mutating func addLink(_ name: CorrectionName, _ number: String, _ correction: Correction) -> Bool {
    let free = claim("link ", keys(of: name), "is \(number)", correction, name)
    for key in free { corrections.links[key] = number }
    return !free.isEmpty
  }

  private mutating func addKind(_ name: CorrectionName, _ kind: EntityKind, _ correction: Correction) -> Bool {
    let free = claim("kind ", keys(of: name), "is of the kind \(kind.name)", correction, name)
    for key in free {
      let slug = key.split(separator: "/", maxSplits: 1).last.map(String.init) ?? key
      let known = gazetteer.table.entryIndex(of: Entity.ID("\(kind.name)/\(slug)"))
      corrections.kinds[key] = Corrections.Kind(kind: kind, known: known)
    }
    return !free.isEmpty
  }

  private mutating func addSplit(
    _ name: CorrectionName, _ target: CorrectionName, _ articles: [ArticlePattern], _ correction: Correction
  ) -> Bool {
    guard let target = self.target(target, correction) else { return false }
    let free = unclaimed(articles, "split ", name, "becomes `\(target.name.text)`", correction)
    if free.isEmpty { return false }
    for key in keys(of: name) { corrections.splits[key, default: []].append(.init(target: target, articles: free)) }
    return true
  }

  private mutating func addSurname(
    _ name: CorrectionName, _ target: CorrectionName, _ articles: [ArticlePattern], _ correction: Correction
  ) -> Bool {
    guard let target = self.target(target, correction, prefers: .person) else { return false }
    let value = "means `\(target.name.text)`"
    let free = unclaimed(articles, "surname ", name, value, correction)
    if free.isEmpty, !articles.isEmpty || claim("surname ", [name.key], value, correction, name).isEmpty { return false }
    let words = SpellingTokens.tokens(of: Array(name.text.utf8)).map(\.hash)
    guard let last = words.last else { return false }
    let index =
      corrections.surnames[last, default: []].firstIndex { $0.words == words } ?? corrections.surnames[last, default: []].count
    if index == corrections.surnames[last, default: []].count {
      corrections.surnames[last, default: []].append(.init(words: words))
    }
    let meaning = Corrections.Scoped(target: target, articles: free)
    let meanings = corrections.surnames[last]![index].meanings
    let place = free.isEmpty ? meanings.count : meanings.firstIndex { $0.articles.isEmpty } ?? meanings.count
    corrections.surnames[last]![index].meanings.insert(meaning, at: place)
    return true
  }

  /// The articles for which no earlier line decides about `name`.
  private mutating func unclaimed(
    _ articles: [ArticlePattern], _ slot: String, _ name: CorrectionName, _ value: String, _ correction: Correction
  ) -> [ArticlePattern] {
    articles.filter { article in
      let scope = "\(slot)\(article.text)\(article.isPrefix ? "*" : "") "
      return !claim(scope, [name.key], value, correction, name).isEmpty
    }
  }
}
