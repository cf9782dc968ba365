/// First and last date of something, as ``CalendarDate/ordinal``; zero when none is known.
protocol DateSpan {
  var first: Int32 { get set }
  var last: Int32 { get set }
}

extension DateSpan {
  /// Makes the span hold the days from `otherFirst` to `otherLast` too; zero is no date.
  mutating func widen(_ otherFirst: Int32, _ otherLast: Int32) {
    if otherFirst != 0 { first = first == 0 ? otherFirst : min(first, otherFirst) }
    last = max(last, otherLast)
  }
}
