import Testing

@testable import EntityGraph

@Suite struct ExcerptTests {
  private static let filler = Array(repeating: "word", count: 60).joined(separator: " ")

  private func excerpt(_ text: String, _ names: [String], context: Int) -> (excerpt: Excerpt, places: [Range<Int>]) {
    let bytes = Array(text.utf8)
    let places = names.map { name in
      let name = Array(name.utf8)
      let start = bytes.indices.first { bytes[$0...].starts(with: name) }!
      return start..<start + name.count
    }
    return (Excerpt(bytes, around: places, context: context), places)
  }

  private func text(_ excerpt: Excerpt) -> String { String(decoding: excerpt.text, as: UTF8.self) }

  @Test func shortSentencesStayWhole() {
    let text = "Russia met Zürich’s envoy."
    let (excerpt, places) = excerpt(text, ["Russia", "Zürich"], context: 40)
    #expect(self.text(excerpt) == text)
    #expect(places.map(excerpt.place) == places)
  }

  @Test func wordsFarFromTheNamesAreCut() throws {
    let (excerpt, places) = excerpt("\(Self.filler) Russia met China \(Self.filler)", ["Russia", "China"], context: 12)
    #expect(text(excerpt) == "… word word word Russia met China word word word …")
    let shown = try places.map { place in
      String(decoding: excerpt.text[try #require(excerpt.place(of: place))], as: UTF8.self)
    }
    #expect(shown == ["Russia", "China"])
    #expect(excerpt.place(of: 0..<4) == nil)
  }

  @Test func namesFarApartHaveAPieceEach() {
    let (excerpt, places) = excerpt("Russia \(Self.filler) China", ["Russia", "China"], context: 12)
    #expect(text(excerpt) == "Russia word word word … word word word China")
    #expect(
      places.map { excerpt.place(of: $0).map { String(decoding: excerpt.text[$0], as: UTF8.self) } } == ["Russia", "China"])
  }
}
