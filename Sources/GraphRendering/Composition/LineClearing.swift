/// Moves nodes out of the way of the strongest lines, so that these can be straight.
struct LineClearing {
  /// Pairs of boxes with a strong line between them.
  let lines: [(a: Int, b: Int)]
  let gap: Double

  /// A step off every line for each box that lies on it; overlaps are the caller's to remove.
  ///
  /// - Complexity: O(lines · boxes)
  func step(_ boxes: inout [Box]) {
    for line in lines {
      for node in boxes.indices where node != line.a && node != line.b { clear(node, line, &boxes) }
    }
  }

  private func clear(_ node: Int, _ line: (a: Int, b: Int), _ boxes: inout [Box]) {
    let (start, way) = (boxes[line.a].center, boxes[line.b].center - boxes[line.a].center)
    let length = way.length
    let offset = boxes[node].center - start
    let along = length > 1 ? (offset.x * way.x + offset.y * way.y) / length : -1
    guard along > 0, along < length else { return }
    let side = Point(x: -way.y, y: way.x) * (1 / length)
    let distance = offset.x * side.x + offset.y * side.y
    let reach = (abs(side.x) * boxes[node].width + abs(side.y) * boxes[node].height) / 2 + gap
    guard abs(distance) < reach else { return }
    let push = (distance < 0 ? -1 : 1) * (reach - abs(distance))
    // Large ones stay and leave the way to the curve.
    let ease = min(1, 4000 / (boxes[node].width * boxes[node].height))
    boxes[node].center = boxes[node].center + side * (push * ease * 0.7)
  }
}
