/// First step: claims for the names that the gazetteer knows.
enum KnownNames {
  static func claim(_ matches: [Match], in reading: inout Reading) {
    for match in matches {
      reading.note(match)
      guard let claim = claim(for: match, in: reading), !isPartOfPerson(claim, in: reading),
        !reading.has("$", at: Int(match.range.end)),
        !(claim.evidence == .demonym && Languages.isLanguage(claim.range, in: reading))
      else { continue }
      if let owner = owner(of: claim, match, in: reading) {
        reading.add(owner.claim)
        reading.add(owner.body)
      } else {
        reading.add(claim)
      }
    }
  }

  /// Whether a hyphen and a capital follow a person's name: "Theodore Moses" is not in "Theodore Moses-Tobani".
  private static func isPartOfPerson(_ claim: Claim, in reading: Reading) -> Bool {
    let end = Int(claim.range.end)
    return claim.entity.map(reading.kind(of:)) == .person && end + 1 < reading.text.count
      && reading.text[end] == UInt8(ascii: "-") && reading.text[end + 1].isASCIIUppercase
  }

  /// "China's Foreign Ministry", "the Chinese foreign ministry": a country and one of its bodies, named
  /// together. The country stays a mention of its own, the body keeps the rest.
  private static func owner(
    of claim: Claim, _ match: Match, in reading: Reading
  ) -> (claim: Claim, body: Claim)? {
    guard claim.entity.map(reading.kind(of:)) == .organisation,
      let end = ownerEnd(in: claim.range, reading),
      var ownerMatch = NameMatcher(table: reading.table).match(
        startingAt: reading.words[match.firstWord], before: end, in: reading.text),
      Int(ownerMatch.range.end) == end
    else { return nil }
    ownerMatch.firstWord = match.firstWord
    ownerMatch.endWord = match.firstWord
    while ownerMatch.endWord < match.endWord, reading.words[ownerMatch.endWord].start < end { ownerMatch.endWord += 1 }
    guard let owner = self.claim(for: ownerMatch, in: reading), owner.entity.map(reading.kind(of:)) == .country else {
      return nil
    }
    var body = claim
    var start = end
    while !reading.text[start].isASCIISpace { start += 1 }
    body.range = ByteRange(start + 1, Int(claim.range.end))
    body.words = ownerMatch.endWord..<match.endWord
    return (owner, body)
  }

  /// Where an owner would end: before a possessive, or before the first word in lower case.
  private static func ownerEnd(in range: ByteRange, _ reading: Reading) -> Int? {
    for index in range.indices.dropLast(2) {
      if reading.has("'s ", at: index) || reading.has("’s ", at: index) { return index }
      if reading.text[index] == UInt8(ascii: " "), reading.text[index + 1].isASCIILowercase,
        !reading.has("of ", at: index + 1), !reading.has("for ", at: index + 1), !reading.has("and ", at: index + 1)
      {
        return index
      }
    }
    return nil
  }

  private static func claim(for match: Match, in reading: Reading) -> Claim? {
    let table = reading.table
    let all = table.candidates(of: Int(match.group))
    var best: (score: Int, candidate: NameTable.Candidate)?
    for (bit, index) in all.prefix(64).enumerated() where match.candidates >> UInt64(bit) & 1 == 1 {
      let candidate = table.candidate(index)
      let score = score(candidate, table)
      if best == nil || score > best!.score { best = (score, candidate) }
    }
    guard let best = best?.candidate, !isAcronymOfSomethingElse(match, best, in: reading) else { return nil }
    let entry = table.entry(Int(best.entry))
    let evidence = evidence(of: best, entry, table)
    return Claim(
      range: match.range, words: match.firstWord..<match.endWord, entity: .known(Int(best.entry)),
      evidence: evidence, confidence: Claim.confidence(of: evidence), group: match.group + 1, possible: match.candidates,
      notes: best.notes,
      isTentative: !best.notes.isDisjoint(with: [.weak, .surname, .short]))
  }

  /// "MAI" among words in lower case is not the town of Mai.
  private static func isAcronymOfSomethingElse(_ match: Match, _ candidate: NameTable.Candidate, in reading: Reading) -> Bool {
    let word = match.firstWord
    guard candidate.notes.contains(.weak), !candidate.notes.contains(.acronym), match.endWord == word + 1,
      reading.isAllCapitals(reading.words[word]),
      reading.table.string(candidate.spelling).utf8.contains(where: \.isASCIILowercase)
    else { return false }
    return ![word - 1, word + 1].contains {
      reading.words.indices.contains($0) && isShouted($0, reading.sentenceOfWord[word], in: reading)
    }
  }

  /// Whether a word of the same sentence is in capitals too and is no acronym itself.
  private static func isShouted(_ word: Int, _ sentence: Int32, in reading: Reading) -> Bool {
    reading.sentenceOfWord[word] == sentence && reading.isAllCapitals(reading.words[word]) && reading.words[word].range.count > 3
  }

  /// How likely a candidate is among several with the same spelling: first what needs no support, then
  /// by kind; of equals the first in the gazetteer.
  private static func score(_ candidate: NameTable.Candidate, _ table: NameTable) -> Int {
    let strength = candidate.notes.contains(.weak) ? 0 : candidate.notes.contains(.short) ? 2 : 10
    let kind: Int =
      switch table.kind(table.entry(Int(candidate.entry))) {
      case .country: 5
      case .place where table.details(of: Int(candidate.entry)).actsFor != 0: 4
      case .organisation: 3
      case .person: 3
      case .place: 2
      case .other: 1
      }
    return strength + kind
  }

  private static func evidence(
    of candidate: NameTable.Candidate, _ entry: NameTable.Entry, _ table: NameTable
  ) -> Evidence {
    if candidate.notes.contains(.demonym) { return .demonym }
    if candidate.notes.contains(.surname) { return .surname }
    if candidate.notes.contains(.short) { return .short }
    if candidate.notes.contains(.acronym) { return .acronym }
    switch table.type(entry).role {
    case NameTable.Role.capital.rawValue: return .capital
    case NameTable.Role.seat.rawValue: return .seat
    default: return .name
    }
  }
}
