import EntityGraph

/// The gazetteers that come with EntityGraph, as a folder of files.
///
/// They stay where this file is, so that what is changed in them counts at the next start. A program that is to run elsewhere
/// takes a copy of the folder with it and names that.
public enum ShippedGazetteers {
  /// The folder that holds `names`, `words` and `models`.
  public static var folder: String {
    let file = #filePath
    return String(file[..<(file.utf8.lastIndex(of: UInt8(ascii: "/")) ?? file.endIndex)])
  }

  /// The weights of the name model, inside ``folder``.
  public static let modelName = "models/names.weights"
  /// The bytes of the weights; empty when they cannot be read.
  public static var model: [UInt8] { (try? FileSystem.read(folder + "/" + modelName)) ?? [] }
}
