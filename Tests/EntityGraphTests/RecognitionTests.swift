import Testing

@testable import EntityGraph

/// Text with the expected mentions marked in place. What is not marked must not be found.
@Suite struct RecognitionTests {
  @Test func tellsWhetherAPersonsFullNameIsListed() {
    let analysis = Fixtures.analyze("Casey Kasem met Zorbella Quimbyson of Lima. Kasem spoke first, Quimbyson said.")
    let listed = Set(analysis.mentions.map { analysis.entity($0.entity) }.filter(\.isListed).map(\.name))
    #expect(listed == ["Casey Kasem"])
  }

  @Test func aFamilyNameIsTheOneThatTheFullNameWasWrittenWith() {
    let analysis = Fixtures.analyze("Abdel-Fattah el-Sissi went home. \"No,\" el-Sissi had said before. El-Sissi flew.")
    #expect(analysis.mentions.map { analysis.entity($0.entity).wikidata } == ["Q307871", "Q307871", "Q307871"])
  }

  static let cases = [
    // names, demonyms, nested names
    "[Angela Merkel|person] met [Emmanuel Macron|person] in [Berlin|place].",
    "The [Bank of China|organisation] opened a branch in [Russia|country].",
    "[Russian|country] and [Chinese|country] officials met; the [Russians|country] left first.",
    "The [South China Sea|place] is not [China|country].",
    "After the Cold War, [Japan|country] and [Germany|country] grew.",
    // hyphens and possessives
    "The [Russia|country]-[North Korea|country] alliance worries [Japan|country]'s neighbours.",
    "The [China|country]-[U.S.|country] rivalry and [North Korea|country]’s missiles.",
    // capitals: the government or the city
    "[Pyongyang|place→North Korea] and [Moscow|place→Russia] have denied that [North Korea|country] would supply arms.",
    "[Kim Jong Un|person] departed [Pyongyang|place] on Monday. Later [Kim|person] visited [Xi Jinping|person] in [Beijing|place].",
    "[Pyongyang|place→North Korea]'s relations with [Beijing|place→China] and [Moscow|place→Russia] are good.",
    "[Beijing|place]-based diplomats said that [Moscow|place→Russia] had agreed.",
    "He is a professor in [Seoul|place], [South Korea|country].",
    "[Putin|person] left [Vladivostok|place] for [Beijing|place]; bread for [Moscow|place→Russia] followed.",
    "Why is he visiting [Vladivostok|place] and not [Beijing|place]?",
    "[Putin|person] thanked its partners in [Tehran|place→Iran] and [Beijing|place→China].",
    "The [Kremlin|place→Russia] said that the [White House|place→United States] had called.",
    // family names
    "[Kim Jong Un|person] spoke. [Kim|person]'s grandfather ([Kim Il Sung|person]) had spoken too. [Kim|person] smiled.",
    "[Ursula von der Leyen|person] arrived late. [Von der Leyen|person] did not say why.",
    "\"Why?\" asked [Xi|person], before [Xi Jinping|person] sat down.",
    "[Donald Trump|person] met [Kim Jong Un|person]. [Trump|person] and [Kim|person] spoke. Trump cards won.",
    "[Donald Trump|person] called [Volodymyr Zelenskiy|person]. [Trump|person] thanked [Zelenskiy|person].",
    "[Zora Quimby|person] (D-IL) and [Anna Frobbing|person] (R-ZQ) wrote a letter.",
    "Sen. [Orrin Hatch|person] (R-[Utah|place]) and Rep. [Rob Bishop|person], R-[Utah|place], wrote a letter.",
    "[Hawaii|place] Sen. [Daniel K. Akaka|person] was there. Hurricane Katrina was not, and H.R. 1585 is no man.",
    "The Quimby Farm Bill and the Zork Family Leave Act passed.",
    "[Jerami Grant|person] won the race in [Ohio|place].",
    "Many [Virginians|place] and [Texans|place] came.",
    "He praised the Health Insurance Modernization Act on Monday.",
    "[Zora Quimby|person] Praises [Zork Falls University|organisation] for its work in [Ohio|place].",
    "The [Zork Valley Authority|organisation] Secretary spoke in [Ohio|place].",
    "[Will Buxton|person] is a driver. [Buxton|person] won the race in [Ohio|place].",
    "The [Senate Energy and Natural Resources Committee|organisation] met, and so did the [Health, Education, Labor and Pensions Committee|organisation].",
    "[Bill Shorten|person] gave up on Monday. [Shorten|person] will not be remembered for it.",
    "[Samantha Power|person] came late. Power was restored at noon, but the power lines are old.",
    // short forms
    "[North Korea|country] fired a missile. The [North|country] has done so before.",
    "[North Korea|country] and [South Korea|country] talked, but the reclusive [North|country] walked away from the [South|country].",
    "They drove north, to the [North End|place] of town.",
    "[North Korea|country] is far from the [North End|place] of town.",
    "They spoke of Yoon.",
    // acronyms
    "The [Korea Peace Institute|organisation] ([KPI|organisation]) said so. [KPI|organisation] is in [Seoul|place].",
    "The [North Atlantic Treaty Organization|organisation] and the [UN|organisation] met.",
    // possessives, legal forms, suffixes, pronouns
    "Deputies of the [Fresno County Sheriff's Office|organisation] arrested [Walter McIlhenny Jr.|person] on Monday.",
    "[Quimby Radiotherapy Group, Inc.|organisation] hired [Bae Sung-won|person], a doctor from [Busan|place].",
    // unknown people by pattern
    "\"Yes,\" said [John Delury|person], a professor of [Chinese|country] Studies at [Yonsei University|organisation] in [Seoul|place].",
    "[Maria Santos|person] works there. [Santos|person] said she liked it.",
    "The flag of [Sam Houston|person] and the shoes of [Breonna Taylor|person] are shown in [Houston|place].",
    "Singers such as [Mark Mulliganov|person] came. The [U.S. Department of Quiet Affairs|organisation] did not.",
    "Analyst [Artyom Lukin|person] said [Russia|country] would gain. [Lukin|person] declined to say more.",
    "Several [Chinese|country] academics asked to comment declined.",
    "[Leif-Eric Easley|person], a professor, was unsurprised. \"No,\" [Easley|person] said.",
    // unknown organisations by their words
    "He teaches at [Westbrook University|organisation] near [Paris|place].",
    "They met at [Far Eastern Federal University|organisation] on [Russky Island|place].",
    "The [Ministry of Unification|organisation] declined to comment.",
    "The [Institute for Applied Arctic Studies|organisation] in [Oslo|place] agreed.",
    // ministries by country
    "[China|country]'s [foreign ministry|organisation] did not respond; the [Peruvian|country] [finance ministry|organisation] did.",
    // bodies that many countries have
    "[Peru|country]'s [Supreme Court|organisation] ruled in [Lima|place].",
    "[Uganda|country] is waiting: [Parliament|organisation] will vote. [Parliament Square|place] is empty.",
    "The [Senate|organisation] voted in [Washington|place] on the [American|country] budget.",
    // unknown places by their words
    "They crossed the [Quimby River|place] into [West Zorkia Province|place] and [Zorkia County|place].",
    "[Mount Zorkel|place] is higher than the hills near the River and the County.",
    "\"Go,\" [Dietrich|person] said, though nobody had named him.",
    // words that are also names
    "[Jordan|country] rivers of ink flowed on Monday, and in March again.",
    "He left for [Jordan|country] in May.",
    "The fire burned near [Phoenix|place] for a day.",
    "The [Department of Quiet Water|organisation] and the [Department of Health|organisation] agreed.",
    // places given away by the words beside them
    "Firefighters of [Gretna|place], [VA|place], and of [Quimby|place] came.",
    "They left [Provo|place], [Ogden|place] and [Salt Lake City|place] by bus.",
    "The counties of [Franklin|place] agreed.",
    // languages
    "He speaks fluent Russian and writes in Chinese. The [Russian|country] text was lost.",
    // no organisation in a shouted or capitalised headline
    "RELEASE NELSON URGES [CONGRESS|organisation] TO ACT Press Release.",
    "[Congress|organisation] was told of the [Pentagon|place→United States Department of Defense]'s plans by [American|country] officers.",
    "The [Department of Defense|organisation] Appropriations bill passed in [America|country].",
    "Most [Democrats|organisation] and [Republicans|organisation] in [Washington|place] agreed with [American|country] voters.",
    "It cost US$5 in the [US|country].",
    "The programme called MAI helps people in [Hampton|place]. Senator [Alexander|person] agreed.",
    "[Boris Johnson|person] is not [Boris Johnson-Quimby|person].",
    // an acronym in brackets belongs to the name before, whatever its form says
    "[Quimby State University|organisation] ([QSU|organisation]) met on Monday. [QSU|organisation] said so.",
    "She left [Quimby State University|organisation] (2001) in 2004.",
    // two family names side by side are two people whom the article names
    "[Lamar Alexander|person] and [Bob Corker|person] met. They heard that [Alexander|person]-[Corker|person] bill in [Nashville|place].",
    // lists of counties, which are called like people
    "The loans go to [Giles|place], [Henry|place], and [Nelson|place] counties. [Ben Nelson|person] agreed.",
    "The counties of [Lee|place], [Scott|place] and [Wise|place] get more.",
    // the s of a lost possessive
    "A hearing on [Barack Obama|person]s plan. [Vladimir Putin|person] heard of [Putin|person]s and [Obama|person]s ideas.",
    // a building with a person's name, prizes and laws
    "He flew to [Ann Quimby Hospital|organisation].",
    "He earned the Quimby Defense Service Medal.",
    "The Quimby Construction and Veterans Affairs Appropriations Act passed.",
    // a known name inside a longer one that is listed
    "The film starred [Chad Michael Murray|person].",
    // capitals everywhere
    "[VLADIMIR PUTIN|person] MEETS [KIM JONG UN|person] IN [RUSSIA|country]",
  ]

