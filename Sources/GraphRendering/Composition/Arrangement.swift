internal import EntityGraph

/// Where the nodes stand: a layout's positions, turned and stretched to the shape of the page and freed of overlaps.
struct Arrangement {
  private(set) var footprints: [Footprint]
  private(set) var boxes: [Box]

  /// From positions of an engine, y downwards. Layouts that mean something by left and right are not turned and evened out.
  init(
    _ footprints: [Footprint], positions: [Point], aspect: Double, isFree: Bool, edges: [Drawing.Edge]
  ) {
    self.footprints = footprints
    boxes = zip(footprints, positions).map { Box(center: $1, width: $0.width, height: $0.height) }
    center()
    if isFree {
      turn()
      evenOut(\.x)
      evenOut(\.y)
    }
    scale(aspect)
    let strongest = edges.prefix(40).prefix { $0.share >= 0.3 }.map { ($0.a, $0.b) }
    let clearing = LineClearing(lines: isFree ? strongest : [], gap: Arrangement.gap)
    for _ in 0..<12 {
      OverlapRemoval.separate(&boxes, gap: Arrangement.gap)
      clearing.step(&boxes)
    }
    OverlapRemoval.separate(&boxes, gap: Arrangement.gap)
    widen(to: aspect)
    placeLabels(edges)
  }

  /// From positions of shapes in an earlier picture: only what overlaps moves.
  init(_ footprints: [Footprint], shapes: [Point], edges: [Drawing.Edge]) {
    self.footprints = footprints
    boxes = zip(footprints, shapes).map { Box(center: $1, width: $0.width, height: $0.height) }
    placeLabels(edges)
    for index in boxes.indices { boxes[index].center = self.footprints[index].center(shapeAt: shapes[index]) }
    OverlapRemoval.separate(&boxes, gap: Arrangement.gap)
  }

  private static let gap = 9.0

  var bounds: Box { Box.around(boxes) }

  private mutating func center() {
    let middle = boxes.reduce(Point(x: 0, y: 0)) { $0 + $1.center } * (1 / Double(max(boxes.count, 1)))
    for index in boxes.indices { boxes[index].center = boxes[index].center - middle }
  }

  /// The longest extent lies level, as the page does.
  private mutating func turn() {
    var (xx, xy, yy) = (0.0, 0.0, 0.0)
    for box in boxes {
      xx += box.center.x * box.center.x
      xy += box.center.x * box.center.y
      yy += box.center.y * box.center.y
    }
    guard let direction = Direction(xx: xx, xy: xy, yy: yy) else { return }
    for index in boxes.indices { boxes[index].center = direction.level(boxes[index].center) }
  }

  /// Halfway to equal steps from one node to the next along an axis: room where many stand, less where there are few.
  private mutating func evenOut(_ axis: WritableKeyPath<Point, Double>) {
    let order = boxes.indices.sorted { (boxes[$0].center[keyPath: axis], $0) < (boxes[$1].center[keyPath: axis], $1) }
    guard let first = order.first, let last = order.last else { return }
    let (low, high) = (boxes[first].center[keyPath: axis], boxes[last].center[keyPath: axis])
    for (place, index) in order.enumerated() {
      let even = low + (high - low) * (Double(place) + 0.5) / Double(order.count)
      boxes[index].center[keyPath: axis] = (boxes[index].center[keyPath: axis] + even) / 2
    }
  }

  /// To a page on which the boxes cover about a third.
  private mutating func scale(_ aspect: Double) {
    let area = boxes.reduce(0) { $0 + ($1.width + Arrangement.gap) * ($1.height + Arrangement.gap) } * 2.6
    let (width, height) = ((area * aspect).squareRoot(), (area / aspect).squareRoot())
    let xs = boxes.map(\.center.x)
    let ys = boxes.map(\.center.y)
    let (x, y) = ((xs.max() ?? 0) - (xs.min() ?? 0), (ys.max() ?? 0) - (ys.min() ?? 0))
    let factors = (x: x > 1 ? width / x : 1, y: y > 1 ? height / y : 1)
    for index in boxes.indices {
      boxes[index].center = Point(x: boxes[index].center.x * factors.x, y: boxes[index].center.y * factors.y)
    }
  }

  /// Draws the nodes apart in one direction until they fill a page of that shape. Nothing can overlap by this.
  private mutating func widen(to aspect: Double) {
    let bounds = bounds
    if bounds.width < bounds.height * aspect {
      stretch(width: bounds.height * aspect, height: bounds.height)
    } else {
      stretch(width: bounds.width, height: bounds.width / aspect)
    }
  }

  /// Draws the nodes apart until they fill that much room; they never come closer.
  mutating func stretch(width: Double, height: Double) {
    let bounds = bounds
    let left = boxes.min { $0.left < $1.left }!
    let right = boxes.max { $0.right < $1.right }!
    let top = boxes.min { $0.top < $1.top }!
    let bottom = boxes.max { $0.bottom < $1.bottom }!
    let x = factor(width - bounds.width, right.center.x - left.center.x)
    let y = factor(height - bounds.height, bottom.center.y - top.center.y)
    for index in boxes.indices {
      let offset = boxes[index].center - bounds.center
      boxes[index].center = bounds.center + Point(x: offset.x * x, y: offset.y * y)
    }
  }

  private func factor(_ missing: Double, _ extent: Double) -> Double {
    missing > 0 && extent > 1 ? 1 + missing / extent : 1
  }

  /// Names stand on the side from which fewer lines come.
  private mutating func placeLabels(_ edges: [Drawing.Edge]) {
    var down = [Double](repeating: 0, count: boxes.count)
    for edge in edges {
      let way = boxes[edge.b].center - boxes[edge.a].center
      down[edge.a] += way.y / max(way.length, 1)
      down[edge.b] -= way.y / max(way.length, 1)
    }
    for index in boxes.indices { footprints[index].isAbove = down[index] > 0.2 }
  }

  mutating func move(by step: Point) {
    for index in boxes.indices { boxes[index].center = boxes[index].center + step }
  }
}

/// The direction in which points spread most.
private struct Direction {
  private let cosine: Double
  private let sine: Double

  /// From the second moments; `nil` when there is no such direction.
  init?(xx: Double, xy: Double, yy: Double) {
    let half = (xx - yy) / 2
    let largest = (xx + yy) / 2 + (half * half + xy * xy).squareRoot()
    let vector = abs(xy) > 1e-6 ? Point(x: largest - yy, y: xy) : xx >= yy ? Point(x: 1, y: 0) : Point(x: 0, y: 1)
    guard vector.length > 1e-6 else { return nil }
    cosine = vector.x / vector.length
    sine = vector.y / vector.length
  }

  /// The point, turned so that this direction is level.
  func level(_ point: Point) -> Point {
    Point(x: point.x * cosine + point.y * sine, y: point.y * cosine - point.x * sine)
  }
}
