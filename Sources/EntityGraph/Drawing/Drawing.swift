/// The picture of a graph before it is laid out: who is shown, how large, in which colours, with which
/// words. Everything that can be decided without knowing positions is decided here.
public struct Drawing: Sendable {
  public var nodes: [Node]
  /// The strongest first.
  public var edges: [Edge]
  public var title: String
  /// What is drawn and what was left out.
  public var caption: String
  public var legend: Legend
  public var style: Style

  public struct Node: Sendable {
    /// The entity's id, by which earlier positions are found again.
    public var id: String
    public var name: String
    public var kind: EntityKind
    /// Area of the shape, 0…1 of the largest.
    public var share: Double
    /// Which community it belongs to, when colours show that.
    public var community: Int?
    /// Whether the reader asked for it to be in the middle.
    public var isCenter = false
    public var tooltip: String
  }

  public struct Edge: Sendable {
    /// Indices of the nodes.
    public var a: Int
    public var b: Int
    /// Width and darkness, 0…1 of the strongest.
    public var share: Double
    /// Whether more than chance puts the two together; the others are paler.
    public var isSignificant = true
    public var tooltip: String
    /// The article of the best sentence, on the web.
    public var link: String?
    /// What became of it, in a picture of what changed; its colour then.
    public var change: GraphChange.Direction?
  }

  /// What signs mean.
  public struct Legend: Sendable {
    /// The kinds that appear.
    public var kinds: [EntityKind] = []
    /// The communities that appear, each by the name of its strongest member; empty when colours tell kinds.
    public var communities: [(community: Int, name: String)] = []
    /// What became of the lines that appear, in a picture of what changed.
    public var changes: [GraphChange.Direction] = []
    public var sizes = Scale()
    public var widths = Scale()
    /// What a pale line means; `nil` when there is none.
    public var chance: String?
    /// Measure, filters and program, one line each.
    public var notes: [String] = []
  }

  /// A few values of a scale, the largest first.
  public struct Scale: Sendable {
    /// What is measured.
    public var words = ""
    public var steps: [Step] = []

    public struct Step: Sendable {
      public var value: Double
      public var label: String
      public var share: Double
    }
  }
}

extension Drawing {
  /// The text on one line, cut at a word's end.
  static func shortened(_ text: String, to limit: Int) -> String {
    let words = text.split { $0.isWhitespace }
    var short = ""
    for word in words {
      if short.unicodeScalars.count + word.unicodeScalars.count + 1 > limit {
        return short.isEmpty ? String(String.UnicodeScalarView(word.unicodeScalars.prefix(limit))) + " …" : short + " …"
      }
      short += (short.isEmpty ? "" : " ") + word
    }
    return short
  }
}
