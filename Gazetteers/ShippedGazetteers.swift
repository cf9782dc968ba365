import Foundation

/// The gazetteers that come with EntityGraph, as a folder of files.
public enum ShippedGazetteers {
  /// The folder that holds `names` and `words`: the resource bundle beside the program or in the build folder.
  public static var folder: String { Bundle.module.resourcePath ?? "Gazetteers" }
}
