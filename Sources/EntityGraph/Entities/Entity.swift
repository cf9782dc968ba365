/// Who or what a mention means: a person, a country, an organisation or a place.
public struct Entity: Hashable, Sendable {
  /// Made from kind and name (`person/kim-jong-un`) unless the gazetteer says otherwise.
  public struct ID: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let rawValue: String

    public init(_ rawValue: String) { self.rawValue = rawValue }

    /// The id of an entity without one of its own: kind and name in lower-case ASCII, everything else
    /// a hyphen. Letters that have no ASCII form are kept.
    public init(kind: EntityKind, name: String) {
      var id = Array(kind.name.utf8)
      id.reserveCapacity(id.count + name.utf8.count + 1)
      id.append(UInt8(ascii: "/"))
      Self.appendSlug(of: name, to: &id)
      rawValue = String(decoding: id, as: UTF8.self)
    }

    /// The part of an id that is made from a name: `kim-jong-un`. Equal for all ways of writing it.
    static func slug(of name: String) -> String {
      var slug: [UInt8] = []
      appendSlug(of: name, to: &slug)
      return String(decoding: slug, as: UTF8.self)
    }

    /// Appends the bytes of the part that is made from a name.
    static func appendSlug(of name: String, to id: inout [UInt8]) {
      let start = id.count
      if appendPlainSlug(of: name, to: &id) { return }
      id.removeLast(id.count - start)
      var pendingHyphen = false
      func append(_ scalar: UInt32) {
        if pendingHyphen, id.count > start { id.append(UInt8(ascii: "-")) }
        pendingHyphen = false
        if scalar < 0x80 { id.append(UInt8(scalar)) } else if let scalar = Unicode.Scalar(scalar) { id += UTF8.encode(scalar)! }
      }
      func isKept(_ scalar: UInt32) -> Bool {
        scalar < 0x80 ? UInt8(scalar).isASCIIAlphanumeric : WordScanner.isWordScalar(scalar)
      }
      for scalar in name.unicodeScalars {
        switch LetterFolding.fold(scalar.value) {
        case .letters(let first, let second, _):
          append(first)
          if second != 0 { append(UInt32(second)) }
        case .other(let scalar) where isKept(scalar): append(scalar)
        case .nothing: break
        case .gap, .other: pendingHyphen = true
        }
      }
    }

    /// The same for a name in ASCII, which most are; `false` at the first other letter.
    private static func appendPlainSlug(of name: String, to id: inout [UInt8]) -> Bool {
      let (start, plain) = (id.count, plain)
      var pendingHyphen = false
      for byte in name.utf8 {
        guard byte < 0x80 else { return false }
        switch plain[Int(byte)] {
        case nothing: break
        case gap: pendingHyphen = true
        case let letter:
          if pendingHyphen, id.count > start { id.append(UInt8(ascii: "-")) }
          pendingHyphen = false
          id.append(letter)
        }
      }
      return true
    }

    private static let nothing: UInt8 = 0
    private static let gap: UInt8 = 1
    /// What becomes of each byte of ASCII.
    private static let plain: [UInt8] = (UInt32(0)..<128).map { byte in
      switch LetterFolding.fold(byte) {
      case .letters(let first, _, _): UInt8(first)
      case .other(let scalar) where UInt8(scalar).isASCIIAlphanumeric: UInt8(scalar)
      case .nothing: nothing
      case .gap, .other: gap
      }
    }

    public var description: String { rawValue }
    public static func < (a: ID, b: ID) -> Bool { a.rawValue.utf8.lexicographicallyPrecedes(b.rawValue.utf8) }
  }

  public let id: ID
  /// The name it is shown by.
  public let name: String
  public let kind: EntityKind
  /// What it is within its kind, from the gazetteer: `capital`, `company` …; empty when not known.
  public let category: String
  /// `Q423`, from Wikidata.
  public let wikidata: String?
  /// ISO 3166-1 alpha-2: of a country its own, otherwise of the country it belongs to.
  public let iso: String?
  /// Whether it stands in a gazetteer, or was found by pattern.
  public let isKnown: Bool
  /// Of a person found by pattern: whether a list of full names has the name, so that somebody of that name is in Wikipedia, for
  /// example. It may be a namesake.
  public let isListed: Bool

  public init(
    id: ID, name: String, kind: EntityKind, category: String = "", wikidata: String? = nil,
    iso: String? = nil, isKnown: Bool = true, isListed: Bool = false
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.category = category
    self.wikidata = wikidata
    self.iso = iso
    self.isKnown = isKnown
    self.isListed = isListed
  }
}

extension Entity {
  /// Which of two entities with the same id gives the name: the known one, then the one with an outside
  /// identifier, then the first by bytes; never the one that happened to be read first.
  func isBetterNamed(than other: Entity) -> Bool {
    if isKnown != other.isKnown { return isKnown }
    if (wikidata == nil) != (other.wikidata == nil) { return wikidata != nil }
    return name.utf8.lexicographicallyPrecedes(other.name.utf8)
  }
}
