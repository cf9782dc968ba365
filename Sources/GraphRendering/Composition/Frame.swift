internal import EntityGraph

/// What stands around the drawing: title and caption above, the legend below.
struct Frame {
  let drawing: Drawing
  let theme: Theme
  let width: Double

  static let margin = 36.0
  /// The legend needs this much.
  static let leastWidth = 900.0

  /// Words grow with the page, so that they can be read when it is seen as a whole.
  private var zoom: Double { min(max(width / 1150, 1), 4) }

  private var scale: NodeScale { NodeScale(nodeCount: drawing.nodes.count) }

  private var titleLines: [String] {
    TextWidth.wrap(drawing.title, size: titleSize, width: width - 2 * margin, most: 2)
  }

  private var captionLines: [String] {
    TextWidth.wrap(drawing.caption, size: captionSize, width: width - 2 * margin, most: 2)
  }

  private var titleSize: Double { 24 * zoom }
  private var captionSize: Double { 12.5 * zoom }
  private var textSize: Double { 11 * zoom }
  private var row: Double { 17 * zoom }
  private var margin: Double { Self.margin }

  // MARK: Above

  var headerHeight: Double {
    margin - 8 + Double(titleLines.count) * titleSize * 1.25 + Double(captionLines.count) * captionSize * 1.4 + 18 * zoom
  }

  func header() -> [Mark] {
    let top = margin - 8
    let titleHeight = Double(titleLines.count) * titleSize * 1.25
    let captionHeight = Double(captionLines.count) * captionSize * 1.4
    return [
      text(titleLines, x: margin, top: top, height: titleHeight, size: titleSize, color: theme.ink, "title"),
      text(
        captionLines, x: margin, top: top + titleHeight, height: captionHeight, size: captionSize,
        color: theme.quietInk, "caption"),
    ]
  }

  // MARK: Below

  var footerHeight: Double { 14 * zoom + legendHeight + margin }

  private var legendHeight: Double { max(Double(rows) * row + 24 * zoom, largestSample + 38 * zoom) }

  private var rows: Int {
    let widthRows = drawing.legend.widths.steps.count + (drawing.legend.chance == nil ? 0 : 1)
    return max(drawing.legend.kinds.count, noteLines.count, widthRows, communityRows, drawing.legend.changes.count)
  }

  private var communityRows: Int { min(drawing.legend.communities.count, Theme.communities.count) }

  func footer(top: Double) -> [Mark] {
    let end = Point(x: width - margin, y: top)
    var marks: [Mark] = [
      line(from: Point(x: margin, y: top), to: end, width: 0.7, color: theme.rule)
    ]
    let columns = columns
    marks += kindColumn(x: columns[0], top: top + 14 * zoom)
    if !drawing.legend.communities.isEmpty { marks += communityColumn(x: columns[1], top: top + 14 * zoom) }
    if !drawing.legend.changes.isEmpty { marks += changeColumn(x: columns[1], top: top + 14 * zoom) }
    marks += sizeColumn(x: columns[2], top: top + 14 * zoom)
    marks += widthColumn(x: columns[3], top: top + 14 * zoom)
    marks += noteColumn(x: columns[4], top: top + 14 * zoom)
    return marks
  }

  /// Where the columns begin; the second is empty when colours tell kinds and nothing changed.
  private var columns: [Double] {
    let legend = drawing.legend
    let widths: [Double] =
      !legend.communities.isEmpty ? [115, 165, 185, 225] : !legend.changes.isEmpty ? [125, 120, 210, 235] : [130, 0, 230, 250]
    return widths.reduce(into: [margin]) { $0.append($0.last! + $1 * zoom) }
  }

  private var noteLines: [String] {
    let room = width - margin - columns[4]
    return drawing.legend.notes.flatMap { TextWidth.wrap($0, size: textSize, width: room, most: 2) }
  }

  private func kindColumn(x: Double, top: Double) -> [Mark] {
    var marks = [heading(drawing.legend.communities.isEmpty ? "Names" : "Shapes", x: x, top: top)]
    for (index, kind) in drawing.legend.kinds.enumerated() {
      let middle = rowMiddle(index, top)
      let look = drawing.legend.communities.isEmpty ? theme.look(of: kind) : theme.look(of: .other)
      marks.append(sample(kind, look, diameter: 12 * zoom, at: Point(x: x + 8 * zoom, y: middle)))
      marks.append(label(kind.name, x: x + 24 * zoom, middle: middle))
    }
    return marks
  }

  private func communityColumn(x: Double, top: Double) -> [Mark] {
    var marks = [heading("Colours: groups around", x: x, top: top)]
    for (index, group) in drawing.legend.communities.prefix(communityRows).enumerated() {
      let middle = rowMiddle(index, top)
      let isRest = index == Theme.communities.count - 1 && drawing.legend.communities.count > Theme.communities.count
      marks.append(sample(.person, Theme.communities[index], diameter: 12 * zoom, at: Point(x: x + 8 * zoom, y: middle)))
      let name = isRest ? "others" : TextWidth.wrap(group.name, size: textSize, width: 118 * zoom, most: 1)[0]
      marks.append(label(name, x: x + 24 * zoom, middle: middle))
    }
    return marks
  }

