/// Finds who and what an article mentions.
///
/// One pass per article; the recogniser itself never changes and can be shared by any number of workers.
public struct Recognizer: Sendable {
  public let gazetteer: Gazetteer
  private let bodyForms: SharedBodies.Forms
  private let model: NameModel?

  /// - Parameter model: what decides about unknown and doubtful names; without it only rules do.
  public init(gazetteer: Gazetteer, model: NameModel? = nil) {
    self.gazetteer = gazetteer
    self.model = model
    bodyForms = SharedBodies.Forms(gazetteer)
  }

  /// How one article is divided; the first step of ``analyze(_:)``.
  public func segment(_ article: Article) -> Segmentation { Segmenter.segment(article) }

  /// Number of places where a name of the gazetteer stands, before anything is judged.
  ///
  /// - Complexity: O(n)
  public func countMatches(in article: Article) -> Int {
    var words: [Word] = []
    WordScanner.capitalisedWords(of: article.text, into: &words)
    var matches: [Match] = []
    NameMatcher(table: gazetteer.table).matches(in: article.text, words: words, into: &matches)
    return matches.count
  }

  /// The mentions of one article.
  ///
  /// - Complexity: O(n) in the length of the text.
  public func analyze(_ article: Article) -> ArticleAnalysis {
    var (reading, bodies) = readNames(article)
    if let model { ModelledNames.claim(model, in: &reading) }
    PlaceWithRegion.resolve(in: &reading)
    bodies.resolve(in: &reading)
    Surnames.resolve(in: &reading)
    WeakNames.settle(in: &reading)
    ShortNames.resolve(in: &reading)
    Acronyms.resolve(in: &reading)
    RepeatedNames.resolve(in: &reading)
    GovernmentBody.claim(in: &reading)
    CapitalReading.decide(in: &reading)

    return ArticleAnalysis(
      article: article, segmentation: reading.segmentation, mentions: MentionList.mentions(of: reading),
      localEntities: reading.localEntities, gazetteer: gazetteer)
  }

  /// The first steps: what gazetteer and patterns say.
  private func readNames(_ article: Article) -> (reading: Reading, bodies: SharedBodies) {
    var reading = Reading(article: article, segmentation: Segmenter.segment(article), table: gazetteer.table)
    var matches: [Match] = []
    matches.reserveCapacity(reading.words.count / 2 + 8)
    NameMatcher(table: gazetteer.table).matches(in: reading.text, words: reading.words, into: &matches)

    KnownNames.claim(matches, in: &reading)
    var bodies = SharedBodies(bodyForms, CountryFocus(of: reading))
    WeakNames.settleOrganisations(&bodies, in: &reading)
    BylinePattern.claim(in: &reading)
    OrganisationPattern.claim(in: &reading)
    PlacePattern.claim(in: &reading)
    PersonPattern.claim(in: &reading)
    return (reading, bodies)
  }

  /// What the name model sees of an article, for training it.
  package func modelWords(of article: Article) -> [ModelWord] { ModelledNames.words(in: readNames(article).reading) }
}
