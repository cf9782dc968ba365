internal import EntityGraph

/// The room that a node takes: its shape, and its name inside where that fits, else below.
struct Footprint {
  let shape: NodeShape
  let shapeWidth: Double
  let shapeHeight: Double
  let lines: [String]
  let fontSize: Double
  let isInside: Bool
  let labelWidth: Double
  let labelHeight: Double
  /// Whether a name outside stands above the shape.
  var isAbove = false

  init(_ node: Drawing.Node, _ scale: NodeScale) {
    shape = NodeShape(node.kind)
    let diameter = scale.diameter(share: node.share)
    shapeWidth = shape.width * diameter
    shapeHeight = shape.height * diameter
    let inside = Footprint.insideLabel(node, shape, diameter, largest: scale.largestInside)
    isInside = inside != nil
    lines = inside?.lines ?? LabelLines.of(node.name)
    fontSize = inside?.size ?? scale.fontSize(share: node.share)
    labelWidth = TextWidth.of(lines, size: fontSize) * 1.02 + (isInside ? 0 : 6)
    labelHeight = Double(lines.count) * fontSize * Footprint.lineHeight + (isInside ? 0 : 2)
  }

  static let lineHeight = 1.2
  private static let gap = 1.5

  /// The name on one line or on one line a word, in the largest letters that have room.
  private static func insideLabel(
    _ node: Drawing.Node, _ shape: NodeShape, _ diameter: Double, largest: Double
  ) -> (lines: [String], size: Double)? {
    let words = node.name.split(separator: " ").map(String.init)
    for size in stride(from: largest, through: 11, by: -1) {
      for lines in [[node.name], words] where lines.count <= 3 {
        let height = Double(lines.count) * size * lineHeight
        if shape.holds(width: TextWidth.of(lines, size: size), height: height, diameter: diameter - 4) { return (lines, size) }
      }
    }
    return nil
  }

  var width: Double { isInside ? shapeWidth : max(shapeWidth, labelWidth) }
  var height: Double { isInside ? shapeHeight : shapeHeight + Footprint.gap + labelHeight }

  /// The shape and the label when the whole has its centre there.
  func shapeBox(at center: Point) -> Box {
    Box(center: center - shapeOffset, width: shapeWidth, height: shapeHeight)
  }

  func labelBox(at center: Point) -> Box {
    let down = isInside ? 0 : (height - labelHeight) / 2
    return Box(center: center + Point(x: 0, y: isAbove ? -down : down), width: labelWidth, height: labelHeight)
  }

  /// The centre of the whole when the shape has its centre there.
  func center(shapeAt point: Point) -> Point { point + shapeOffset }

  /// From the centre of the shape to that of the whole.
  private var shapeOffset: Point {
    let down = isInside ? 0 : (height - shapeHeight) / 2
    return Point(x: 0, y: isAbove ? -down : down)
  }
}

/// How large nodes and names are drawn. In a picture of many names the important ones grow, so that they stand out of the crowd.
struct NodeScale {
  private let zoom: Double

  init(nodeCount: Int) {
    // The third root of how many times 60 names there are.
    let most = Double(nodeCount) / 60
    var root = 1.0
    while root < 3, root * root * root < most { root += 0.05 }
    zoom = root
  }

  /// The area of a shape tells the share; the smallest can still be seen.
  func diameter(share: Double) -> Double { max(9, 84 * zoom * min(max(share, 0), 1).squareRoot()) }

  /// Of a name outside of its shape.
  func fontSize(share: Double) -> Double { 10 + (5 + 14 * (zoom - 1)) * min(max(share, 0), 1).squareRoot() }

  /// Of a name inside.
  var largestInside: Double { (17 * zoom).rounded() }
}
