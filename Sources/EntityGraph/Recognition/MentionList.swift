/// Last step: the claims that stand become mentions.
enum MentionList {
  static func mentions(of reading: Reading) -> [Mention] {
    let sentences = reading.segmentation.sentences
    var mentions: [Mention] = []
    var sentence = 0
    for index in reading.standingClaims() {
      let claim = reading.claims[index]
      guard let entity = claim.entity else { continue }
      let kind = reading.kind(of: entity)
      while sentence < sentences.count, sentences[sentence].range.end <= claim.range.start { sentence += 1 }
      guard kind != .other, sentence < sentences.count else { continue }
      let segment = sentences[sentence].segment
      mentions.append(
        Mention(
          range: claim.range, entity: entity,
          evidence: evidence(of: claim, kind, in: reading.segmentation.segments[segment].kind),
          confidence: claim.confidence, standsFor: claim.standsFor, segment: segment, sentence: sentence))
    }
    return mentions
  }

  /// Who stands in a byline is its author, whatever told that it is a name.
  private static func evidence(of claim: Claim, _ kind: EntityKind, in segment: Segment.Kind) -> Evidence {
    switch segment {
    case .headline, .paragraph: return claim.evidence == .byline ? .pattern : claim.evidence
    case .dateline: return kind == .organisation ? .credit : kind == .place ? .dateline : claim.evidence
    case .byline, .credit:
      return kind == .person ? .byline : kind == .organisation ? .credit : claim.evidence
    case .furniture:
      return claim.evidence == .pattern && kind == .organisation ? .credit : claim.evidence
    }
  }
}
