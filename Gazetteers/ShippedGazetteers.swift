import Foundation

/// The gazetteers that come with EntityGraph, as folders of files.
public enum ShippedGazetteers {
  /// `names` and `words` inside the resource bundle beside the program or in the build folder.
  public static var folders: [String] {
    ["names", "words"].compactMap { Bundle.module.resourceURL?.appendingPathComponent($0).path }
  }
}
