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
    maybeChance: 130...205, isLight: true, kinds: tints)
  private static let dark = Theme(
    background: "#15191E", ink: "#ECEFF3", quietInk: "#A9B2BD", rule: "#3A424C", halo: "#15191ED2", proved: 105...240,
    maybeChance: 76...146, isLight: false, kinds: tints)
  private static let print = Theme(
    background: "#FFFFFF", ink: "#000000", quietInk: "#333333", rule: "#999999", halo: "#FFFFFFD8", proved: 0...140,
    maybeChance: 120...190, isLight: true,
    kinds: [
      .person: Look(fill: "#FFFFFF", border: "#111111"), .country: Look(fill: "#C4C4C4", border: "#111111"),
      .organisation: Look(fill: "#9C9C9C", border: "#111111"), .place: Look(fill: "#E4E4E4", border: "#111111"),
    ])

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

  /// The grey of a line, by its share of the strongest.
  public func grey(_ share: Double, isSignificant: Bool) -> String {
    let range = isSignificant ? proved : maybeChance
    let share = min(max(share, 0), 1).squareRoot()
    let step = Double(range.upperBound - range.lowerBound) * (isLight ? 1 - share : share)
    let hex = String(range.lowerBound + Int(step), radix: 16)
    return "#" + String(repeating: hex.count == 1 ? "0" + hex : hex, count: 3)
  }
}
