internal import EntityGraph

/// Soft areas behind the names of each community: a rounded cloth under every member and a bridge to its neighbours, in one pale
/// tint, so that together they look like one shape. Members that stand far off have a cloth of their own; a hull around all of
/// them would cover strangers.
struct CommunityAreas {
  private let boxes: [Box]
  private let communities: [Int?]
  private let theme: Theme

  init(_ drawing: Drawing, boxes: [Box], _ theme: Theme) {
    self.boxes = boxes
    communities = drawing.nodes.map(\.community)
    self.theme = theme
  }

  private static let margin = 11.0
  private static let bridge = 15.0

  /// The colour of a community's area; that of the page for the last colour, which many share.
  static func tint(_ community: Int, _ theme: Theme) -> String {
    hasArea(community) ? Theme.mix(Theme.communities[community].fill, theme.background, 0.34) : theme.background
  }

  private static func hasArea(_ community: Int) -> Bool { community < Theme.communities.count - 1 }

  /// The largest community first, so that smaller ones lie over it.
  ///
  /// - Complexity: O(m²) for communities of m members.
  func areas() -> [Page.Area] {
    let members = Dictionary(grouping: communities.indices.filter { communities[$0] != nil }) { communities[$0]! }
      .filter { $0.value.count > 1 && CommunityAreas.hasArea($0.key) }
    let order = members.keys.sorted { (members[$1]!.count, $0) < (members[$0]!.count, $1) }
    let trees = order.map { tree(members[$0]!) }
    let longest = farthest(trees.flatMap { $0 })
    return zip(order, trees).flatMap { community, tree in
      let color = CommunityAreas.tint(community, theme)
      let near = tree.filter { length($0) <= longest }
      let joined = Set(near.flatMap { [$0.a, $0.b] })
      return near.map { Page.Area(color: color, points: bridge($0), isCurved: false) }
        + members[community]!.filter(joined.contains).map { Page.Area(color: color, points: cloth(boxes[$0]), isCurved: true) }
    }
  }

  private struct Link {
    let a: Int
    let b: Int
  }

  private func length(_ link: Link) -> Double { (boxes[link.a].center - boxes[link.b].center).length }

  /// Two and a half times the usual distance.
  private func farthest(_ links: [Link]) -> Double {
    let lengths = links.map(length).sorted()
    return lengths.isEmpty ? 0 : lengths[lengths.count / 2] * 2.5
  }

  /// The shortest links that join all members (Prim's algorithm).
  private func tree(_ members: [Int]) -> [Link] {
    var links: [Link] = []
    var rest = Array(members.dropFirst())
    var nearest = rest.map { Link(a: members[0], b: $0) }
    while let next = nearest.indices.min(by: { (length(nearest[$0]), rest[$0]) < (length(nearest[$1]), rest[$1]) }) {
      let taken = rest.remove(at: next)
      links.append(nearest.remove(at: next))
      for (index, other) in rest.enumerated() where length(Link(a: taken, b: other)) < length(nearest[index]) {
        nearest[index] = Link(a: taken, b: other)
      }
    }
    return links
  }

  private func bridge(_ link: Link) -> [Point] {
    let (start, end) = (boxes[link.a].center, boxes[link.b].center)
    let way = end - start
    let side = Point(x: -way.y, y: way.x) * (CommunityAreas.bridge / max(way.length, 1))
    return [start + side, end + side, end - side, start - side]
  }

  /// A rectangle with round corners as a Bézier curve.
  private func cloth(_ box: Box) -> [Point] {
    let margin = CommunityAreas.margin
    let (left, right, top, bottom) = (box.left - margin, box.right + margin, box.top - margin, box.bottom + margin)
    let radius = min(26, (right - left) / 2, (bottom - top) / 2)
    let corners = [
      (Point(x: right, y: top), Point(x: 1, y: 0), Point(x: 0, y: 1)),
      (Point(x: right, y: bottom), Point(x: 0, y: 1), Point(x: -1, y: 0)),
      (Point(x: left, y: bottom), Point(x: -1, y: 0), Point(x: 0, y: -1)),
      (Point(x: left, y: top), Point(x: 0, y: -1), Point(x: 1, y: 0)),
    ]
    var points = [Point(x: left + radius, y: top)]
    for (corner, into, out) in corners {
      let (start, end) = (corner - into * radius, corner + out * radius)
      // Straight to the corner, then a quarter of a circle.
      points += [points.last!, start, start, start + into * (radius * 0.55), end - out * (radius * 0.55), end]
    }
    return points
  }
}
