public import EntityGraph

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Annotated articles: a folder with `docs.jsonl` and `gold.jsonl`, or one with text files in which the names are marked in place
/// (``AnnotatedText``).
///
/// `docs.jsonl` has one article a line: `id`, `text`, perhaps `title`, `date`, `split` and `eval`, the stretches that are annotated
/// (all of it otherwise), and `sents`, its sentences (as the recogniser divides it otherwise). `gold.jsonl` has one mention a line: `doc`, `start` and `end` in code points, `class` (PER, ORG, GPE, LOC,
/// FAC, NORP, MISC), perhaps `sub` (`country`), `kind` (`name`, `nominal`, `pronoun`), `qid`, `link`, `eid`, `nested` and `opt`.
public struct GoldSet: Sendable {
  public struct Document: Sendable {
    public let article: Article
    /// Development or test.
    public let split: String?
    /// The stretches that are annotated; `nil` when everything is.
    public let annotated: [ByteRange]?
    public let gold: [GoldMention]
    /// The sentences in code points.
    let sentences: [Range<Int>]

    func isAnnotated(_ mention: GoldMention) -> Bool { isAnnotated(mention.range) }

    func isAnnotated(_ range: ByteRange) -> Bool { annotated.map { $0.contains { $0.contains(range) } } ?? true }
  }

  public let name: String
  public let documents: [Document]

  /// Reads a folder; `split` chooses documents, `nil` or "all" takes all.
  public init(folder: String, split: String? = nil) throws(GoldError) {
    name = folder.split(separator: "/").last.map(String.init) ?? folder
    let texts = GoldSet.textFiles(in: folder)
    let hasRecords = FileSystem.kind(of: folder + "/docs.jsonl") == .file
    guard hasRecords || texts.isEmpty else {
      var documents: [Document] = []
      for file in texts { documents += try GoldSet.documents(in: file) }
      self.documents = documents
      return
    }
    var mentions: [String: [GoldRecord]] = [:]
    for record: GoldRecord in try JSONLines.read(folder + "/gold.jsonl") {
      mentions[record.doc, default: []].append(record)
    }
    let documents: [DocumentRecord] = try JSONLines.read(folder + "/docs.jsonl")
    self.documents = documents.filter { split == nil || split == "all" || $0.split == nil || $0.split == split }
      .map { $0.document(mentions[$0.id] ?? []) }
  }

  /// The text files of a folder, sorted by name.
  private static func textFiles(in folder: String) -> [String] {
    ((try? FileSystem.names(in: folder)) ?? []).filter { $0.hasSuffix(".txt") }.map { "\(folder)/\($0)" }
  }

  /// The articles of a file, with a line of three hyphens between them.
  private static func documents(in file: String) throws(GoldError) -> [Document] {
    guard let bytes = try? FileSystem.read(file), let text = String(validating: bytes, as: UTF8.self) else {
      throw GoldError(description: "\(file) cannot be read as UTF-8")
    }
    let name = file.split(separator: "/").last!.dropLast(".txt".utf8.count)
    var documents: [Document] = []
    for (index, part) in text.replacing("\r\n", with: "\n").split(separator: "\n---\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      let marked: AnnotatedText
      do { marked = try AnnotatedText(String(part)) } catch { throw GoldError(description: "\(file): \(error.description)") }
      let article = Article(id: "\(name)-\(index + 1)", text: marked.text)
      let sentences = sentences(of: article, CodePoints(article.text))
      documents.append(Document(article: article, split: nil, annotated: nil, gold: marked.mentions, sentences: sentences))
    }
    return documents
  }

  /// The sentences as the recogniser divides the article.
  fileprivate static func sentences(of article: Article, _ points: CodePoints) -> [Range<Int>] {
    Segmenter.segment(article).sentences.map { points.point(Int($0.range.start))..<points.point(Int($0.range.end)) }
  }

  /// The groups that the set annotates.
  var kinds: Set<EntityKind> { Set(documents.flatMap(\.gold).compactMap(\.category.group)) }

