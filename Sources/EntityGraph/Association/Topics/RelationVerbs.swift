/// Verbs that say what one party does to or with another: a list by hand, in the forms that are seldom nouns ("signed" and
/// "signing", not "sign"; "talks" would be talks).
enum RelationVerbs {
  static let words = WordSet((regular.flatMap(forms) + irregular).joined(separator: " "))

  private static let regular = words(
    """
    accept accompany accuse acquire address adopt advise aid agree aim allege allow ally annex announce appeal appoint approve argue
    arm arrest ask assassinate assure attack attend avoid ban bar battle blame block boost bomb border borrow call cancel capture
    challenge charge cheer cite claim clash coach collaborate command commend compare compete complain concede condemn confirm
    confront congratulate consider consult contact contract control convict convince cooperate court create criticise criticize
    cultivate curb debate declare defend defy demand denounce deny depend deploy deport depose describe detain deter discuss dismiss
    dispatch dispute divide divorce dominate donate doubt embrace employ enact encourage endorse engage ensure escort escape establish
    exchange exclude execute exile expel export extradite face favor favour finance fire follow free fund govern greet guarantee guard
    hail halt help hire host identify ignore implicate import impose impress incite indict influence inform insist inspect instruct
    insult interview introduce invade invest investigate invite jail join judge justify kidnap kill kiss launch lead liberate link
    load lobby manage march marry mediate mention merge mock monitor murder name negotiate nominate normalise normalize notify obstruct
    occupy offer oppose order oust outlaw overtake owe own pardon partner patrol pay persuade phone plan pledge plot praise press
    pressure prevent promise promote propose prosecute protect protest prove provoke publish punish purchase pursue push question
    raid rally ratify reach reassure rebuff rebuke receive recognise recognize recommend reconcile recruit refuse reject release
    rely remove replace report represent rescue resist resolve respond restore restrict retaliate reveal review reward rival rule
    sack sanction save scold secure seize sentence share shell ship shoot sign spy stage stop strengthen strike succeed sue support
    surrender survive suspect suspend target tax thank threaten topple trade train transfer travel treat trust turn unite unveil urge
    veto view violate visit vote vow walk want warn watch welcome withhold work worry yield
    """)

  private static let irregular = words(
    """
    accuses became become becomes beaten blames bought broke broken brought condemns dealt denies fought found forbade gave
    greets held hosts hosting hurt kept led left lent lost meets met overthrew overthrown praises received rejects sells selling sends
    sent shot sold speaks spoke spoken stood struck tells threatens thanks took urges warns welcomes withdrew withdrawn won
    """)

  private static func words(_ text: String) -> [String] { text.split(whereSeparator: \.isWhitespace).map(String.init) }

  /// accuse → accused, accusing; deny → denied, denying; ban → banned, banning.
  static func forms(_ verb: String) -> [String] {
    let letters = Array(verb)
    let (last, beforeLast) = (letters[letters.count - 1], letters[letters.count - 2])
    let isVowel: (Character) -> Bool = { "aeiou".contains($0) }
    if last == "e" { return [verb + "d", verb.dropLast() + "ing"] }
    if last == "y", !isVowel(beforeLast) { return [verb.dropLast() + "ied", verb + "ing"] }
    let isDoubled =
      isVowel(beforeLast) && !isVowel(last) && !"wxy".contains(last) && letters.count >= 3 && !isVowel(letters[letters.count - 3])
    let doubled = isDoubled ? [verb + String(last) + "ed", verb + String(last) + "ing"] : []
    return [verb + "ed", verb + "ing"] + doubled
  }
}
