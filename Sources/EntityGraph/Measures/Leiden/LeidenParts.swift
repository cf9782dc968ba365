/// A division of the nodes of a level into connected parts.
struct LeidenParts {
  /// The part of each node.
  let numbers: [Int32]
  let count: Int

  /// Numbers the labels in order of appearance.
  init(labels: [Int32]) {
    var known = [Int32](repeating: -1, count: labels.count)
    var (numbers, count) = (labels, 0)
    for (node, label) in labels.enumerated() {
      if known[Int(label)] < 0 {
        known[Int(label)] = Int32(truncatingIfNeeded: count)
        count += 1
      }
      numbers[node] = known[Int(label)]
    }
    self.numbers = numbers
    self.count = count
  }

  /// The community of each part, numbered anew: that of its nodes.
  func communities(_ communities: [Int32]) -> [Int32] {
    let renumbered = LeidenParts(labels: communities).numbers
    var result = [Int32](repeating: 0, count: count)
    for (node, part) in numbers.enumerated() { result[Int(part)] = renumbered[node] }
    return result
  }

  /// The nodes, part after part, and where each part ends.
  func members() -> (nodes: [Int32], ends: [Int32]) {
    var ends = [Int32](repeating: 0, count: count)
    for part in numbers { ends[Int(part)] += 1 }
    for part in 1..<max(count, 1) { ends[part] += ends[part - 1] }
    var (nodes, next) = (numbers, ends)
    for node in numbers.indices.reversed() {
      next[Int(numbers[node])] -= 1
      nodes[Int(next[Int(numbers[node])])] = Int32(truncatingIfNeeded: node)
    }
    return (nodes, ends)
  }
}
