/// A priority queue of nodes by distance, the nearest first: a heap in which each parent has four children.
///
/// Each node is in it once; a shorter distance moves it forward.
struct NodeQueue {
  private struct Entry {
    var distance: Double
    var node: Int32
  }

  private var heap: [Entry]
  /// Where each node stands in the heap; only valid while it is there.
  private var places: [Int32]
  private(set) var count = 0

  init(nodeCount: Int) {
    heap = [Entry](repeating: Entry(distance: 0, node: 0), count: nodeCount)
    places = [Int32](repeating: 0, count: nodeCount)
  }

  mutating func removeAll() { count = 0 }

  /// Adds a node that is not in the queue.
  ///
  /// - Complexity: O(log n)
  @inline(__always)
  mutating func insert(_ node: Int, at distance: Double) {
    count += 1
    rise(Entry(distance: distance, node: Int32(truncatingIfNeeded: node)), from: count - 1)
  }

  /// Moves a node of the queue forward to a shorter distance.
  ///
  /// - Complexity: O(log n)
  @inline(__always)
  mutating func lower(_ node: Int, to distance: Double) {
    rise(Entry(distance: distance, node: Int32(truncatingIfNeeded: node)), from: Int(places[node]))
  }

  /// Takes out the nearest node.
  ///
  /// - Complexity: O(log n)
  mutating func removeFirst() -> Int {
    let first = Int(heap[0].node)
    count -= 1
    if count > 0 { sink(heap[count]) }
    return first
  }

  @inline(__always)
  private mutating func rise(_ entry: Entry, from start: Int) {
    var place = start
    while place > 0 {
      let parent = (place - 1) >> 2
      if heap[parent].distance <= entry.distance { break }
      put(heap[parent], at: place)
      place = parent
    }
    put(entry, at: place)
  }

  /// Puts `entry` where it belongs, starting from the top, whose entry was taken out.
  private mutating func sink(_ entry: Entry) {
    var place = 0
    while 4 * place + 1 < count {
      let child = nearestChild(of: place)
      if heap[child].distance >= entry.distance { break }
      put(heap[child], at: place)
      place = child
    }
    put(entry, at: place)
  }

  @inline(__always)
  private func nearestChild(of place: Int) -> Int {
    var nearest = 4 * place + 1
    for child in nearest + 1..<max(nearest + 1, min(4 * place + 5, count)) where heap[child].distance < heap[nearest].distance {
      nearest = child
    }
    return nearest
  }

  @inline(__always)
  private mutating func put(_ entry: Entry, at place: Int) {
    heap[place] = entry
    places[Int(entry.node)] = Int32(truncatingIfNeeded: place)
  }
}
