/// Words that say nothing of a topic.
enum FunctionWords {
  static let words = WordSet(
    """
    about above across after again against all almost also although always among and another any anyone are around because been
    before being below between both but can cannot could did does doing done down during each either else enough even ever every
    everyone few first following for former from further had has have having hers herself him himself his how however including
    indeed instead into its itself just last later latter least less like likely made make many may maybe might more most much must
    near nearly neither never new next nor not nothing now off often once one only onto other others our ours out over own part per
    perhaps quite rather really said same say saying says second see seen set several shall she should since some someone something
    soon still such take taken than that the their theirs them themselves then there therefore these they third this those though
    three through throughout thus till today together told too took toward towards two under until unto upon use used very was way
    week weeks were what when where whether which while who whole whom whose why will with within without would year years yes yet
    you your yours monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december day days month months time times people according added asked called came come get give given got
    going gone good great here however know let long look looks put she mr mrs ms don didn isn wasn won doesn couldn wouldn
    """)
}
