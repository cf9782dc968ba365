import EntityGraph

/// Compares what a program found in an article with what is marked there.
///
/// Only names count. What is marked but is no name, is optional or of a kind that is not scored is neutral: it need not be found,
/// and finding it is not wrong.
struct Scorer {
  private let document: GoldSet.Document
  let kinds: Set<EntityKind>
  /// What was marked and counts, and what was marked besides.
  let core: [GoldMention]
  let neutral: [GoldMention]
  let found: [GoldMention]

  init(_ document: GoldSet.Document, found: [GoldMention], kinds: Set<EntityKind>) {
    self.document = document
    self.kinds = kinds
    let gold = document.gold.filter(document.isAnnotated)
    func counts(_ mention: GoldMention) -> Bool {
      mention.isName && !mention.isOptional && mention.category.group.map(kinds.contains) ?? false
    }
    core = gold.filter(counts)
    neutral = gold.filter { !counts($0) }
    self.found = found.filter(document.isAnnotated)
  }

  func scores() -> Scores {
    var scores = Scores()
    scores.strict = tallies(match(strictly: true))
    let matches = match(strictly: false)
    scores.overlap = tallies(matches)
    scores.countries = countries()
    scores.linking = linking(matches)
    scores.coreference = coreference(matches)
    return scores
  }

  // MARK: Matching

  /// A mention that was found and the one it is, as indices.
  struct Match {
    let found: Int
    let gold: Int
  }

  /// Each mention at most once, the best first: the same stretch, or the largest share of overlap, of the same group.
  func match(strictly: Bool) -> [Match] {
    var pairs: [(value: Double, match: Match)] = []
    for (index, mention) in found.enumerated() {
      guard let group = mention.category.group, kinds.contains(group) else { continue }
      for (goldIndex, gold) in core.enumerated() where gold.category.group == group {
        let value = strictly ? (mention.isAt(gold) ? 1 : 0) : share(mention, gold)
        if value > 0 { pairs.append((value, Match(found: index, gold: goldIndex))) }
      }
    }
    pairs.sort { ($0.value, $0.match.found, $0.match.gold) > ($1.value, $1.match.found, $1.match.gold) }
    var usedFound: Set<Int> = [], usedGold: Set<Int> = []
    return pairs.compactMap { pair in
      guard !usedFound.contains(pair.match.found), !usedGold.contains(pair.match.gold) else { return nil }
      usedFound.insert(pair.match.found)
      usedGold.insert(pair.match.gold)
      return pair.match
    }
  }

  private func share(_ a: GoldMention, _ b: GoldMention) -> Double {
    Double(a.overlap(b)) / Double(max(a.end, b.end) - min(a.start, b.start))
  }

  private func isNeutral(_ mention: GoldMention) -> Bool {
    neutral.contains(where: mention.overlaps) && !core.contains(where: mention.overlaps)
  }

  private func tallies(_ matches: [Match]) -> [EntityKind: Tally] {
    var tallies: [EntityKind: Tally] = [:]
    let foundRight = Set(matches.map(\.found)), goldRight = Set(matches.map(\.gold))
    for (index, gold) in core.enumerated() {
      tallies[gold.category.group!, default: Tally()].gold += 1
      if goldRight.contains(index) { tallies[gold.category.group!]!.right += 1 }
    }
    for (index, mention) in found.enumerated() {
      guard let group = mention.category.group, kinds.contains(group), foundRight.contains(index) || !isNeutral(mention) else {
        continue
      }
      tallies[group, default: Tally()].found += 1
    }
    return tallies
  }

  // MARK: Countries

  private func countries() -> Tally {
    var tally = Tally()
    let gold = document.gold.filter { document.isAnnotated($0) && $0.isCountry && $0.isName }
    let named = found.filter(\.isCountry)
    var used: Set<Int> = []
    for country in gold {
      tally.gold += 1
      if let index = named.indices.first(where: { !used.contains($0) && named[$0].overlaps(country) }) {
        used.insert(index)
        tally.right += 1
      }
    }
    tally.found = named.indices.count { used.contains($0) || !neutral.contains(where: named[$0].overlaps) }
    return tally
  }

  // MARK: Identifiers

  private func linking(_ matches: [Match]) -> LinkingScore {
    var score = LinkingScore()
    var judged: Set<Int> = []
    for match in matches {
      let (mention, gold) = (found[match.found], core[match.gold])
      let isLinked = gold.isLinked
      guard mention.isLinked else {
        if isLinked {
          score.matched += 1
          score.unanswered += 1
        }
        continue
      }
      judged.insert(match.found)
      guard isLinked else {
        if !gold.isNil { score.endToEnd.found += 1 }
        continue
      }
      score.matched += 1
      score.endToEnd.found += 1
      if mention.means(gold) {
        score.right += 1
        score.endToEnd.right += 1
      } else {
        score.wrong += 1
      }
    }
    score.endToEnd.gold = core.count(where: \.isLinked)
    score.endToEnd.found += found.indices.count { index in
      let mention = found[index]
      return mention.isLinked && !judged.contains(index) && mention.category.group.map(kinds.contains) ?? false
        && !isNeutral(mention)
    }
    return score
  }

  private func coreference(_ matches: [Match]) -> CoreferenceScore {
    var score = CoreferenceScore()
    let pairs = matches.compactMap { match in
      core[match.gold].cluster.flatMap { gold in found[match.found].cluster.map { (gold: gold, found: $0) } }
    }
    for pair in pairs {
      let both = Double(pairs.count { $0 == pair })
      score.precisionSum += both / Double(pairs.count { $0.found == pair.found })
      score.recallSum += both / Double(pairs.count { $0.gold == pair.gold })
      score.mentions += 1
    }
    return score
  }
}

extension GoldMention {
  /// Whether it has an identifier.
  var isLinked: Bool { !isNil && (wikidata != nil || !links.isEmpty) }
  /// Whether it is marked as something that has none.
  var isNil: Bool { wikidata == "NIL" || links.first == "NIL" }

  func means(_ gold: GoldMention) -> Bool {
    if let wikidata, wikidata == gold.wikidata { return true }
    return links.first.map { gold.links.contains($0.replacing(" ", with: "_")) } ?? false
  }
}
