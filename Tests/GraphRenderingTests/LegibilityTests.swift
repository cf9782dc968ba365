@testable import EntityGraph
import Foundation
@testable import GraphRendering
import Testing

@testable import GraphDrawings

/// What a reader must be able to see.
@Suite struct LegibilityTests {
  private static let renderer = RenderingTests.renderer
  private static let names = [
    "Plain Name", "A Name That Is So Long That It Must Stand On Two Lines", "Wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww", "北京市",
    "שלום עולם",
    "Ünïcödé Łódź", "i", "Emoji 😀", "MMMM WWWW MMMM WWWW", "NATO", "Владимир Владимирович", "مرحبا بالعالم", "",
  ]

  /// A connected graph from a seed.
  private static func drawing(nodes: Int, edges: Int, seed: Int, theme: Theme.Name, layout: Drawing.Layout) -> Drawing {
    var random = Numbers(state: UInt64(seed))
    var drawing = Drawing(HostileGraph.empty)
    drawing.nodes = (0..<nodes).map { index in
      let name = names[random.next(names.count)] + (random.next(2) == 0 ? " \(index)" : "")
      return Drawing.Node(
        id: "\(index)", name: name, kind: EntityKind.allCases[random.next(5)], share: 1 / Double(1 + random.next(60)),
        tooltip: name)
    }
    var pairs: Set<[Int]> = []
    for index in drawing.nodes.indices.dropFirst() { pairs.insert([random.next(index), index]) }
    while pairs.count < min(edges, nodes * (nodes - 1) / 2) {
      let (a, b) = (random.next(nodes), random.next(nodes))
      if a != b { pairs.insert([min(a, b), max(a, b)]) }
    }
    drawing.edges = pairs.sorted { $0.lexicographicallyPrecedes($1) }.map { pair in
      Drawing.Edge(
        a: pair[0], b: pair[1], share: 1 / Double(1 + random.next(9)), isSignificant: random.next(2) == 0, tooltip: "]]> <&\u{1}")
    }
    drawing.style.theme = theme
    drawing.style.layout = layout
    drawing.title = "<title> \\N & \u{0}\u{FFFE}"
    return drawing
  }

  @Test(arguments: Drawing.Layout.allCases) func noLabelLiesOnAnother(_ layout: Drawing.Layout) throws {
    let drawing = Self.drawing(nodes: 40, edges: 70, seed: 7, theme: .light, layout: layout)
    let measures = try PictureMeasures(drawing, Self.renderer)
    #expect(measures.labelOverlaps == 0)
    #expect(measures.hiddenLabels == 0)
    #expect(measures.canvasUse > 0.4)
  }

  /// Whether this machine has a font with the widths of Helvetica; without one letters are wider than the program thinks.
  private static let hasFont: Bool = {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["fc-match", "Helvetica"]
    let output = Pipe()
    process.standardOutput = output
    guard (try? process.run()) != nil else { return false }
    let name = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return ["Helvetica", "Liberation", "Nimbus", "Arial", "Arimo", "Heros", "FreeSans"].contains { name.contains($0) }
  }()

  /// Letters are as wide as the program thinks, or less.
  @Test(.enabled(if: hasFont)) func labelsHaveTheRoomTheyNeed() throws {
    let drawing = Self.drawing(nodes: 60, edges: 100, seed: 3, theme: .light, layout: .automatic)
    let spilled = try PictureMeasures(drawing, Self.renderer).spilledLabels
    #expect(spilled == [])
  }

  /// Random graphs in all layouts and themes; DRAWINGS=300 draws more of them.
  @Test func everyGraphIsDrawn() throws {
    let count = ProcessInfo.processInfo.environment["DRAWINGS"].flatMap { Int($0) } ?? 21
    for number in 0..<count {
      let layout = Drawing.Layout.allCases[number % 7]
      let theme = Theme.Name.allCases[number / 7 % 3]
      var random = Numbers(state: UInt64(number) &* 77)
      let nodes = 1 + random.next(number % 5 == 0 ? 120 : 40)
      let drawing = Self.drawing(nodes: nodes, edges: nodes + random.next(2 * nodes), seed: number, theme: theme, layout: layout)
      let svg = try Self.renderer.render(drawing, as: .svg)
      #expect(SVGTexts(Data(svg)).isWellFormed, "\(layout) \(theme) \(number)")
      if number % 5 == 0 { #expect(try Self.renderer.render(drawing, as: .svg) == svg) }
    }
  }

  @Test func aPictureHasTheSizeThatIsAskedFor() throws {
    for size in [(1600.0, 1000.0), (700, 900), (400, 400), (3000, 800)] {
      var drawing = Self.drawing(nodes: 30, edges: 50, seed: 1, theme: .dark, layout: .automatic)
      drawing.style.size = size
      drawing.style.resolution = 72
      let svg = String(decoding: try Self.renderer.render(drawing, as: .svg), as: UTF8.self)
      let numbers = try #require(svg.firstMatch(of: /width="(\d+)" height="(\d+)"/))
      let (width, height) = (Double(numbers.1)!, Double(numbers.2)!)
      #expect(abs(width - size.0) < 5 && abs(height - size.1) < 5, "\(width)x\(height) for \(size)")
      let png = try Self.renderer.render(drawing, as: .png)
      let pixels = png[16..<20].reduce(0) { $0 << 8 | Int($1) }
      #expect(abs(Double(pixels) - size.0) < 6)
    }
  }

  // MARK: Positions

  @Test func namesStayWhereTheyWere() throws {
    let before = Self.drawing(nodes: 40, edges: 70, seed: 11, theme: .light, layout: .automatic)
    var after = before
    after.nodes.append(Drawing.Node(id: "new", name: "A New Name", kind: .person, share: 0.1, tooltip: "New"))
    after.edges += [Drawing.Edge(a: 3, b: 40, share: 0.2, tooltip: "x"), Drawing.Edge(a: 9, b: 40, share: 0.1, tooltip: "y")]
    after.nodes[5].share *= 1.5
    let first = try Self.renderer.picture(before, as: .svg, from: Positions())
    let file = try Positions(first.positions.write())
    let second = try Self.renderer.picture(after, as: .svg, from: file)
    let moves = before.nodes.map { node -> Double in
      let (a, b) = (first.positions.points[node.id]!, second.positions.points[node.id]!)
      return ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot()
    }.sorted()
    #expect(moves[20] < 25 && moves[36] < 60, "\(moves)")
    #expect(second.positions.points["new"] != nil)
    // Nothing new: the same places, but for a name that may change from below its shape to above.
    let third = try Self.renderer.picture(after, as: .svg, from: Positions(second.positions.write()))
    let same = second.positions.points.count { id, point in
      abs(point.x - third.positions.points[id]!.x) < 2 && abs(point.y - third.positions.points[id]!.y) < 2
    }
    #expect(same >= 39)
  }

  @Test func aBadLineOfPositionsIsTold() throws {
    #expect(try Positions(Array("# comment\n\na b\t1\t-2.5\n".utf8)).points["a b"] == Point(x: 1, y: -2.5))
    for text in ["a\t1\n", "ok\t1\t2\na\tx\t2\n", "a\tnan\t2\n"] {
      #expect(throws: Positions.ReadingError.self) { try Positions(Array(text.utf8)) }
    }
  }
}
