/// An entity that no gazetteer knows, found by pattern. Its name becomes text only when somebody asks.
struct LocalEntity: Sendable {
  /// Where the name is from.
  enum Name: Sendable {
    /// As it stands in the article.
    case written(ByteRange)
    /// Made from what stands there ("Ministry of Finance (Peru)").
    case given(String)
  }

  let kind: EntityKind
  let name: Name
  /// Hashes of the words of the name.
  let words: [UInt64]
  /// The same for the same kind and words, however they are written.
  let key: UInt64
  /// Of a person: whether a list of full names has the name.
  var isListed = false

  init(kind: EntityKind, name: Name, words: [UInt64]) {
    self.kind = kind
    self.name = name
    self.words = words
    key = words.reduce(UInt64(kind.rawValue)) { TokenHash.mix($0, $1) }
  }

  /// The same for the same kind and the same bytes of the name, in every article.
  func writtenKey(in text: [UInt8]) -> UInt64 {
    switch name {
    case .given(let name): writtenKey(of: name.utf8)
    case .written(let range): writtenKey(of: text[range.indices])
    }
  }

  private func writtenKey(of bytes: some Sequence<UInt8>) -> UInt64 {
    // Kind and first letter must not be mixed in one step: "ASP" of one kind would equal "CSP" of another.
    bytes.reduce(TokenHash.mix(1, UInt64(kind.rawValue))) { TokenHash.mix($0, UInt64($1)) }
  }

  func entity(in text: [UInt8]) -> Entity {
    let name =
      switch self.name {
      case .given(let name): name
      case .written(let range): LocalEntity.collapsed(text[range.indices])
      }
    return Entity(id: Entity.ID(kind: kind, name: name), name: name, kind: kind, isKnown: false, isListed: isListed)
  }

  /// The text with each stretch of white space as one space.
  static func collapsed(_ bytes: ArraySlice<UInt8>) -> String {
    bytes.split { $0.isASCIISpace }.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }
}
