/// Doubtful cases, for a person to decide about.
public struct Review: Sendable {
  let cases: [ReviewCase.Group: [ReviewCase]]
  /// Number of articles that were looked at.
  let articles: Int

  /// Unknown names with fewer mentions are not worth a look.
  private static let frequent = 3

  /// - Complexity: O(n log n) for n names.
  public init(_ survey: NameSurvey, recognizer: Recognizer) {
    let finder = CaseFinder(survey, recognizer)
    articles = survey.articles
    var cases: [ReviewCase.Group: [ReviewCase]] = [:]
    for found in finder.cases(frequent: Review.frequent) { cases[found.group, default: []].append(found) }
    self.cases = cases.mapValues { group in
      group.sorted { $0.mentions != $1.mentions ? $0.mentions > $1.mentions : $0.lines.lexicographicallyPrecedes($1.lines) }
    }
  }

  /// Number of cases.
  public var count: Int { cases.values.reduce(0) { $0 + $1.count } }
}

/// Finds the cases of a review.
private struct CaseFinder {
  private let survey: NameSurvey
  private let names: [NameSurvey.Name]
  private let corrections: Corrections
  private let gazetteer: Gazetteer
  private var table: NameTable { gazetteer.table }

  init(_ survey: NameSurvey, _ recognizer: Recognizer) {
    self.survey = survey
    corrections = recognizer.corrections
    gazetteer = recognizer.gazetteer
    names = survey.names.values.sorted { $0.entity.id < $1.entity.id }
  }

  /// One case for each name at most; names with two meanings are not called unknown besides.
  func cases(frequent: Int) -> [ReviewCase] {
    let twoKinds = casesOfKind()
    let families = familyNames()
    var told = Set(twoKinds.flatMap(\.ids) + families.flatMap(\.ids))
    let noNames = names.filter { !told.contains($0.entity.id) && !corrections.describes($0.entity) && isNoName($0.entity) }
      .map(ignoreCase)
    let taken = told.union(noNames.flatMap(\.ids))
    let pairs = SimilarNames.pairs(names.filter { !taken.contains($0.entity.id) })
    told = taken.union(pairs.map(\.name.entity.id))
    let unknown = names.filter {
      !$0.entity.isKnown && $0.mentions >= frequent && !told.contains($0.entity.id) && !corrections.describes($0.entity)
    }
    return twoKinds.map(\.found) + noNames.map(\.found) + pairs.map(mergeCase) + families.map(\.found) + unknown.map(unknownCase)
  }

  // MARK: One name each

  private typealias Found = (found: ReviewCase, ids: [Entity.ID])

  private func counts(_ name: NameSurvey.Name) -> String { ReviewText.counts(name.mentions, name.articles) }

  /// `"Jon Smith" (person, 3 mentions in 2 articles)`
  private func described(_ name: NameSurvey.Name) -> String {
    "\(ReviewText.quoted(name.entity.name)) (\(name.entity.kind.name), \(counts(name))\(name.entity.isKnown ? ", known" : ""))"
  }

  private func mergeCase(_ pair: SimilarNames.Pair) -> ReviewCase {
    ReviewCase(
      group: .sameName, mentions: pair.name.mentions,
      reason: "\(described(pair.name)) and \(described(pair.target)): \(pair.reason.text)", example: pair.name.example,
      lines: ["merge: \(reference(pair.name.entity)) = \(reference(pair.target.entity))"])
  }

  /// The name, or the id where others have the name too.
  private func reference(_ entity: Entity) -> String {
    let slug = Entity.ID.slug(of: entity.name)
    let isShared = EntityKind.shown.contains { kind in
      let id = Entity.ID("\(kind.name)/\(slug)")
      return id != entity.id && survey.names[id] != nil
    }
    let isOther = gazetteer.entries(named: entity.name).contains { table.id(of: $0) != entity.id }
    return isShared || isOther || CorrectionName(entity.name).key.isEmpty ? entity.id.rawValue : CorrectionText.name(entity.name)
  }

  private func isNoName(_ entity: Entity) -> Bool {
    if entity.isKnown { return false }
    let words = SpellingTokens.tokens(of: Array(entity.name.utf8))
    if words.count == 1, table.classes(words[0].hash).contains(.common) { return true }
    return isAllCapitals(entity.name)
  }

