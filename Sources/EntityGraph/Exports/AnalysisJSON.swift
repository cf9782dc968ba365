/// What was found in one article, as one JSON object.
public enum AnalysisJSON {
  /// In what `start` and `end` are counted.
  public enum Offsets: String, Sendable, CaseIterable {
    /// UTF-8 bytes
    case bytes
    /// Unicode scalar values, as Python and others count
    case codepoints
  }

  /// One line, without the line break. `isShown` chooses the mentions.
  ///
  /// - Complexity: O(m log m) for m mentions, O(n) in the text for code points.
  public static func write(
    _ analysis: ArticleAnalysis, problems: [Problem], offsets: Offsets, to out: inout ByteWriter,
    isShown: (Entity) -> Bool = { _ in true }
  ) {
    let article = analysis.article
    let mentions = analysis.mentions.filter { isShown(analysis.entity($0.entity)) }
    out.write("{\"id\":")
    out.writeJSON(article.id)
    out.write(",\"title\":")
    out.writeJSON(article.title)
    out.write(",\"date\":")
    out.writeJSON(article.date?.description)
    out.write(",\"entities\":[")
    writeEntities(mentions, analysis, to: &out)
    out.write("],\"mentions\":[")
    var position = OffsetCounter(text: article.text, offsets: offsets)
    for (index, mention) in mentions.enumerated() {
      if index > 0 { out.write(",") }
      write(mention, analysis, &position, to: &out)
    }
    out.write("],\"problems\":[")
    for (index, problem) in problems.enumerated() {
      if index > 0 { out.write(",") }
      out.writeJSON(problem.description)
    }
    out.write("]}")
  }

  /// Entities by number of mentions, then by id. A name found by pattern may have the id of one that the gazetteer knows: they
  /// are one entity.
  private static func writeEntities(
    _ mentions: [Mention], _ analysis: ArticleAnalysis, to out: inout ByteWriter
  ) {
    var counts: [Entity.ID: (entity: Entity, mentions: Int)] = [:]
    for mention in mentions {
      let entity = analysis.entity(mention.entity)
      let known = counts[entity.id]
      let isBetter = known.map { entity.isBetterNamed(than: $0.entity) } ?? true
      counts[entity.id] = (isBetter ? entity : known!.entity, (known?.mentions ?? 0) + 1)
    }
    let sorted = counts.values.sorted { $0.mentions != $1.mentions ? $0.mentions > $1.mentions : $0.entity.id < $1.entity.id }
    for (index, (entity, count)) in sorted.enumerated() {
      if index > 0 { out.write(",") }
      out.write("{")
      EntityJSON.writeFields(of: entity, inFull: true, to: &out)
      out.write(",\"mentions\":\(count)}")
    }
  }

  private static func write(
    _ mention: Mention, _ analysis: ArticleAnalysis, _ position: inout OffsetCounter, to out: inout ByteWriter
  ) {
    let entity = analysis.entity(mention.entity)
    let start = position.offset(Int(mention.range.start))
    let end = position.offset(Int(mention.range.end))
    out.write("{\"start\":\(start),\"end\":\(end),\"text\":")
    out.writeJSON(analysis.article.string(in: mention.range))
    out.write(",\"kind\":")
    out.writeJSON(entity.kind.name)
    out.write(",\"entity\":")
    out.writeJSON(entity.id.rawValue)
    out.write(",\"name\":")
    out.writeJSON(entity.name)
    out.write(",\"wikidata\":")
    out.writeJSON(entity.wikidata)
    out.write(",\"evidence\":")
    out.writeJSON(mention.evidence.rawValue)
    out.write(",\"confidence\":\(mention.confidence.fixed(2))")
    out.write(",\"standsFor\":")
    out.writeJSON(mention.standsFor.map { analysis.entity($0).name })
    out.write(",\"segment\":")
    out.writeJSON(analysis.segmentation.segments[mention.segment].kind.rawValue)
    out.write("}")
  }
}

/// Turns growing byte offsets into offsets in code points, walking the text once.
private struct OffsetCounter {
  let text: [UInt8]
  let offsets: AnalysisJSON.Offsets
  private var byte = 0
  private var codepoints = 0

  init(text: [UInt8], offsets: AnalysisJSON.Offsets) {
    self.text = text
    self.offsets = offsets
  }

  mutating func offset(_ target: Int) -> Int {
    if offsets == .bytes { return target }
    while byte < target {
      if !text[byte].isUTF8Continuation { codepoints += 1 }
      byte += 1
    }
    return codepoints
  }
}
