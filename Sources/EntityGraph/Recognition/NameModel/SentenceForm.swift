/// Tells sentences in which capitals and edges say little: those that lost their punctuation, and headlines in Title Case.
///
/// The model learned from ordinary sentences; in these it takes neighbours for one name.
enum SentenceForm {
  /// A sentence of so many bytes has a comma or a stop, or it lost them.
  private static let longestPlain = 250
  /// Headlines of fewer words have no form.
  private static let fewestWords = 6

  /// Whether unknown names in the sentence of `word` can be told.
  static func isReliable(aroundWord word: Int, in reading: Reading) -> Bool {
    let sentence = reading.sentenceOfWord[word]
    guard sentence >= 0 else { return false }
    let bytes = reading.text[reading.segmentation.sentences[Int(sentence)].range.indices]
    return !hasLostSigns(bytes) && (endsWithStop(bytes) || !isTitleCase(bytes, capitals(aroundWord: word, in: reading)))
  }

  /// How many words of the sentence of `word` begin with a capital.
  private static func capitals(aroundWord word: Int, in reading: Reading) -> Int {
    let sentence = reading.sentenceOfWord[word]
    let before = reading.sentenceOfWord[..<word].reversed().prefix { $0 == sentence }.count
    return before + reading.sentenceOfWord[word...].prefix { $0 == sentence }.count
  }

  private static func hasLostSigns(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count > longestPlain
      && !bytes.dropLast(2).contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ";") }
  }

  private static func endsWithStop(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.last { !$0.isASCIISpace } == UInt8(ascii: ".")
  }

  /// Whether three words of five begin with a capital.
  private static func isTitleCase(_ bytes: ArraySlice<UInt8>, _ capitals: Int) -> Bool {
    let words = 1 + bytes.count { $0 == UInt8(ascii: " ") }
    return words >= fewestWords && capitals * 5 >= words * 3
  }
}
