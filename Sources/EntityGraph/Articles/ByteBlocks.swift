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

  public func next() throws(FileError) -> [UInt8] { try nextBlock() }
}
