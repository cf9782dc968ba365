/// Finds what a reader of gazetteer files would call a mistake although the format allows it.
enum GazetteerCheck {
  /// Problems within and between files: ids and spellings given twice, countries that do not exist,
  /// missing sources.
  ///
  /// - Complexity: O(number of spellings).
  static func problems(in files: [GazetteerFile]) -> [Problem] {
    var problems: [Problem] = []
    var seenIDs: [Entity.ID: String] = [:]
    var owners: [String: Owner] = [:]
    let codes = Set(files.flatMap(\.entries).compactMap(\.attributes.iso))
    let ids = Set(files.filter { $0.wordClass == nil }.flatMap(\.entries).map(\.id.rawValue))
    for file in files {
      problems += headerProblems(of: file)
      if file.wordClass != nil { continue }
      for entry in file.entries where !entry.isRemoval {
        let place = "\(file.name):\(entry.line)"
        if let first = seenIDs.updateValue(place, forKey: entry.id) {
          problems.append(
            problem(file, entry.line, "`\(entry.id)` is also at \(first); give one of them its own id=…"))
        }
        problems += referenceProblems(of: entry, in: file, codes: codes, ids: ids)
        problems += spellingProblems(of: entry, in: file, owners: &owners)
      }
    }
    return problems
  }

  private struct Owner {
    let id: Entity.ID
    let place: String
    let isWeak: Bool
  }

  private static func problem(_ file: GazetteerFile, _ line: Int?, _ message: String) -> Problem {
    Problem(source: file.name, line: line, message: message, isError: false)
  }

  private static func headerProblems(of file: GazetteerFile) -> [Problem] {
    var problems: [Problem] = []
    if file.source.isEmpty { problems.append(problem(file, 1, "no `source:` line; say where the names are from")) }
    if file.license.isEmpty { problems.append(problem(file, 1, "no `license:` line; name the licence")) }
    return problems
  }

  private static func referenceProblems(
    of entry: GazetteerEntry, in file: GazetteerFile, codes: Set<String>, ids: Set<String>
  ) -> [Problem] {
    var problems: [Problem] = []
    if let country = entry.attributes.country, !codes.contains(country) {
      problems.append(problem(file, entry.line, "no country has the code `\(country)`"))
    }
    if let target = entry.attributes.actsFor, !codes.contains(target), !ids.contains(target) {
      problems.append(problem(file, entry.line, "no country or entity is called `\(target)`"))
    }
    return problems
  }

  private static func spellingProblems(
    of entry: GazetteerEntry, in file: GazetteerFile, owners: inout [String: Owner]
  ) -> [Problem] {
    var problems: [Problem] = []
    var own: Set<String> = []
    for spelling in entry.spellings where !spelling.notes.contains(.not) {
      if !own.insert(spelling.text).inserted {
        problems.append(problem(file, spelling.line, "`\(spelling.text)` is given twice for this entity"))
      }
      let tokens = SpellingTokens.tokens(of: Array(spelling.text.utf8))
      if tokens.isEmpty {
        problems.append(problem(file, spelling.line, "`\(spelling.text)` has no letter or digit"))
      }
      if tokens.count > NameMatcher.mostTokens {
        problems.append(problem(file, spelling.line, "more than \(NameMatcher.mostTokens) words are never matched"))
      }
      if spelling.notes.contains(.label) { continue }
      let isWeak = !spelling.notes.isDisjoint(with: [.weak, .short])
      let key = "\(entry.kind.name)|\(spelling.text)"
      if let owner = owners[key], owner.id != entry.id, !isWeak, !owner.isWeak {
        problems.append(
          problem(file, spelling.line, "`\(spelling.text)` also names `\(owner.id)` at \(owner.place); mark one `weak`"))
      }
      owners[key] = Owner(id: entry.id, place: "\(file.name):\(spelling.line)", isWeak: isWeak)
    }
    return problems
  }
}
