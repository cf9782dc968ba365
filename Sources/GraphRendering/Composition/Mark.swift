internal import EntityGraph

/// One thing on a page that has its place already.
enum Mark {
  case shape(Shape)
  case text(Text)
  case line(Line)

  struct Shape {
    var id = ""
    var role: String
    var shape: NodeShape
    var box: Box
    var look: Theme.Look
    var borderWidth = 1.2
  }

  struct Text {
    var id = ""
    var role: String
    var lines: [String]
    var box: Box
    var size: Double
    var color: String
    var isLeft = false
    /// What stands behind the letters.
    var halo: String?
  }

  struct Line {
    var id = ""
    var role: String
    /// A Bézier curve: 3 n + 1 points.
    var points: [Point]
    var width: Double
    var color: String
    var isDashed = false
  }
}

/// A whole picture with places for everything, in points, y downwards.
struct Page {
  var width: Double
  var height: Double
  var background: String
  /// Painted first, one over the other.
  var areas: [Area] = []
  var marks: [Mark] = []
  /// How much smaller it is shown.
  var scale = 1.0

  /// A filled stretch without border.
  struct Area {
    var color: String
    /// Corners, or a closed Bézier curve of 3 n + 1 points.
    var points: [Point]
    var isCurved: Bool
  }
}
