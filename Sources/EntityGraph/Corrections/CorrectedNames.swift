/// What decisions make of the names of one article: mentions get other entities, or are dropped.
struct CorrectedNames {
  private let corrections: Corrections
  private let analysis: ArticleAnalysis
  /// What became of each entity; `nil` inside for those that are ignored.
  private var outcomes: [EntityReference: Entity?] = [:]
  /// Whether a decision was about this article at all.
  private var isChanged = false

  /// The analysis with all decisions.
  ///
  /// - Complexity: O(m) for m mentions, and O(words) where family names were decided.
  static func apply(_ corrections: Corrections, to analysis: ArticleAnalysis, _ reading: Reading) -> ArticleAnalysis {
    var names = CorrectedNames(corrections: corrections, analysis: analysis)
    let bare = BareNames(corrections, reading)
    return names.rewrite(bare.isEmpty ? analysis.mentions.map { ($0, nil) } : bare.meanings(of: analysis))
  }

  private init(corrections: Corrections, analysis: ArticleAnalysis) {
    self.corrections = corrections
    self.analysis = analysis
  }

  // MARK: Entities

  /// Chains of decisions end after so many steps, whatever they say.
  private static let mostSteps = 64

  /// What `entity` becomes in this article; `nil` when it is ignored.
  private func outcome(of entity: Entity) -> Entity? {
    var entity = entity
    for _ in 0..<CorrectedNames.mostSteps {
      if let split = corrections.value(corrections.splits, entity).flatMap(meaning) {
        entity = self.entity(split, kind: entity.kind)
      } else if let kind = corrections.value(corrections.kinds, entity), kind.kind != entity.kind {
        entity = kind.known.map(analysis.gazetteer.entity) ?? entity.ofKind(kind.kind)
      } else if let fate = corrections.value(corrections.fates, entity) {
        guard case .merged(let target) = fate else { return nil }
        entity = self.entity(target, kind: entity.kind)
      } else {
        break
      }
    }
    return entity.described(as: corrections.value(corrections.names, entity), link: corrections.value(corrections.links, entity))
  }

  /// The meaning for this article.
  private func meaning(_ scoped: [Corrections.Scoped]) -> Corrections.Target? {
    scoped.first { $0.applies(to: analysis.article.id) }?.target
  }

  private func entity(_ target: Corrections.Target, kind: EntityKind) -> Entity {
    if let known = target.known { return analysis.gazetteer.entity(known) }
    guard let id = target.name.id else {
      return Entity(id: Entity.ID(kind: kind, name: target.name.text), name: target.name.text, kind: kind, isKnown: false)
    }
    return Entity(id: id, name: id.spelledOut, kind: target.name.kind ?? kind, isKnown: false)
  }

  // MARK: Mentions

  private mutating func rewrite(_ mentions: [(mention: Mention, means: Corrections.Target?)]) -> ArticleAnalysis {
    var entities: [Entity] = []
    var kept: [(mention: Mention, entity: Entity, standsFor: Entity?)] = []
    for (mention, target) in mentions {
      isChanged = isChanged || target != nil
      let found = target.map { outcome(of: self.entity($0, kind: .person)) } ?? outcome(of: mention.entity)
      guard let found else { continue }
      kept.append((mention, found, mention.standsFor.flatMap { outcome(of: $0) }))
    }
    if !isChanged { return analysis }
    for (_, entity, government) in kept { entities += [entity] + (government.map { [$0] } ?? []) }
    let list = EntityList(entities)
    let rewritten = kept.map { mention, entity, government in
      mention.meaning(list.reference(entity), standsFor: government.map(list.reference))
    }
    return ArticleAnalysis(
      article: analysis.article, segmentation: analysis.segmentation, mentions: rewritten, localEntities: analysis.localEntities,
      correctedEntities: list.entities, gazetteer: analysis.gazetteer)
  }

  private mutating func outcome(of reference: EntityReference) -> Entity? {
    if let known = outcomes[reference] { return known }
    let entity = analysis.entity(reference)
    let result = outcome(of: entity)
    isChanged = isChanged || result != entity
    outcomes[reference] = .some(result)
    return result
  }
}

/// The entities of a corrected article: one for each id, under its best name, whatever made it.
private struct EntityList {
  private(set) var entities: [Entity] = []
  private var places: [Entity.ID: Int] = [:]

  init(_ all: [Entity]) {
    for entity in all {
      if let place = places[entity.id] {
        if entity.isBetterNamed(than: entities[place]) { entities[place] = entity }
      } else {
        places[entity.id] = entities.count
        entities.append(entity)
      }
    }
  }

  func reference(_ entity: Entity) -> EntityReference { .corrected(places[entity.id]!) }
}

extension Corrections.Scoped {
  func applies(to article: String) -> Bool { articles.isEmpty || articles.contains { $0.matches(article) } }
}

extension Mention {
  fileprivate func meaning(_ entity: EntityReference, standsFor: EntityReference?) -> Mention {
    Mention(
      range: range, entity: entity, evidence: evidence, confidence: confidence, standsFor: standsFor, segment: segment,
      sentence: sentence)
  }
}

extension Entity {
  /// The same as another kind of thing; its id follows.
  fileprivate func ofKind(_ new: EntityKind) -> Entity {
    let prefix = kind.name + "/"
    let id = id.rawValue.hasPrefix(prefix) ? ID("\(new.name)/\(id.rawValue.dropFirst(prefix.utf8.count))") : id
    return Entity(id: id, name: name, kind: new, wikidata: wikidata, iso: iso, isKnown: isKnown)
  }

  /// The same under another name, with another identifier.
  fileprivate func described(as newName: String?, link: String?) -> Entity {
    if newName == nil, link == nil { return self }
    return Entity(
      id: id, name: newName ?? name, kind: kind, category: category, wikidata: link ?? wikidata, iso: iso, isKnown: isKnown,
      isListed: isListed)
  }
}

extension Entity.ID {
  /// `person/john-smith` as a name: John Smith.
  fileprivate var spelledOut: String {
    let slug = rawValue.split(separator: "/", maxSplits: 1).last ?? ""
    return slug.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
  }
}
