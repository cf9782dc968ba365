import EntityGraph
import Gazetteers

/// Where gazetteers and their compiled form are.
enum GazetteerPlaces {
  /// The folder that `ENTITYGRAPH_GAZETTEERS` names, the one installed beside the program, or the one in
  /// the build folder.
  static var shippedFolders: [String] {
    if let chosen = FileSystem.environment("ENTITYGRAPH_GAZETTEERS") { return [chosen] }
    let folder = Terminal.executable.split(separator: "/", omittingEmptySubsequences: false).dropLast(2)
    let installed = folder.joined(separator: "/") + "/share/entitygraph/gazetteers"
    return FileSystem.kind(of: installed) == .folder ? [installed] : ShippedGazetteers.folders
  }

  /// `ENTITYGRAPH_CACHE`, else the user's cache folder.
  static var cacheFolder: String? {
    if let chosen = FileSystem.environment("ENTITYGRAPH_CACHE") { return chosen.isEmpty ? nil : chosen }
    if let cache = FileSystem.environment("XDG_CACHE_HOME"), !cache.isEmpty { return cache + "/entitygraph" }
    return FileSystem.environment("HOME").map { $0 + "/.cache/entitygraph" }
  }

  static func loader(extra: [String], withShippedNames: Bool) -> GazetteerLoader {
    let shipped = shippedFolders.filter { withShippedNames || $0.hasSuffix("/words") }
    return GazetteerLoader(paths: shipped + extra, cacheFolder: cacheFolder)
  }
}
