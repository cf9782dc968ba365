extension CalendarDate {
  /// 1 January of the year 1, a Monday.
  public static let earliest = CalendarDate(year: 1, month: 1, day: 1)!
  /// 31 December 9999.
  public static let latest = CalendarDate(year: 9999, month: 12, day: 31)!

  /// Days since ``earliest``, which is day 0.
  public var dayNumber: Int {
    let daysBeforeMonth = (367 * month - 362) / 12 - (month <= 2 ? 0 : CalendarDate.isLeap(year) ? 1 : 2)
    return CalendarDate.daysBefore(year) + daysBeforeMonth + day - 1
  }

  /// The day with that ``dayNumber``; days before ``earliest`` and after ``latest`` are those.
  public init(dayNumber: Int) {
    let number = min(max(dayNumber, 0), CalendarDate.latest.dayNumber)
    var year = number * 400 / 146_097 + 1
    if CalendarDate.daysBefore(year) > number { year -= 1 }
    if CalendarDate.daysBefore(year + 1) <= number { year += 1 }
    let inYear = number - CalendarDate.daysBefore(year)
    var month = min(inYear / 31 + 1, 12)
    if month < 12, CalendarDate(year: year, month: month + 1, day: 1)!.dayNumber <= number { month += 1 }
    self = CalendarDate(year: year, month: month, day: number - CalendarDate(year: year, month: month, day: 1)!.dayNumber + 1)!
  }

  /// The day so many days later, or earlier for a negative number; see ``init(dayNumber:)`` for the bounds.
  public func adding(days: Int) -> CalendarDate { CalendarDate(dayNumber: dayNumber + days) }

  /// 1 for Monday … 7 for Sunday.
  public var weekday: Int { dayNumber % 7 + 1 }

  static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  private static func daysBefore(_ year: Int) -> Int {
    let past = year - 1
    return past * 365 + past / 4 - past / 100 + past / 400
  }
}
