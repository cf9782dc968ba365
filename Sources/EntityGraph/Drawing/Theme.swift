/// Colours of a picture: of the page, of kinds, communities and lines.
///
/// Fills are tints after M. Okabe and K. Ito's palette (Color Universal Design, 2008), light enough for dark letters, and
/// shapes tell the kinds as well: people who see few colours and grey printers lose nothing.
public struct Theme: Sendable {
  public enum Name: String, Sendable, CaseIterable {
    case light, dark, print
  }

  public let background: String
  /// Titles and labels.
  public let ink: String
  /// Captions and the legend.
  public let quietInk: String
  /// Thin lines between parts of the page.
  public let rule: String
  /// What stands behind a label, nearly opaque, so that lines do not cross its letters.
  public let halo: String
  /// Labels inside a shape.
  public let inkOnShape = "#14181D"
  /// Greys of a line from weak to strong: proved, and maybe chance.
  let proved: ClosedRange<Int>
  let maybeChance: ClosedRange<Int>
  /// Whether strong lines are dark.
  let isLight: Bool
  private let kinds: [EntityKind: Look]
  /// Lines of what changed: cold colours gained, warm ones lost, the darker ones are new or gone. After Okabe and Ito.
  private let changes: [GraphChange.Direction: String]

  /// How a shape is filled and outlined.
  public struct Look: Sendable {
    public let fill: String
    public let border: String

    public init(fill: String, border: String) {
      self.fill = fill
      self.border = border
    }
  }

  public static func named(_ name: Name) -> Theme {
    switch name {
    case .light: light
    case .dark: dark
    case .print: print
    }
  }

  private static let light = Theme(
    background: "#FFFFFF", ink: "#1B1F24", quietInk: "#56606B", rule: "#CDD3DA", halo: "#FFFFFFD2", proved: 30...165,
    maybeChance: 130...205, isLight: true, kinds: tints,
    changes: [.new: "#0065A3", .stronger: "#56B4E9", .same: "#A0A6AD", .weaker: "#E69F00", .gone: "#C64F00"])
  private static let dark = Theme(
    background: "#15191E", ink: "#ECEFF3", quietInk: "#A9B2BD", rule: "#3A424C", halo: "#15191ED2", proved: 105...240,
    maybeChance: 76...146, isLight: false, kinds: tints,
    changes: [.new: "#4FA3E3", .stronger: "#A9D8F5", .same: "#7C848D", .weaker: "#F5CB6B", .gone: "#F08A45"])
  private static let print = Theme(
    background: "#FFFFFF", ink: "#000000", quietInk: "#333333", rule: "#999999", halo: "#FFFFFFD8", proved: 0...140,
    maybeChance: 120...190, isLight: true,
    kinds: [
      .person: Look(fill: "#FFFFFF", border: "#111111"), .country: Look(fill: "#C4C4C4", border: "#111111"),
      .organisation: Look(fill: "#9C9C9C", border: "#111111"), .place: Look(fill: "#E4E4E4", border: "#111111"),
    ], changes: [.new: "#000000", .stronger: "#555555", .same: "#C4C4C4", .weaker: "#A2A2A2", .gone: "#333333"])

  private static let tints: [EntityKind: Look] = [
    .person: Look(fill: "#9CD2F2", border: "#1B6CA8"), .country: Look(fill: "#F5B942", border: "#96640A"),
    .organisation: Look(fill: "#74C9A9", border: "#14775A"), .place: Look(fill: "#E6BAD4", border: "#99507C"),
  ]

  public func look(of kind: EntityKind) -> Look { kinds[kind] ?? Look(fill: "#C9CED4", border: "#5F6872") }

  /// The colours of the largest communities; all further ones share a grey.
  public static let communities: [Look] = [
    Look(fill: "#9CD2F2", border: "#1B6CA8"), Look(fill: "#F5B942", border: "#96640A"),
    Look(fill: "#74C9A9", border: "#14775A"), Look(fill: "#E6BAD4", border: "#99507C"),
    Look(fill: "#F3E588", border: "#857A10"), Look(fill: "#EE9C7A", border: "#A34A22"),
    Look(fill: "#B9ACE8", border: "#5C4BA3"), Look(fill: "#C9CED4", border: "#5F6872"),
  ]

  /// The colour of a line: of what became of it, paler where that may be chance, or a grey by its strength.
  public func color(of edge: Drawing.Edge) -> String {
    guard let change = edge.change else { return grey(edge.share, isSignificant: edge.isSignificant) }
    return color(of: change, isSignificant: edge.isSignificant)
  }

  public func color(of change: GraphChange.Direction, isSignificant: Bool) -> String {
    let color = changes[change] ?? rule
    return isSignificant ? color : Theme.mix(color, background, 0.45)
  }

  /// `share` of one colour and the rest of another, both as `#RRGGBB`.
  public static func mix(_ one: String, _ other: String, _ share: Double) -> String {
    let channels = zip(channels(one), channels(other)).map { Int(($0 * share + $1 * (1 - share)).rounded()) }
    return "#" + channels.map { String($0 + 256, radix: 16).dropFirst().uppercased() }.joined()
  }

  private static func channels(_ color: String) -> [Double] {
    let value = Int(color.dropFirst().prefix(6), radix: 16) ?? 0
    return [value >> 16 & 255, value >> 8 & 255, value & 255].map(Double.init)
  }

  /// The grey of a line, by its share of the strongest.
  public func grey(_ share: Double, isSignificant: Bool) -> String {
    let range = isSignificant ? proved : maybeChance
    let share = min(max(share, 0), 1).squareRoot()
    let step = Double(range.upperBound - range.lowerBound) * (isLight ? 1 - share : share)
    let hex = String(range.lowerBound + Int(step), radix: 16)
    return "#" + String(repeating: hex.count == 1 ? "0" + hex : hex, count: 3)
  }
}
