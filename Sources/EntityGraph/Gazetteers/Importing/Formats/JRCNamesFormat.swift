/// JRC-Names of the European Commission: `id`, type (`P` person, `O` organisation …), language, and one way of
/// writing the name with `+` for spaces, separated by tabs. Lines with one id are spellings of one entity.
struct JRCNamesFormat: ImportFormat {
  private static let kinds = ["P": "person", "O": "organisation"]

  private var current: (id: String, record: ImportRecord)?

  mutating func read(_ line: [UInt8]) -> ImportLine {
    if line.isEmpty || line.first == UInt8(ascii: "#") { return .nothing }
    let fields = line.split(separator: 0x09, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
    guard fields.count == 4 else { return .problem("\(fields.count) fields and not 4; the line was skipped") }
    let text = fields[3].replacing("+", with: " ")
    if let current, current.id == fields[0] {
      self.current!.record.spellings.append(.init(text: text))
      return .nothing
    }
    let finished = current?.record
    current = nil
    if let kind = JRCNamesFormat.kinds[fields[1]] {
      var record = ImportRecord(text, kind: kind)
      record.facts["id"] = "jrc/\(fields[0])"
      current = (fields[0], record)
    }
    if let finished { return .record(finished) }
    return current == nil ? .leftOut("type \(fields[1])") : .nothing
  }

  mutating func finish() -> (records: [ImportRecord], problem: String?) { (current.map { [$0.record] } ?? [], nil) }
}
