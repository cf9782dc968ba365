/// What people's decisions changed in an article, as events of a trace.
struct DecisionTrace {
  /// What was read, and who stands behind it, before anybody decided.
  private let before: [ByteRange: (entity: Entity, standsFor: Entity?)]
  private let analysis: ArticleAnalysis

  /// - Parameter plain: the same article without decisions.
  init(_ analysis: ArticleAnalysis, without plain: ArticleAnalysis) {
    self.analysis = analysis
    var before: [ByteRange: (entity: Entity, standsFor: Entity?)] = [:]
    for mention in plain.mentions {
      before[mention.range] = (plain.entity(mention.entity), mention.standsFor.map(plain.entity))
    }
    self.before = before
  }

  /// The event of a mention that was decided.
  func events(of mention: Mention) -> [RecognitionTrace.Event] {
    let entity = analysis.entity(mention.entity)
    let body = mention.standsFor.map(analysis.entity)
    let old = before[mention.range]
    if old?.entity != entity { return [event("decided to mean \(entity.name) (\(entity.kind.name))")] }
    if old?.standsFor != body { return [event(body.map { "decided to stand for \($0.name)" } ?? "decided to stand for nobody")] }
    return []
  }

  /// The event of a stretch in which mentions were dropped.
  func events(in range: ByteRange) -> [RecognitionTrace.Event] {
    before.keys.filter { $0.start < range.end && range.start < $0.end }.sorted().map { place in
      event("\(before[place]!.entity.name) (\(before[place]!.entity.kind.name)) is ignored")
    }
  }

  private func event(_ text: String) -> RecognitionTrace.Event { RecognitionTrace.Event(step: .corrections, text: text) }
}
