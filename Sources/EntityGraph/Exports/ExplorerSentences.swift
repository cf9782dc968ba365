/// The sentences of an explorer page and their articles, each once, however many relationships they prove.
struct ExplorerSentences {
  /// A sentence of an edge, with the names that mark it.
  private struct Reference {
    let sentence: Int
    let names: [Range<Int>]
  }

  private struct Sentence: Hashable {
    let article: Int
    let range: ByteRange
    let text: String
  }

  private struct Article: Hashable {
    let id: String
    let title: String?
    let date: CalendarDate?
    let url: String?
    let source: String?
  }

  private let references: [[Reference]]
  private let sentences: [Sentence]
  private let articles: [Article]
  private let excerpts: [Excerpt]
  /// UTF-16 units, as scripts count them, before each byte of each excerpt.
  private let units: [[Int]]

  /// - Complexity: O(evidence)
  init(_ graph: Graph, _ options: ExplorerData.Options) {
    var (sentences, articles) = (Numbering<Sentence>(), Numbering<Article>())
    references = graph.edges.map { edge in
      graph.evidence(for: edge, limit: options.evidence).map { evidence in
        let article = Article(
          id: evidence.articleID, title: evidence.articleTitle, date: evidence.date, url: evidence.url, source: evidence.source)
        let sentence = Sentence(article: articles.number(of: article), range: evidence.range, text: evidence.text)
        return Reference(sentence: sentences.number(of: sentence), names: evidence.names(within: options.context))
      }
    }
    self.sentences = sentences.values
    self.articles = articles.values
    excerpts = ExplorerSentences.excerpts(sentences.values, references, options)
    units = excerpts.map(ExplorerSentences.units)
  }

  /// With as many words around the names as there is room for.
  private static func excerpts(
    _ sentences: [Sentence], _ references: [[Reference]], _ options: ExplorerData.Options
  ) -> [Excerpt] {
    var names = [[Range<Int>]](repeating: [], count: sentences.count)
    for reference in references.joined() { names[reference.sentence] += reference.names }
    var context = options.context
    while true {
      let excerpts = zip(sentences, names).map { Excerpt(Array($0.text.utf8), around: $1, context: context) }
      if context < 40 || excerpts.reduce(0, { $0 + $1.text.count }) <= options.sentenceBytes { return excerpts }
      context = context * 2 / 3
    }
  }

  private static func units(_ excerpt: Excerpt) -> [Int] {
    var offsets: [Int] = []
    var units = 0
    for scalar in String(decoding: excerpt.text, as: UTF8.self).unicodeScalars {
      offsets += [Int](repeating: units, count: UTF8.width(scalar))
      units += UTF16.width(scalar)
    }
    return offsets + [units]
  }

  /// Writes the sentences of an edge: the index of each, and the places of the names.
  func write(evidenceOf edge: Int, to out: inout ByteWriter) {
    out.writeJSON(column: references[edge]) { reference, out in
      let units = units[reference.sentence]
      out.write("[\(reference.sentence),")
      out.writeJSON(column: reference.names.compactMap(excerpts[reference.sentence].place)) {
        $1.write("\(units[$0.lowerBound]),\(units[$0.upperBound])")
      }
      out.write("]")
    }
  }

  func write(to out: inout ByteWriter) {
    out.write("\"sentences\":{\"article\":")
    out.writeJSON(column: sentences) { $1.write(String($0.article)) }
    out.write(",\"start\":")
    out.writeJSON(column: sentences) { $1.write(String($0.range.start)) }
    out.write(",\"end\":")
    out.writeJSON(column: sentences) { $1.write(String($0.range.end)) }
    out.write(",\"text\":")
    out.writeJSON(column: excerpts) { $1.writeJSON(String(decoding: $0.text, as: UTF8.self)) }
    out.write("},\n\"articles\":{\"id\":")
    out.writeJSON(column: articles) { $1.writeJSON($0.id) }
    out.write(",\"title\":")
    out.writeJSON(column: articles) { $1.writeJSON($0.title) }
    out.write(",\"date\":")
    out.writeJSON(column: articles) { $1.writeJSON($0.date?.description) }
    out.write(",\"url\":")
    out.writeJSON(column: articles) { $1.writeJSON($0.url) }
    out.write(",\"source\":")
    out.writeJSON(column: articles) { $1.writeJSON($0.source) }
    out.write("}")
  }
}

/// Numbers different values in the order in which they come.
private struct Numbering<Value: Hashable> {
  private(set) var values: [Value] = []
  private var numbers: [Value: Int] = [:]

  mutating func number(of value: Value) -> Int {
    if let number = numbers[value] { return number }
    numbers[value] = values.count
    values.append(value)
    return values.count - 1
  }
}

extension Graph.EvidenceSentence {
  /// The names to show: all, or where they stand far apart, the nearest two that mean different nodes.
  fileprivate func names(within context: Int) -> [Range<Int>] {
    guard let first = names.first, let last = names.last, last.upperBound - first.lowerBound > 4 * context else { return names }
    let pairs = zip(names.indices, names.indices.dropFirst()).filter { nodes[$0] != nodes[$1] }
    let nearest = pairs.min { names[$0.1].lowerBound - names[$0.0].upperBound < names[$1.1].lowerBound - names[$1.0].upperBound }
    return nearest.map { [names[$0.0], names[$0.1]] } ?? names
  }
}
