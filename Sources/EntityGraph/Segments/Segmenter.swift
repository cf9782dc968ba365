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
      SentenceSplitter.split(segment.range, in: text) { range in
        sentences.append(Sentence(range: range, segment: index))
      }
    }
    return Segmentation(segments: segments, sentences: sentences)
  }
}
