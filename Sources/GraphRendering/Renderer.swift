public import EntityGraph

/// Draws graphs through the linked Graphviz library, each in a short-lived process of its own.
public struct Renderer: Sendable {
  /// Formats that can be drawn.
  public enum Format: String, Sendable, CaseIterable {
    case svg, png, pdf
  }

  /// A program that calls ``DrawingProcess`` when it is started with ``arguments(engine:format:seconds:)``.
  public let helper: String
  /// The first arguments of the helper, before engine, format and seconds.
  public let helperArguments: [String]
  /// Seconds after which a drawing is given up.
  public var seconds = 60

  public init(helper: String, helperArguments: [String]) {
    self.helper = helper
    self.helperArguments = helperArguments
  }

  /// The picture, as bytes of the format.
  ///
  /// A crash, a time-out or a dropped label leads to one second try with plainer settings.
  public func render(_ drawing: Drawing, as format: Format) throws(RenderingError) -> [UInt8] {
    let engine = DOTWriter.engine(for: drawing)
    do throws(RenderingError) {
      let dot = DOTWriter.write(drawing, detail: .full)
      let picture = try draw(dot, engine: engine, format: format, acceptsDropped: false)
      return finished(picture, drawing, format)
    } catch {
      if case .cannotStart = error { throw error }
      let dot = DOTWriter.write(drawing, detail: .plain)
      let picture = try draw(dot, engine: engine, format: format, acceptsDropped: true)
      return finished(picture, drawing, format)
    }
  }

  /// Draws DOT text as it is.
  public func draw(
    _ dot: [UInt8], engine: String, format: Format, acceptsDropped: Bool = true
  ) throws(RenderingError) -> [UInt8] {
    try draw(dot, engine: engine, formatName: format.rawValue, acceptsDropped: acceptsDropped)
  }

  /// The same with any format that Graphviz knows.
  func draw(
    _ dot: [UInt8], engine: String, formatName: String, acceptsDropped: Bool = true
  ) throws(RenderingError) -> [UInt8] {
    let result: ChildProcess.Result
    do throws(ChildProcess.StartError) {
      result = try ChildProcess.run(
        helper, helperArguments + [engine, formatName, String(seconds)], input: dot, seconds: seconds)
    } catch {
      throw .cannotStart(reason: error.reason)
    }
    let messages = String(decoding: result.messages.prefix(2000), as: UTF8.self)
    switch result.end {
    case .timedOut: throw .timedOut(seconds: seconds)
    case .signalled(let signal): throw .crashed(signal: signal)
    case .exited(let code):
      switch DrawingProcess.Outcome(rawValue: code) {
      case .drawn: return result.output
      case .contentDropped where acceptsDropped: return result.output
      case .contentDropped, .renderFailed: throw .format(formatName, messages: messages)
      case .layoutFailed: throw .layout(engine: engine, messages: messages)
      case .syntaxError: throw .syntax(messages: messages)
      case nil: throw .cannotStart(reason: "the drawing helper ended with code \(code). \(messages)")
      }
    }
  }

  private func finished(_ picture: [UInt8], _ drawing: Drawing, _ format: Format) -> [UInt8] {
    format == .svg ? SVGFinishing.finish(picture, drawing) : picture
  }
}
