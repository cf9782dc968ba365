import Foundation
import Testing

@testable import EntityGraph

@Suite struct TimelineTests {
  private static func date(_ text: String) -> CalendarDate {
    let parts = text.split(separator: "-").map { Int($0)! }
    return CalendarDate(year: parts[0], month: parts[1], day: parts[2])!
  }

  // MARK: The calendar

  /// Every day of four centuries and the bounds, against Foundation's calendar.
  @Test func daysAreNumberedAsInFoundation() throws {
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = .gmt
    var day = try #require(calendar.date(from: DateComponents(year: 1800, month: 1, day: 1)))
    var number = Self.date("1800-1-1").dayNumber
    for _ in 0..<146_097 {
      let parts = calendar.dateComponents([.year, .month, .day, .weekday, .weekOfYear, .yearForWeekOfYear], from: day)
      let date = try #require(CalendarDate(year: parts.year!, month: parts.month!, day: parts.day!))
      guard date.dayNumber == number, CalendarDate(dayNumber: number) == date, date.weekday == (parts.weekday! + 5) % 7 + 1,
        Period(.week, of: date).description
          == "\(parts.yearForWeekOfYear!)-W\(parts.weekOfYear! < 10 ? "0" : "")\(parts.weekOfYear!)"
      else {
        Issue.record("\(date) is wrong")
        return
      }
      day += 86_400
      number += 1
    }
  }

  @Test func theBoundsHold() {
    #expect(CalendarDate.earliest.dayNumber == 0 && CalendarDate.latest.dayNumber == 3_652_058)
    #expect(CalendarDate.earliest.adding(days: -1) == .earliest && CalendarDate.latest.adding(days: 1) == .latest)
    for unit in PeriodUnit.allCases {
      #expect(Period(unit, of: .earliest).first == .earliest && Period(unit, of: .latest).last == .latest)
      #expect(Period(unit, of: .earliest).number == 0)
    }
  }

  @Test(arguments: [
    (PeriodUnit.day, "2024-2-29", "2024-02-29", "2024-02-29", "2024-02-29"),
    (.week, "2024-6-20", "2024-W25", "2024-06-17", "2024-06-23"), (.week, "2021-1-3", "2020-W53", "2020-12-28", "2021-01-03"),
    (.week, "2024-12-30", "2025-W01", "2024-12-30", "2025-01-05"), (.month, "2023-2-5", "2023-02", "2023-02-01", "2023-02-28"),
    (.month, "2023-12-31", "2023-12", "2023-12-01", "2023-12-31"), (.year, "2000-3-1", "2000", "2000-01-01", "2000-12-31"),
  ])
  func periodsHaveTheirDaysAndNames(_ unit: PeriodUnit, _ day: String, _ name: String, _ first: String, _ last: String) {
    let period = Period(unit, of: Self.date(day))
    #expect(["\(period)", "\(period.first)", "\(period.last)"] == [name, first, last])
    #expect(Period(unit, number: period.number) == period)
    #expect(Period(unit, number: period.number + 1).first == period.last.adding(days: 1))
  }

  @Test(arguments: [
    ("2024-1-1", "2024-1-1", PeriodUnit.day), ("2024-1-1", "2024-4-9", .day), ("2024-1-1", "2024-4-10", .week),
    ("2018-3-28", "2024-11-5", .month), ("2000-1-1", "2024-1-1", .year), ("1-1-1", "9999-12-31", .year),
  ])
  func theShortestUnitIsChosen(_ first: String, _ last: String, _ unit: PeriodUnit) {
    #expect(PeriodUnit.fitting(Self.date(first), Self.date(last)) == unit)
  }

  // MARK: Counting

  private static func graph(_ level: Graph.Level = .sentence) -> Graph {
    let articles = [
      ("a", "2024-1-5", "Russia and China met. China thanked Russia."), ("b", "2024-1-5", "Russia praised China."),
      ("c", "2024-4-1", "Russia left. China stayed. Japan and China met."), ("d", nil, "China and Russia agreed."),
      ("e", "2024-3-31", "Russia warned China."),
    ]
    var counts = CooccurrenceCounts()
    for (id, day, text) in articles { counts.add(Fixtures.analyze(text, id: id, date: day.map(date))) }
    return Graph(counts, level: level)
  }

  @Test func edgesAreCountedWithoutGaps() throws {
    let graph = Self.graph()
    let edge = try #require(Fixtures.edge(graph, "Russia", "China"))
    let timeline = graph.timeline(of: edge, unit: .month)
    #expect(timeline.counts.map(\.period.description) == ["2024-01", "2024-02", "2024-03"])
    #expect(timeline.counts.map(\.sentences) == [3, 0, 1] && timeline.counts.map(\.articles) == [2, 0, 1])
    // One article has no date.
    #expect(timeline.counts.reduce(0) { $0 + $1.sentences } + 1 == edge.sentences)
    #expect(graph.timeline(of: edge, unit: .day).counts.count == 87)
  }

  @Test func nodesAreCountedAndDaysChosen() throws {
    let graph = Self.graph()
    let china = try #require(graph.nodes.firstIndex { $0.entity.name == "China" })
    #expect(graph.timeline(ofNode: china, unit: .month).counts.map(\.sentences) == [3, 0, 1, 2])
    let days = Self.date("2024-3-31")...Self.date("2024-5-2")
    #expect(graph.timeline(ofNode: china, unit: .month, in: days).counts.map(\.sentences) == [1, 2, 0])
    #expect(graph.timeline(ofNode: china, unit: .year).counts.map(\.articles) == [4])
  }

  @Test func widerLevelsCountTheNearestSentences() throws {
    let graph = Self.graph(.paragraph)
    let edge = try #require(Fixtures.edge(graph, "Russia", "Japan"))
    #expect(graph.timeline(of: edge, unit: .year).counts.map(\.sentences) == [1])
  }

  @Test func whatHasNoDateHasNoPeriods() throws {
    var counts = CooccurrenceCounts()
    counts.add(Fixtures.analyze("Russia and China met."))
    let graph = Graph(counts)
    #expect(graph.timeline(of: graph.edges[0], unit: .day) == Timeline(unit: .day, counts: []))
  }
}
