/// Tells sentences in which capitals and edges say little: those that lost their punctuation, and headlines in Title Case.
///
/// The model learned from ordinary sentences; in these it takes neighbours for one name. Names are asked for in the order of the
/// text, so the answer about the last sentence is kept.
struct SentenceForm {
  private var last: (sentence: Int32, isReliable: Bool) = (-1, false)

  /// Headlines of fewer words have no form.
  private static let fewestWords = 6

  /// Whether unknown names in the sentence of `word` can be told.
  mutating func isReliable(aroundWord word: Int, in reading: Reading) -> Bool {
    let sentence = reading.sentenceOfWord[word]
    if sentence != last.sentence { last = (sentence, SentenceForm.isReliable(sentence, aroundWord: word, in: reading)) }
    return last.isReliable
  }

  private static func isReliable(_ sentence: Int32, aroundWord word: Int, in reading: Reading) -> Bool {
    guard sentence >= 0 else { return false }
    let found = reading.segmentation.sentences[Int(sentence)]
    if found.lacksPunctuation { return false }
    let bytes = reading.text[found.range.indices]
    return endsWithStop(bytes) || !isTitleCase(bytes, capitals(aroundWord: word, in: reading))
  }

  /// How many words of the sentence of `word` begin with a capital.
  private static func capitals(aroundWord word: Int, in reading: Reading) -> Int {
    let sentence = reading.sentenceOfWord[word]
    let before = reading.sentenceOfWord[..<word].reversed().prefix { $0 == sentence }.count
    return before + reading.sentenceOfWord[word...].prefix { $0 == sentence }.count
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
