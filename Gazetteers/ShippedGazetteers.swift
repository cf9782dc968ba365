import Foundation

/// The gazetteers that come with EntityGraph, as a folder of files.
public enum ShippedGazetteers {
  /// The folder that holds `names` and `words`: the resource bundle beside the program or in the build folder.
  public static var folder: String { Bundle.module.resourcePath ?? "Gazetteers" }

  /// The weights of the name model, inside ``folder``.
  public static let modelName = "models/names.weights"
  public static var model: [UInt8] {
    (try? Data(contentsOf: URL(fileURLWithPath: folder + "/" + modelName))).map(Array.init) ?? []
  }
}
