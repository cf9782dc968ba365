/// Moves boxes apart until none lies on another, and no further than needed.
enum OverlapRemoval {
  /// Pushes pairs that overlap apart along the shorter way, the smaller box more. When that does not end, everything grows
  /// a little from the middle: so it always ends.
  ///
  /// - Complexity: O(r n k) for r rounds and boxes that share their column with k others; some dozens of rounds are usual.
  static func separate(_ boxes: inout [Box], gap: Double) {
    var round = 0
    while push(&boxes, gap: gap) {
      round += 1
      if round % 12 == 0 { grow(&boxes, by: 1.04) }
    }
  }

  /// One round; returns whether something overlapped.
  private static func push(_ boxes: inout [Box], gap: Double) -> Bool {
    let order = boxes.indices.sorted { (boxes[$0].left, $0) < (boxes[$1].left, $1) }
    let widest = (boxes.map(\.width).max() ?? 0) + 2 * gap
    var moved = false
    for (place, i) in order.enumerated() {
      for j in order[(place + 1)...] {
        // Sorted by where they were; what has moved meanwhile is found in the next round.
        if boxes[j].left > boxes[i].right + widest { break }
        if push(&boxes, i, j, gap) { moved = true }
      }
    }
    return moved
  }

  private static func push(_ boxes: inout [Box], _ i: Int, _ j: Int, _ gap: Double) -> Bool {
    let apart = boxes[j].center - boxes[i].center
    let x = (boxes[i].width + boxes[j].width) / 2 + gap - abs(apart.x)
    let y = (boxes[i].height + boxes[j].height) / 2 + gap - abs(apart.y)
    guard x > 0.01, y > 0.01 else { return false }
    let areas = (i: boxes[i].width * boxes[i].height, j: boxes[j].width * boxes[j].height)
    let part = areas.j / (areas.i + areas.j)
    let step = x < y ? Point(x: apart.x < 0 ? -x : x, y: 0) : Point(x: 0, y: apart.y < 0 ? -y : y)
    boxes[i].center = boxes[i].center - step * part
    boxes[j].center = boxes[j].center + step * (1 - part)
    return true
  }

  private static func grow(_ boxes: inout [Box], by factor: Double) {
    for index in boxes.indices { boxes[index].center = boxes[index].center * factor }
  }
}
