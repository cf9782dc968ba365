/// How the program ends when not everything went well; the codes are part of its interface.
struct Failure: Error {
  enum Code: Int32 {
    case success = 0
    /// Something was asked for by name and is not there.
    case notFound = 1
    case usage = 2
    /// Some input could not be read; the rest was done.
    case input = 3
    case drawing = 4
  }

  let code: Code
  /// One sentence: what, and what to do. `nil` when it has been said already.
  let message: String?

  init(_ code: Code, _ message: String? = nil) {
    self.code = code
    self.message = message
  }
}
