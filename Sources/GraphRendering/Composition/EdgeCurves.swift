internal import EntityGraph

/// The ways of the edges: straight where that is clear, else bent around the nodes between.
struct EdgeCurves {
  private let shapes: [Box]
  private let labels: [Box]
  private let grid: BoxGrid

  init(shapes: [Box], labels: [Box]) {
    self.shapes = shapes
    self.labels = labels
    grid = BoxGrid(zip(shapes, labels).map { Box.around([$0, $1]) })
  }

  /// Four points of a Bézier curve from the middle of one shape to the other's.
  ///
  /// - Complexity: O(k) for k nodes near the edge.
  func curve(_ a: Int, _ b: Int, width: Double) -> [Point] {
    let bends = [0, 0.06, -0.06, 0.12, -0.12, 0.19, -0.19, 0.27, -0.27]
    let curves = bends.map { bent($0, shapes[a].center, shapes[b].center) }
    let costs = zip(bends, curves).map { bend, curve in
      abs(bend) * 24 + obstruction(curve, width / 2, except: a, b)
    }
    return curves[costs.indices.min { costs[$0] < costs[$1] }!]
  }

  private func bent(_ bend: Double, _ start: Point, _ end: Point) -> [Point] {
    let way = end - start
    let side = Point(x: -way.y, y: way.x) * (bend * 4 / 3)
    return [start, start + way * 0.3 + side, start + way * 0.7 + side, end]
  }

  /// How deep the curve goes into other nodes; their shapes count more than their labels, which stand over the lines.
  private func obstruction(_ curve: [Point], _ margin: Double, except a: Int, _ b: Int) -> Double {
    var depths: [Int: Double] = [:]
    for point in samples(curve) {
      for node in grid.boxes(near: point) where node != a && node != b {
        let depth = shapes[node].depth(of: point, margin: 4 + margin) + 0.5 * labels[node].depth(of: point, margin: margin)
        if depth > 0 { depths[node] = max(depths[node] ?? 0, depth) }
      }
    }
    return depths.sorted { $0.key < $1.key }.reduce(0) { $0 + 4 + $1.value }
  }

  private func samples(_ curve: [Point]) -> [Point] {
    let count = min(max(Int((curve[3] - curve[0]).length / 9), 6), 60)
    return (1..<count).map { EdgeCurves.point(on: curve, at: Double($0) / Double(count)) }
  }

  static func point(on curve: [Point], at t: Double) -> Point {
    let s = 1 - t
    return curve[0] * (s * s * s) + curve[1] * (3 * s * s * t) + curve[2] * (3 * s * t * t) + curve[3] * (t * t * t)
  }
}

/// Finds boxes near a point.
private struct BoxGrid {
  private let cells: [Cell: [Int]]
  private static let side = 80.0

  private struct Cell: Hashable {
    let x: Int
    let y: Int
  }

  init(_ boxes: [Box]) {
    var cells: [Cell: [Int]] = [:]
    for (index, box) in boxes.enumerated() {
      for x in BoxGrid.steps(box.left, box.right) {
        for y in BoxGrid.steps(box.top, box.bottom) { cells[Cell(x: x, y: y), default: []].append(index) }
      }
    }
    self.cells = cells
  }

  func boxes(near point: Point) -> [Int] {
    cells[Cell(x: BoxGrid.step(point.x), y: BoxGrid.step(point.y))] ?? []
  }

  /// With room for the margin of a shape.
  private static func steps(_ low: Double, _ high: Double) -> ClosedRange<Int> { step(low - 9)...step(high + 9) }

  private static func step(_ value: Double) -> Int { Int((value / side).rounded(.down)) }
}
