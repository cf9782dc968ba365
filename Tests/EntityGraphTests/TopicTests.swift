import Testing

@testable import EntityGraph

@Suite struct TopicTests {
  @Test func tellingWordsStandOut() throws {
    let texts = (0..<12).map { index in
      [
        "Russia and North Korea signed an arms treaty on missile parts.", "China and Japan discussed fishing quotas at sea.",
        "Japan and Chile spoke of copper prices.", "Missile parts and arms from North Korea reached Russia under the treaty.",
      ][index % 4]
    }
    let graph = Fixtures.graph(texts)
    let edge = try #require(Fixtures.edge(graph, "North Korea", "Russia"))
    let topic = TopicFinder(graph).topic(of: edge)
    #expect(topic.words.contains("missile parts") && !topic.words.contains("missile"))
    #expect(topic.words.contains { $0.contains("treaty") } && !topic.words.contains("fishing quotas"))
    let trade = TopicFinder(graph).topic(of: try #require(Fixtures.edge(graph, "China", "Japan")))
    #expect(trade.words.contains("fishing quotas") && trade.verbs == ["discussed"])
  }

  @Test func namesNumbersAndSignsPartWords() {
    let text = Array("The Sino-Russian deal, worth 20 billion, met Kim\u{2019}s arms-control \u{e9}lite - once.".utf8)
    let kim = text.firstRange(of: Array("Kim".utf8))!
    var stretches: [[String]] = []
    TextWord.forEach(in: text[...], without: [kim]) { word, isFirst in
      if isFirst { stretches.append([]) }
      stretches[stretches.count - 1].append(String(decoding: text[word.range], as: UTF8.self))
    }
    #expect(stretches.prefix(4) == [["The", "Sino-Russian", "deal"], ["worth"], ["billion"], ["met"]])
    #expect(stretches.last == ["once"] && stretches.contains { $0.contains("arms-control") && $0.last == "\u{e9}lite" })
    TextWord.forEach(in: Array("SiGned".utf8)[...], without: []) { word, _ in #expect(word.hash == TokenHash.hash("signed")) }
  }

  @Test func verbsHaveTheirForms() {
    #expect(RelationVerbs.forms("ban").contains("banned") && RelationVerbs.forms("deny") == ["denied", "denying"])
    #expect(RelationVerbs.words.contains(TokenHash.hash("accused")) && !RelationVerbs.words.contains(TokenHash.hash("talks")))
  }

  @Test func nothingTellingIsNoTopic() throws {
    let graph = Fixtures.graph(["Russia and China."])
    #expect(TopicFinder(graph).topic(of: try #require(graph.edges.first)).text == "")
  }
}
