/// Makes any bytes valid UTF-8.
enum TextRepair {
  /// The text with each invalid sequence replaced by U+FFFD and each NUL by a space, and the number of
  /// replaced sequences.
  ///
  /// - Complexity: O(n); valid text is copied as it is.
  static func repaired(_ bytes: ArraySlice<UInt8>) -> (text: [UInt8], repairs: Int) {
    var repairs = 0
    var text: [UInt8]
    if isValid(bytes) {
      text = Array(bytes)
    } else {
      text = []
      text.reserveCapacity(bytes.count)
      repairs = transcode(bytes, into: &text)
    }
    for index in text.indices where text[index] == 0 { text[index] = UInt8(ascii: " ") }
    return (text, repairs)
  }

  private static func isValid(_ bytes: ArraySlice<UInt8>) -> Bool {
    if !bytes.contains(where: { $0 >= 0x80 }) { return true }
    return String(validating: bytes, as: UTF8.self) != nil
  }

  private static func transcode(_ bytes: ArraySlice<UInt8>, into text: inout [UInt8]) -> Int {
    var repairs = 0
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): text.append(contentsOf: UTF8.encode(scalar)!)
      case .error:
        repairs += 1
        text.append(contentsOf: [0xEF, 0xBF, 0xBD])
      case .emptyInput: return repairs
      }
    }
  }
}
