/// Decides whether a capital or seat of power means the place or those who govern from it.
///
/// The words around decide: one visits, leaves and lives in a city; one has relations with a
/// government, which says, denies and vows. A capital in a list is read like the name before it.
enum CapitalReading {
  static func decide(in reading: inout Reading) {
    var previous: (end: Int, isPlace: Bool)?
    for index in reading.claimsInOrder() {
      let claim = reading.claims[index]
      guard let place = claim.entity?.knownIndex else { continue }
      let entry = reading.table.entry(place)
      guard claim.evidence == .capital || claim.evidence == .seat else {
        let isPlace = reading.table.kind(entry) == .place
        previous = (Int(claim.range.end), isPlace)
        continue
      }
      let isPlace = isPlaceHere(claim, previous, in: reading)
      let actsFor = reading.table.details(of: place).actsFor
      if !isPlace, actsFor > 0 {
        reading.update(index) { $0.standsFor = .known(Int(actsFor) - 1) }
      }
      previous = (Int(claim.range.end), isPlace)
    }
  }

  private static func isPlaceHere(
    _ claim: Claim, _ previous: (end: Int, isPlace: Bool)?, in reading: Reading
  ) -> Bool {
    let kind = claim.words.isEmpty ? nil : reading.segmentKind(ofWord: claim.words.lowerBound)
    if kind == .dateline || kind == .byline || kind == .credit { return true }
    if let after = readingFromBehind(claim, in: reading) { return after }
    if let previous, isCoordinated(previous.end, Int(claim.range.start), in: reading) {
      return previous.isPlace
    }
    return claim.evidence == .seat ? false : readingFromBefore(claim, in: reading)
  }

  // MARK: Behind the name

  /// "Pyongyang, North Korea", "Beijing-based", "Moscow airport": a place. "Moscow's relations": not.
  private static func readingFromBehind(_ claim: Claim, in reading: Reading) -> Bool? {
    let end = Int(claim.range.end)
    if reading.has("-based", at: end) || reading.has("-born", at: end) || reading.has("-area", at: end) { return true }
    if reading.has(", ", at: end), let next = claimStarting(at: end + 2, in: reading),
      isCountryOf(claim, next, in: reading)
    {
      return true
    }
    var position = end
    if reading.has("'s", at: end) { position += 2 }
    if reading.has("’s", at: end) { position += 4 }
    if let next = reading.wordAfter(position), placeNouns.contains(next.word.hash) { return true }
    return position > end ? false : nil
  }

  private static func claimStarting(at position: Int, in reading: Reading) -> Claim? {
    var (low, high) = (0, reading.words.count)
    while low < high {
      let middle = (low + high) / 2
      if reading.words[middle].start < position { low = middle + 1 } else { high = middle }
    }
    return low < reading.words.count && reading.words[low].start == position ? reading.claim(onWord: low) : nil
  }

  private static func isCountryOf(_ claim: Claim, _ next: Claim, in reading: Reading) -> Bool {
    guard let place = claim.entity?.knownIndex, let country = next.entity?.knownIndex else { return false }
    return reading.table.country(of: reading.table.entry(place)) == country && next.evidence == .name
  }

  // MARK: In a list

  /// "Moscow and Beijing", "Vladivostok and not Beijing".
  private static func isCoordinated(_ end: Int, _ start: Int, in reading: Reading) -> Bool {
    guard start > end, start - end <= 14 else { return false }
    return ["and", "or", ",", "and not", "not", "nor", "but not", ", and", "rather than", "and to"].contains(
      reading.name(ByteRange(end, start)))
  }

  // MARK: Before the name

  private static func readingFromBefore(_ claim: Claim, in reading: Reading) -> Bool {
    guard let before = reading.wordBefore(Int(claim.range.start))?.word else { return false }
    let earlier = reading.wordBefore(Int(before.start))?.word
    if before.hash == inside || before.hash == at {
      return !(earlier.map { governmentNouns.contains($0.hash) } ?? false)
    }
    if placeWords.contains(before.hash) { return true }
    if before.hash == to || before.hash == from {
      return earlier.map { travelWords.contains($0.hash) } ?? false
    }
    if before.hash == bound {
      return earlier.map { travelWords.contains($0.hash) || reading.text[Int($0.start)].isASCIIUppercase } ?? false
    }
    if before.hash == of { return earlier.map { placeNouns.contains($0.hash) } ?? false }
    return false
  }

  private static let inside = TokenHash.hash("in")
  private static let at = TokenHash.hash("at")
  private static let to = TokenHash.hash("to")
  private static let from = TokenHash.hash("from")
  /// "left for", "left Vladivostok for"
  private static let bound = TokenHash.hash("for")
  private static let of = TokenHash.hash("of")

  /// Directly before a city.
  private static let placeWords = WordSet(
    """
    near outside around inside through via leaving leave leaves left depart departs departed departing \
    visit visits visited visiting reach reached reaches reaching enter entered entering central downtown \
    greater across into bombed bombing shelled attacked captured seized entered toured touring above over \
    northern southern eastern western suburban nearby tour
    """)

  /// Before "to" and "from": somebody moves.
  private static let travelWords = WordSet(
    """
    trip trips travel travels travelled traveled travelling traveling flew fly flies flying flight flights \
    visit visits went go goes going gone returned return returns returning drive drove came come coming \
    moved move moving sent journey train trains arrived way route road flown commute miles kilometres \
    kilometers km bus invited escorted invitation back headed heading rushed transferred extradited deported left leave leaves \
    departed
    """)

  /// Before "in": those who govern there.
  private static let governmentNouns = WordSet(
    """
    partners partner allies ally officials official government governments authorities leaders leader \
    leadership regime policymakers counterparts counterpart friends backers patrons masters rulers \
    administration lawmakers diplomats
    """)

  /// Before "of" or behind the name: the place itself.
  private static let placeNouns = WordSet(
    """
    city capital streets street outskirts suburb suburbs centre center south north east west mayor \
    airport district airspace region area port metro subway residents downtown university battle siege \
    time hotel restaurant neighbourhood neighborhood square university zoo station
    """)
}
