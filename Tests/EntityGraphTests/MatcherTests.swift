import CByteScan
import Testing

@testable import EntityGraph

/// One line of text, the names that are known, and what must be found.
struct MatchCase: CustomTestStringConvertible, Sendable {
  let names: [String]
  let text: String
  let found: [String]

  var testDescription: String { text }

  init(_ names: String, _ text: String, _ found: String...) {
    self.names = names.split(separator: "|").map { $0.trimmingSpaces() }
    self.text = text
    self.found = found
  }
}

extension Substring {
  func trimmingSpaces() -> String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}

@Suite struct MatcherTests {
  static let cases: [MatchCase] = [
    // longest, leftmost
    MatchCase("China | Bank of China", "The Bank of China is in China.", "Bank of China", "China"),
    MatchCase("Kim | Kim Jong | Kim Jong Un", "Kim Jong Un and Kim Jong Il", "Kim Jong Un", "Kim Jong"),
    MatchCase("New York Times | York", "New York and the New York Times", "York", "New York Times"),
    MatchCase("A B C | B C D | D", "A B C D", "A B C", "D"),
    // boundaries
    MatchCase("China", "Indochina Chinas China-based anti-China Chinatown (China) “China”", "China", "China", "China", "China"),
    MatchCase("Kim", "Kim's Kim’s Kimchi Kim.", "Kim", "Kim", "Kim"),
    MatchCase("Russia | North Korea", "Russia-North Korea alliance", "Russia", "North Korea"),
    MatchCase("U.S.", "the U.S. said; China-U.S. rivalry; U.S.-led; a US ship", "U.S.", "U.S.", "U.S."),
    MatchCase("US", "US us Us U.S.", "US"),
    // case
    MatchCase("Vladimir Putin", "VLADIMIR PUTIN vladimir putin Vladimir PUTIN", "VLADIMIR PUTIN"),
    MatchCase("Bank of China", "Bank Of China BANK OF CHINA bank of china", "Bank Of China", "BANK OF CHINA"),
    MatchCase(
      "Moon Jae-in", "Moon Jae-in Moon Jae-In Moon Jae In MOON JAE-IN", "Moon Jae-in", "Moon Jae-In", "Moon Jae In", "MOON JAE-IN"
    ),
    MatchCase("Kim Jong Un", "Kim Jong-un and KIM JONG-UN", "Kim Jong-un", "KIM JONG-UN"),
    // letters
    MatchCase(
      "São Paulo", "Sao Paulo, São Paulo, SÃO PAULO, Sa\u{303}o Paulo", "Sao Paulo", "São Paulo", "SÃO PAULO", "Sa\u{303}o Paulo"),
    MatchCase("Erdogan | Łódź", "Erdoğan in Lodz", "Erdoğan", "Lodz"),
    MatchCase("Sana'a | O’Neill", "Sana’a and O'Neill", "Sana’a", "O'Neill"),
    MatchCase("Straße", "STRASSE Strasse", "STRASSE", "Strasse"),
    MatchCase("Москва | Αθήνα", "МОСКВА и Москва, Αθηνα", "МОСКВА", "Москва", "Αθηνα"),
    // what stands between the words
    MatchCase("United States of America", "the United States\nof America", "United States\nof America"),
    MatchCase("United States", "United\n\nStates United, States United; States"),
    MatchCase("Johnson & Johnson", "Johnson & Johnson, Johnson Johnson", "Johnson & Johnson"),
    MatchCase("Washington, D.C.", "in Washington, D.C. and Washington D.C.", "Washington, D.C."),
    // small beginnings
    MatchCase("al-Qaeda", "al-Qaeda, Al-Qaeda, Qaeda, al Qaeda", "al-Qaeda", "Al-Qaeda", "al Qaeda"),
    MatchCase("the Hague", "in the Hague, The Hague, Hague", "the Hague", "The Hague"),
    // scripts without spaces
    MatchCase("北京 | 金正恩", "金正恩访问北京。", "金正恩", "北京"),
    MatchCase("China", "在China说 éChina", "China"),
    MatchCase("김정은", "김정은은 평양에서", "김정은"),
    // odd texts
    MatchCase("China", ""),
    MatchCase("China", "China", "China"),
    MatchCase("China", "\u{FEFF}China 🇨🇳China", "China", "China"),
    MatchCase("10 Downing Street", "at 10 Downing Street", "10 Downing Street"),
  ]

  @Test(arguments: cases) func finds(_ example: MatchCase) {
    #expect(Fixtures.matches(example.names, in: example.text) == example.found)
  }

