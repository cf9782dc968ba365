/// `--between A B FILES`: what follows the two names is input.
enum PairOption {
  /// The two names, or none, and the input with what followed them.
  static func split(_ between: [String], _ input: InputOptions) throws(Failure) -> (pair: [String], input: InputOptions) {
    guard between.isEmpty || between.count >= 2 else { throw Failure(.usage, "--between needs two names") }
    var input = input
    input.files = Array(between.dropFirst(2)) + input.files
    return (Array(between.prefix(2)), input)
  }
}
