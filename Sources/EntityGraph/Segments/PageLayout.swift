/// Tells what each block of a page is.
///
/// Scraped pages carry the headline several times, menu words, bylines, credits and lists of other
/// stories. The rules look at a block and at its place on the page; none knows a particular site.
enum PageLayout {
  static func kinds(of blocks: [ByteRange], in article: Article) -> [Segment.Kind] {
    let text = article.text
    var kinds = blocks.map { simpleKind(of: $0, in: text) }
    let headline = headlineIndex(blocks, kinds, in: article)
    markFurnitureAround(headline, blocks, in: text, &kinds)
    markTail(blocks, in: text, &kinds)
    return kinds
  }

  // MARK: One block

  private static func simpleKind(of block: ByteRange, in text: [UInt8]) -> Segment.Kind {
    let line = LineView(text: text, range: block)
    if line.isByline { return .byline }
    if line.isCredit { return .credit }
    if line.isFurniture { return .furniture }
    return line.looksLikeHeading ? .headline : .paragraph
  }

  // MARK: The page

  /// The block that is the headline: the one that is the record's title or is repeated at the top, else
  /// the first block when it looks like one.
  private static func headlineIndex(
    _ blocks: [ByteRange], _ kinds: [Segment.Kind], in article: Article
  ) -> Int? {
    let text = article.text
    let top = min(blocks.count, 12)
    if let title = article.title.map({ Array($0.utf8) }), !title.isEmpty {
      for index in 0..<top where text[blocks[index].indices].elementsEqual(title) { return index }
    }
    for index in 0..<top where kinds[index] == .headline && blocks[index].count >= 20 {
      for later in (index + 1)..<max(top, index + 1)
      where blocks[later].count == blocks[index].count
        && text[blocks[later].indices].elementsEqual(text[blocks[index].indices])
      {
        return index
      }
    }
    let first = kinds.firstIndex { $0 == .headline || $0 == .paragraph }
    return first.flatMap { kinds[$0] == .headline && blocks.count > 1 ? $0 : nil }
  }

  /// What stands above the headline is the site's; its repetitions count once.
  private static func markFurnitureAround(
    _ headline: Int?, _ blocks: [ByteRange], in text: [UInt8], _ kinds: inout [Segment.Kind]
  ) {
    guard let headline else { return }
    for index in 0..<headline where kinds[index] == .headline { kinds[index] = .furniture }
    kinds[headline] = .headline
    let content = text[blocks[headline].indices]
    for index in blocks.indices where index != headline && blocks[index].count == content.count {
      if text[blocks[index].indices].elementsEqual(content) { kinds[index] = .furniture }
    }
  }

  /// Short lines behind the last paragraph are lists of other stories and buttons.
  private static func markTail(
    _ blocks: [ByteRange], in text: [UInt8], _ kinds: inout [Segment.Kind]
  ) {
    guard let last = kinds.lastIndex(where: { $0 == .paragraph || $0 == .credit }) else { return }
    for index in kinds.indices where index > last && kinds[index] == .headline {
      kinds[index] = .furniture
    }
  }
}
