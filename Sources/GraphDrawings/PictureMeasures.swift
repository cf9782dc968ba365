package import EntityGraph
import Foundation
package import GraphRendering

/// What a reader of a picture would trip over, measured in what Graphviz has drawn: letters as wide as its fonts make them.
package struct PictureMeasures {
  /// Pairs of labels that lie on each other.
  package var labelOverlaps = 0
  /// Labels that the shape of another node covers or that lie on it.
  package var hiddenLabels = 0
  /// Labels that are wider or higher than the room that was kept for them.
  package var spilledLabels: [String] = []
  /// Pairs of lines without a common end that cross.
  package var crossings = 0
  /// Standard deviation of the lengths of lines, by their mean.
  package var lengthSpread = 0.0
  /// Share of the drawing's area, in 12 by 8 fields, where something stands.
  package var canvasUse = 0.0
  package var seconds = 0.0
  package var nodes = 0
  package var edges = 0

  package init(_ drawing: Drawing, _ renderer: Renderer, seconds: Double = 0) throws(RenderingError) {
    let picture = MeasuredPicture(try renderer.measuredPicture(drawing, formatName: "json"), drawing)
    self.seconds = seconds
    (nodes, edges) = (drawing.nodes.count, drawing.edges.count)
    measureLabels(picture, drawing)
    measureLines(picture, drawing)
    canvasUse = picture.canvasUse
  }

  private mutating func measureLabels(_ picture: MeasuredPicture, _ drawing: Drawing) {
    for (i, label) in picture.labels.enumerated() {
      labelOverlaps += picture.labels[(i + 1)...].count { $0.touches(label) }
      hiddenLabels += picture.shapes.indices.contains { $0 != i && picture.shapes[$0].touches(label) } ? 1 : 0
      if label.right > label.left, !picture.rooms[i].holds(label) { spilledLabels.append(drawing.nodes[i].name) }
    }
  }

  private mutating func measureLines(_ picture: MeasuredPicture, _ drawing: Drawing) {
    let lines = picture.lines
    for (i, line) in lines.enumerated() {
      crossings += lines.indices[(i + 1)...].count { j in
        let ends = [drawing.edges[i].a, drawing.edges[i].b, drawing.edges[j].a, drawing.edges[j].b]
        return Set(ends).count == 4 && line.crosses(lines[j])
      }
    }
    let lengths = lines.map(\.length)
    let mean = lengths.reduce(0, +) / Double(max(lengths.count, 1))
    let variance = lengths.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(max(lengths.count, 1))
    lengthSpread = mean > 0 ? variance.squareRoot() / mean : 0
  }

  static let heading = "nodes edges  labels on labels  hidden  spilled  crossings  spread  canvas  seconds"

  var line: String {
    func cell(_ text: String, _ width: Int) -> String { String(repeating: " ", count: max(0, width - text.utf8.count)) + text }
    return cell(String(nodes), 5) + cell(String(edges), 6) + cell(String(labelOverlaps), 18) + cell(String(hiddenLabels), 8)
      + cell(String(spilledLabels.count), 9) + cell(String(crossings), 11) + cell(lengthSpread.fixed(2), 8)
      + cell((canvasUse * 100).fixed(0) + " %", 8) + cell(seconds.fixed(2), 9)
  }
}
