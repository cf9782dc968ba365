/// An article as it lies in a file: not yet decoded. Small enough to be handed to a worker in numbers.
struct ArticleRecord: Sendable {
  enum Form: Sendable { case text, markdown, json }

  let form: Form
  /// The bytes of the file or line.
  let bytes: ArraySlice<UInt8>
  /// The file, as the user named it.
  let source: String
  /// Line from 1 in a file of JSON Lines.
  let line: Int?
  /// Place among all records of the source, from 0.
  var number = 0

  /// The article, or the problem that kept it from being read; both when it was read after repair.
  func decode() -> (article: Article?, problems: [Problem]) {
    switch form {
    case .json: decodeJSON()
    case .text, .markdown: decodeText()
    }
  }

  private func problem(_ message: String, isError: Bool = true) -> Problem {
    Problem(source: source, line: line, message: message, isError: isError)
  }

  // MARK: Text

  private func decodeText() -> (Article?, [Problem]) {
    if isBinary { return (nil, [problem("the file is binary, not text; it was skipped")]) }
    var (text, repairs) = TextRepair.repaired(bytes)
    var problems: [Problem] = []
    if repairs > 0 {
      problems.append(
        problem("\(repairs) invalid UTF-8 sequences were replaced; convert the file to UTF-8", isError: false))
    }
    if text.allSatisfy(\.isASCIISpace) { return (nil, problems + [problem("the file is empty", isError: false)]) }
    if form == .markdown { MarkdownMask.mask(&text) }
    let name = ArticleRecord.stem(of: source)
    let date = DateReader.numericDate(in: name.utf8) ?? DateReader.date(inHeadOf: text)
    var article = Article(id: name, date: date, text: text)
    article.title = title(of: article)
    return (article, problems)
  }

  /// A file with NUL bytes, or mostly control characters, near its beginning is no text.
  private var isBinary: Bool {
    let head = bytes.prefix(4096)
    let control = head.count { $0 < 0x20 && !$0.isASCIISpace || $0 == 0x7F }
    let nul = head.count { $0 == 0 }
    return control + nul > 8 && (control * 10 > head.count || nul * 20 > head.count)
  }

  /// The headline's text.
  private func title(of article: Article) -> String? {
    let segments = Segmenter.segment(article).segments
    return segments.first { $0.kind == .headline }.map { segment in
      let words = article.text[segment.range.indices].split { $0.isASCIISpace }
      return words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    }
  }

  static func stem(of path: String) -> String {
    let path = unpackedName(path)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// The name of a file without what says that it is compressed.
  static func unpackedName(_ path: String) -> String { path.hasSuffix(".gz") ? String(path.dropLast(3)) : path }

  // MARK: JSON

  private func decodeJSON() -> (Article?, [Problem]) {
    let record: [String: [UInt8]]
    do throws(JSONError) {
      record = try JSONReader.fields(of: bytes, keys: ["id", "title", "date", "text", "url", "source"])
    } catch {
      return (nil, [problem("\(error.message) (byte \(error.offset)); the line was skipped")])
    }
    guard let raw = record["text"] else {
      return (nil, [problem("the record has no \"text\"; the line was skipped")])
    }
    var problems: [Problem] = []
    let (text, repairs) = TextRepair.repaired(raw[...])
    if repairs > 0 {
      problems.append(problem("\(repairs) invalid UTF-8 sequences were replaced", isError: false))
    }
    func string(_ key: String) -> String? { record[key].map { String(decoding: $0, as: UTF8.self) } }
    let date = record["date"].flatMap { DateReader.numericDate(in: $0) ?? DateReader.date(inHeadOf: $0) }
    let fileDate = date ?? DateReader.numericDate(in: ArticleRecord.stem(of: source).utf8)
    let article = Article(
      id: string("id") ?? "\(ArticleRecord.stem(of: source)):\(line ?? 1)", title: string("title"),
      date: fileDate ?? DateReader.date(inHeadOf: text), url: string("url"), source: string("source"), text: text)
    return (article, problems)
  }
}
