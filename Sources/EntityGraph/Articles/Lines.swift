/// The lines of a stream, without their ends and without byte order mark.
struct LineReader {
  /// Number of the last line, from 1.
  private(set) var number = 0
  private let blocks: ByteBlocks
  private var block: [UInt8] = []
  private var index = 0

  init(_ blocks: ByteBlocks) { self.blocks = blocks }

  /// The next line, or `nil` at the end.
  mutating func next() throws(FileError) -> [UInt8]? {
    var line: [UInt8] = []
    while true {
      if index == block.count {
        block = try blocks.next()
        index = 0
        if block.isEmpty { return line.isEmpty ? nil : finish(line) }
      }
      let start = index
      index = ByteSearch.firstIndex(of: UInt8(ascii: "\n"), in: block, start..<block.count)
      line.append(contentsOf: block[start..<index])
      if index < block.count {
        index += 1
        return finish(line)
      }
    }
  }

  private mutating func finish(_ line: [UInt8]) -> [UInt8] {
    var line = line
    number += 1
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    if number == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
    return line
  }
}

/// Where the lines of a file in memory are, without their ends and without byte order mark.
struct LineRanges {
  private let bytes: [UInt8]
  private var index = 0
  private var number = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  mutating func next() -> (number: Int, line: Range<Int>)? {
    guard index < bytes.count else { return nil }
    let start = index
    while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
    var end = index
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    index += 1
    number += 1
    return (number, start..<end)
  }
}
