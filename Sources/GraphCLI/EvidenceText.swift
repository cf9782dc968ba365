import EntityGraph

/// A sentence for people: both names marked, on lines of the terminal's width.
enum EvidenceText {
  /// Prints where a sentence stands and the sentence.
  static func print(_ sentence: Graph.EvidenceSentence, indent: Int) {
    let place = [sentence.date?.description, sentence.articleID].compactMap { $0 }.joined(separator: " ")
    let text = marked(sentence, colour: Terminal.usesColour)
    let margin = String(repeating: " ", count: indent)
    for line in wrapped("\(place): \(text)", width: Terminal.columns - indent) { Terminal.print(margin + line) }
  }

  /// Names in bold on a terminal, in *asterisks* elsewhere.
  static func marked(_ sentence: Graph.EvidenceSentence, colour: Bool) -> String {
    let bytes = Array(sentence.text.utf8)
    var out: [UInt8] = []
    var position = 0
    for name in sentence.names where name.lowerBound >= position && name.upperBound <= bytes.count {
      out += bytes[position..<name.lowerBound]
      out += (colour ? "\u{1B}[1m" : "*").utf8
      out += bytes[name]
      out += (colour ? "\u{1B}[0m" : "*").utf8
      position = name.upperBound
    }
    out += bytes[position...]
    return String(decoding: out, as: UTF8.self)
  }

  /// The text in lines of at most `width` columns, broken at spaces.
  static func wrapped(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var (line, lineWidth) = ("", 0)
    for bytes in text.utf8.split(whereSeparator: {
      $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\t")
    }) {
      let word = String(Substring(bytes))
      let wordWidth = visibleWidth(word)
      if !line.isEmpty, lineWidth + 1 + wordWidth > max(width, 20) {
        lines.append(line)
        (line, lineWidth) = ("", 0)
      }
      lineWidth += (line.isEmpty ? 0 : 1) + wordWidth
      line += (line.isEmpty ? "" : " ") + word
    }
    return lines + (line.isEmpty ? [] : [line])
  }

  private static func visibleWidth(_ text: String) -> Int {
    guard text.utf8.contains(0x1B) else { return TextWidth.width(text) }
    return TextWidth.width(text.replacing("\u{1B}[1m", with: "").replacing("\u{1B}[0m", with: ""))
  }
}
