import CZlib
import EntityGraph

/// Bytes of files and of standard input, unpacked when they are gzip, whatever they are called.
enum CompressedInput {
  static func blocks(of path: String, _ meter: ProgressMeter? = nil) throws(FileError) -> ByteBlocks {
    let file = try FileSystem.blocks(of: path)
    let raw = ByteBlocks { () throws(FileError) in
      let block = try file.next()
      meter?.advance(by: block.count)
      return block
    }
    let first = try raw.next()
    let whole = ByteBlocks(first, then: raw)
    guard first.starts(with: [0x1F, 0x8B]) else { return whole }
    let unpacker = GzipReader(whole, path: path)
    return ByteBlocks { () throws(FileError) in try unpacker.next() }
  }
}

/// Unpacks gzip (RFC 1952), also files of several members one behind the other.
@safe
private final class GzipReader {
  // Safety: `stream` is set up by `inflateInit2_` before it is used and points into memory only during `inflate`.
  private var stream = unsafe z_stream()
  private let source: ByteBlocks
  private let path: String
  private var input: [UInt8] = []
  private var used = 0
  private var isInsideMember = true

  init(_ source: ByteBlocks, path: String) {
    self.source = source
    self.path = path
    // 16 + the largest window: gzip and nothing else.
    unsafe _ = inflateInit2_(&stream, 16 + MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
  }

  deinit { unsafe inflateEnd(&stream) }

  func next() throws(FileError) -> [UInt8] {
    var output = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      if used == input.count {
        input = try source.next()
        used = 0
        if input.isEmpty {
          guard isInsideMember else { return [] }
          throw FileError(path: path, reason: "the compressed file is cut short")
        }
      }
      if !isInsideMember {
        unsafe inflateReset(&stream)
        isInsideMember = true
      }
      let (code, count) = unpack(into: &output)
      guard code == Z_OK || code == Z_STREAM_END || code == Z_BUF_ERROR else {
        throw FileError(path: path, reason: "the compressed file is damaged")
      }
      if code == Z_STREAM_END { isInsideMember = false }
      if count > 0 {
        output.removeLast(output.count - count)
        return output
      }
    }
  }

  private func unpack(into output: inout [UInt8]) -> (code: Int32, count: Int) {
    unsafe input.withUnsafeMutableBufferPointer { input in
      unsafe output.withUnsafeMutableBufferPointer { output in
        unsafe stream.next_in = input.baseAddress! + used
        unsafe stream.avail_in = UInt32(input.count - used)
        unsafe stream.next_out = output.baseAddress!
        unsafe stream.avail_out = UInt32(output.count)
        let code = unsafe inflate(&stream, Z_NO_FLUSH)
        used = unsafe input.count - Int(stream.avail_in)
        return (code, unsafe output.count - Int(stream.avail_out))
      }
    }
  }
}
