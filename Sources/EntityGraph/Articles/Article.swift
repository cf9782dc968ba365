/// One text with what is known about it.
public struct Article: Sendable {
  /// The record's `id`, else the file's name without extension. Results name articles by it, so it should
  /// be unique; articles that share one are still counted apart.
  public var id: String
  public var title: String?
  public var date: CalendarDate?
  public var url: String?
  /// Who published it.
  public var source: String?
  /// Valid UTF-8. Every position in a result is a byte offset into this.
  public var text: [UInt8]

  public init(
    id: String, title: String? = nil, date: CalendarDate? = nil, url: String? = nil,
    source: String? = nil, text: [UInt8]
  ) {
    self.id = id
    self.title = title
    self.date = date
    self.url = url
    self.source = source
    self.text = text
  }

  public init(id: String, title: String? = nil, date: CalendarDate? = nil, text: String) {
    self.init(id: id, title: title, date: date, text: Array(text.utf8))
  }

  /// The text of `range`.
  public func string(in range: ByteRange) -> String {
    String(decoding: text[range.indices], as: UTF8.self)
  }
}
