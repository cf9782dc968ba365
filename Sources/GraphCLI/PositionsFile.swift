import EntityGraph
import GraphRendering

/// The file of `--positions`.
enum PositionsFile {
  /// No file yet is no mistake: it will be written.
  static func read(_ path: String) throws(Failure) -> Positions {
    guard let bytes = try? FileSystem.read(path) else { return Positions() }
    do throws(Positions.ReadingError) {
      return try Positions(bytes)
    } catch {
      throw Failure(.input, "\(path):\(error.line): no position; a line is an id, x and y, apart by tabs")
    }
  }

  static func write(_ positions: Positions, to path: String) throws(Failure) {
    do throws(FileError) {
      try FileSystem.write(positions.write(), to: path)
    } catch {
      throw Failure(.input, "cannot write \(path): \(error.reason); choose another place with --positions")
    }
  }
}
