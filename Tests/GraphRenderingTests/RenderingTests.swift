import Foundation
import Testing

@testable import EntityGraph
@testable import GraphRendering

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct RenderingTests {
  /// The program beside the tests draws for them, as it does for itself.
  static let renderer: Renderer = {
    let folder = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
    let bundle =
      folder.path.contains(".xctest/")
      ? folder.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent() : folder
    return Renderer(helper: bundle.appending(path: "entitygraph").path, helperArguments: ["draw-dot"])
  }()

  private static let names = [
    "Plain Name", "Quote \" Mark", "Back\\slash\\", "Ends with \\", "<b>Bold</b> & Co.", "&amp; already", "Apo'strophe",
    "Emoji 😀",
    "שלום עולם", "مرحبا", "\\N \\G \\L", "--> edge", "]]> cdata", "Ünïcödé Łódź", "n0", "graph {", "北京市", "%s %n",
  ]

  private static func drawing(_ names: [String] = names) -> Drawing {
    var drawing = Drawing(HostileGraph.empty)
    drawing.nodes = names.enumerated().map { index, name in
      Drawing.Node(
        id: "id \(index)", name: name, kind: EntityKind.shown[index % 4], share: 1 / Double(index + 1), tooltip: "About \(name)")
    }
    drawing.edges = names.indices.dropFirst().map {
      Drawing.Edge(a: 0, b: $0, share: 0.5, tooltip: "With \(names[$0])", link: "https://example.org/?a=1&b=<\($0)>")
    }
    drawing.title = "Title with <tags> & \"quotes\""
    return drawing
  }

  @Test func svgIsWellFormedAndKeepsTheNames() throws {
    let svg = try Self.renderer.render(Self.drawing(), as: .svg)
    let texts = SVGTexts(Data(svg))
    #expect(texts.isWellFormed)
    for name in Self.names { #expect(texts.all.contains(name), "\(name) is not in the picture") }
    for name in Self.names { #expect(texts.titles.contains("About \(name)"), "\(name) has no tooltip") }
    #expect(texts.titles.contains("With \(Self.names[3])"))
    #expect(texts.titles.first == "Title with <tags> & \"quotes\"")
    let text = String(decoding: svg, as: UTF8.self)
    #expect(text.contains("aria-labelledby") && text.contains("<a xlink:href=\"https://example.org/?a=1&amp;b=&lt;1&gt;\">"))
  }

  @Test func pngAndPDFAreWhatTheySay() throws {
    #expect(try Self.renderer.render(Self.drawing(), as: .png).starts(with: [0x89, 0x50, 0x4E, 0x47]))
    #expect(try Self.renderer.render(Self.drawing(), as: .pdf).starts(with: Array("%PDF".utf8)))
  }

  @Test func theSameDrawingGivesTheSamePicture() throws {
    let first = try Self.renderer.render(Self.drawing(), as: .svg)
    #expect(try Self.renderer.render(Self.drawing(), as: .svg) == first)
  }

  @Test func largeGraphsAreDrawn() throws {
    let names = (0..<300).map { "Name \($0)" }
    #expect(try Self.renderer.render(Self.drawing(names), as: .svg).count > 10_000)
  }

  /// Graphviz reads our DOT and writes it back with the same labels.
  @Test func graphvizReadsTheLabelsBack() throws {
    let json = try Self.renderer.draw(DOTWriter.write(Self.drawing()), engine: "neato", formatName: "json0")
    let object = try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any]
    let objects = try #require(object?["objects"] as? [[String: Any]])
    let labels = objects.compactMap { $0["label"] as? String }
    #expect(labels.count == Self.names.count)
    for (name, label) in zip(Self.names, labels) {
      let plain = label.replacing("\\n", with: " ").replacing("\\\\", with: "\\").replacing("&amp;", with: "&")
      #expect(plain == name || label.contains("\\n"), "\(label)")
    }
  }

  // MARK: Failures

  private func failure(_ body: () throws(RenderingError) -> [UInt8]) -> RenderingError? {
    do throws(RenderingError) {
      _ = try body()
      return nil
    } catch { return error }
  }

  @Test func badDOTIsToldFromABadEngine() {
    let renderer = Self.renderer
    if case .syntax = failure({ () throws(RenderingError) in
      try renderer.draw(Array("graph {".utf8), engine: "neato", format: .svg)
    }) {
    } else {
      Issue.record("a syntax error was expected")
    }
    if case .layout("nonsense", _) = failure({ () throws(RenderingError) in
      try renderer.draw(Array("graph { a -- b }".utf8), engine: "nonsense", format: .svg)
    }) {
    } else {
      Issue.record("a failed layout was expected")
    }
  }

  @Test func aMissingHelperIsNoCrash() {
    let renderer = Renderer(helper: "/nonexistent/entitygraph", helperArguments: [])
    if case .cannotStart = failure({ () throws(RenderingError) in try renderer.render(Self.drawing(), as: .svg) }) {
    } else {
      Issue.record("a process that cannot start was expected")
    }
  }

  @Test func aDrawingThatTakesTooLongIsGivenUp() {
    var renderer = Renderer(helper: "/bin/sh", helperArguments: ["-c", "sleep 20"])
    renderer.seconds = 1
    if case .timedOut(1) = failure({ () throws(RenderingError) in try renderer.render(Self.drawing(), as: .svg) }) {
    } else {
      Issue.record("a time-out was expected")
    }
  }

  @Test func aDrawingThatNobodyCanReadIsRefused() {
    let names = (0...Renderer.mostNodes).map { "Name \($0)" }
    if case .tooLarge = failure({ () throws(RenderingError) in try Self.renderer.render(Self.drawing(names), as: .svg) }) {
    } else {
      Issue.record("a refusal was expected")
    }
  }
}

/// A graph without anything.
enum HostileGraph {
  static var empty: Graph { Graph(CooccurrenceCounts()) }
}

/// Texts and titles of an SVG.
final class SVGTexts: NSObject, XMLParserDelegate {
  private(set) var all: [String] = []
  private(set) var titles: [String] = []
  private(set) var isWellFormed = false
  private var current = ""
  private var pending: [String] = []

  init(_ data: Data) {
    super.init()
    let parser = XMLParser(data: data)
    parser.delegate = self
    isWellFormed = parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    current = ""
    if element == "g" { flush() }
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) { current += text }

  func parser(_ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?) {
    if element == "text" { pending.append(current.replacing("\u{A0}", with: " ")) }
    if element == "title" { titles.append(current) }
    if element == "g" { flush() }
  }

  /// A name on two lines is one name.
  private func flush() {
    all += pending + [pending.joined(separator: " ")]
    pending = []
  }
}
