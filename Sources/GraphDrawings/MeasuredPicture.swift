import EntityGraph
import Foundation

/// Shapes, letters and lines of a picture, read from Graphviz's JSON.
struct MeasuredPicture {
  private(set) var shapes: [Rectangle] = []
  /// The letters, as wide as the font is.
  private(set) var labels: [Rectangle] = []
  /// The room that was kept for them.
  private(set) var rooms: [Rectangle] = []
  private(set) var lines: [Polyline] = []

  init(_ json: [UInt8], _ drawing: Drawing) {
    let picture = (try? JSONSerialization.jsonObject(with: Data(json))) as? [String: Any]
    let objects = (picture?["objects"] as? [[String: Any]] ?? []) + (picture?["edges"] as? [[String: Any]] ?? [])
    let byID = Dictionary(objects.compactMap { object in (object["id"] as? String).map { ($0, object) } }) { first, _ in first }
    for index in drawing.nodes.indices {
      shapes.append(Rectangle(object: byID["n\(index)"] ?? [:]))
      rooms.append(Rectangle(object: byID["n\(index)_label"] ?? [:]))
      labels.append(Rectangle(letters: byID["n\(index)_label"]?["_ldraw_"] as? [[String: Any]] ?? []))
    }
    lines = drawing.edges.indices.map { Polyline(curve: byID["e\($0)"]?["pos"] as? String ?? "") }
  }

  /// Share of the fields of the area of all nodes, 12 by 8, where something stands.
  var canvasUse: Double {
    let all = shapes + rooms
    guard let first = all.first else { return 0 }
    let whole = all.dropFirst().reduce(first) { $0.union($1) }
    let fields = (0..<96).map { field in
      let (width, height) = ((whole.right - whole.left) / 12, (whole.top - whole.bottom) / 8)
      let (x, y) = (whole.left + Double(field % 12) * width, whole.bottom + Double(field / 12) * height)
      return Rectangle(left: x, right: x + width, bottom: y, top: y + height)
    }
    return Double(fields.count { field in all.contains { $0.touches(field) } }) / 96
  }
}

/// In points, y upwards.
struct Rectangle {
  var left = 0.0
  var right = 0.0
  var bottom = 0.0
  var top = 0.0

  init(left: Double, right: Double, bottom: Double, top: Double) {
    (self.left, self.right, self.bottom, self.top) = (left, right, bottom, top)
  }

  /// From `pos`, `width` and `height` of a node.
  init(object: [String: Any]) {
    let place = (object["pos"] as? String ?? "").split(separator: ",").compactMap { Double($0) }
    guard place.count == 2, let width = Double(object["width"] as? String ?? ""),
      let height = Double(object["height"] as? String ?? "")
    else {
      self.init(left: 0, right: 0, bottom: 0, top: 0)
      return
    }
    self.init(
      left: place[0] - width * 36, right: place[0] + width * 36, bottom: place[1] - height * 36, top: place[1] + height * 36)
  }

  /// Around the texts that are drawn: from a little below the base line to the top of capitals.
  init(letters: [[String: Any]]) {
    var (size, box) = (0.0, Rectangle?.none)
    for operation in letters {
      if operation["op"] as? String == "F" { size = operation["size"] as? Double ?? 0 }
      guard let place = operation["pt"] as? [Double], let width = operation["width"] as? Double else { continue }
      let line = Rectangle(
        left: place[0] - width / 2, right: place[0] + width / 2, bottom: place[1] - 0.2 * size, top: place[1] + 0.75 * size)
      box = box?.union(line) ?? line
    }
    self = box ?? Rectangle(left: 0, right: 0, bottom: 0, top: 0)
  }

  func touches(_ other: Rectangle) -> Bool {
    min(right, other.right) - max(left, other.left) > 0.2 && min(top, other.top) - max(bottom, other.bottom) > 0.2
  }

  func holds(_ other: Rectangle) -> Bool {
    other.left > left - 1.5 && other.right < right + 1.5 && other.bottom > bottom - 1.5 && other.top < top + 1.5
  }

  func union(_ other: Rectangle) -> Rectangle {
    Rectangle(
      left: min(left, other.left), right: max(right, other.right), bottom: min(bottom, other.bottom), top: max(top, other.top))
  }
}

/// A curve as straight pieces.
struct Polyline {
  private var points: [(x: Double, y: Double)] = []
  private var bounds = Rectangle(left: 0, right: 0, bottom: 0, top: 0)

  /// From four points of a Bézier curve, as DOT writes them.
  init(curve: String) {
    let numbers = curve.split { $0 == " " || $0 == "," }.compactMap { Double($0) }
    guard numbers.count == 8 else { return }
    let places = (0..<4).map { (x: numbers[2 * $0], y: numbers[2 * $0 + 1]) }
    points = (0...10).map { Polyline.point(on: places, at: Double($0) / 10) }
    bounds = Rectangle(
      left: points.map(\.x).min()!, right: points.map(\.x).max()!, bottom: points.map(\.y).min()!, top: points.map(\.y).max()!)
  }

  private static func point(on places: [(x: Double, y: Double)], at t: Double) -> (x: Double, y: Double) {
    let s = 1 - t
    let parts = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t]
    return zip(parts, places).reduce((x: 0.0, y: 0.0)) { ($0.x + $1.0 * $1.1.x, $0.y + $1.0 * $1.1.y) }
  }

  var length: Double {
    zip(points, points.dropFirst()).reduce(0) { $0 + hypot($1.1.x - $1.0.x, $1.1.y - $1.0.y) }
  }

  func crosses(_ other: Polyline) -> Bool {
    guard min(bounds.right, other.bounds.right) >= max(bounds.left, other.bounds.left),
      min(bounds.top, other.bounds.top) >= max(bounds.bottom, other.bounds.bottom)
    else { return false }
    return zip(points, points.dropFirst()).contains { a, b in
      zip(other.points, other.points.dropFirst()).contains { c, d in
        Self.side(a, b, c) != Self.side(a, b, d) && Self.side(c, d, a) != Self.side(c, d, b)
      }
    }
  }

  private static func side(_ a: (x: Double, y: Double), _ b: (x: Double, y: Double), _ c: (x: Double, y: Double)) -> Bool {
    (b.x - a.x) * (c.y - a.y) > (b.y - a.y) * (c.x - a.x)
  }
}
