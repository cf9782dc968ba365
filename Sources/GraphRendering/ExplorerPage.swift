internal import EntityGraph

/// The explorer: one page that holds a graph with its evidence and needs nothing else, also no network.
///
/// Skeleton, style and script lie beside this file. The page forbids everything but this script and this style, by their hashes.
public enum ExplorerPage {
  /// The page with `data` of ``ExplorerData``.
  ///
  /// - Complexity: O(n)
  public static func write(title: String, data: [UInt8]) -> [UInt8] {
    var out = ByteWriter()
    var rest = PackageResources.explorer_html[...]
    // One pass: what is filled in may look like a placeholder.
    while let (start, name, end) = nextPlaceholder(rest) {
      out.write(raw: rest[..<start])
      fill(name, title, data, to: &out)
      rest = rest[end...]
    }
    out.write(raw: rest)
    return out.bytes
  }

  private static func fill(_ name: String, _ title: String, _ data: [UInt8], to out: inout ByteWriter) {
    switch name {
    case "title": out.writeXML(title)
    case "csp": out.write(policy)
    case "style": out.write(raw: PackageResources.explorer_css)
    case "script": out.write(raw: PackageResources.explorer_js)
    // "</script>" in a name must not end the element.
    default: for byte in data { byte == UInt8(ascii: "<") ? out.write("\\u003c") : out.write(byte: byte) }
    }
  }

  private static var policy: String {
    let hashes = String(decoding: PackageResources.explorer_hashes_txt, as: UTF8.self).split(separator: "\n")
    return
      "default-src 'none'; script-src '\(hashes[0])'; style-src '\(hashes[1])'; img-src data: blob:; base-uri 'none'; form-action 'none'"
  }

  private static func nextPlaceholder(_ text: ArraySlice<UInt8>) -> (start: Int, name: String, end: Int)? {
    guard let start = find("{{", in: text, from: text.startIndex), let close = find("}}", in: text, from: start) else {
      return nil
    }
    return (start, String(decoding: text[(start + 2)..<close], as: UTF8.self), close + 2)
  }

  private static func find(_ pair: StaticString, in text: ArraySlice<UInt8>, from start: Int) -> Int? {
    let sign = pair.description.utf8.first!
    return (start..<max(start, text.endIndex - 1)).first { text[$0] == sign && text[$0 + 1] == sign }
  }
}
