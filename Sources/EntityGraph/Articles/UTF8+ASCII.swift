extension UInt8 {
  @inline(__always) var isASCIIDigit: Bool { self &- 0x30 < 10 }
  @inline(__always) var isASCIIUppercase: Bool { self &- 0x41 < 26 }
  @inline(__always) var isASCIILowercase: Bool { self &- 0x61 < 26 }
  @inline(__always) var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
  @inline(__always) var isASCIIAlphanumeric: Bool { isASCIILetter || isASCIIDigit }
  /// Space, tab, line feed, vertical tab, form feed, carriage return or NUL.
  @inline(__always) var isASCIISpace: Bool { self == 0x20 || self &- 0x09 < 5 || self == 0 }
  /// Whether the byte is a continuation of a multi-byte UTF-8 sequence.
  @inline(__always) var isUTF8Continuation: Bool { self & 0xC0 == 0x80 }
}
