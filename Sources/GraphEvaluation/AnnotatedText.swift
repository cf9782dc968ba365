import EntityGraph

/// Text with its names marked in place: `[Angela Merkel|person] met [Macron|person] in [Berlin|place].`
///
/// What may stand behind the bar: person, organisation, place, country, demonym, other. A backslash takes the meaning of `[`, `|`
/// and `]`.
struct AnnotatedText {
  private(set) var text: [UInt8] = []
  private(set) var mentions: [GoldMention] = []

  /// Reads marked text, or says what is wrong with it.
  init(_ marked: String) throws(GoldError) {
    var open: (start: Int, point: Int)?
    var points = 0
    var rest = Array(marked.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\\" where !rest.isEmpty: append(rest.removeFirst(), &points)
      case "[":
        guard open == nil else { throw GoldError(description: "a mark begins inside another: '\(excerpt())'") }
        open = (text.count, points)
      case "|" where open != nil:
        guard let end = rest.firstIndex(of: "]"), end - rest.startIndex < 20 else {
          throw GoldError(description: "a mark does not end: '\(excerpt())'")
        }
        let kind = String(String.UnicodeScalarView(rest[..<end]))
        guard let category = AnnotatedText.categories[kind] else {
          throw GoldError(description: "'\(kind)' is no kind; use person, organisation, place, country, demonym or other")
        }
        rest = rest[(end + 1)...]
        add(open!, points, category, isCountry: kind == "country" || kind == "demonym")
        open = nil
      default: append(scalar, &points)
      }
    }
    guard open == nil else { throw GoldError(description: "a mark does not end: '\(excerpt())'") }
  }

  private static let categories: [String: GoldMention.Category] = [
    "person": .person, "organisation": .organisation, "place": .location, "country": .state, "demonym": .people, "other": .other,
  ]

  private mutating func append(_ scalar: Unicode.Scalar, _ points: inout Int) {
    text.append(contentsOf: UTF8.encode(scalar)!)
    points += 1
  }

  private func excerpt() -> String { String(decoding: text.suffix(40), as: UTF8.self) }

  private mutating func add(_ open: (start: Int, point: Int), _ end: Int, _ category: GoldMention.Category, isCountry: Bool) {
    mentions.append(
      GoldMention(
        start: open.point, end: end, range: ByteRange(open.start, text.count), category: category, isName: true,
        isCountry: isCountry, isOptional: false, wikidata: nil, links: [], cluster: nil))
  }
}
