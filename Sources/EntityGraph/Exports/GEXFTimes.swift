/// The dynamic part of GEXF 1.3, which Gephi's timeline plays: in which periods nodes and edges are there, and how strong.
///
/// The dynamic `weight` of a period is its number of sentences, whatever the measure is. Periods begin and end with a day
/// and never touch, because readers count both ends in. What has no date has no times and is always there.
struct GEXFTimes {
  let unit: PeriodUnit
  /// The attributes of the graph element.
  let mode: String

  /// Days, weeks, months or years: the shortest of which a hundred or fewer hold all articles.
  init(_ graph: Graph) {
    guard let first = graph.totals.first, let last = graph.totals.last else {
      unit = .year
      mode = "mode=\"dynamic\" timeformat=\"date\""
      return
    }
    unit = PeriodUnit.fitting(first, last)
    let (start, end) = (Period(unit, of: first).first, Period(unit, of: last).last)
    mode = "mode=\"dynamic\" timeformat=\"date\" timerepresentation=\"interval\" start=\"\(start)\" end=\"\(end)\""
  }

  func declare(for element: String, to out: inout ByteWriter) {
    out.write("<attributes class=\"\(element)\" mode=\"dynamic\"><attribute id=\"weight\" title=\"weight\" type=\"double\"/>")
    out.write("</attributes>\n")
  }

  static func writeValues(_ timeline: Timeline, to out: inout ByteWriter) {
    for count in timeline.counts where count.sentences > 0 {
      out.write("<attvalue for=\"weight\" value=\"\(count.sentences)\" ")
      out.write("start=\"\(count.period.first)\" end=\"\(count.period.last)\"/>")
    }
  }

  /// One spell for each run of periods with sentences.
  static func writeSpells(_ timeline: Timeline, to out: inout ByteWriter) {
    let runs = timeline.counts.split { $0.sentences == 0 }
    if runs.isEmpty { return }
    out.write("<spells>")
    for run in runs { out.write("<spell start=\"\(run.first!.period.first)\" end=\"\(run.last!.period.last)\"/>") }
    out.write("</spells>")
  }
}
