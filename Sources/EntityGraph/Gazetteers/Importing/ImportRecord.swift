/// An entity as another program's file describes it, before it is compared with what is known.
struct ImportRecord: Equatable, Sendable {
  /// A way of writing the name.
  struct Spelling: Equatable, Sendable {
    var text: String
    var notes: SpellingNotes = []
  }

  /// `person`, `organisation/company` …; empty when the format does not say.
  var kind = ""
  var name: String
  /// Other ways of writing it.
  var spellings: [Spelling] = []
  /// `key=value` notes of the gazetteer format.
  var facts: [String: String] = [:]

  init(_ name: String, kind: String = "") {
    self.name = name
    self.kind = kind
  }

  /// Forgets an end in a year in which the list was made, which only says that there was none yet; a term of that one year says
  /// nothing.
  mutating func forgetYears(_ years: Set<String>) {
    guard let end = facts["to"], years.contains(end) else { return }
    facts["to"] = nil
    if facts["from"] == end { facts["from"] = nil }
  }

  /// Forgets a beginning that is the end too: for a party, the year of the one election that the list knows it from.
  mutating func forgetYear() {
    guard let year = facts["from"], facts["to"] == year else { return }
    facts["from"] = nil
    facts["to"] = nil
  }

  /// The facts that a gazetteer can hold, in the order in which they are written.
  static let facts = ["id", "wikidata", "iso", "iso3", "country", "surname", "from", "to", "population"]
}

/// What a line of a file came to.
enum ImportLine: Equatable, Sendable {
  case record(ImportRecord)
  /// Nothing to import: a heading, an empty line.
  case nothing
  /// Left out by the user's choice or because the format's rules say so; the text says why, in few words.
  case leftOut(String)
  /// The record goes on in the next line.
  case unfinished
  /// Cannot be read; one sentence.
  case problem(String)
}

/// Reads one format, line by line.
protocol ImportFormat {
  mutating func read(_ line: [UInt8]) -> ImportLine
  /// Records that could only be completed at the end, and what is wrong if the file is not whole.
  mutating func finish() -> (records: [ImportRecord], problem: String?)
}

extension ImportFormat {
  mutating func finish() -> (records: [ImportRecord], problem: String?) { ([], nil) }
}
