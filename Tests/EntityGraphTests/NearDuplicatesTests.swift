import Testing

@testable import EntityGraph

@Suite struct NearDuplicatesTests {
  /// Texts of random words.
  static func text(_ random: inout SeededRandom, words: Int) -> [String] {
    (0..<words).map { _ in Fixtures.letters(random.next(below: 3000)) }
  }

  static func candidate(_ number: Int, _ words: [String], _ date: CalendarDate? = nil) -> NearDuplicates.Candidate {
    .init(number: number, id: "a\(number)", date: date, signature: TextSignature(Array(words.joined(separator: " ").utf8)))
  }

  /// Copies with one word in forty changed, another beginning or a cut end are found, other texts are not.
  @Test func plantedCopiesAreFound() {
    var random = SeededRandom(seed: 5)
    var candidates: [NearDuplicates.Candidate] = []
    var planted: Set<Int> = []
    for number in 0..<2000 {
      let day = CalendarDate(year: 2024, month: 1, day: 1 + number % 2)
      guard number % 2 == 1 else {
        candidates.append(Self.candidate(number, Self.text(&random, words: 60 + random.next(below: 400)), day))
        continue
      }
      planted.insert(number)
      candidates.append(candidates[number - 1])
    }
    var words: [Int: [String]] = [:]
    random = SeededRandom(seed: 5)
    for number in stride(from: 0, to: 2000, by: 2) { words[number] = Self.text(&random, words: 60 + random.next(below: 400)) }
    // In order, so that every run plants the same copies.
    for number in planted.sorted() {
      var copy = words[number - 1]!
      for _ in 0..<(copy.count / 40) { copy[random.next(below: copy.count)] = "Changed" }
      if number % 3 == 0 { copy = ["By", "Some", "Agency", "London"] + copy.dropLast(3) }
      candidates[number] = Self.candidate(number, copy, CalendarDate(year: 2024, month: 1, day: 2))
    }
    let found = NearDuplicates(candidates).numbers
    let right = found.intersection(planted).count
    #expect(Double(right) / Double(planted.count) >= 0.98 && Double(right) / Double(max(found.count, 1)) >= 0.98)
  }

  @Test func theEarliestStandsForItsCopiesInAnyOrder() {
    var random = SeededRandom(seed: 8)
    let words = Self.text(&random, words: 80)
    let candidates = (0..<4).map { number in
      Self.candidate(
        number, words + ["Edition\(number)"], number == 3 ? nil : CalendarDate(year: 2024, month: 1, day: 9 - number))
    }
    for order in [candidates, candidates.reversed()] {
      let found = NearDuplicates(order)
      #expect(found.numbers == [0, 1, 3] && Set(found.copies.map(\.original)) == ["a2"])
    }
  }

  @Test func shortAndEmptyTextsAreNoCopies() {
    let texts = ["", "Russia", "Kim met Putin.", "Kim met Putin.", "…"]
    let candidates = texts.enumerated().map { Self.candidate($0, [$1]) }
    #expect(NearDuplicates(candidates).numbers.isEmpty)
  }

  @Test func similarityIsAboutTheJaccardIndex() {
    var random = SeededRandom(seed: 21)
    let (a, b) = (Self.text(&random, words: 600), Self.text(&random, words: 600))
    // 900 of 600 + 600 words: the first half of one and all of the other share a third of their runs.
    let mixed = a.prefix(300) + b.prefix(300)
    let similarity = TextSignature(Array(a.joined(separator: " ").utf8)).similarity(
      to: TextSignature(Array(mixed.joined(separator: ", ").uppercased().utf8)))
    #expect(abs(similarity - 296.0 / 896) < 0.13)
  }

  @Test func copiesCountOnce() async {
    let folder = ScratchFolder.path("copies")
    FileSystem.makeFolder(folder)
    let story =
      "Russia and China signed a long agreement on grain, gas and timber on Monday after nine hours of talks in the capital."
    for (name, text) in [
      ("2024-01-01-first", story), ("2024-01-02-second", story + " Japan watched."),
      ("2024-01-03-third", "Russia and China vote."),
    ] {
      try? FileSystem.write(Array(text.utf8), to: "\(folder)/\(name).txt")
    }
    let source = ArticleSource(paths: [folder])
    let analysis = Analysis(recognizer: Fixtures.recognizer, workers: 2)
    let copies = await analysis.nearDuplicates(in: source)
    #expect(copies.copies.map(\.copy) == ["2024-01-02-second"] && copies.copies.map(\.original) == ["2024-01-01-first"])
    let graph = Graph(await analysis.count(source, without: copies))
    #expect(Fixtures.edge(graph, "Russia", "China")?.sentences == 2 && graph.totals.articles == 2)
  }
}
