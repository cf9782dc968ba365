/// Timelines as a small SVG chart: a row of bars for each name, all on one axis and one scale.
public enum TimelineChart {
  /// What is counted and when.
  public struct Series: Sendable {
    public let name: String
    public let timeline: Timeline

    public init(name: String, timeline: Timeline) {
      self.name = name
      self.timeline = timeline
    }
  }

  private static let (width, nameWidth, rowHeight, margin) = (900.0, 220.0, 56.0, 24.0)

  /// The chart; every series must have the same periods.
  ///
  /// - Complexity: O(series · periods)
  public static func write(_ series: [Series], title: String) -> [UInt8] {
    let height = margin * 2 + 44 + rowHeight * Double(series.count)
    var out = ByteWriter()
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    out.write("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(width.fixed(0)) \(height.fixed(0))\" ")
    out.write(
      "width=\"\(width.fixed(0))\" height=\"\(height.fixed(0))\" role=\"img\" font-family=\"Helvetica,Arial,sans-serif\">\n")
    out.write("<title>")
    out.writeXML(title)
    out.write("</title>\n<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n")
    text(title, x: margin, y: margin + 12, size: 17, to: &out)
    let most = series.flatMap { $0.timeline.counts.map(\.sentences) }.max() ?? 0
    for (index, one) in series.enumerated() {
      row(one, top: margin + 28 + rowHeight * Double(index), most: max(most, 1), to: &out)
    }
    axis(series.first?.timeline.counts ?? [], y: height - margin, to: &out)
    out.write("</svg>\n")
    return out.bytes
  }

  private static func row(_ series: Series, top: Double, most: Int, to out: inout ByteWriter) {
    let counts = series.timeline.counts
    let (base, left) = (top + rowHeight - 8, margin + nameWidth)
    let step = (width - margin - left) / Double(max(counts.count, 1))
    text(Drawing.shortened(series.name, to: 34), x: margin, y: base - 6, size: 13, to: &out)
    out.write(
      "<line x1=\"\(left.fixed(1))\" x2=\"\((width - margin).fixed(1))\" y1=\"\(base.fixed(1))\" y2=\"\(base.fixed(1))\" stroke=\"#999999\"/>\n"
    )
    for (index, count) in counts.enumerated() where count.sentences > 0 {
      let size = (rowHeight - 16) * Double(count.sentences) / Double(most)
      out.write("<rect x=\"\((left + step * Double(index) + step * 0.1).fixed(2))\" y=\"\((base - size).fixed(2))\" ")
      out.write("width=\"\((step * 0.8).fixed(2))\" height=\"\(size.fixed(2))\" fill=\"#0072B2\"><title>")
      out.writeXML(
        "\(series.name), \(count.period): \(count.sentences) in \(count.articles) article\(count.articles == 1 ? "" : "s")")
      out.write("</title></rect>\n")
      if count.sentences == counts.map(\.sentences).max() {
        text(
          String(count.sentences), x: left + step * (Double(index) + 0.5), y: base - size - 3, size: 10, anchor: "middle",
          to: &out)
      }
    }
  }

  /// At most ten periods by name.
  private static func axis(_ counts: [Timeline.Count], y: Double, to out: inout ByteWriter) {
    let left = margin + nameWidth
    let step = (width - margin - left) / Double(max(counts.count, 1))
    let every = max(1, (counts.count + 9) / 10)
    for index in stride(from: 0, to: counts.count, by: every) {
      text(counts[index].period.description, x: left + step * (Double(index) + 0.5), y: y, size: 11, anchor: "middle", to: &out)
    }
  }

  private static func text(
    _ text: String, x: Double, y: Double, size: Int, anchor: String = "start", to out: inout ByteWriter
  ) {
    out.write("<text x=\"\(x.fixed(1))\" y=\"\(y.fixed(1))\" font-size=\"\(size)\" text-anchor=\"\(anchor)\" fill=\"#222222\">")
    out.writeXML(text)
    out.write("</text>\n")
  }
}
