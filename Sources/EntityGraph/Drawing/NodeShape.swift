/// The shape of a kind, in Graphviz's words, so that kinds can be told apart without colours.
public struct NodeShape: Sendable {
  public let name: String
  public let style: String
  /// Width and height of the box around it, for an area as large as that of a circle with diameter 1.
  public let width: Double
  public let height: Double

  public init(_ kind: EntityKind) {
    switch kind {
    case .person: self.init(name: "ellipse", style: "filled", width: 1, height: 1)
    case .country: self.init(name: "box", style: "filled,rounded", width: 0.9, height: 0.9)
    // Three quarters of its box.
    case .organisation: self.init(name: "hexagon", style: "filled", width: 1.1, height: 0.953)
    // Half of its box.
    case .place, .other: self.init(name: "diamond", style: "filled", width: 1.253, height: 1.253)
    }
  }

  private init(name: String, style: String, width: Double, height: Double) {
    self.name = name
    self.style = style
    self.width = width
    self.height = height
  }

  /// Whether a text of that size has room inside a shape with an area of diameter `diameter`.
  public func holds(width textWidth: Double, height textHeight: Double, diameter: Double) -> Bool {
    let (x, y) = (textWidth / (width * diameter), textHeight / (height * diameter))
    switch name {
    case "ellipse": return x * x + y * y <= 0.94
    case "box": return max(x, y) <= 0.94
    case "hexagon": return y <= 0.9 && x <= 0.96 - 0.5 * y
    default: return x + y <= 0.96
    }
  }
}

extension Drawing.Edge {
  /// Width of the line in points.
  public var width: Double { Drawing.Edge.width(share: share) }

  /// Lines that are gone are dashed, so that they can be told from new ones without colours.
  public var isDashed: Bool { change == .gone }

  public static func width(share: Double) -> Double { 0.9 + 7.1 * min(max(share, 0), 1) }
}

extension Theme {
  /// The colours of a node, by its kind or by its community.
  public func look(of node: Drawing.Node) -> Look {
    guard let community = node.community else { return look(of: node.kind) }
    return Theme.communities[min(max(community, 0), Theme.communities.count - 1)]
  }
}
