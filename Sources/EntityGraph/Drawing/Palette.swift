/// Shapes and colours of the kinds: told apart by shape as well, and by people who see few colours.
///
/// After M. Okabe and K. Ito's palette (Color Universal Design, 2008): borders darkened for contrast with
/// the text, fills as tints.
enum Palette {
  struct Look {
    let shape: String
    let fill: String
    let border: String
  }

  static func look(of kind: EntityKind) -> Look {
    switch kind {
    case .person: Look(shape: "ellipse", fill: "#CFE8F7", border: "#0072B2")
    case .country: Look(shape: "box", fill: "#FFDF9E", border: "#B87A00")
    case .organisation: Look(shape: "hexagon", fill: "#BFE8DA", border: "#007A59")
    case .place, .other: Look(shape: "parallelogram", fill: "#F1EFC0", border: "#8A8100")
    }
  }

  /// Grey of an edge: 0 pale, 1 dark.
  static func grey(_ darkness: Double) -> String {
    let value = Int(200 - 165 * min(max(darkness, 0), 1))
    let hex = String(value, radix: 16)
    return "#" + String(repeating: hex.count == 1 ? "0" + hex : hex, count: 3)
  }
}
