/// How long the periods are in which a ``Timeline`` counts.
public enum PeriodUnit: String, Sendable, CaseIterable {
  case day, week, month, year

  /// The shortest unit that needs no more than `most` periods from `first` to `last`; years when all need more.
  public static func fitting(_ first: CalendarDate, _ last: CalendarDate, most: Int = 100) -> PeriodUnit {
    allCases.first { Period($0, of: last).number - Period($0, of: first).number < most } ?? .year
  }
}

/// A day, a week from Monday to Sunday, a month or a year of the calendar.
public struct Period: Hashable, Sendable {
  public let unit: PeriodUnit
  /// Periods of the same unit are numbered without gaps; the one with 1 January of the year 1 is 0.
  public let number: Int

  /// The period of that unit in which `date` lies.
  public init(_ unit: PeriodUnit, of date: CalendarDate) {
    self.unit = unit
    switch unit {
    case .day: number = date.dayNumber
    case .week: number = date.dayNumber / 7
    case .month: number = (date.year - 1) * 12 + date.month - 1
    case .year: number = date.year - 1
    }
  }

  /// The period with that ``number``, which must lie in the years 1 to 9999.
  init(_ unit: PeriodUnit, number: Int) {
    self.unit = unit
    self.number = number
  }

  public var first: CalendarDate {
    switch unit {
    case .day: CalendarDate(dayNumber: number)
    case .week: CalendarDate(dayNumber: number * 7)
    case .month: CalendarDate(year: number / 12 + 1, month: number % 12 + 1, day: 1)!
    case .year: CalendarDate(year: number + 1, month: 1, day: 1)!
    }
  }

  public var last: CalendarDate {
    switch unit {
    case .day: first
    case .week: first.adding(days: 6)
    case .month:
      CalendarDate(year: first.year, month: first.month, day: CalendarDate.days(inMonth: first.month, of: first.year))!
    case .year: CalendarDate(year: first.year, month: 12, day: 31)!
    }
  }
}

extension Period: CustomStringConvertible {
  /// ISO 8601: `2024-06-20`, `2024-W25`, `2024-06` or `2024`.
  public var description: String {
    switch unit {
    case .day: first.description
    case .week: week
    case .month: String(first.description.dropLast(3))
    case .year: String(first.description.dropLast(6))
    }
  }

  /// A week belongs to the year of its Thursday.
  private var week: String {
    let thursday = first.adding(days: 3)
    let newYear = CalendarDate(year: thursday.year, month: 1, day: 1)!
    let week = (thursday.dayNumber - newYear.dayNumber) / 7 + 1
    return "\(thursday.description.dropLast(6))-W\(week < 10 ? "0" : "")\(week)"
  }
}
