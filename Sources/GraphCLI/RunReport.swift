import EntityGraph

/// Writes the record of a run.
enum RunReport {
  /// Articles that were counted, and the graph they gave.
  struct Part {
    let counted: CountedArticles
    let graph: Graph
    let problems: [Problem]

    fileprivate var collection: RunRecord.Collection {
      var inputs: [RunRecord.File] = []
      counted.source.forEachFile { inputs.append(RunRecord.File(path: $0, content: $1)) }
      return RunRecord.Collection(inputs: inputs, graph: graph, copies: counted.copies, problems: problems)
    }
  }

  static func write(_ parts: [Part], _ input: InputOptions, to path: String) throws(Failure) {
    let corrections = try input.correctionFiles()
    let loader = GazetteerPlaces.loader(extra: input.gazetteer, withShippedNames: !input.only)
    let record = RunRecord(
      version: EntityGraphCommand.version, arguments: Array(CommandLine.arguments.dropFirst()),
      recognizer: parts[0].counted.recognizer, gazetteers: loader.files().files.map(file), model: model,
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
