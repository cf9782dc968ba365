internal import CByteScan

/// What a character counts as when names are compared.
///
/// Letters lose diacritics and case, apostrophes and full stops vanish, hyphens and white space become
/// one space. So `São`/`Sao`, `Jong-un`/`Jong Un`, `O’Neill`/`O'Neill` and `U.S`/`U.S.` are the same.
enum FoldedCharacter: Equatable {
  /// One or two folded letters: lower-case ASCII, or a scalar of another script in lower case.
  case letters(UInt32, second: UInt8, isUppercase: Bool)
  /// A digit, a symbol, or a letter of a script without case.
  case other(UInt32)
  /// White space or hyphen.
  case gap(isHyphen: Bool)
  /// Nothing: apostrophes, full stops, combining marks, invisible characters.
  case nothing
}

/// Decodes and folds UTF-8, one scalar at a time.
enum LetterFolding {
  /// The scalar at `index` and its length in bytes. The bytes must be valid UTF-8.
  @inline(__always)
  static func decode(_ bytes: Span<UInt8>, at index: Int) -> (scalar: UInt32, length: Int) {
    let first = UInt32(bytes[index])
    if first < 0x80 { return (first, 1) }
    func low(_ offset: Int) -> UInt32 {
      index + offset < bytes.count ? UInt32(bytes[index + offset] & 0x3F) : 0
    }
    if first < 0xE0 { return ((first & 0x1F) << 6 | low(1), 2) }
    if first < 0xF0 { return ((first & 0x0F) << 12 | low(1) << 6 | low(2), 3) }
    return ((first & 0x07) << 18 | low(1) << 12 | low(2) << 6 | low(3), 4)
  }

  /// What `scalar` counts as.
  static func fold(_ scalar: UInt32) -> FoldedCharacter {
    if scalar < 0x80 { return foldASCII(UInt8(scalar)) }
    let latin = eg_fold_latin(scalar)
    if latin != 0 {
      return .letters(
        UInt32(latin & 0x7F), second: UInt8(latin >> 8 & 0x7F), isUppercase: latin & 0x8000 != 0)
    }
    if let cased = foldCased(scalar) { return cased }
    switch scalar {
    case 0x300...0x36F, 0xAD, 0x2018...0x201B, 0x2BC, 0x2BB, 0xB4, 0x200B...0x200F, 0xFEFF,
      0x64B...0x652, 0x670:
      return .nothing
    case 0x2010...0x2015, 0x2212: return .gap(isHyphen: true)
    case 0xA0, 0x2000...0x200A, 0x202F, 0x3000: return .gap(isHyphen: false)
    default: return .other(scalar)
    }
  }

  private static func foldASCII(_ byte: UInt8) -> FoldedCharacter {
    if byte.isASCIILetter {
      return .letters(UInt32(byte | 0x20), second: 0, isUppercase: byte.isASCIIUppercase)
    }
    switch byte {
    case UInt8(ascii: "'"), UInt8(ascii: "."), UInt8(ascii: "`"): return .nothing
    case UInt8(ascii: "-"): return .gap(isHyphen: true)
    case _ where byte.isASCIISpace: return .gap(isHyphen: false)
    default: return .other(UInt32(byte))
    }
  }

  /// Greek, Cyrillic and Armenian: to lower case, accents and Ё dropped.
  private static func foldCased(_ scalar: UInt32) -> FoldedCharacter? {
    switch scalar {
    case 0x410...0x42F: .letters(scalar + 0x20, second: 0, isUppercase: true)
    case 0x401: .letters(0x435, second: 0, isUppercase: true)
    case 0x451: .letters(0x435, second: 0, isUppercase: false)
    case 0x400...0x40F: .letters(scalar + 0x50, second: 0, isUppercase: true)
    case 0x430...0x45F: .letters(scalar, second: 0, isUppercase: false)
    case 0x460...0x52F: .letters(scalar | 1, second: 0, isUppercase: scalar & 1 == 0)
    case 0x391...0x3A9: .letters(scalar + 0x20, second: 0, isUppercase: true)
    case 0x3C2: .letters(0x3C3, second: 0, isUppercase: false)
    case 0x3B1...0x3C9: .letters(scalar, second: 0, isUppercase: false)
    case 0x386, 0x3AC: .letters(0x3B1, second: 0, isUppercase: scalar == 0x386)
    case 0x388, 0x3AD: .letters(0x3B5, second: 0, isUppercase: scalar == 0x388)
    case 0x389, 0x3AE: .letters(0x3B7, second: 0, isUppercase: scalar == 0x389)
    case 0x38A, 0x3AF, 0x3CA, 0x390: .letters(0x3B9, second: 0, isUppercase: scalar == 0x38A)
    case 0x38C, 0x3CC: .letters(0x3BF, second: 0, isUppercase: scalar == 0x38C)
    case 0x38E, 0x3CD, 0x3CB, 0x3B0: .letters(0x3C5, second: 0, isUppercase: scalar == 0x38E)
    case 0x38F, 0x3CE: .letters(0x3C9, second: 0, isUppercase: scalar == 0x38F)
    case 0x531...0x556: .letters(scalar + 0x30, second: 0, isUppercase: true)
    case 0x561...0x586: .letters(scalar, second: 0, isUppercase: false)
    default: nil
    }
  }

  /// Whether `scalar` belongs to a script written without spaces between words, or with particles
  /// attached: each of its characters is a token of its own.
  static func isUnspaced(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x4DBF,
      0x4E00...0x9FFF, 0xAC00...0xD7A3:
      true
    default: false
    }
  }
}