  static func plain(_ annotated: String) -> String {
    var text = ""
    var depth = 0
    var skipping = false
    for scalar in annotated.unicodeScalars {
      switch scalar {
      case "[": depth += 1
      case "|" where depth > 0: skipping = true
      case "]" where depth > 0:
        depth -= 1
        skipping = false
      default: if !skipping { text.unicodeScalars.append(scalar) }
      }
    }
    return text
  }

  /// A body's bare name means the one of the country before it, or of the country the article is about.
  @Test(arguments: [
    ("Peru's Supreme Court ruled.", "Supreme Court", "Supreme Court (Peru)"),
    ("Protests in Peru went on. The Supreme Court in Lima ruled.", "Supreme Court", "Supreme Court (Peru)"),
    ("Brazil and Brazilians. Peru. The Supreme Court ruled.", "Supreme Court", "Supreme Federal Court"),
    ("The Senate passed a bill in Washington for American farmers.", "Senate", "United States Senate"),
    (
      "He wrote to the Department of Defense about American soldiers.", "Department of Defense",
      "United States Department of Defense"
    ),
  ])
  func sharedBodies(_ text: String, _ mention: String, _ name: String) {
    let analysis = Fixtures.analyze(text)
    let found = analysis.mentions.first { String(decoding: analysis.article.text[$0.range.indices], as: UTF8.self) == mention }
    #expect(found.map { analysis.entity($0.entity).name } == name)
  }

  /// First names mean the one person of the article who has them, unless a title shows that it is a family name.
  @Test(arguments: [
    ("Charlie Quimberly left. Later Charlie said so.", ["Charlie Quimberly", "Charlie Quimberly"]),
    ("Charlie Quimberly left. Later Mr Charlie said so.", ["Charlie Quimberly", "Charlie"]),
    ("Charlie Quimberly met Charlie Zorkin. Later Charlie said so.", ["Charlie Quimberly", "Charlie Zorkin", "Charlie"]),
    ("Joshua Abraham Quimberly left. \"No,\" Joshua Quimberly said.", ["Joshua Abraham Quimberly", "Joshua Abraham Quimberly"]),
  ])
  func firstNamesMeanThePersonNamedInFull(_ text: String, _ names: [String]) {
    let analysis = Fixtures.analyze(text)
    #expect(analysis.mentions.map { analysis.entity($0.entity).name } == names)
  }

  @Test(arguments: cases) func annotates(_ example: String) {
    #expect(Fixtures.annotated(Self.plain(example)) == example)
  }
}
