internal import EntityGraph

/// Puts a drawing on a page: nodes where the layout wants them, labels, curves, title and legend.
struct Composition {
  let page: Page
  /// Where the shapes stand, one for each node.
  let shapes: [Point]

  /// - Complexity: O(n log n + e)
  init(_ drawing: Drawing, _ arrangement: Arrangement, isFixed: Bool) {
    var arrangement = arrangement
    let theme = Theme.named(drawing.style.theme)
    let frame = Composition.frame(drawing, theme, &arrangement, isFixed)
    var page = Page(width: frame.width, height: 0, background: theme.background)
    let nodes = NodeMarks(drawing, arrangement, theme)
    page.height = (frame.headerHeight + Composition.innerHeight(arrangement, frame) + frame.footerHeight).rounded(.up)
    page.marks = nodes.lines() + frame.header() + frame.footer(top: page.height - frame.footerHeight + 14)
    page.marks += nodes.shapesAndLabels()
    page.areas = CommunityAreas(drawing, boxes: arrangement.boxes, theme).areas()
    if let size = drawing.style.size { page.scale = min(size.width / page.width, size.height / page.height) }
    self.page = page
    shapes = nodes.shapes.map(\.center)
  }

  /// Moves the nodes to their place on the page and returns what stands around them.
  private static func frame(
    _ drawing: Drawing, _ theme: Theme, _ arrangement: inout Arrangement, _ isFixed: Bool
  ) -> Frame {
    let room = Composition.room(drawing, theme, arrangement.bounds)
    if !isFixed || drawing.style.size != nil { arrangement.stretch(width: room.width, height: room.height) }
    let width = max(Frame.leastWidth, max(room.width, arrangement.bounds.width) + 2 * Frame.margin).rounded(.up)
    let frame = Frame(drawing: drawing, theme: theme, width: width)
    let bounds = arrangement.bounds
    let middle = frame.headerHeight + innerHeight(arrangement, frame) / 2
    arrangement.move(by: Point(x: width / 2, y: middle) - bounds.center)
    return frame
  }

  private static func innerHeight(_ arrangement: Arrangement, _ frame: Frame) -> Double {
    guard let size = frame.drawing.style.size else { return arrangement.bounds.height + 16 }
    let fitting = frame.width * size.height / size.width - frame.headerHeight - frame.footerHeight
    return max(arrangement.bounds.height + 16, fitting)
  }

  /// How much the nodes may fill: what they need, or what a page of the wanted size leaves when that is more.
  private static func room(_ drawing: Drawing, _ theme: Theme, _ bounds: Box) -> (width: Double, height: Double) {
    guard let size = drawing.style.size else { return (max(bounds.width, 560), bounds.height) }
    var width = max(Frame.leastWidth, bounds.width + 2 * Frame.margin, size.width)
    let around = Frame(drawing: drawing, theme: theme, width: width)
    let fixedHeight = around.headerHeight + around.footerHeight + 16
    // As wide as the height asks for.
    width = max(width, (bounds.height + fixedHeight) * size.width / size.height)
    return (width - 2 * Frame.margin, max(bounds.height, width * size.height / size.width - fixedHeight))
  }

  /// The shape of the room for nodes on the page.
  static func aspect(_ drawing: Drawing) -> Double {
    guard let size = drawing.style.size else { return 1.5 }
    return max(0.3, min(4, (size.width - 2 * Frame.margin) / max(size.height - 260, size.height / 2)))
  }
}

/// The marks of nodes and edges.
private struct NodeMarks {
  let drawing: Drawing
  let arrangement: Arrangement
  let theme: Theme
  let shapes: [Box]
  let labels: [Box]

  init(_ drawing: Drawing, _ arrangement: Arrangement, _ theme: Theme) {
    self.drawing = drawing
    self.arrangement = arrangement
    self.theme = theme
    shapes = zip(arrangement.footprints, arrangement.boxes).map { $0.shapeBox(at: $1.center) }
    labels = zip(arrangement.footprints, arrangement.boxes).map { $0.labelBox(at: $1.center) }
  }

  /// The strongest last, over the others; what may be chance below what is proved.
  func lines() -> [Mark] {
    let curves = EdgeCurves(shapes: shapes, labels: labels)
    let order = drawing.edges.indices.reversed()
    let sorted = order.filter { !drawing.edges[$0].isSignificant } + order.filter { drawing.edges[$0].isSignificant }
    return sorted.map { index in
      let edge = drawing.edges[index]
      let role = (edge.change.map { "\($0.rawValue) " } ?? "") + (edge.isSignificant ? "significant" : "maybe-chance")
      return .line(
        Mark.Line(
          id: "e\(index)", role: role, points: curves.curve(edge.a, edge.b, width: edge.width), width: edge.width,
          color: theme.color(of: edge), isDashed: edge.isDashed))
    }
  }

  func shapesAndLabels() -> [Mark] {
    drawing.nodes.indices.flatMap { index in [shape(index), label(index)] }
  }

  private func shape(_ index: Int) -> Mark {
    let node = drawing.nodes[index]
    return .shape(
      Mark.Shape(
        id: "n\(index)", role: node.kind.name, shape: arrangement.footprints[index].shape, box: shapes[index],
        look: theme.look(of: node), borderWidth: node.isCenter ? 3.5 : 1.2))
  }

  /// What stands behind a name: the page, or the area of its community.
  private func halo(_ index: Int) -> String {
    guard let community = drawing.nodes[index].community else { return theme.halo }
    return CommunityAreas.tint(community, theme) + theme.halo.suffix(2)
  }

  private func label(_ index: Int) -> Mark {
    let footprint = arrangement.footprints[index]
    return .text(
      Mark.Text(
        id: "n\(index)_label", role: "label", lines: footprint.lines, box: labels[index], size: footprint.fontSize,
        color: footprint.isInside ? theme.inkOnShape : theme.ink, halo: footprint.isInside ? nil : halo(index)))
  }
}