  /// The position of a text in the 64-byte blocks must not matter.
  @Test(arguments: cases) func findsTheSameAnywhere(_ example: MatchCase) {
    for shift in [1, 17, 31, 63, 64, 65, 100] {
      let text = String(repeating: ".", count: shift) + example.text + String(repeating: " ", count: shift)
      #expect(Fixtures.matches(example.names, in: text) == example.found, "shifted by \(shift)")
    }
  }

  /// Every text of up to seven characters over a small alphabet, against the slow reference.
  @Test func agreesWithTheReferenceOnAllSmallTexts() {
    let names = ["A", "A B", "B a", "AB", "A-B"]
    let table = Fixtures.gazetteer(names)
    var texts = [""]
    for _ in 0..<6 {
      texts = texts.flatMap { text in ["A", "B", "a", " ", "-", "."].map { text + $0 } }
      for text in texts {
        let found = Fixtures.matches(table, in: text)
        let expected = ReferenceMatcher.matches(names, in: text)
        if found != expected { Issue.record("\(text): \(found) and not \(expected)") }
      }
    }
  }

  @Test func articleGivesWayToALongerName() {
    let names = ["The National", "National Zork Gallery", "The Zork"]
    #expect(
      Fixtures.matches(names, in: "The National Zork Gallery; The National said; The Zork.") == [
        "National Zork Gallery", "The National", "The Zork",
      ])
  }

  @Test func vectorAndPortableScanAgree() {
    var random = SeededRandom(seed: 1)
    for _ in 0..<2000 {
      let bytes = (0..<64).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      let fast = unsafe bytes.withUnsafeBufferPointer { unsafe eg_classify64($0.baseAddress!) }
      let slow = unsafe bytes.withUnsafeBufferPointer { unsafe eg_classify64_portable($0.baseAddress!) }
      #expect(fast.alphanumeric == slow.alphanumeric && fast.capital == slow.capital)
      // The marks are looked at only in blocks that hold a byte above 127.
      #expect(fast.high == slow.high && fast.lead == slow.lead && fast.wide == slow.wide)
      #expect(fast.mark2 == slow.mark2 && fast.mark3 == slow.mark3 && fast.mark4 == slow.mark4)
    }
  }

  @Test func manyNamesAreFoundAndTheTableIsSound() {
    var random = SeededRandom(seed: 7)
    let names = Array(Set((0..<20_000).map { _ in Fixtures.randomName(&random) })).sorted()
    let gazetteer = Fixtures.gazetteer(names)
    gazetteer.table.checkInvariants()
    for name in names.prefix(3000) {
      #expect(Fixtures.matches(gazetteer, in: "yesterday \(name), today").first == name)
    }
  }

  @Test func namesOfAnyLengthAreSafe() {
    let long = String(repeating: "Abc ", count: 300_000)
    #expect(Fixtures.matches(["Abc Abc"], in: long).count == 150_000)
    #expect(Fixtures.matches(["China"], in: String(repeating: "C", count: 1_000_000) + " China") == ["China"])
  }
}

/// The same semantics in the plainest way: at each word, the longest name that stands there.
enum ReferenceMatcher {
  static func matches(_ names: [String], in text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    func isWord(_ index: Int) -> Bool { scalars.indices.contains(index) && scalars[index].properties.isAlphabetic }
    var found: [String] = []
    var index = 0
    while index < scalars.count {
      guard isWord(index), !isWord(index - 1), scalars[index].properties.isUppercase else {
        index += 1
        continue
      }
      var longest = 0
      for end in (index + 1)..<(scalars.count + 1) where isWord(end - 1) && !isWord(end) {
        let part = string(scalars[index..<end])
        if names.contains(where: { isSame($0, part) }) { longest = end }
      }
      if longest > 0 { found.append(string(scalars[index..<longest])) }
      index = max(longest, index + 1)
    }
    return found
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  private static func words(_ text: String) -> [Substring] { text.split { $0 == " " || $0 == "-" } }

  /// Full stops do not count, gaps are alike; case as the comparison says it.
  private static func isSame(_ name: String, _ part: String) -> Bool {
    let bytes = (Array(part.utf8), Array(name.utf8))
    return SpellingComparison.compare(bytes.0.span, 0..<bytes.0.count, with: bytes.1.span, isExact: false) != .different
      && words(name.replacing(".", with: "")).count == words(part.replacing(".", with: " ")).count
  }
}
