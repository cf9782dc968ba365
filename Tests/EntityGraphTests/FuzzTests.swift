import Testing

@testable import EntityGraph

/// Seeded random input: nothing crashes, and what is found makes sense.
@Suite struct FuzzTests {
  private static let pieces = [
    "Kim Jong Un", "Putin", "the North", "said", ",", ".", " ", " ", "\n", "\n\n", "\"", "“", "”", "'s", "’s", "-", "(", ")",
    "U.S.",
    "Bank of China", "University", "of", "and", "Mr.", "by ", "By ", "SEOUL (Reuters) - ", "via REUTERS/", "北京", "é", "É",
    "\u{301}", "🇰🇵",
    "x", "A", "1", "2023-01-02", "Maria", "Santos", "North Korea", "Pyongyang", "in", "CHINA", "\u{FFFD}", "\t", "al-",
    "Ministry", "(KCNA)",
  ]

  @Test func mentionsOfRandomTextsAreSound() {
    var random = SeededRandom(seed: 11)
    for _ in 0..<3000 {
      let text = (0..<random.next(below: 40)).map { _ in Self.pieces[random.next(below: Self.pieces.count)] }.joined()
      check(Fixtures.analyze(text))
    }
  }

  @Test func randomBytesAreRead() {
    var random = SeededRandom(seed: 13)
    for round in 0..<3000 {
      let bytes = (0..<random.next(below: 120)).map { _ in UInt8(truncatingIfNeeded: random.next() >> UInt64(round % 3)) }
      let form: ArticleRecord.Form = round % 3 == 0 ? .json : round % 3 == 1 ? .markdown : .text
      let (article, _) = ArticleRecord(form: form, bytes: bytes[...], source: "x", line: 1).decode()
      if let article { check(Fixtures.recognizer.analyze(article)) }
      _ = GazetteerParser.parse(Array("kind: person\n\n".utf8) + bytes, name: "x")
    }
  }

  private func check(_ analysis: ArticleAnalysis) {
    let text = analysis.article.text
    #expect(String(validating: text, as: UTF8.self) != nil)
    var end: UInt32 = 0
    for mention in analysis.mentions {
      #expect(mention.range.start >= end && mention.range.end > mention.range.start && mention.range.end <= text.count)
      #expect(!text[Int(mention.range.start)].isUTF8Continuation)
      #expect(Int(mention.range.end) == text.count || !text[Int(mention.range.end)].isUTF8Continuation)
      #expect((0...1).contains(mention.confidence))
      #expect(!analysis.entity(mention.entity).name.isEmpty && !analysis.entity(mention.entity).id.rawValue.hasSuffix("/"))
      end = mention.range.end
    }
    var position: UInt32 = 0
    for segment in analysis.segmentation.segments {
      #expect(segment.range.start >= position)
      position = segment.range.end
    }
    for sentence in analysis.segmentation.sentences {
      #expect(analysis.segmentation.segments[sentence.segment].range.contains(sentence.range))
    }
  }
}
