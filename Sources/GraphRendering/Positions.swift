internal import EntityGraph

/// Where names stand in a picture, kept for the next one: a line `id`, x, y for each, apart by tabs, in points, y downwards.
public struct Positions: Sendable {
  public private(set) var points: [String: Point] = [:]

  public init() {}

  init(_ drawing: [String], _ points: [Point]) {
    self.points = Dictionary(zip(drawing, points), uniquingKeysWith: { first, _ in first })
  }

  /// A line that cannot be read, counted from 1.
  public struct ReadingError: Error {
    public let line: Int
  }

  /// From a file's text. Empty lines and those that begin with # are passed over.
  ///
  /// - Complexity: O(n)
  public init(_ text: [UInt8]) throws(ReadingError) {
    let lines = String(decoding: text, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == 3, let x = Double(fields[1]), let y = Double(fields[2]), abs(x) < 1e6, abs(y) < 1e6 else {
        throw ReadingError(line: index + 1)
      }
      points[String(fields[0])] = Point(x: x, y: y)
    }
  }

  /// The text of a file, sorted by id.
  ///
  /// - Complexity: O(n log n)
  public func write() -> [UInt8] {
    var out = ByteWriter()
    out.write("# id, x, y of a picture by EntityGraph\n")
    for id in points.keys.sorted() {
      out.writeTSV(row: [id, points[id]!.x.fixed(1), points[id]!.y.fixed(1)])
    }
    return out.bytes
  }
}
