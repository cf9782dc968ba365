public import EntityGraph

/// How right a recogniser is on annotated articles.
public enum Evaluation {
  /// What the recogniser finds in a document, as annotated sets tell it.
  public static func mentions(_ analysis: ArticleAnalysis) -> [GoldMention] {
    let points = CodePoints(analysis.article.text)
    return analysis.mentions.map { mention in
      let entity = analysis.entity(mention.entity)
      let isCountry = entity.kind == .country
      return GoldMention(
        start: points.point(Int(mention.range.start)), end: points.point(Int(mention.range.end)), range: mention.range,
        category: category(entity.kind, mention.evidence), isName: true, isCountry: isCountry, isOptional: false,
        wikidata: entity.wikidata, links: entity.isKnown || entity.isListed ? [entity.name] : [], cluster: entity.id.rawValue)
    }
  }

  private static func category(_ kind: EntityKind, _ evidence: Evidence) -> GoldMention.Category {
    switch kind {
    case .person: .person
    case .organisation: .organisation
    case .country: evidence == .demonym ? .people : .state
    case .place: evidence == .demonym ? .people : .location
    case .other: .other
    }
  }

  /// The scores of what was found, `found` by article.
  public static func scores(_ set: GoldSet, found: (GoldSet.Document) -> [GoldMention]) -> Scores {
    scoresByDocument(set, found: found).reduce(into: Scores()) { $0.add($1) }
  }

  /// The scores of each document, in the order of the set.
  public static func scoresByDocument(_ set: GoldSet, found: (GoldSet.Document) -> [GoldMention]) -> [Scores] {
    let kinds = set.kinds
    return set.documents.map { document in
      let mentions = found(document)
      var scores = Scorer(document, found: mentions, kinds: kinds).scores()
      scores.graph.add(document, found: mentions)
      return scores
    }
  }

  /// The errors in what was found, in the order of the set.
  public static func errors(_ set: GoldSet, found: (GoldSet.Document) -> [GoldMention]) -> [MentionError] {
    let kinds = set.kinds
    return set.documents.flatMap { MentionError.errors(in: $0, found: found($0), kinds: kinds) }
  }
}
