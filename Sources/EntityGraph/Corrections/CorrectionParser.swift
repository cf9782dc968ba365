/// Reads a corrections file. Every mistake becomes a problem with its line; the other lines are used.
struct CorrectionParser {
  private let file: String
  private var corrections: [Correction] = []
  private var problems: [Problem] = []

  /// - Complexity: O(size of the file)
  static func parse(_ bytes: [UInt8], name: String) -> (corrections: [Correction], problems: [Problem]) {
    var parser = CorrectionParser(file: name)
    var lines = LineRanges(bytes)
    while let (number, line) = lines.next() { parser.read(bytes[line], number) }
    return (parser.corrections, parser.problems)
  }

  private init(file: String) { self.file = file }

  private mutating func read(_ line: ArraySlice<UInt8>, _ number: Int) {
    let line = line.drop { $0.isASCIISpace }
    if line.isEmpty || line.first == UInt8(ascii: "#") { return }
    do throws(CorrectionLine.Mistake) {
      let decision = try CorrectionParser.decision(line)
      corrections.append(Correction(decision: decision, file: file, line: number))
    } catch {
      problems.append(Problem(source: file, line: number, message: error.message))
    }
  }

  private static let forms: [CorrectionSort: String] = [
    .merge: "merge: name = other name", .rename: "rename: name = new name",
    .split: "split: name = other name in article, article",
    .kind: "kind: name = person", .link: "link: name = Q42", .ignore: "ignore: name",
    .surname: "surname: family name = whole name",
  ]

  private static func decision(_ line: ArraySlice<UInt8>) throws(CorrectionLine.Mistake) -> Correction.Decision {
    let words = CorrectionSort.allCases.map(\.rawValue).joined(separator: ", ")
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else {
      throw .init(message: "a line reads `word: …`, with one of the words \(words) before the colon")
    }
    let word = String(decoding: line[..<colon], as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard let sort = CorrectionSort(rawValue: word) else { throw .init(message: "unknown word `\(word)`; use one of \(words)") }
    return try decision(sort, CorrectionLine(line[(colon + 1)...]))
  }

  private static func decision(_ sort: CorrectionSort, _ line: CorrectionLine) throws(CorrectionLine.Mistake)
    -> Correction.Decision
  {
    let form = "write `\(forms[sort]!)`"
    if line.articles != nil, sort != .split, sort != .surname {
      throw .init(message: "only split and surname take `in` and articles; put a name that holds ` in ` in double quotes")
    }
    let left = try name(line.left, form)
    if sort == .ignore {
      if line.right != nil { throw .init(message: "ignore takes one name; \(form)") }
      return .ignore(left)
    }
    guard let right = line.right else { throw .init(message: "there is no `=`; \(form)") }
    switch sort {
    case .merge: return .merge(left, into: try name(right, form))
    case .rename:
      _ = try name(right, form)
      return .rename(left, to: right.text)
    case .split:
      guard line.articles != nil else { throw .init(message: "there is no `in` with articles; \(form)") }
      let target = try name(right, form)
      if target.key == left.key {
        throw .init(message: "`\(left.text)` cannot be split into itself; give the other entity a name of its own")
      }
      return .split(left, into: target, in: try patterns(line.articles, form))
    case .kind: return .kind(left, try kind(right.text))
    case .link: return .link(left, try link(right.text))
    case .surname:
      if left.id != nil { throw .init(message: "`\(left.text)` is an id, no family name; \(form)") }
      return .surname(left, means: try name(right, form), in: try patterns(line.articles, form))
    case .ignore: return .ignore(left)
    }
  }

  private static func name(_ part: CorrectionLine.Part, _ form: String) throws(CorrectionLine.Mistake) -> CorrectionName {
    let name = CorrectionName(part.text, isQuoted: part.isQuoted)
    if part.text.isEmpty { throw .init(message: "a name is missing; \(form)") }
    if name.key.isEmpty { throw .init(message: "`\(part.text)` has no letter or digit; \(form)") }
    return name
  }

  private static func patterns(_ parts: [CorrectionLine.Part]?, _ form: String) throws(CorrectionLine.Mistake) -> [ArticlePattern]
  {
    var patterns: [ArticlePattern] = []
    for part in parts ?? [] {
      if part.text.isEmpty { throw .init(message: "the id of an article is missing behind `in` or a comma; \(form)") }
      let isPrefix = !part.isQuoted && part.text.utf8.last == UInt8(ascii: "*")
      patterns.append(ArticlePattern(text: isPrefix ? String(part.text.dropLast()) : part.text, isPrefix: isPrefix))
    }
    return patterns
  }

  private static func kind(_ text: String) throws(CorrectionLine.Mistake) -> EntityKind {
    if let kind = EntityKind(name: text), EntityKind.shown.contains(kind) { return kind }
    throw .init(
      message: "unknown kind `\(text)`; use person, country, organisation or place (to leave a name out: `ignore: name`)")
  }

  private static func link(_ text: String) throws(CorrectionLine.Mistake) -> String {
    let digits = text.utf8.dropFirst()
    if text.utf8.first == UInt8(ascii: "Q"), (1...12).contains(digits.count), digits.first != UInt8(ascii: "0"),
      digits.allSatisfy(\.isASCIIDigit)
    {
      return text
    }
    throw .init(message: "`\(text)` is no number of Wikidata; write Q and digits, as Q56226")
  }
}
