/// Bytes that come block by block: a file, standard input, a compressed file. Memory is bounded by one block.
public struct ByteBlocks {
  private let nextBlock: () throws(FileError) -> [UInt8]

  /// - Parameter next: the next block; empty at the end.
  public init(next: @escaping () throws(FileError) -> [UInt8]) { nextBlock = next }

  /// Bytes in memory.
  public init(_ bytes: [UInt8]) {
    var rest: [UInt8]? = bytes
    nextBlock = { () throws(FileError) in
      defer { rest = nil }
      return rest ?? []
    }
  }

  /// The bytes that are still to come, behind `first`.
  ///
  /// - Complexity: O(n)
  public func all(behind first: [UInt8] = []) throws(FileError) -> [UInt8] {
    var bytes = first
    while true {
      let block = try next()
      if block.isEmpty { return bytes }
      if bytes.isEmpty { bytes = block } else { bytes += block }
    }
  }

  public func next() throws(FileError) -> [UInt8] { try nextBlock() }
}
