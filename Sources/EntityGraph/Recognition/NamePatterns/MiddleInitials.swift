/// People whom the gazetteer knows without the initials that an article gives them: "Daniel K. Akaka" is Daniel Akaka.
enum MiddleInitials {
  /// The only person whom the gazetteer knows by the name without single letters between the first and the last word, unless the
  /// initials make it the name of somebody else who is listed ("Michael B. Jordan").
  static func person(_ words: Range<Int>, in reading: Reading) -> EntityReference? {
    guard words.count > 2, !reading.isFullName(words) else { return nil }
    let kept = words.filter { $0 == words.lowerBound || $0 == words.upperBound - 1 || reading.words[$0].range.count > 1 }
    guard kept.count < words.count, kept.count > 1, reading.words[words.lowerBound].range.count > 1,
      let group = reading.table.group(of: kept.map { reading.words[$0].hash })
    else { return nil }
    let table = reading.table
    let named = table.candidates(of: group).lazy.map { table.candidate($0) }
      .filter { $0.notes.isDisjoint(with: [.label, .short, .surname]) }
    let people = Set(named.map { Int($0.entry) }.filter { table.kind(table.entry($0)) == .person })
    return people.count == 1 ? .known(people.first!) : nil
  }
}
