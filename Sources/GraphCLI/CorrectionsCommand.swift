import ArgumentParser
import EntityGraph

struct CorrectionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corrections",
    abstract: "Check files of decisions about names.",
    discussion: """
      A file of corrections holds one decision a line; # begins a comment:

        merge: Kim Jong-unn = Kim Jong Un        # the first becomes part of the second
        rename: Kim Jong Un = Kim Jong-un        # shown under this name; the id stays
        kind: Wagner = organisation              # person, country, organisation or place
        link: Wagner = Q4378567                  # its number on Wikidata
        ignore: Reuters                          # no mentions at all
        surname: Kim = Kim Jong Un               # the bare family name means …, everywhere
        surname: Kim = Kim Yo Jong in article-3  # or in these articles
        split: John Smith = John Smith (economist) in article-7, news-2024-*
                                                 # in these articles it is another entity

      Case, diacritics and punctuation of names do not matter; an id (person/kim-jong-un) may take
      the place of a name. A name that holds = | # or the word in, begins with a quote, or is an id
      of an article with a comma, stands in double quotes, with \\" \\\\ and \\n for a quote, a backslash and a line break.

      Commands that read articles obey corrections.txt of the current folder, or the files named with
      --corrections; `entitygraph review` writes a list of doubtful names in this form.
      """,
    subcommands: [CorrectionsCheckCommand.self])
}

struct CorrectionsCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find mistakes and contradictions in corrections, with their lines, and count the decisions.",
    discussion: """
      EXAMPLES
        entitygraph corrections check                     corrections.txt of this folder
        entitygraph corrections check old.txt new.txt     what new.txt says goes before what old.txt does

      Exit code 3 when something is wrong.
      """)

  @Argument(help: "Files of corrections.", completion: .file())
  var files: [String] = []

  func run() throws {
    let contents = try CorrectionFiles.read(files.isEmpty ? [CorrectionFiles.usualName] : files)
    let corrections = Corrections(files: contents, gazetteer: GazetteerPlaces.load(extra: []))
    for problem in corrections.problems { Terminal.print(problem.description) }
    var table = Table([.init(title: "decisions", isNumber: true), .init(title: "sort")])
    table.rows = CorrectionSort.allCases.compactMap { sort in
      corrections.counts[sort].map { [String($0), sort.rawValue] }
    }
    if !table.rows.isEmpty { for line in table.lines(width: Terminal.columns) { Terminal.print(line) } }
    let count = corrections.problems.count
    Terminal.say(count == 0 ? "no problems" : "\(count) problem\(count == 1 ? "" : "s")")
    if count > 0 { throw Failure(.input) }
  }
}
