/// Capitalised words that became no mention.
enum UnclaimedWords {
  /// Stretches of neighbouring capitalised words in segments that count, without mentions and without ordinary words that
  /// only begin a sentence.
  static func stretches(of reading: Reading, without mentions: [ByteRange]) -> [ByteRange] {
    var stretches: [ByteRange] = []
    var last: Int?
    for index in reading.words.indices where isOfInterest(index, in: reading, mentions) {
      let word = reading.words[index].range
      if let last, last == index - 1, isNeighbour(stretches[stretches.count - 1], word, in: reading) {
        stretches[stretches.count - 1].end = word.end
      } else {
        stretches.append(word)
      }
      last = index
    }
    return stretches
  }

  private static func isOfInterest(_ index: Int, in reading: Reading, _ mentions: [ByteRange]) -> Bool {
    let word = reading.words[index].range
    guard reading.segmentKind(ofWord: index)?.counts == true else { return false }
    if reading.beginsSentence(index), reading.classes[index].contains(.common) { return false }
    if reading.text[Int(word.start)].isASCIILowercase || word.count < 2 { return false }
    return !mentions.contains { $0.start < word.end && word.start < $0.end }
  }

  private static func isNeighbour(_ stretch: ByteRange, _ word: ByteRange, in reading: Reading) -> Bool {
    reading.text[Int(stretch.end)..<Int(word.start)].allSatisfy(\.isASCIISpace)
  }

  static func reason(
    _ range: ByteRange, in reading: Reading, _ events: [RecognitionTrace.Event], _ gazetteer: Gazetteer
  ) -> String {
    let words = reading.words.indices.filter { range.start <= reading.words[$0].start && reading.words[$0].end <= range.end }
    let classes = words.map { reading.classes[$0] }
    if events.contains(where: { $0.step == .corrections }) { return "a correction says so" }
    if !events.isEmpty {
      return events.contains { $0.text == "withdrawn" } ? "a reading was withdrawn" : "nothing in the article supports it"
    }
    if classes.allSatisfy({ $0.contains(.calendar) }) { return "a day, a month or a holiday" }
    if classes.contains(where: { !$0.isDisjoint(with: [.title, .role]) }) { return "a title without a name" }
    if classes.allSatisfy({ $0.contains(.common) }) { return "ordinary words" }
    if !gazetteer.entities(named: reading.name(range)).isEmpty {
      return "a name of the gazetteer that something longer or stronger displaced"
    }
    return "no gazetteer knows it, and neither its form nor the words around it make it a name"
  }
}
