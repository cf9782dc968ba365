/// Every sentence that names somebody: each is kept once, as a place in its article, with the places of the names in it.
///
/// The sentences of a pair are those that both have; ``EvidenceIndex`` finds them when they are asked for, so counting
/// spends nothing on it.
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
    /// Number of its paragraph in the article.
    let segment: UInt32
    let range: ByteRange
    /// The names in `names`.
    var nameStart: Int
    let nameCount: UInt32

    var names: Range<Int> { nameStart..<nameStart + Int(nameCount) }
  }

  /// Where a node is named: offsets in bytes from the beginning of the sentence.
  struct StoredName {
    let node: UInt32
    let start: UInt32
    let end: UInt32
  }

  var articles: [ArticleInfo] = []
  /// Article by article, in the order of the text.
  var sentences: [StoredSentence] = []
  var names: [StoredName] = []

  func text(of sentence: StoredSentence) -> ArraySlice<UInt8> {
    articles[Int(sentence.article)].text[sentence.range.indices]
  }
}
