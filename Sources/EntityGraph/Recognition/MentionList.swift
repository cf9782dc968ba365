/// Last step: the claims that stand become mentions.
enum MentionList {
  static func mentions(of reading: Reading) -> [Mention] {
    var mentions: [Mention] = []
    for claim in reading.standingClaims() {
      guard let entity = claim.entity, reading.kind(of: entity) != .other,
        let place = sentence(of: claim, in: reading)
      else { continue }
      let kind = reading.segmentation.segments[place.segment].kind
      let evidence = evidence(of: claim, reading.kind(of: entity), in: kind)
      mentions.append(
        Mention(
          range: claim.range, entity: entity, evidence: evidence, confidence: claim.confidence,
          standsFor: claim.standsFor, segment: place.segment, sentence: place.sentence))
    }
    return mentions
  }

  private static func sentence(of claim: Claim, in reading: Reading) -> (sentence: Int, segment: Int)? {
    let sentences = reading.segmentation.sentences
    var (low, high) = (0, sentences.count)
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].range.end <= claim.range.start { low = middle + 1 } else { high = middle }
    }
    return low < sentences.count ? (low, sentences[low].segment) : nil
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
