/// The text with every mention marked: `[Angela Merkel|person] met [Macron|person].`
public enum AnnotatedText {
  /// - Complexity: O(n)
  public static func write(
    _ analysis: ArticleAnalysis, isShown: (Entity) -> Bool = { _ in true }
  ) -> [UInt8] {
    var out: [UInt8] = []
    let text = analysis.article.text
    var position = 0
    for mention in analysis.mentions {
      let entity = analysis.entity(mention.entity)
      guard isShown(entity) else { continue }
      out += text[position..<Int(mention.range.start)]
      out += "[".utf8
      out += text[mention.range.indices]
      out += "|\(label(mention, entity, analysis))]".utf8
      position = Int(mention.range.end)
    }
    out += text[position...]
    return out
  }

  /// `country`, or `place→Russia` for a capital that stands for its government.
  private static func label(_ mention: Mention, _ entity: Entity, _ analysis: ArticleAnalysis) -> String {
    guard let government = mention.standsFor else { return entity.kind.name }
    return "\(entity.kind.name)→\(analysis.entity(government).name)"
  }
}
