import EntityGraph

/// Tells every few seconds how far the reading of a large file is.
final class ProgressMeter {
  private static let interval = 2.0

  private let path: String
  private let total: Int?
  private let start = Terminal.now
  private var lastTold = Terminal.now
  private var done = 0

  init(of path: String) {
    self.path = path
    total = path == "-" ? nil : FileSystem.size(of: path)
  }

  func advance(by bytes: Int) {
    done += bytes
    let now = Terminal.now
    guard now - lastTold >= ProgressMeter.interval else { return }
    lastTold = now
    Terminal.say("entitygraph: " + line(after: now - start))
  }

  private func line(after seconds: Double) -> String {
    let rate = Double(done) / seconds
    let speed = "\(Int(rate / 1e6)) MB/s"
    guard let total, total > 0 else { return "\(path): \(done / 1_000_000) MB read, \(speed)" }
    let left = Int(Double(max(0, total - done)) / rate)
    let time = left >= 120 ? "\(left / 60) min" : "\(left) s"
    return "\(path): \(done * 100 / total) %, \(speed), \(time) left"
  }
}
