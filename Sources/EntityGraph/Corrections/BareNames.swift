/// Bare family names whose meaning was decided: those that are mentions of a person, and those that nothing explained.
struct BareNames {
  private let surnames: [UInt64: [Corrections.Surname]]
  private let reading: Reading

  init(_ corrections: Corrections, _ reading: Reading) {
    surnames = corrections.surnames
    self.reading = reading
  }

  var isEmpty: Bool { surnames.isEmpty }

  /// All mentions in the order of the text, with what was decided about them; new ones for names that stood unexplained.
  ///
  /// - Complexity: O(words + m log m)
  func meanings(of analysis: ArticleAnalysis) -> [(mention: Mention, means: Corrections.Target?)] {
    var result = analysis.mentions.map { ($0, meaning(of: $0, in: analysis)) }
    let old = result.count
    for word in reading.words.indices {
      guard let found = unexplained(word, analysis.article.id) else { continue }
      result.append(found)
    }
    if result.count > old { result.sort { $0.0.range < $1.0.range } }
    return result
  }

  /// What a person's bare family name means.
  private func meaning(of mention: Mention, in analysis: ArticleAnalysis) -> Corrections.Target? {
    guard reading.kind(of: mention.entity) == .person else { return nil }
    let words = SpellingTokens.tokens(of: reading.text, in: mention.range.indices)
    guard let last = words.last, let surnames = surnames[last] else { return nil }
    return surnames.first { $0.words == words || isArticle(words[0]) && $0.words[...] == words.dropFirst() }
      .flatMap { BareNames.target($0, analysis.article.id) }
  }

  private static let articles = ["al", "el"].map { TokenHash.hash($0) }

  private func isArticle(_ word: UInt64) -> Bool { BareNames.articles.contains(word) }

  /// A new mention where a family name stands alone and no claim explains it.
  private func unexplained(_ word: Int, _ article: String) -> (mention: Mention, means: Corrections.Target?)? {
    guard let surnames = surnames[reading.words[word].hash], reading.sentenceOfWord[word] >= 0,
      reading.claim(onWord: word).map({ ($0.isTentative || $0.entity == nil) && $0.words.count == 1 }) ?? true
    else { return nil }
    for surname in surnames {
      guard let target = BareNames.target(surname, article),
        let range = Surnames.bareName(word, leading: surname.words.dropLast(), in: reading)
      else { continue }
      let sentence = Int(reading.sentenceOfWord[word])
      // The entity is a stand-in: the decision says who it is.
      let mention = Mention(
        range: range, entity: .known(0), evidence: .surname, confidence: Claim.confidence(of: .surname), standsFor: nil,
        segment: reading.segmentation.sentences[sentence].segment, sentence: sentence)
      return (mention, target)
    }
    return nil
  }

  private static func target(_ surname: Corrections.Surname, _ article: String) -> Corrections.Target? {
    surname.meanings.first { $0.applies(to: article) }?.target
  }
}
