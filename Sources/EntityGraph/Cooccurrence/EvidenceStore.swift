/// The sentences that prove pairs: each is kept once, as a place in its article, with the places of the
/// names in it.
struct EvidenceStore {
  struct ArticleInfo: Hashable {
    let id: String
    let title: String?
    let date: CalendarDate?
    let url: String?
    let source: String?
    /// The whole text, shared with the article.
    let text: [UInt8]
  }

  struct StoredSentence {
    var article: UInt32
    var range: ByteRange
    /// The names in `names`.
    var nameStart: Int
    var nameCount: UInt32
  }

  /// Where a node is named: offsets in bytes from the beginning of the sentence.
  struct StoredName {
    var node: UInt32
    var start: UInt32
    var end: UInt32
  }

  /// One link of the chain of a pair's sentences.
  struct Link {
    var sentence: UInt32
    /// Index plus one; zero ends the chain.
    var next: UInt32
  }

  var articles: [ArticleInfo] = []
  var sentences: [StoredSentence] = []
  var names: [StoredName] = []
  var links: [Link] = []

  /// Prepends `sentence` to the chain that begins at `first`; returns the new beginning.
  mutating func link(_ sentence: UInt32, before first: UInt32) -> UInt32 {
    links.append(Link(sentence: sentence, next: first))
    return UInt32(links.count)
  }

  /// The sentences of the chain that begins at `first`.
  func chain(_ first: UInt32) -> [UInt32] {
    var result: [UInt32] = []
    var link = first
    while link != 0 {
      result.append(links[Int(link) - 1].sentence)
      link = links[Int(link) - 1].next
    }
    return result
  }

  func text(of sentence: StoredSentence) -> ArraySlice<UInt8> {
    articles[Int(sentence.article)].text[sentence.range.indices]
  }
}
