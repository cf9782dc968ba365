/// A doubtful case: lines that a person may take over, with what speaks for them.
struct ReviewCase {
  /// The groups of a review, in their order.
  enum Group: CaseIterable {
    case sameName, twoKinds, familyName, noName, unknownName

    var title: String {
      switch self {
      case .sameName: "Names that may mean the same"
      case .twoKinds: "One name as two kinds of things"
      case .familyName: "Bare family names that may mean several people, or nobody was found for"
      case .noName: "Perhaps no names"
      case .unknownName: "Frequent names that no gazetteer knows"
      }
    }

    var advice: String {
      switch self {
      case .sameName: "The first becomes part of the second."
      case .twoKinds: "What was read as the other kind becomes this one."
      case .familyName: "Take one line of each case."
      case .noName: "Mentions are dropped."
      case .unknownName: "Correct the kind where it is wrong; a link gives the number on Wikidata."
      }
    }
  }

  let group: Group
  /// How much it matters.
  let mentions: Int
  /// One sentence without a line break.
  let reason: String
  let example: NameSurvey.Example
  /// Corrections, each for a line of its own.
  let lines: [String]
}
