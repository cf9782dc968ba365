import ArgumentParser
import EntityGraph
import GraphRendering

/// Options of pictures and of the page.
struct PictureOptions: ParsableArguments {
  @Option(name: .long, help: "The title of the picture.")
  var title: String?
  @Option(
    name: .long, help: ArgumentHelp("Most names in a picture (usually 40) or on the page (1000).", valueName: "number"))
  var nodes: Int?
  @Option(
    name: .long,
    help: ArgumentHelp("Most relationships in a picture (usually 7 for 4 names) or on the page (4000).", valueName: "number"))
  var edges: Int?
  @Flag(name: .long, help: "Show all names and relationships in the picture.")
  var all = false
  @Option(name: .long, help: ArgumentHelp("Draw the names around this one.", valueName: "name"))
  var center: String?
  @Option(
    name: .long,
    help: ArgumentHelp("Colours of the picture: light (usual), dark, or print for grey printers.", valueName: "theme"))
  var theme: String?
  @Option(
    name: .long,
    help: ArgumentHelp("What colours tell: kind (usual) or community, names that are close to each other.", valueName: "what"))
  var color: String?
  @Flag(name: .long, help: "Write the ISO codes of countries beside their names.")
  var codes = false
  @Option(
    name: .long,
    help: ArgumentHelp(
      "How names are laid out: auto (usual), neato, fdp, sfdp, dot, circo or twopi, in Graphviz's words.", valueName: "layout"))
  var layout: String?
  @Option(name: .long, help: ArgumentHelp("Width and height of the picture, as 1600x1000.", valueName: "size"))
  var size: String?
  @Option(name: .long, help: ArgumentHelp("Dots per inch of a PNG; 72 makes one dot of a unit of --size.", valueName: "number"))
  var dpi = 144
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Keep names where this file says, and write it anew, for pictures that follow each other.", valueName: "file")
  )
  var positions: String?

  /// The options that were given.
  var given: [String] {
    [
      ("--title", title != nil), ("--nodes", nodes != nil), ("--edges", edges != nil), ("--all", all),
      ("--center", center != nil),
      ("--theme", theme != nil), ("--color", color != nil), ("--codes", codes), ("--layout", layout != nil),
      ("--size", size != nil),
      ("--dpi", dpi != 144), ("--positions", positions != nil),
    ].filter(\.1).map(\.0)
  }

  /// Mistakes that need no articles to be seen.
  func check(_ form: GraphForm) throws(Failure) {
    var style = Drawing.Style()
    guard nodes ?? 1 > 0, edges ?? 1 > 0 else { throw Failure(.usage, "--nodes and --edges must be positive") }
    guard 10...1200 ~= dpi else { throw Failure(.usage, "--dpi is a number from 10 to 1200") }
    try choose(&style)
    if case .picture = form { return }
    if positions != nil { throw Failure(.usage, "--positions needs a picture; write to a file ending in .svg, .png or .pdf") }
  }

  func style(_ graph: Graph, _ form: GraphForm) throws(Failure) -> Drawing.Style {
    var style = Drawing.Style()
    style.mostNodes = all ? .max : nodes ?? form.usualSize.nodes
    style.mostEdges = all ? .max : edges ?? nodes.map(form.usualEdges) ?? form.usualSize.edges
    try choose(&style)
    style.showsCodes = codes
    style.resolution = dpi
    if let center { style.center = try EntityLookup.node(named: center, in: graph) }
    return style
  }

  private func choose(_ style: inout Drawing.Style) throws(Failure) {
    style.theme = try choice(theme, "theme") ?? style.theme
    style.layout = try choice(layout, "layout") ?? style.layout
    style.coloring = try choice(color, "color") ?? style.coloring
    style.size = try chosenSize()
  }

  private func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ word: String?, _ option: String
  ) throws(Failure) -> Value? {
    guard let word else { return nil }
    if let value = Value(rawValue: word) { return value }
    let words = Value.allCases.map(\.rawValue).joined(separator: ", ")
    throw Failure(.usage, "unknown --\(option) '\(word)'; use one of \(words)")
  }

  private func chosenSize() throws(Failure) -> (width: Double, height: Double)? {
    guard let size else { return nil }
    let numbers = size.lowercased().split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let width = numbers[0], let height = numbers[1], 100...20_000 ~= width, 100...20_000 ~= height
    else { throw Failure(.usage, "'\(size)' is no size; write width and height, each from 100 to 20000, as 1600x1000") }
    return (Double(width), Double(height))
  }
}
