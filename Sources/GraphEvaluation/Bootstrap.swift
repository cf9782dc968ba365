/// How sure a difference between two runs on the same documents is.
public enum Bootstrap {
  /// The 95 % interval of the difference of F1, in percentage points: documents are drawn again with replacement (Koehn 2004),
  /// always the same way.
  public static func interval(_ a: [Tally], _ b: [Tally], draws: Int = 1000) -> ClosedRange<Double> {
    precondition(a.count == b.count, "both runs must be on the same documents")
    guard !a.isEmpty else { return 0...0 }
    var seed: UInt64 = 20_260_101
    var differences: [Double] = []
    for _ in 0..<draws {
      var (first, second) = (Tally(), Tally())
      for _ in a.indices {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let index = Int((seed >> 33) % UInt64(a.count))
        first += a[index]
        second += b[index]
      }
      differences.append((second.f1 - first.f1) * 100)
    }
    differences.sort()
    return differences[draws / 40]...differences[draws - 1 - draws / 40]
  }
}
