import EntityGraph
import Gazetteers

/// Bare names, without what gazetteers say about them: what a program that only looks for names can read too.
struct NameList {
  /// Each once.
  let names: [String]
  /// Names for generated text: some of the shipped ones and some generated ones, the same for every list.
  let sample: [String]

  /// - Parameter count: how many names; `nil` for the shipped ones.
  init(count: Int?) {
    let files = GazetteerLoader(paths: [ShippedGazetteers.folder], cacheFolder: nil).files().files
    let shipped = NameList.shuffled(NameList.spellings(of: files))
    let wanted = count ?? shipped.count
    let generator = NameGenerator(
      givenNames: NameList.words("given-name", of: files), familyNames: NameList.words("family-name", of: files))
    let generated = generator.names(max(wanted - shipped.count, NameList.sampleSize), besides: shipped)
    names = Array((shipped + generated).prefix(wanted))
    sample = Array(shipped.prefix(NameList.sampleSize) + generated.prefix(NameList.sampleSize))
  }

  private static let sampleSize = 20_000

  /// The list as a gazetteer.
  var gazetteer: Gazetteer {
    Gazetteer(files: [("names.gazetteer", "kind: other\n\n" + names.joined(separator: "\n") + "\n")])
  }

  // MARK: Shipped files

  /// The spellings that are looked for, in the order of the files.
  private static func spellings(of files: [(name: String, bytes: [UInt8])]) -> [String] {
    var seen: Set<String> = []
    let found = files.flatMap { file in lines(of: file.bytes) { !$0.hasPrefix("words/") } }
    return found.filter { $0.notes.isDisjoint(with: ["label", "not"]) && seen.insert($0.name).inserted }.map(\.name)
  }

  /// The words of one kind that are not often something else.
  private static func words(_ kind: String, of files: [(name: String, bytes: [UInt8])]) -> [String] {
    let found = files.flatMap { file in lines(of: file.bytes) { $0 == "words/" + kind } }
    return found.filter { !$0.notes.contains("weak") }.map(\.name)
  }

  /// The names of a file and the notes beside them, if its kind is one that is wanted. The few lines with an escaped sign, or that
  /// take a name out, are passed over.
  private static func lines(of bytes: [UInt8], where isWanted: (String) -> Bool) -> [(name: String, notes: Set<Substring>)] {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let kind = lines.first { $0.starts(with: "kind:".utf8) }.map { text($0.dropFirst("kind:".utf8.count)) }
    guard let kind, isWanted(kind) else { return [] }
    return lines.drop { !$0.isEmpty }.compactMap { line in
      let parts = line.split(separator: UInt8(ascii: "|"), maxSplits: 1)
      guard let first = parts.first, !line.contains(UInt8(ascii: "\\")) else { return nil }
      let name = text(first)
      guard !name.isEmpty, !name.hasPrefix("#"), !name.hasPrefix("!") else { return nil }
      return (name, parts.count > 1 ? Set(text(parts[1]).split(separator: " ")) : [])
    }
  }

  /// The bytes as text, without white space around.
  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    let isSpace = { (byte: UInt8) in byte <= UInt8(ascii: " ") }
    let end = bytes.lastIndex { !isSpace($0) } ?? bytes.startIndex - 1
    return String(decoding: bytes[...end].drop(while: isSpace), as: UTF8.self)
  }

  /// The names in an order without order, the same each time, so that any part of them is a fair sample.
  private static func shuffled(_ names: [String]) -> [String] {
    var random = SplitMix(state: 20_230_914)
    var names = names
    for index in names.indices.dropLast() { names.swapAt(index, random.next(index...(names.count - 1))) }
    return names
  }
}
