/// A place on the page, in points, y downwards.
public struct Point: Sendable, Equatable {
  public var x: Double
  public var y: Double

  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }

  static func + (a: Point, b: Point) -> Point { Point(x: a.x + b.x, y: a.y + b.y) }
  static func - (a: Point, b: Point) -> Point { Point(x: a.x - b.x, y: a.y - b.y) }
  static func * (a: Point, factor: Double) -> Point { Point(x: a.x * factor, y: a.y * factor) }

  var length: Double { (x * x + y * y).squareRoot() }
}

/// A rectangle by its centre.
struct Box {
  var center: Point
  var width: Double
  var height: Double

  var left: Double { center.x - width / 2 }
  var right: Double { center.x + width / 2 }
  var top: Double { center.y - height / 2 }
  var bottom: Double { center.y + height / 2 }

  /// How far `point` lies inside, with `margin` around; 0 outside.
  func depth(of point: Point, margin: Double) -> Double {
    max(
      0, min(width / 2 + margin - abs(point.x - center.x), height / 2 + margin - abs(point.y - center.y)))
  }

  /// The smallest box around all.
  static func around(_ boxes: [Box]) -> Box {
    let (left, right) = (boxes.map(\.left).min() ?? 0, boxes.map(\.right).max() ?? 0)
    let (top, bottom) = (boxes.map(\.top).min() ?? 0, boxes.map(\.bottom).max() ?? 0)
    return Box(center: Point(x: (left + right) / 2, y: (top + bottom) / 2), width: right - left, height: bottom - top)
  }
}