  private func changeColumn(x: Double, top: Double) -> [Mark] {
    var marks = [heading("Relationships", x: x, top: top)]
    for (index, change) in drawing.legend.changes.enumerated() {
      let middle = rowMiddle(index, top)
      var sample = sampleMark(x, middle, 4, theme.color(of: change, isSignificant: true))
      sample.isDashed = change == .gone
      marks += [.line(sample), label(change.rawValue, x: x + 44 * zoom, middle: middle)]
    }
    return marks
  }

  /// Circles inside each other on one base line, true to size, each with its number at its top.
  private func sizeColumn(x: Double, top: Double) -> [Mark] {
    var marks = [heading("Size: " + drawing.legend.sizes.words, x: x, top: top)]
    let look = Theme.Look(fill: theme.background, border: theme.quietInk)
    let middle = x + largestSample / 2
    let base = top + 26 * zoom + largestSample
    var free = 0.0
    for step in drawing.legend.sizes.steps {
      let diameter = scale.diameter(share: step.share)
      let labelPlace = Point(x: x + largestSample + 12, y: max(base - diameter, free))
      free = labelPlace.y + 1.2 * textSize
      marks.append(line(from: Point(x: middle, y: base - diameter), to: labelPlace, width: 0.6, color: theme.quietInk))
      marks.append(sample(.person, look, diameter: diameter, at: Point(x: middle, y: base - diameter / 2)))
      marks.append(label(step.label, x: labelPlace.x + 3, middle: labelPlace.y))
    }
    return marks
  }

  private var largestSample: Double { drawing.legend.sizes.steps.first.map { scale.diameter(share: $0.share) } ?? 0 }

  private func widthColumn(x: Double, top: Double) -> [Mark] {
    let widths = drawing.legend.widths
    var marks = [heading("Lines: " + widths.words, x: x, top: top)]
    for (index, step) in widths.steps.enumerated() {
      let middle = rowMiddle(index, top)
      let color = theme.grey(step.share, isSignificant: true)
      marks.append(sampleLine(x, middle, Drawing.Edge.width(share: step.share), color))
      marks.append(label(step.label, x: x + 44 * zoom, middle: middle))
    }
    if let chance = drawing.legend.chance {
      let middle = rowMiddle(widths.steps.count, top)
      let change = drawing.legend.changes.first.map { theme.color(of: $0, isSignificant: false) }
      marks.append(sampleLine(x, middle, 3, change ?? theme.grey(0.3, isSignificant: false)))
      marks.append(label(chance, x: x + 44 * zoom, middle: middle))
    }
    return marks
  }

  private func noteColumn(x: Double, top: Double) -> [Mark] {
    [heading("This picture", x: x, top: top)] + noteLines.enumerated().map { label($1, x: x, middle: rowMiddle($0, top)) }
  }

  // MARK: Parts

  private func rowMiddle(_ index: Int, _ top: Double) -> Double { top + 24 * zoom + (Double(index) + 0.5) * row }

  private func heading(_ words: String, x: Double, top: Double) -> Mark {
    text([words], x: x, top: top, height: 16 * zoom, size: textSize, color: theme.quietInk, "legend heading")
  }

  private func label(_ words: String, x: Double, middle: Double) -> Mark {
    text([words], x: x, top: middle - 8 * zoom, height: 16 * zoom, size: textSize, color: theme.ink, "legend")
  }

  private func text(
    _ lines: [String], x: Double, top: Double, height: Double, size: Double, color: String, _ role: String
  ) -> Mark {
    let width = TextWidth.of(lines, size: size) * 1.1 + 8
    let box = Box(center: Point(x: x + width / 2, y: top + height / 2), width: width, height: height)
    return .text(Mark.Text(role: role, lines: lines, box: box, size: size, color: color, isLeft: true))
  }

  private func sample(_ kind: EntityKind, _ look: Theme.Look, diameter: Double, at center: Point) -> Mark {
    let shape = NodeShape(kind)
    let box = Box(center: center, width: shape.width * diameter, height: shape.height * diameter)
    return .shape(Mark.Shape(role: "legend", shape: shape, box: box, look: look))
  }

  private func sampleLine(_ x: Double, _ middle: Double, _ width: Double, _ color: String) -> Mark {
    .line(sampleMark(x, middle, width, color))
  }

  private func sampleMark(_ x: Double, _ middle: Double, _ width: Double, _ color: String) -> Mark.Line {
    lineMark(from: Point(x: x, y: middle), to: Point(x: x + 34 * zoom, y: middle), width: width, color: color)
  }

  private func line(from start: Point, to end: Point, width: Double, color: String) -> Mark {
    .line(lineMark(from: start, to: end, width: width, color: color))
  }

  private func lineMark(from start: Point, to end: Point, width: Double, color: String) -> Mark.Line {
    let way = end - start
    return Mark.Line(
      role: "legend", points: [start, start + way * (1.0 / 3), start + way * (2.0 / 3), end], width: width, color: color)
  }
}
