/// What stands behind the colon of a correction, cut into its parts: `left = right in article, article`.
struct CorrectionLine {
  /// A name, and whether it was in quotes.
  struct Part {
    var text: String
    var isQuoted = false
  }

  /// Why a line cannot be read: what is wrong and what to do.
  struct Mistake: Error { let message: String }

  private(set) var left = Part(text: "")
  private(set) var right: Part?
  private(set) var articles: [Part]?

  private let bytes: ArraySlice<UInt8>
  private var index: Int

  private enum Stop { case end, equals, articles, comma }

  /// - Complexity: O(length of the line)
  init(_ bytes: ArraySlice<UInt8>) throws(Mistake) {
    self.bytes = bytes
    index = bytes.startIndex
    var stop = Stop.end
    (left, stop) = try nextPart(inList: false)
    if stop == .equals {
      let part = try nextPart(inList: false)
      right = part.0
      stop = part.1
      if stop == .equals { throw Mistake(message: "there are two `=`; put a name that holds one in double quotes") }
    }
    guard stop == .articles else { return }
    articles = []
    repeat {
      let part = try nextPart(inList: true)
      articles!.append(part.0)
      stop = part.1
    } while stop == .comma
    if stop != .end {
      throw Mistake(message: "`=` and `in` have no place in the list of articles; put such an id in double quotes")
    }
  }

  private mutating func nextPart(inList: Bool) throws(Mistake) -> (Part, Stop) {
    while index < bytes.endIndex, bytes[index].isASCIISpace { index += 1 }
    var part = Part(text: "")
    if index < bytes.endIndex, bytes[index] == UInt8(ascii: "\"") {
      part = Part(text: try quotedText(), isQuoted: true)
    }
    let start = index
    var stop: Stop?
    while stop == nil {
      stop = stopHere(inList: inList)
      if stop == nil { index += 1 }
    }
    let rest = try text(start..<index)
    if !part.isQuoted {
      part.text = rest
    } else if !rest.isEmpty {
      throw Mistake(message: "`\(rest)` stands behind the closing quote")
    }
    skip(stop!)
    return (part, stop!)
  }

  /// What ends the part at the index, if anything does.
  private func stopHere(inList: Bool) -> Stop? {
    guard index < bytes.endIndex else { return .end }
    let isBehindSpace = index == bytes.startIndex || bytes[index - 1].isASCIISpace
    switch bytes[index] {
    case UInt8(ascii: "="): return .equals
    case UInt8(ascii: ","): return inList ? .comma : nil
    case UInt8(ascii: "#"): return isBehindSpace ? .end : nil
    case UInt8(ascii: "i"):
      let behind = index + 2
      let isWord = isBehindSpace && index > bytes.startIndex && behind <= bytes.endIndex && bytes[index + 1] == UInt8(ascii: "n")
      return isWord && (behind == bytes.endIndex || bytes[behind].isASCIISpace) ? .articles : nil
    default: return nil
    }
  }

  private mutating func skip(_ stop: Stop) {
    switch stop {
    case .end: index = bytes.endIndex
    case .equals, .comma: index += 1
    case .articles: index += 2
    }
  }

  private func text(_ range: Range<Int>) throws(Mistake) -> String {
    var part = bytes[range].drop(while: \.isASCIISpace)
    while part.last?.isASCIISpace ?? false { part.removeLast() }
    guard let text = String(validating: part, as: UTF8.self) else {
      throw Mistake(message: "the line is not valid UTF-8; save the file as UTF-8")
    }
    if part.contains(UInt8(ascii: "|")) {
      throw Mistake(message: "`|` means nothing here; put a name that holds it in double quotes")
    }
    return text
  }

  /// The text between quotes; `\"`, `\\` and `\n` stand for a quote, a backslash and a line break.
  private mutating func quotedText() throws(Mistake) -> String {
    var text: [UInt8] = []
    index += 1
    while index < bytes.endIndex, bytes[index] != UInt8(ascii: "\"") {
      if bytes[index] == UInt8(ascii: "\\") {
        index += 1
        guard index < bytes.endIndex else { break }
        switch bytes[index] {
        case UInt8(ascii: "n"): text.append(UInt8(ascii: "\n"))
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): text.append(bytes[index])
        default: throw Mistake(message: #"a backslash in quotes stands only in \", \\ and \n"#)
        }
      } else {
        text.append(bytes[index])
      }
      index += 1
    }
    guard index < bytes.endIndex else { throw Mistake(message: "the closing quote is missing") }
    index += 1
    guard let text = String(validating: text, as: UTF8.self) else {
      throw Mistake(message: "the line is not valid UTF-8; save the file as UTF-8")
    }
    return text
  }
}
