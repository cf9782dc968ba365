@testable import EntityGraph
@testable import GraphRendering
import Testing

@Suite struct CommunityAreasTests {
  private let theme = Theme.named(.light)

  /// Areas of nodes of these communities in a row, 100 points apart, but for the last, which stands far off.
  private func areas(_ communities: [Int?]) -> [Page.Area] {
    var drawing = Drawing(HostileGraph.empty)
    drawing.nodes = communities.enumerated().map { index, community in
      var node = Drawing.Node(id: "\(index)", name: "Name \(index)", kind: .person, share: 0.5, tooltip: "")
      node.community = community
      return node
    }
    let boxes = communities.indices.map { index in
      Box(center: Point(x: index == communities.count - 1 ? 9000 : Double(index) * 100, y: 50), width: 40, height: 20)
    }
    return CommunityAreas(drawing, boxes: boxes, theme).areas()
  }

  @Test func neighboursShareAnAreaAndStrangersHaveNone() {
    let areas = areas([0, 0, 0, 0, 1, nil])
    // Three bridges and four cloths; a community of one name has no area.
    #expect(areas.count { !$0.isCurved } == 3 && areas.count { $0.isCurved } == 4)
    #expect(Set(areas.map(\.color)) == [CommunityAreas.tint(0, theme)])
    #expect(areas.filter(\.isCurved).allSatisfy { $0.points.count % 3 == 1 && $0.points.first! == $0.points.last! })
  }

  @Test func nobodyFarOffIsBridged() {
    let areas = areas([0, 0, 0, 0, 0])
    #expect(areas.allSatisfy { area in area.points.allSatisfy { $0.x < 1000 } })
  }
}
