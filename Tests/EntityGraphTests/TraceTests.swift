import Testing

@testable import EntityGraph

@Suite struct TraceTests {
  static let text = """
    Kim Jong Un met Zork Quimby on Friday. Kim thanked Moscow. The President left for Paris, Texas. The Big Deal was signed.

    (Reporting by Jane Roe in London)
    """

  @Test func theTraceTellsWhatAnalysisFinds() {
    let article = Article(id: "a", text: Self.text)
    let trace = RecognitionTrace(of: article, by: Fixtures.recognizer)
    let analysis = Fixtures.recognizer.analyze(article)
    #expect(trace.mentions.map(\.mention) == analysis.mentions)
    for mention in trace.mentions { #expect(!mention.events.isEmpty || mention.mention.evidence == .byline, "\(mention.text)") }
  }

  @Test func reasonsAndCandidates() throws {
    let trace = RecognitionTrace(of: Article(id: "a", text: Self.text), by: Fixtures.recognizer)
    let kim = try #require(trace.mentions.first { $0.text == "Kim" })
    #expect(kim.entity.name == "Kim Jong Un" && kim.events.last?.step == .surnames)
    #expect(kim.events.last?.text == "taken for Kim Jong Un (person), by surname")
    let moscow = try #require(trace.mentions.first { $0.text == "Moscow" })
    #expect(moscow.standsFor?.name == "Russia" && moscow.events.last?.text == "stands for Russia (country)")
    #expect(try #require(trace.mentions.first { $0.text == "Paris" }).candidates.count > 1)
  }

  @Test func correctionsAreTold() throws {
    let recognizer = CorrectionsTests.recognizer(
      CorrectionsTests.corrections("merge: Zork Quimby = Vladimir Putin\nignore: Paris\nignore: Russia\nsurname: Roe = Jane Roe"))
    let article = Article(id: "a", text: Self.text)
    let trace = RecognitionTrace(of: article, by: recognizer)
    #expect(trace.mentions.map(\.mention) == recognizer.analyze(article).mentions)
    func last(_ text: String) -> RecognitionTrace.Event? { trace.mentions.first { $0.text == text }?.events.last }
    #expect(last("Zork Quimby") == .init(step: .corrections, text: "decided to mean Vladimir Putin (person)"))
    #expect(last("Moscow") == .init(step: .corrections, text: "decided to stand for nobody"))
    #expect(last("Kim Jong Un")?.step != .corrections)
    let left = try #require(trace.leftAlone.first { $0.text.hasPrefix("Paris") })
    #expect(left.reason == "a correction says so")
  }

  @Test func whatIsLeftAloneHasAReason() {
    let trace = RecognitionTrace(of: Article(id: "a", text: Self.text), by: Fixtures.recognizer)
    let reasons = Dictionary(uniqueKeysWithValues: trace.leftAlone.map { ($0.text, $0.reason) })
    #expect(reasons["Friday"] == "a day, a month or a holiday" && reasons["President"] == "a title without a name")
    #expect(reasons["Big Deal"] == "ordinary words" && reasons["The"] == nil && reasons["Reporting"] == nil)
  }
}
