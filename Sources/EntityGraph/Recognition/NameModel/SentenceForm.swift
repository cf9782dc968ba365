/// Tells sentences in which capitals and edges say little: those that lost their punctuation, and headlines in Title Case.
///
/// The model learned from ordinary sentences; in these it takes neighbours for one name.
enum SentenceForm {
  /// A sentence of so many bytes has a comma or a stop, or it lost them.
  private static let longestPlain = 250
  /// Headlines of fewer words have no form.
  private static let fewestWords = 6

  /// For each sentence of the article whether unknown names in it can be told.
  static func isReliable(in reading: Reading) -> [Bool] {
    var capitals = [Int](repeating: 0, count: reading.segmentation.sentences.count)
    for sentence in reading.sentenceOfWord where sentence >= 0 { capitals[Int(sentence)] += 1 }
    return reading.segmentation.sentences.indices.map { index in
      let bytes = reading.text[reading.segmentation.sentences[index].range.indices]
      return !hasLostSigns(bytes) && !isTitleCase(bytes, capitals[index])
    }
  }

  private static func hasLostSigns(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count > longestPlain
      && !bytes.dropLast(2).contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ";") }
  }

  /// Whether three words of five begin with a capital and no full stop ends them.
  private static func isTitleCase(_ bytes: ArraySlice<UInt8>, _ capitals: Int) -> Bool {
    let words = 1 + bytes.count { $0 == UInt8(ascii: " ") }
    return words >= fewestWords && capitals * 5 >= words * 3 && bytes.last { !$0.isASCIISpace } != UInt8(ascii: ".")
  }
}
