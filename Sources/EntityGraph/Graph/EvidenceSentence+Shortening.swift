extension Graph.EvidenceSentence {
  /// The sentence with at most about `context` bytes before the first name and behind the last, cut between words; what is cut
  /// shows as an ellipsis. The range in the article stays that of the whole sentence.
  func shortened(around context: Int) -> Graph.EvidenceSentence {
    let bytes = Array(text.utf8)
    guard var first = names.first?.lowerBound, var last = names.map(\.upperBound).max() else { return self }
    // Where the names come again and again, the place where two different ones stand nearest to each other.
    if last - first > 4 * context, let pair = nearestDifferentNames(bytes) { (first, last) = pair }
    let start = first > 2 * context ? bytes[..<(first - context)].lastIndex(of: 0x20).map { $0 + 1 } ?? 0 : 0
    let end = bytes.count - last > 2 * context ? bytes[(last + context)...].firstIndex(of: 0x20) ?? bytes.count : bytes.count
    guard start > 0 || end < bytes.count else { return self }
    let (before, behind) = (start > 0 ? "… " : "", end < bytes.count ? " …" : "")
    let shift = before.utf8.count - start
    return Graph.EvidenceSentence(
      articleID: articleID, articleTitle: articleTitle, date: date, url: url, source: source, range: range,
      text: before + String(decoding: bytes[start..<end], as: UTF8.self) + behind,
      names: names.filter { start <= $0.lowerBound && $0.upperBound <= end }
        .map { $0.lowerBound + shift..<$0.upperBound + shift })
  }

  /// From the beginning of one name to the end of the next, of neighbours that are written differently.
  private func nearestDifferentNames(_ bytes: [UInt8]) -> (Int, Int)? {
    zip(names, names.dropFirst()).filter { bytes[$0] != bytes[$1] }.min { a, b in
      a.1.upperBound - a.0.lowerBound < b.1.upperBound - b.0.lowerBound
    }.map { ($0.lowerBound, $1.upperBound) }
  }
}
