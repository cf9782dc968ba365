/// Divides an article into headline, paragraphs and what does not count.
package enum Segmenter {
  /// - Complexity: O(n).
  package static func segment(_ article: Article) -> Segmentation {
    let text = article.text
    let blocks = TextBlocks.blocks(of: text)
    let kinds = PageLayout.kinds(of: blocks, in: article)
    var segments: [Segment] = []
    for (block, kind) in zip(blocks, kinds) {
      if kind == .paragraph || kind == .headline {
        segments += ParagraphParts.parts(of: block, kind: kind, in: text)
      } else {
        segments.append(Segment(kind: kind, range: block))
      }
    }
    var sentences: [Sentence] = []
    for (index, segment) in segments.enumerated() {
      eachSentence(of: segment.range, in: text) {
        sentences.append(Sentence(range: $0, segment: index, lacksPunctuation: $1))
      }
    }
    return Segmentation(segments: segments, sentences: sentences)
  }

  /// Calls `body` with each sentence of a segment, and whether its punctuation was lost.
  private static func eachSentence(of range: ByteRange, in text: [UInt8], _ body: (ByteRange, Bool) -> Void) {
    SentenceSplitter.split(range, in: text) { sentence in
      if LostPunctuation.isSuspected(sentence, in: text) {
        LostPunctuation.split(sentence, in: text) { part in
          OverlongSentences.split(part, in: text) { body($0, true) }
        }
      } else {
        OverlongSentences.split(sentence, in: text) { body($0, false) }
      }
    }
  }
}
