/// Why each name of an article was read as it was, and why other capitalised words were left alone.
///
/// Recognition runs as always and is watched: after each step it is noted what the step claimed, changed or withdrew.
public struct RecognitionTrace: Sendable {
  /// One thing that a step did.
  public struct Event: Sendable, Hashable {
    public let step: RecognitionStep
    /// In words: "taken for Georgia or Georgia (United States), needs support".
    public let text: String
  }

  /// A mention, with what led to it.
  public struct TracedMention: Sendable {
    public let mention: Mention
    public let text: String
    public let entity: Entity
    public let standsFor: Entity?
    /// Everything in the gazetteer that is written like this; empty for unknown names.
    public let candidates: [Entity]
    public let events: [Event]
  }

  /// Capitalised words that are no mention.
  public struct LeftAlone: Sendable {
    public let range: ByteRange
    public let text: String
    public let reason: String
    /// What steps thought of it on the way.
    public let events: [Event]
  }

  public let analysis: ArticleAnalysis
  public let mentions: [TracedMention]
  public let leftAlone: [LeftAlone]

  /// - Complexity: O(steps · claims)
  public init(of article: Article, by recognizer: Recognizer) {
    var history = ClaimHistory(recognizer.gazetteer)
    let reading = recognizer.read(article) { step, reading in history.note(step, reading) }
    let analysis = recognizer.analysis(of: article, reading)
    self.analysis = analysis
    let decisions = DecisionTrace(analysis, without: recognizer.plainAnalysis(of: article, reading))
    mentions = analysis.mentions.map { mention in
      let text = article.string(in: mention.range)
      return TracedMention(
        mention: mention, text: text, entity: analysis.entity(mention.entity), standsFor: mention.standsFor.map(analysis.entity),
        candidates: recognizer.gazetteer.entities(named: text),
        events: history.events(overlapping: mention.range) + decisions.events(of: mention))
    }
    let covered = analysis.mentions.map(\.range)
    leftAlone = UnclaimedWords.stretches(of: reading, without: covered).map { range in
      let events = history.events(overlapping: range) + decisions.events(in: range)
      return LeftAlone(
        range: range, text: article.string(in: range),
        reason: UnclaimedWords.reason(range, in: reading, events, recognizer.gazetteer),
        events: events)
    }
  }
}

/// What each step did to each claim.
private struct ClaimHistory {
  private let gazetteer: Gazetteer
  private var last: [Claim] = []
  private var events: [[RecognitionTrace.Event]] = []
  private var ranges: [ByteRange] = []

  init(_ gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  mutating func note(_ step: RecognitionStep, _ reading: borrowing Reading) {
    for index in reading.claims.indices {
      let claim = reading.claims[index]
      if index == last.count {
        last.append(claim)
        ranges.append(claim.range)
        events.append([RecognitionTrace.Event(step: step, text: "taken for " + meaning(of: claim, reading))])
      } else if let change = change(from: last[index], to: claim, reading) {
        events[index].append(RecognitionTrace.Event(step: step, text: change))
      }
      last[index] = claim
      ranges[index] = claim.range
    }
  }

  func events(overlapping range: ByteRange) -> [RecognitionTrace.Event] {
    ranges.indices.filter { ranges[$0].start < range.end && range.start < ranges[$0].end }.flatMap { index in
      ranges[index] == range
        ? events[index]
        : events[index].map { event in
          RecognitionTrace.Event(step: event.step, text: "a part or more of it: " + event.text)
        }
    }
  }

  private func meaning(of claim: Claim, _ reading: borrowing Reading) -> String {
    var names: [String] = []
    if let entity = claim.entity {
      names = [name(entity, reading)]
    } else {
      names = claim.candidates(in: gazetteer.table).prefix(5).map { describe(gazetteer.entity($0)) }
    }
    let meaning = names.isEmpty ? "a name" : names.joined(separator: " or ")
    return "\(meaning), by \(claim.evidence.rawValue)" + (claim.isTentative ? ", needs support" : "")
  }

  private func name(_ reference: EntityReference, _ reading: borrowing Reading) -> String {
    if let index = reference.localIndex { return describe(reading.localEntities[index].entity(in: reading.text)) }
    return describe(gazetteer.entity(reference.knownIndex!))
  }

  private func describe(_ entity: Entity) -> String { "\(entity.name) (\(entity.kind.name))" }

  private func change(from old: Claim, to new: Claim, _ reading: borrowing Reading) -> String? {
    if new.isWithdrawn, !old.isWithdrawn { return "withdrawn" }
    var changes: [String] = []
    if new.entity != old.entity, let entity = new.entity { changes.append("means " + name(entity, reading)) }
    if old.isTentative, !new.isTentative { changes.append("supported") }
    if !old.isTentative, new.isTentative { changes.append("doubted") }
    if new.standsFor != old.standsFor, let body = new.standsFor { changes.append("stands for " + name(body, reading)) }
    if new.range != old.range { changes.append("now “\(reading.name(new.range))”") }
    return changes.isEmpty ? nil : changes.joined(separator: ", ")
  }
}
