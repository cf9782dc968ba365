/// Finds who and what an article mentions.
///
/// One pass per article; the recogniser itself never changes and can be shared by any number of workers.
public struct Recognizer: Sendable {
  public let gazetteer: Gazetteer
  private let bodyForms: SharedBodies.Forms
  private let model: NameModel?
  /// What people decided; it goes before everything else.
  public let corrections: Corrections

  /// - Parameter model: what decides about unknown and doubtful names; without it only rules do.
  public init(gazetteer: Gazetteer, model: NameModel? = nil, corrections: Corrections = .none) {
    self.gazetteer = gazetteer
    self.model = model
    self.corrections = corrections
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
    analysis(of: article, read(article) { _, _ in })
  }

  /// All steps, one after the other; `observe` sees what was read after each of them.
  @inline(__always)
  func read(_ article: Article, observe: (RecognitionStep, borrowing Reading) -> Void) -> Reading {
    var (reading, bodies) = readNames(article, observe: observe)
    func step(_ step: RecognitionStep, _ change: (inout Reading) -> Void) {
      change(&reading)
      observe(step, reading)
    }
    if let model { step(.nameModel) { ModelledNames.claim(model, in: &$0) } }
    step(.placesWithRegions) {
      PlaceWithRegion.resolve(in: &$0)
      PlaceList.claim(in: &$0)
    }
    step(.sharedBodies) { bodies.resolve(in: &$0) }
    step(.surnames) {
      LostApostrophes.resolve(in: &$0)
      NeighbouringPeople.part(in: &$0)
      Surnames.resolve(in: &$0)
      FirstNames.resolve(in: &$0)
    }
    step(.weakNames) { WeakNames.settle(in: &$0) }
    step(.shortNames) { ShortNames.resolve(in: &$0) }
    step(.acronyms) { Acronyms.resolve(in: &$0) }
    step(.repeatedNames) { RepeatedNames.resolve(in: &$0) }
    step(.governmentBodies) { GovernmentBody.claim(in: &$0) }
    step(.capitals) { CapitalReading.decide(in: &$0) }
    return reading
  }

  /// What was read, with what people decided about it.
  func analysis(of article: Article, _ reading: Reading) -> ArticleAnalysis {
    let plain = plainAnalysis(of: article, reading)
    return corrections.isEmpty ? plain : CorrectedNames.apply(corrections, to: plain, reading)
  }

  /// What was read, before anybody decided.
  func plainAnalysis(of article: Article, _ reading: Reading) -> ArticleAnalysis {
    ArticleAnalysis(
      article: article, segmentation: reading.segmentation, mentions: MentionList.mentions(of: reading),
      localEntities: reading.localEntities, gazetteer: gazetteer)
  }

  /// The first steps: what gazetteer and patterns say.
  @inline(__always)
  private func readNames(
    _ article: Article, observe: (RecognitionStep, borrowing Reading) -> Void = { _, _ in }
  ) -> (reading: Reading, bodies: SharedBodies) {
    var reading = Reading(article: article, segmentation: Segmenter.segment(article), table: gazetteer.table)
    var matches: [Match] = []
    matches.reserveCapacity(reading.words.count / 2 + 8)
    NameMatcher(table: gazetteer.table).matches(in: reading.text, words: reading.words, into: &matches)

    func step(_ step: RecognitionStep, _ change: (inout Reading) -> Void) {
      change(&reading)
      observe(step, reading)
    }
    step(.knownNames) { KnownNames.claim(matches, in: &$0) }
    var bodies = SharedBodies(bodyForms, CountryFocus(of: reading))
    step(.sharedBodies) { WeakNames.settleOrganisations(&bodies, in: &$0) }
    step(.bylines) { BylinePattern.claim(in: &$0) }
    step(.organisationPatterns) { OrganisationPattern.claim(in: &$0) }
    step(.placePatterns) { PlacePattern.claim(in: &$0) }
    step(.personPatterns) { PersonPattern.claim(in: &$0) }
    return (reading, bodies)
  }

  /// What the name model sees of an article, for training it.
  package func modelWords(of article: Article) -> [ModelWord] { ModelledNames.words(in: readNames(article).reading) }
}
