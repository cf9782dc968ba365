/// Finds dates in records, file names and the first lines of a text.
enum DateReader {
  /// The first date written as `2023-09-13`, `2023_09_13`, `2023/09/13` or `20230913`.
  static func numericDate(in bytes: some Collection<UInt8>) -> CalendarDate? {
    let bytes = Array(bytes.prefix(4096))
    var index = 0
    while index + 8 <= bytes.count {
      if index == 0 || !bytes[index - 1].isASCIIDigit, let date = numericDate(bytes, at: index) {
        return date
      }
      index += 1
    }
    return nil
  }

  private static func numericDate(_ bytes: [UInt8], at index: Int) -> CalendarDate? {
    guard let year = number(bytes, at: index, digits: 4), (1000...2999).contains(year) else {
      return nil
    }
    let separated = [UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "/")].contains(bytes[index + 4])
    let monthAt = index + (separated ? 5 : 4)
    let dayAt = monthAt + (separated ? 3 : 2)
    guard let month = number(bytes, at: monthAt, digits: 2),
      !separated || bytes[monthAt + 2] == bytes[index + 4],
      let day = number(bytes, at: dayAt, digits: 2),
      dayAt + 2 >= bytes.count || !bytes[dayAt + 2].isASCIIDigit
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  private static func number(_ bytes: [UInt8], at index: Int, digits: Int) -> Int? {
    guard index + digits + (digits == 2 ? 0 : 1) <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[index..<index + digits] {
      guard byte.isASCIIDigit else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }

  /// The first date in words, `13 September 2023`, `September 13, 2023` or `Sept. 13, 2023`, or in
  /// digits, among the first 1,000 bytes.
  static func date(inHeadOf text: [UInt8]) -> CalendarDate? {
    let head = Array(text.prefix(1000))
    let words = self.words(of: head)
    for (index, word) in words.enumerated() {
      guard let month = monthNumber(word) else { continue }
      let next = index + 1 < words.count ? Int(words[index + 1]) : nil
      let second = index + 2 < words.count ? Int(words[index + 2]) : nil
      let before = index > 0 ? Int(words[index - 1].drop { !$0.isNumber }) : nil
      if let day = next, let year = second, day <= 31, year >= 1000,
        let date = CalendarDate(year: year, month: month, day: day)
      {
        return date
      }
      if let day = before, let year = next, day <= 31, year >= 1000,
        let date = CalendarDate(year: year, month: month, day: day)
      {
        return date
      }
    }
    return numericDate(in: head)
  }

  private static func words(of head: [UInt8]) -> [String] {
    head.split { !$0.isASCIIAlphanumeric }.map { String(decoding: $0, as: UTF8.self) }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// 1…12 for a month's name or its abbreviation of three or four letters.
  private static func monthNumber(_ word: String) -> Int? {
    guard word.utf8.count >= 3, word.utf8.first!.isASCIIUppercase else { return nil }
    let lower = word.lowercased()
    let found = months.firstIndex { $0 == lower || (lower.utf8.count <= 4 && $0.hasPrefix(lower)) }
    return found.map { $0 + 1 }
  }
}
