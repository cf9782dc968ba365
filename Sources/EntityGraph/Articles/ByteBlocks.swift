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

  /// A block that was read already, and those behind it.
  public init(_ first: [UInt8], then rest: ByteBlocks) {
    var pending: [UInt8]? = first
    nextBlock = { () throws(FileError) in
      guard let block = pending else { return try rest.next() }
      pending = nil
      return block
    }
  }

  /// The bytes that are still to come.
  ///
  /// - Complexity: O(n)
  public func all() throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let block = try next()
      if block.isEmpty { return bytes }
      if bytes.isEmpty { bytes = block } else { bytes += block }
    }
  }

  public func next() throws(FileError) -> [UInt8] { try nextBlock() }
}
