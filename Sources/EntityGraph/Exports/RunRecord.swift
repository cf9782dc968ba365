/// What went into a result and what came out, so that somebody else can check and repeat it.
///
/// It holds no time and no name of a machine: the record of the same run is the same to the byte.
public struct RunRecord: Sendable {
  /// A file with its fingerprint.
  public struct File: Sendable {
    public let path: String
    public let size: Int
    public let sha256: String

    /// - Complexity: O(size of the content)
    public init(path: String, content: [UInt8]) {
      self.path = path
      size = content.count
      sha256 = SHA256.hex(of: content)
    }
  }

  /// Articles that were read together, or a table of edges.
  public struct Collection: Sendable {
    public var inputs: [File]
    public var totals: CooccurrenceCounts.Totals
    /// Different entities.
    public var names: Int
    /// Edges of the graph; `nil` where none was made.
    public var relationships: Int?
    public var copies: [NearDuplicates.Copy]
    public var problems: [Problem]

    public init(
      inputs: [File], totals: CooccurrenceCounts.Totals, names: Int, relationships: Int?, copies: [NearDuplicates.Copy],
      problems: [Problem]
    ) {
      self.inputs = inputs.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
      self.totals = totals
      self.names = names
      self.relationships = relationships
      self.copies = copies
      self.problems = problems.sorted()
    }
  }

  public var version: String
  /// The options as they were given.
  public var arguments: [String]
  public var gazetteers: [File]
  public var entities: Int
  public var spellings: Int
  public var model: File?
  public var corrections: [File]
  public var decisions: [CorrectionSort: Int]
  /// What is wrong in gazetteers and corrections.
  public var problems: [Problem]
  public var collections: [Collection]

  /// - Parameter recognizer: what read the names; `nil` when there was no text to read.
  public init(
    version: String, arguments: [String], recognizer: Recognizer?, gazetteers: [File], model: File?, corrections: [File],
    collections: [Collection]
  ) {
    self.version = version
    self.arguments = arguments
    self.gazetteers = gazetteers
    entities = recognizer?.gazetteer.entryCount ?? 0
    spellings = recognizer?.gazetteer.spellingCount ?? 0
    self.model = model
    self.corrections = corrections
    decisions = recognizer?.corrections.counts ?? [:]
    problems = (recognizer.map { $0.gazetteer.problems + $0.corrections.problems } ?? []).sorted()
    self.collections = collections
  }

  // MARK: JSON

  /// One JSON object, a line for each field.
  ///
  /// - Complexity: O(size of the record)
  public func json() -> [UInt8] {
    var out = ByteWriter()
    out.write("{\"program\":\"entitygraph\",\n\"version\":")
    out.writeJSON(version)
    out.write(",\n\"arguments\":")
    out.writeJSON(column: arguments) { $1.writeJSON($0) }
    out.write(",\n\"gazetteer\":{\"entities\":\(entities),\"spellings\":\(spellings),\n\"files\":")
    RunRecord.write(gazetteers, to: &out)
    out.write("},\n\"model\":")
    if let model { RunRecord.write(model, to: &out) } else { out.write("null") }
    out.write(",\n\"corrections\":{")
    for sort in CorrectionSort.allCases { out.write("\"\(sort.rawValue)\":\(decisions[sort, default: 0]),") }
    out.write("\n\"files\":")
    RunRecord.write(corrections, to: &out)
    out.write("},\n\"problems\":")
    RunRecord.write(problems, to: &out)
    out.write(",\n\"collections\":")
    out.writeJSON(column: collections) { RunRecord.write($0, to: &$1) }
    out.write("}\n")
    return out.bytes
  }

  private static func write(_ collection: Collection, to out: inout ByteWriter) {
    let totals = collection.totals
    out.write("{\n\"articles\":\(totals.articles),\"paragraphs\":\(totals.paragraphs),\"sentences\":\(totals.sentences)")
    out.write(
      ",\"names\":\(collection.names),\"relationships\":\(collection.relationships.map(String.init) ?? "null"),\"first\":")
    out.writeJSON(totals.first?.description)
    out.write(",\"last\":")
    out.writeJSON(totals.last?.description)
    out.write(",\n\"inputs\":")
    write(collection.inputs, to: &out)
    out.write(",\n\"copies\":")
    out.writeJSON(column: collection.copies) { copy, out in
      out.write("\n{\"copy\":")
      out.writeJSON(copy.copy)
      out.write(",\"original\":")
      out.writeJSON(copy.original)
      out.write(",\"similarity\":\(copy.similarity.fixed(2))}")
    }
    out.write(",\n\"problems\":")
    write(collection.problems, to: &out)
    out.write("}")
  }

  private static func write(_ files: [File], to out: inout ByteWriter) {
    out.writeJSON(column: files) { file, out in
      out.write("\n")
      write(file, to: &out)
    }
  }

  private static func write(_ file: File, to out: inout ByteWriter) {
    out.write("{\"path\":")
    out.writeJSON(file.path)
    out.write(",\"bytes\":\(file.size),\"sha256\":")
    out.writeJSON(file.sha256)
    out.write("}")
  }

  private static func write(_ problems: [Problem], to out: inout ByteWriter) {
    out.writeJSON(column: problems) { problem, out in
      out.write("\n")
      out.writeJSON(problem.description)
    }
  }
}
