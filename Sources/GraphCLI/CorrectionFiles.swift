import EntityGraph

/// Where decisions of people are.
enum CorrectionFiles {
  /// The file that is used when none is named.
  static let usualName = "corrections.txt"

  /// The usual file, when it is there.
  static var usual: [String] { FileSystem.kind(of: usualName) == .file ? [usualName] : [] }

  /// The content of files; a failure when one cannot be read, as results without its decisions would be wrong.
  static func read(_ paths: [String]) throws(Failure) -> [(name: String, bytes: [UInt8])] {
    var files: [(name: String, bytes: [UInt8])] = []
    for path in paths {
      do throws(FileError) {
        files.append((path, try FileSystem.read(path)))
      } catch {
        throw Failure(.input, "\(path): the corrections cannot be read: \(error.reason); check the path")
      }
    }
    return files
  }
}
