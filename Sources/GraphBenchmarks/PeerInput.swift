import EntityGraph

/// The names and the text of a run as files, so that other programs measure with the same.
enum PeerInput {
  /// Stands between two articles.
  private static let separator: UInt8 = 0x1E

  /// Writes `names.txt`, one name per line, and `text.txt`, the articles with a record separator (U+001E) between.
  static func write(_ names: [String], _ articles: [Article], to folder: String) throws(FileError) {
    FileSystem.makeFolder(folder)
    try FileSystem.write(Array((names.joined(separator: "\n") + "\n").utf8), to: folder + "/names.txt")
    try FileSystem.write(Array(articles.map(\.text).joined(separator: [separator])), to: folder + "/text.txt")
  }
}
