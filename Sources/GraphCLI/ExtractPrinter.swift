import EntityGraph

/// Prints what was found, article by article or as one table.
struct ExtractPrinter {
  let format: ExtractCommand.Format
  let offsets: AnalysisJSON.Offsets
  let kinds: Set<EntityKind>
  private(set) var articles = 0
  private var totals: [Entity.ID: (entity: Entity, mentions: Int, articles: Int)] = [:]
  private var texts: [Entity.ID: [String: Int]] = [:]
  private var mentionCount = 0

  init(format: ExtractCommand.Format, offsets: AnalysisJSON.Offsets, kinds: Set<EntityKind>) {
    self.format = format
    self.offsets = offsets
    self.kinds = kinds
  }

  mutating func add(_ analysis: ArticleAnalysis, _ problems: [Problem]) {
    articles += 1
    switch format {
    case .jsonl:
      var out = ByteWriter()
      AnalysisJSON.write(analysis, problems: problems, offsets: offsets, to: &out) { kinds.contains($0.kind) }
      out.write("\n")
      Terminal.write(out.bytes)
    case .annotated:
      Terminal.write(AnnotatedText.write(analysis) { kinds.contains($0.kind) } + Array("\n".utf8))
    case .tsv: writeRows(analysis)
    case .table: collect(analysis)
    }
  }

  private mutating func writeRows(_ analysis: ArticleAnalysis) {
    var out = ByteWriter()
    if articles == 1 { out.write("article\tstart\tend\ttext\tkind\tentity\tname\twikidata\tevidence\tstands_for\n") }
    for mention in analysis.mentions {
      let entity = analysis.entity(mention.entity)
      guard kinds.contains(entity.kind) else { continue }
      let fields = [
        analysis.article.id, String(mention.range.start), String(mention.range.end),
        analysis.article.string(in: mention.range), entity.kind.name, entity.id.rawValue, entity.name,
        entity.wikidata ?? "", mention.evidence.rawValue, mention.standsFor.map { analysis.entity($0).name } ?? "",
      ]
      for (index, field) in fields.enumerated() {
        if index > 0 { out.write("\t") }
        out.writeTSV(field)
      }
      out.write("\n")
    }
    Terminal.write(out.bytes)
  }

  private mutating func collect(_ analysis: ArticleAnalysis) {
    var seen: Set<Entity.ID> = []
    for mention in analysis.mentions {
      let entity = analysis.entity(mention.entity)
      guard kinds.contains(entity.kind) else { continue }
      mentionCount += 1
      let isNew = seen.insert(entity.id).inserted
      totals[entity.id, default: (entity, 0, 0)].mentions += 1
      if isNew { totals[entity.id]!.articles += 1 }
      let text = analysis.article.string(in: mention.range).split { $0.isWhitespace }.joined(separator: " ")
      texts[entity.id, default: [:]][text, default: 0] += 1
    }
  }

  /// Prints the table, which needs all articles.
  func finish() {
    guard format == .table, articles > 0 else { return }
    var table = Table([
      .init(title: "mentions", isNumber: true), .init(title: "articles", isNumber: true), .init(title: "kind"),
      .init(title: "name", isFlexible: true), .init(title: "wikidata"), .init(title: "written as", isFlexible: true),
    ])
    let sorted = totals.values.sorted { $0.mentions != $1.mentions ? $0.mentions > $1.mentions : $0.entity.id < $1.entity.id }
    for (entity, mentions, articles) in sorted {
      let forms = texts[entity.id]!.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
      table.rows.append([
        String(mentions), String(articles), entity.kind.name, entity.name, entity.wikidata ?? "",
        forms.map { "\($0.key) \($0.value)" }.joined(separator: ", "),
      ])
    }
    for line in table.lines(width: Terminal.columns) { Terminal.print(line) }
  }
}
