/// A name as it stands in a picture: long ones on two lines, broken at the space nearest to the middle.
public enum LabelLines {
  public static func of(_ name: String) -> [String] {
    let short = Drawing.shortened(name, to: 60)
    guard short.unicodeScalars.count > 16 else { return [short] }
    let scalars = Array(short.unicodeScalars)
    let middle = scalars.count / 2
    let spaces = scalars.indices.filter { scalars[$0] == " " }
    guard let cut = spaces.min(by: { abs($0 - middle) < abs($1 - middle) }) else { return [short] }
    return [string(scalars[..<cut]), string(scalars[(cut + 1)...])]
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    return text
  }
}
