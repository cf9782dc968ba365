import EntityGraph
import Gazetteers

/// Where gazetteers and their compiled form are.
enum GazetteerPlaces {
  /// The folder that `ENTITYGRAPH_GAZETTEERS` names, the one installed beside the program, or the one in
  /// the build folder.
  static var shippedFolder: String {
    if let chosen = FileSystem.environment("ENTITYGRAPH_GAZETTEERS"), !chosen.isEmpty { return chosen }
    let folder = Terminal.executable.split(separator: "/", omittingEmptySubsequences: false).dropLast(2)
    let installed = folder.joined(separator: "/") + "/share/entitygraph/gazetteers"
    return FileSystem.kind(of: installed) == .folder ? installed : ShippedGazetteers.folder
  }

  /// `ENTITYGRAPH_CACHE`, else the user's cache folder.
  static var cacheFolder: String? {
    if let chosen = FileSystem.environment("ENTITYGRAPH_CACHE") { return chosen.isEmpty ? nil : chosen }
    if let cache = FileSystem.environment("XDG_CACHE_HOME"), !cache.isEmpty { return cache + "/entitygraph" }
    return FileSystem.environment("HOME").map { $0 + "/.cache/entitygraph" }
  }

  /// The shipped gazetteers, or only their word lists, and those of the user's own.
  static func loader(extra: [String], withShippedNames: Bool) -> GazetteerLoader {
    let shipped = withShippedNames ? shippedFolder : shippedFolder + "/words"
    return GazetteerLoader(paths: [shipped] + extra, cacheFolder: cacheFolder)
  }

  static var modelFile: String { shippedFolder + "/" + ShippedGazetteers.modelName }

  /// What recognises names: the gazetteer, with its mistakes told, the shipped name model, and what people decided.
  static func recognizer(
    extra: [String], withShippedNames: Bool = true, corrections files: [(name: String, bytes: [UInt8])] = []
  ) -> Recognizer {
    let file = modelFile
    let model = (try? FileSystem.read(file)).flatMap { NameModel(bytes: $0) }
    if model == nil {
      Terminal.say("entitygraph: \(file) cannot be read; names are found by rules alone; install the program again")
    }
    let gazetteer = load(extra: extra, withShippedNames: withShippedNames)
    let corrections = files.isEmpty ? Corrections.none : Corrections(files: files, gazetteer: gazetteer)
    for problem in corrections.problems { Terminal.say("entitygraph: \(problem)") }
    return Recognizer(gazetteer: gazetteer, model: model, corrections: corrections)
  }

  /// The content of gazetteer files and folders, with what cannot be read told.
  static func files(_ paths: [String]) -> [(name: String, bytes: [UInt8])] {
    let (files, problems) = GazetteerLoader(paths: paths, cacheFolder: nil).files()
    for problem in problems { Terminal.say("entitygraph: \(problem)") }
    return files
  }

  /// A file's path, without that of the shipped folder.
  static func shortened(_ file: String) -> String {
    file.hasPrefix(shippedFolder + "/") ? String(file.dropFirst(shippedFolder.utf8.count + 1)) : file
  }

  /// The gazetteer with its mistakes told.
  static func load(extra: [String], withShippedNames: Bool = true) -> Gazetteer {
    let gazetteer = loader(extra: extra, withShippedNames: withShippedNames).load()
    for problem in gazetteer.problems { Terminal.say("entitygraph: \(problem)") }
    return gazetteer
  }
}
