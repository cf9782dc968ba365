public import EntityGraph

/// Draws graphs through the linked Graphviz library, each in a short-lived process of its own.
public struct Renderer: Sendable {
  /// Formats that can be drawn.
  public enum Format: String, Sendable, CaseIterable {
    case svg, png, pdf
  }

  /// A program that calls ``DrawingProcess`` when it is started with ``arguments(engine:format:seconds:)``.
  public let helper: String
  /// The first arguments of the helper, before engine, format and seconds.
  public let helperArguments: [String]
  /// What a picture can show at most.
  public static let mostNodes = 5000
  public static let mostEdges = 20_000
  /// Seconds after which a drawing is given up.
  public var seconds = 60

  public init(helper: String, helperArguments: [String]) {
    self.helper = helper
    self.helperArguments = helperArguments
  }

  /// The picture, as bytes of the format.
  public func render(_ drawing: Drawing, as format: Format) throws(RenderingError) -> [UInt8] {
    try picture(drawing, as: format, from: Positions()).bytes
  }

  /// The picture and where its names stand; names in `earlier` stay where they were, as far as there is room.
  ///
  /// A layout that crashes or takes too long is tried once more with plainer settings.
  public func picture(
    _ drawing: Drawing, as format: Format, from earlier: Positions
  ) throws(RenderingError) -> (bytes: [UInt8], positions: Positions) {
    let composition = try composition(drawing, from: earlier)
    let picture = try draw(page: composition.page, drawing.style.resolution, formatName: format.rawValue)
    return (finished(picture, drawing, composition.page, format), Positions(drawing.nodes.map(\.id), composition.shapes))
  }

  /// The picture in another format of Graphviz's, such as `json`.
  package func measuredPicture(_ drawing: Drawing, formatName: String) throws(RenderingError) -> [UInt8] {
    try draw(page: composition(drawing, from: Positions()).page, 72, formatName: formatName)
  }

  private func composition(_ drawing: Drawing, from earlier: Positions) throws(RenderingError) -> Composition {
    let (nodes, edges) = (drawing.nodes.count, drawing.edges.count)
    if nodes > Renderer.mostNodes || edges > Renderer.mostEdges { throw .tooLarge(nodes: nodes, edges: edges) }
    let scale = NodeScale(nodeCount: nodes)
    let footprints = drawing.nodes.map { Footprint($0, scale) }
    let known = drawing.nodes.map { earlier.points[$0.id] }
    // Too few names that have a place already: a new picture.
    let isFixed = known.count { $0 != nil } * 2 > known.count
    var layout = LayoutDOT(drawing, footprints, shapes: isFixed ? known : known.map { _ in nil })
    if isFixed { layout.engine = "neato" }
    let positions = try positions(layout)
    if isFixed {
      let shapes = Renderer.shapes(known, positions, footprints)
      return Composition(drawing, Arrangement(footprints, shapes: shapes, edges: drawing.edges), isFixed: true)
    }
    let arrangement = Arrangement(
      footprints, positions: positions, aspect: Composition.aspect(drawing),
      isFree: ["neato", "fdp", "sfdp"].contains(layout.engine), edges: drawing.edges)
    return Composition(drawing, arrangement, isFixed: false)
  }

  /// The known places, and those that a layout found for the others. It has moved everything to its own corner.
  private static func shapes(_ known: [Point?], _ positions: [Point], _ footprints: [Footprint]) -> [Point] {
    let found = zip(positions, footprints).map { $1.shapeBox(at: $0).center }
    let steps = zip(known, found).compactMap { known, found in known.map { $0 - found } }
    let step = steps.reduce(Point(x: 0, y: 0), +) * (1 / Double(max(steps.count, 1)))
    return zip(known, found).map { $0 ?? $1 + step }
  }

  private func positions(_ layout: LayoutDOT) throws(RenderingError) -> [Point] {
    let output: [UInt8]
    do throws(RenderingError) {
      output = try draw(layout.write(), engine: layout.engine, formatName: "plain")
    } catch {
      if case .cannotStart = error { throw error }
      output = try draw(layout.plain.write(), engine: layout.engine, formatName: "plain")
    }
    return LayoutDOT.positions(output, count: layout.nodes.count)
  }

  /// PNG gets its resolution; a very large page less, so that it can be held in memory.
  private func draw(page: Page, _ resolution: Int, formatName: String) throws(RenderingError) -> [UInt8] {
    let most = 8000 * 72 / (max(page.width, page.height) * page.scale)
    let wanted = Double(resolution)
    let pixels = formatName == Format.png.rawValue ? max(min(wanted, most), 10) : 72
    return try draw(PageDOT.write(page, resolution: Int(pixels)), engine: PageDOT.engine, formatName: formatName)
  }

  /// Draws DOT text as it is.
  public func draw(
    _ dot: [UInt8], engine: String, format: Format, acceptsDropped: Bool = true
  ) throws(RenderingError) -> [UInt8] {
    try draw(dot, engine: engine, formatName: format.rawValue, acceptsDropped: acceptsDropped)
  }

  /// The same with any format that Graphviz knows.
  func draw(
    _ dot: [UInt8], engine: String, formatName: String, acceptsDropped: Bool = true
  ) throws(RenderingError) -> [UInt8] {
    let result: ChildProcess.Result
    do throws(ChildProcess.StartError) {
      result = try ChildProcess.run(
        helper, helperArguments + [engine, formatName, String(seconds)], input: dot, seconds: seconds)
    } catch {
      throw .cannotStart(reason: error.reason)
    }
    let messages = String(decoding: result.messages.prefix(2000), as: UTF8.self)
    switch result.end {
    case .timedOut: throw .timedOut(seconds: seconds)
    case .signalled(let signal): throw .crashed(signal: signal)
    case .exited(let code):
      switch DrawingProcess.Outcome(rawValue: code) {
      case .drawn: return result.output
      case .contentDropped where acceptsDropped: return result.output
      case .contentDropped, .renderFailed: throw .format(formatName, messages: messages)
      case .layoutFailed: throw .layout(engine: engine, messages: messages)
      case .syntaxError: throw .syntax(messages: messages)
      case nil: throw .cannotStart(reason: "the drawing helper ended with code \(code). \(messages)")
      }
    }
  }

  private func finished(_ picture: [UInt8], _ drawing: Drawing, _ page: Page, _ format: Format) -> [UInt8] {
    format == .svg ? SVGFinishing(drawing, page).finish(picture) : picture
  }
}
