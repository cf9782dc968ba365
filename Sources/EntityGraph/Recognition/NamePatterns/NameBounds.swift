/// Words that show what is no name of a person, place or organisation, and where one ends.
enum NameBounds {
  /// Names of laws, programmes and prizes end so.
  static let things = WordSet(
    """
    Act Acts Bill Bills Law Laws Amendment Amendments Resolution Reauthorization Award Awards Prize Prizes Medal Medals Scholarship \
    Scholarships Grant Grants Program Programs Programme Programmes Initiative Week Month Day Report Scorecard Speech Statement
    """)
  /// Those of them that people are called by.
  static let familyNames = WordSet("Day Grant Law Laws")
  private static let laws = WordSet("Act Acts Amendment Reauthorization")
  /// Behind capitals they end the name of a prize, a bill or a programme, whatever stands before.
  private static let medals = WordSet("Medal Medals")
  private static let prizes = WordSet("Bill Resolution Scholarship Scholarships Program Programs Scorecard")
  /// Verbs of sentences in Title Case: no body is called "Government Will Pay".
  static let auxiliaries = WordSet("Will Would Must Should Could Can Has Have Are Is Was Were")
  static let storms = WordSet("Hurricane Hurricanes Typhoon Cyclone")

  /// Behind the name of a body they begin that of somebody in it.
  static let officers = WordSet("Secretary Chairman Chairwoman Director Administrator Commissioner Spokesman Spokeswoman")

  /// What headlines say of somebody: no name goes over them.
  static let headlineVerbs = WordSet(
    """
    Announces Announce Announced Applauds Applaud Approves Asks Backs Blasts Calls Commends Condemns Cosponsors Criticizes Demands \
    Denies Introduces Introduce Launches Meets Passes Praises Praise Pushes Rejects Says Secures Secure Seeks Signs Slams Tells \
    Unveils Urges Urge Visits Votes Vows Wants Warns Welcomes Welcome Wins
    """)

  /// Whether capitals go on to the end of the name of a law or a prize: "Health Insurance" in "Health Insurance Modernization Act".
  /// A programme behind the name of a body is that body's: "Zork Foundation Program".
  static func beginLaw(_ words: Range<Int>, in reading: Reading) -> Bool {
    let isBody =
      reading.classes[words.upperBound - 1].intersection([.organisationDesignator, .weakDesignator]) == .organisationDesignator
    var word = words.upperBound
    while word < reading.words.count, word < words.upperBound + 5, goesOn(behind: word - 1, in: reading) {
      let hash = reading.words[word].hash
      if laws.contains(hash) || medals.contains(hash) || !isBody && prizes.contains(hash),
        !reading.isAllCapitals(reading.words[word])
      {
        return true
      }
      word += 1
    }
    return false
  }

  private static func goesOn(behind word: Int, in reading: Reading) -> Bool {
    reading.joins[word] == .space || reading.joins[word] == .and
  }
}
