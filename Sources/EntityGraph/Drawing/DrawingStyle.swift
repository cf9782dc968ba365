extension Drawing {
  /// What the reader of a picture may choose.
  public struct Style: Sendable {
    public var title = "Who is named with whom"
    /// At most this many nodes and edges are shown, the strongest first.
    public var mostNodes = 40
    public var mostEdges = 70
    public var theme = Theme.Name.light
    public var layout = Layout.automatic
    public var coloring = Coloring.kind
    /// The node of the whole graph around which the picture is drawn.
    public var center: Int?
    /// Whether the ISO code of a country stands beside its name.
    public var showsCodes = false
    /// Width and height of the whole picture in points; `nil` is as large as it needs.
    public var size: (width: Double, height: Double)?
    /// Pixels per inch of a PNG; 72 makes one pixel of a point.
    public var resolution = 144
    /// What else the legend says: filters, program.
    public var notes: [String] = []

    public init() {}
  }

  /// Which Graphviz engine decides where nodes stand.
  public enum Layout: String, Sendable, CaseIterable {
    case automatic = "auto"
    case neato, fdp, sfdp, dot, circo, twopi
  }

  /// What colours tell: kinds, or communities of the names that are shown.
  public enum Coloring: String, Sendable, CaseIterable {
    case kind, community
  }

  /// The engine for this drawing: stress majorisation while that is fast, springs on a tree of scales above.
  public var engine: String {
    if style.layout != .automatic { return style.layout.rawValue }
    return nodes.count <= 300 ? "neato" : "sfdp"
  }
}
