#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The bytes of a compiled table: allocated, or mapped from a file.
@safe
final class TableStorage: @unchecked Sendable {
  // Safety: `base` is valid for `byteCount` bytes until `deinit`, which is the only place that frees it.
  let base: UnsafeRawPointer
  let byteCount: Int
  private let isMapped: Bool

  /// A copy of `bytes`, aligned to a cache line.
  init(copying bytes: [UInt8]) {
    let memory = UnsafeMutableRawPointer.allocate(byteCount: max(bytes.count, 64), alignment: 64)
    unsafe bytes.withUnsafeBytes { unsafe memory.copyMemory(from: $0.baseAddress!, byteCount: $0.count) }
    unsafe base = UnsafeRawPointer(memory)
    byteCount = bytes.count
    isMapped = false
  }

  /// The file at `path`, mapped read-only; `nil` when it cannot be opened.
  init?(mapping path: String) {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    let size = Int(lseek(file, 0, SEEK_END))
    guard size > 0, let memory = unsafe mmap(nil, size, PROT_READ, MAP_PRIVATE, file, 0),
      unsafe memory != MAP_FAILED
    else { return nil }
    unsafe base = UnsafeRawPointer(memory)
    byteCount = size
    isMapped = true
  }

  deinit {
    if isMapped {
      unsafe munmap(UnsafeMutableRawPointer(mutating: base), byteCount)
    } else {
      unsafe base.deallocate()
    }
  }
}
