/// A day in the Gregorian calendar, without time or zone.
public struct CalendarDate: Hashable, Sendable {
  /// A number that grows with time: 20230913 for 13 September 2023.
  public let ordinal: Int32

  public var year: Int { Int(ordinal) / 10_000 }
  /// 1…12
  public var month: Int { Int(ordinal) / 100 % 100 }
  /// 1…31
  public var day: Int { Int(ordinal) % 100 }

  /// `nil` when there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CalendarDate.days(inMonth: month, of: year)
    else { return nil }
    ordinal = Int32(year * 10_000 + month * 100 + day)
  }

  /// The day with that ``ordinal``.
  public init?(ordinal: Int32) {
    let number = Int(ordinal)
    self.init(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CalendarDate: Comparable {
  public static func < (a: CalendarDate, b: CalendarDate) -> Bool { a.ordinal < b.ordinal }
}

extension CalendarDate: CustomStringConvertible {
  /// ISO 8601: `2023-09-13`.
  public var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}
