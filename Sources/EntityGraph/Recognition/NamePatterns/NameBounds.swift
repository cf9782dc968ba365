/// Words that show what is no name of a person, place or organisation, and where one ends.
enum NameBounds {
  /// Names of laws, programmes and prizes end so.
  static let things = WordSet(
    """
    Act Acts Bill Bills Law Laws Amendment Amendments Resolution Reauthorization Award Awards Prize Prizes Medal Scholarship \
    Scholarships Grant Grants Program Programs Programme Programmes Initiative Week Month Day Report Speech Statement
    """)
  /// Those of them that people are called by.
  static let familyNames = WordSet("Day Grant Law Laws")
  private static let laws = WordSet("Act Acts Amendment Reauthorization")
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

  /// Whether capitals go on to the end of the name of a law: "Health Insurance" in "Health Insurance Modernization Act".
  static func beginLaw(_ words: Range<Int>, in reading: Reading) -> Bool {
    var word = words.upperBound
    while word < reading.words.count, word < words.upperBound + 5, reading.joins[word - 1] == .space {
      if laws.contains(reading.words[word].hash), !reading.isAllCapitals(reading.words[word]) { return true }
      word += 1
    }
    return false
  }
}
