internal import EntityGraph

/// How wide text is in Helvetica, Arial and Liberation Sans, which share their metrics, so that room for labels does not depend on the
/// fonts of a machine. Other scripts are taken to be wide.
enum TextWidth {
  /// Width in points.
  ///
  /// - Complexity: O(n)
  static func of(_ text: String, size: Double) -> Double {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1) } * size / 1000
  }

  /// The widest of some lines.
  static func of(_ lines: [String], size: Double) -> Double { lines.map { of($0, size: size) }.max() ?? 0 }

  /// Words in lines no wider than `width`, at most `most` of them; the rest is cut off.
  static func wrap(_ text: String, size: Double, width: Double, most: Int) -> [String] {
    var lines = [""]
    for word in text.split(whereSeparator: \.isWhitespace) {
      let longer = lines[lines.count - 1] + (lines[lines.count - 1].isEmpty ? "" : " ") + word
      if of(longer, size: size) <= width {
        lines[lines.count - 1] = longer
      } else if lines.count == most {
        lines[most - 1] += " …"
        break
      } else if lines == [""] {
        lines = [cut(String(word), size: size, width: width)]
      } else {
        lines.append(cut(String(word), size: size, width: width))
      }
    }
    return lines
  }

  /// A word that is too wide for a line, cut off.
  private static func cut(_ word: String, size: Double, width: Double) -> String {
    guard of(word, size: size) > width else { return word }
    var short = ""
    for character in word where of(short + "\(character)…", size: size) <= width { short.append(character) }
    return short + "…"
  }

  private static func width(of scalar: Unicode.Scalar) -> Double {
    switch scalar.value {
    case 0x20...0x7E: Double(ascii[Int(scalar.value) - 0x20])
    case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
    case 0x2010, 0x2011, 0x2018...0x201F: 340
    case 0xA0...0x5FF: scalar.properties.isUppercase ? 780 : 610
    case 0x600...0x10FF: 900
    case 0x2000...0x206F: 1000
    case 0x1F000...: 1400
    case 0x1100...: 1050
    default: 1000
    }
  }

  /// Adobe's metrics of Helvetica for space to tilde, in thousandths of the size.
  private static let ascii: [UInt16] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556,
    556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  ]
}