  /// What a program found, from a file of lines like those of `gold.jsonl`, by article.
  public static func mentions(ofSystem file: String, in set: GoldSet) throws(GoldError) -> [String: [GoldMention]] {
    let places = Dictionary(set.documents.map { ($0.article.id, CodePoints($0.article.text)) }, uniquingKeysWith: { a, _ in a })
    var mentions: [String: [GoldMention]] = [:]
    for record: GoldRecord in try JSONLines.read(file) {
      guard let points = places[record.doc] else { continue }
      let mention = record.mention(points)
      if mention.isName, !mention.isOptional { mentions[record.doc, default: []].append(mention) }
    }
    return mentions
  }
}

/// A line of `docs.jsonl`.
private struct DocumentRecord: GoldLine {
  let id: String
  let text: String
  let title: String?
  let date: String?
  let split: String?
  let eval: [[Int]]?
  let sents: [[Int]]?

  var isSound: Bool { ((eval ?? []) + (sents ?? [])).allSatisfy { $0.count == 2 && 0 <= $0[0] && $0[0] <= $0[1] } }

  private static func date(_ text: String) -> CalendarDate? {
    let parts = text.prefix(10).split(separator: "-").compactMap { Int($0) }
    return parts.count == 3 ? CalendarDate(year: parts[0], month: parts[1], day: parts[2]) : nil
  }

  func document(_ gold: [GoldRecord]) -> GoldSet.Document {
    let article = Article(id: id, title: title, date: date.flatMap(DocumentRecord.date), text: Array(text.utf8))
    let points = CodePoints(article.text)
    return GoldSet.Document(
      article: article, split: split, annotated: eval?.map { ByteRange(points.byte($0[0]), points.byte($0[1])) },
      gold: gold.map { $0.mention(points) },
      sentences: sents?.map { $0[0]..<$0[1] } ?? GoldSet.sentences(of: article, points))
  }
}

/// A line of `gold.jsonl`.
private struct GoldRecord: GoldLine {
  let doc: String
  let start: Int
  let end: Int
  let category: String
  let sub: String?
  let kind: String?
  let qid: String?
  let link: String?
  let alt: [String]?
  let eid: String?
  let nested: Bool?
  let opt: Bool?

  enum CodingKeys: String, CodingKey {
    case doc, start, end, sub, kind, qid, link, alt, eid, nested, opt
    case category = "class"
  }

  var isSound: Bool { 0 <= start && start <= end }

  func mention(_ points: CodePoints) -> GoldMention {
    GoldMention(
      start: start, end: end, range: ByteRange(points.byte(start), points.byte(end)),
      category: GoldMention.Category(rawValue: category) ?? .other, isName: kind ?? "name" == "name", isCountry: sub == "country",
      isOptional: nested ?? false || opt ?? false, wikidata: qid, links: (link.map { [$0] } ?? []) + (alt ?? []), cluster: eid)
  }
}

/// Where the code points of a text begin.
struct CodePoints {
  private let starts: [Int]

  init(_ text: [UInt8]) { starts = text.indices.filter { text[$0] & 0xC0 != 0x80 } + [text.count] }

  func byte(_ point: Int) -> Int { starts[min(max(point, 0), starts.count - 1)] }

  /// Number of the code point that begins at a byte.
  func point(_ byte: Int) -> Int {
    var (low, high) = (0, starts.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < byte { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Why annotated articles cannot be read: where, what, what to do.
public struct GoldError: Error, CustomStringConvertible {
  public let description: String
}

/// A line that may be read and still make no sense.
protocol GoldLine: Decodable {
  /// Whether its stretches begin before they end.
  var isSound: Bool { get }
}

enum JSONLines {
  static func read<Record: GoldLine>(_ file: String) throws(GoldError) -> [Record] {
    guard let bytes = try? FileSystem.read(file) else {
      throw GoldError(description: "\(file) cannot be read; a folder of annotated articles has docs.jsonl and gold.jsonl")
    }
    let decoder = JSONDecoder()
    var records: [Record] = []
    for (index, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { continue }
      guard let record = try? decoder.decode(Record.self, from: Data(line)), record.isSound else {
        throw GoldError(
          description: "\(file):\(index + 1): the line has not the fields that are needed; `evaluate --help` names them")
      }
      records.append(record)
    }
    return records
  }
}
