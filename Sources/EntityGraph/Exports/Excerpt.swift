/// The words of a long sentence around some names, with … for what is left out.
struct Excerpt {
  private(set) var text: [UInt8] = []
  /// What was kept, as bytes of the sentence, and how far it moved.
  private var pieces: [(range: Range<Int>, step: Int)] = []

  private static let ellipsis = "…".utf8

  /// At least `context` bytes before and behind every name, to the next space; what is hardly longer is kept whole.
  ///
  /// - Complexity: O(n)
  init(_ sentence: [UInt8], around names: [Range<Int>], context: Int) {
    for range in Excerpt.kept(sentence, names, context) {
      if range.lowerBound > 0 {
        if !pieces.isEmpty { text.append(0x20) }
        text += Excerpt.ellipsis
        text.append(0x20)
      }
      pieces.append((range, text.count - range.lowerBound))
      text += sentence[range]
    }
    if let last = pieces.last, last.range.upperBound < sentence.count {
      text.append(0x20)
      text += Excerpt.ellipsis
    }
  }

  /// The stretches around the names, those that nearly touch in one.
  private static func kept(_ sentence: [UInt8], _ names: [Range<Int>], _ context: Int) -> [Range<Int>] {
    let windows = names.map { window(sentence, $0, context) }.sorted { $0.lowerBound < $1.lowerBound }
    guard !windows.isEmpty else { return [0..<sentence.count] }
    return windows.reduce(into: []) { kept, window in
      if let last = kept.last, window.lowerBound - last.upperBound < context / 2 {
        kept[kept.count - 1] = last.lowerBound..<max(last.upperBound, window.upperBound)
      } else {
        kept.append(window)
      }
    }
  }

  private static func window(_ sentence: [UInt8], _ name: Range<Int>, _ context: Int) -> Range<Int> {
    let isNearStart = name.lowerBound <= 2 * context
    let isNearEnd = sentence.count - name.upperBound <= 2 * context
    let start = isNearStart ? 0 : sentence[..<(name.lowerBound - context)].lastIndex(of: 0x20).map { $0 + 1 } ?? 0
    let end = isNearEnd ? sentence.count : sentence[(name.upperBound + context)...].firstIndex(of: 0x20) ?? sentence.count
    return start..<end
  }

  /// Where a stretch of the sentence stands in the excerpt; `nil` when it was left out.
  func place(of range: Range<Int>) -> Range<Int>? {
    pieces.first { $0.range.lowerBound <= range.lowerBound && range.upperBound <= $0.range.upperBound }.map {
      range.lowerBound + $0.step..<range.upperBound + $0.step
    }
  }
}
