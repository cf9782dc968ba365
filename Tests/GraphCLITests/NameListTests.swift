import EntityGraph
import Testing

@testable import GraphBenchmarks

/// The names and the text that speed is measured with: the same each time, and all there.
@Suite struct NameListTests {
  private static let shipped = NameList(count: nil)

  @Test func listsAreTheSameEachTimeAndBeginWithTheShorterOnes() {
    let shipped = NameListTests.shipped
    let long = NameList(count: shipped.names.count + 30_000)
    #expect(long.names.prefix(shipped.names.count) == shipped.names[...])
    #expect(Set(long.names).count == shipped.names.count + 30_000)
    #expect(long.sample == shipped.sample)
  }

  /// A few shipped names can never be found: without a capital ("bell hooks") or with quotation marks.
  @Test func namesAreFoundWhereTheyStandAlone() {
    let long = NameListTests.shipped.sample
    let recognizer = Recognizer(gazetteer: Gazetteer(files: [("x", "kind: other\n\n" + long.joined(separator: "\n"))]))
    let missed = long.indices.filter { recognizer.countMatches(in: Article(id: "1", text: long[$0])) == 0 }
    #expect(recognizer.gazetteer.problems.isEmpty && missed.count < 100, "\(missed.map { long[$0] })")
    #expect(missed.allSatisfy { $0 < long.count / 2 }, "all generated ones are found")
  }

  @Test func generatedTextIsAsBeforeWithoutRareNames() {
    let plain = TextGenerator.articles(megabytes: 1)
    #expect(plain.map(\.text) == TextGenerator.articles(megabytes: 1, rare: []).map(\.text))
    #expect(plain.map(\.text) != TextGenerator.articles(megabytes: 1, rare: ["Zork Quimby"]).map(\.text))
  }

  @Test(arguments: [
    ("250000", 250_000), ("100k", 100_000), ("1m", 1_000_000), ("0", nil), ("2m", nil), ("many", nil), ("-5", nil), ("k", nil),
  ])
  func numbersOfNamesAreRead(_ argument: String, _ count: Int?) {
    #expect(NameCount(argument: argument)?.count == count)
  }

  @Test func shippedNamesHaveNoNumber() throws {
    let shipped = try #require(NameCount(argument: "shipped"))
    #expect(shipped.count == nil)
  }
}
