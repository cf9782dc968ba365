/// Everything that was found in one article.
public struct ArticleAnalysis: Sendable {
  public let article: Article
  public let segmentation: Segmentation
  /// In the order of the text; they do not overlap.
  public let mentions: [Mention]
  /// Entities that no gazetteer knows.
  let localEntities: [LocalEntity]
  /// Entities about which corrections decided.
  var correctedEntities: [Entity] = []
  let gazetteer: Gazetteer

  /// The entity that `reference` points to.
  public func entity(_ reference: EntityReference) -> Entity {
    if let index = reference.localIndex { return localEntities[index].entity(in: article.text) }
    if let index = reference.correctedIndex { return correctedEntities[index] }
    return gazetteer.entity(reference.knownIndex!)
  }

  /// Whether `mention` counts for relationships: it stands in the article itself, not in the page
  /// around it.
  public func counts(_ mention: Mention) -> Bool {
    segmentation.segments[mention.segment].kind.counts
  }
}
