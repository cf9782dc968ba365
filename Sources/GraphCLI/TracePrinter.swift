import EntityGraph

/// Prints what was read in an article, and why.
struct TracePrinter {
  let trace: RecognitionTrace

  func print() {
    let article = trace.analysis.article
    Terminal.print("\(article.id)\(article.date.map { ", \($0)" } ?? "")\n")
    for mention in trace.mentions { print(mention) }
    guard !trace.leftAlone.isEmpty else { return }
    Terminal.print("left alone")
    for words in trace.leftAlone {
      line("  \(place(words.range))“\(flat(words.text))”: \(words.reason)", indent: 4)
      for event in words.events { line("      \(event.step.rawValue): \(event.text)", indent: 8) }
    }
    Terminal.print("")
  }

  private func print(_ traced: RecognitionTrace.TracedMention) {
    let entity = traced.entity
    var head = "\(place(traced.mention.range))“\(flat(traced.text))” is \(entity.name) (\(entity.kind.name)"
    if let wikidata = entity.wikidata { head += ", \(wikidata)" }
    head += ")"
    if let body = traced.standsFor { head += ", stands for \(body.name)" }
    if !trace.analysis.counts(traced.mention) { head += ", not counted" }
    line(head, indent: 4)
    line("  by \(traced.mention.evidence.rawValue), confidence \(traced.mention.confidence.fixed(2))", indent: 4)
    if entity.isListed { line("  somebody of that name is in the lists of full names", indent: 4) }
    let others = traced.candidates.filter { $0.id != entity.id }.prefix(6).map { "\($0.name) (\($0.kind.name))" }
    if !others.isEmpty { line("  could be \(others.joined(separator: ", "))", indent: 4) }
    for event in traced.events { line("  \(event.step.rawValue): \(event.text)", indent: 4) }
    Terminal.print("")
  }

  private func place(_ range: ByteRange) -> String { "\(range.start)–\(range.end) " }

  private func flat(_ text: String) -> String { text.split { $0.isWhitespace }.joined(separator: " ") }

  /// A line that goes on indented where the terminal ends.
  private func line(_ text: String, indent: Int) {
    let first = String(text.prefix { $0 == " " })
    for (index, part) in EvidenceText.wrapped(text, width: Terminal.columns - indent).enumerated() {
      Terminal.print((index == 0 ? first : String(repeating: " ", count: indent)) + part)
    }
  }
}