  private func isAllCapitals(_ name: String) -> Bool {
    let letters = name.unicodeScalars.filter(\.properties.isAlphabetic)
    return letters.count > 1 && letters.allSatisfy { !$0.properties.isLowercase }
  }

  private func ignoreCase(_ name: NameSurvey.Name) -> Found {
    let why = isAllCapitals(name.entity.name) ? "all capitals" : "an ordinary word"
    let found = ReviewCase(
      group: .noName, mentions: name.mentions, reason: "\(described(name)): \(why)", example: name.example,
      lines: ["ignore: \(reference(name.entity))"])
    return (found, [name.entity.id])
  }

  private func unknownCase(_ name: NameSurvey.Name) -> ReviewCase {
    let text = reference(name.entity)
    return ReviewCase(
      group: .unknownName, mentions: name.mentions, reason: "\(described(name)); or a line `link: \(text) = Q…`",
      example: name.example, lines: ["kind: \(text) = \(name.entity.kind.name)"])
  }

  // MARK: Several kinds

  private func casesOfKind() -> [Found] {
    let groups = Dictionary(grouping: names) { Entity.ID.slug(of: $0.entity.name) }
    return groups.keys.sorted().compactMap { key in
      let group = groups[key]!.sorted { a, b in
        if a.entity.isKnown != b.entity.isKnown { return a.entity.isKnown }
        return a.mentions != b.mentions ? a.mentions > b.mentions : a.entity.id < b.entity.id
      }
      let strange = group.filter { !$0.entity.isKnown && $0.entity.kind != group[0].entity.kind }
      guard !strange.isEmpty, !group.contains(where: { corrections.describes($0.entity) })
      else { return nil }
      let found = ReviewCase(
        group: .twoKinds, mentions: strange.reduce(0) { $0 + $1.mentions },
        reason: group.map(described).joined(separator: " and "), example: strange[0].example,
        lines: strange.map { "kind: \($0.entity.id) = \(group[0].entity.kind.name)" })
      return (found, group.map(\.entity.id))
    }
  }

  // MARK: Family names

  /// People with fewer mentions than this share of the first one's are not suggested.
  private static let leastShare = 0.05

  private func familyNames() -> [Found] {
    let people = Dictionary(grouping: names.filter { $0.family != nil && isNamedInFull($0.entity) }) { $0.family! }
    return survey.bareNames.compactMap { word, bare in
      let all = people[word, default: []].sorted { a, b in
        a.mentions != b.mentions ? a.mentions > b.mentions : a.entity.id < b.entity.id
      }
      let candidates = all.filter { Double($0.mentions) >= CaseFinder.leastShare * Double(all[0].mentions) }.prefix(3)
      let isOpen = candidates.count > 1 || bare.unexplained > 0 && !candidates.isEmpty
      return isOpen ? (familyCase(bare, Array(candidates)), bare.nameless.map { [$0] } ?? []) : nil
    }
  }

  private func isNamedInFull(_ entity: Entity) -> Bool { Entity.ID.slug(of: entity.name).utf8.contains(UInt8(ascii: "-")) }

  private func familyCase(_ bare: NameSurvey.BareName, _ candidates: [NameSurvey.Name]) -> ReviewCase {
    let total = bare.unexplained + bare.doubtful.values.reduce(0, +)
    let scope =
      bare.articleCount > NameSurvey.mostArticles
      ? "" : " in " + bare.articles.map(CorrectionText.article).joined(separator: ", ")
    return ReviewCase(
      group: .familyName, mentions: total,
      reason: "\(ReviewText.quoted(bare.text)) (\(ReviewText.counts(total, bare.articleCount))): \(meanings(of: bare))",
      example: bare.example,
      lines: candidates.map { "surname: \(CorrectionText.name(bare.text)) = \(reference($0.entity))\(scope)" })
  }

  /// `15 given to "Kim Jong Un", 2 without anybody`
  private func meanings(of bare: NameSurvey.BareName) -> String {
    let given = bare.doubtful.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(3).map { id, count in
      "\(count) given to \(ReviewText.quoted(survey.names[id]?.entity.name ?? id.rawValue))"
    }
    let more = bare.doubtful.count > 3 ? ["others to \(bare.doubtful.count - 3) more"] : []
    return (given + more + (bare.unexplained > 0 ? ["\(bare.unexplained) without anybody"] : [])).joined(separator: ", ")
  }
}
