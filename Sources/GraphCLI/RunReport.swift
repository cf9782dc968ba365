import EntityGraph

/// Writes the record of a run.
enum RunReport {
  /// Articles that were read together, or a table of edges, and what came of them.
  struct Part {
    /// What read the names; `nil` for a table of edges.
    var recognizer: Recognizer?
    /// The articles; their files are read once more for the fingerprints.
    var source: ArticleSource?
    var inputs: [RunRecord.File] = []
    var totals = CooccurrenceCounts.Totals()
    var names: Int
    var relationships: Int?
    var copies: [NearDuplicates.Copy] = []
    var problems: [Problem]

    fileprivate var collection: RunRecord.Collection {
      var inputs = inputs
      source?.forEachFile { inputs.append(RunRecord.File(path: $0, content: $1)) }
      return RunRecord.Collection(
        inputs: inputs, totals: totals, names: names, relationships: relationships, copies: copies, problems: problems)
    }
  }

  static func write(_ parts: [Part], _ input: InputOptions, to path: String) throws(Failure) {
    let recognizer = parts[0].recognizer
    let loader = GazetteerPlaces.loader(extra: input.gazetteer, withShippedNames: !input.only)
    let corrections = recognizer == nil ? [] : try input.correctionFiles()
    let record = RunRecord(
      version: EntityGraphCommand.version, arguments: Array(CommandLine.arguments.dropFirst()), recognizer: recognizer,
      gazetteers: recognizer == nil ? [] : loader.files().files.map(file), model: recognizer == nil ? nil : model,
      corrections: corrections.map(file), collections: parts.map(\.collection))
    try GraphOutput(path: path).write(record.json())
  }

  private static func file(_ file: (name: String, bytes: [UInt8])) -> RunRecord.File {
    RunRecord.File(path: GazetteerPlaces.shortened(file.name), content: file.bytes)
  }

  private static var model: RunRecord.File? {
    (try? FileSystem.read(GazetteerPlaces.modelFile)).map { file((GazetteerPlaces.modelFile, $0)) }
  }
}

extension RunReport.Part {
  /// Of a graph of articles.
  init(_ counted: CountedArticles, _ graph: Graph, _ problems: [Problem]) {
    self.init(
      recognizer: counted.recognizer, source: counted.source, totals: graph.totals, names: graph.nodes.count,
      relationships: graph.edges.count, copies: counted.copies, problems: problems)
  }

  /// Of a graph of a table.
  init(table: RunRecord.File, _ graph: Graph, _ problems: [Problem]) {
    self.init(inputs: [table], names: graph.nodes.count, relationships: graph.edges.count, problems: problems)
  }
}
