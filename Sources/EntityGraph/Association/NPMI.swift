#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension ContingencyTable {
  /// Normalised pointwise mutual information: ln(p(a,b) / (p(a) p(b))) / −ln p(a,b).
  ///
  /// −1 when the two are never named together, 0 when as often as by chance, 1 when only together.
  /// When every segment names both, it is 1 by convention. Good for comparing rare and frequent pairs;
  /// overrates pairs that were seen once or twice.
  ///
  /// Source: G. Bouma, "Normalized (Pointwise) Mutual Information in Collocation Extraction", 2009.
  public var npmi: Double {
    guard both > 0 else { return -1 }
    guard both < total else { return 1 }
    let joint = Double(both) / Double(total)
    let independent = Double(first) / Double(total) * (Double(second) / Double(total))
    return log(joint / independent) / -log(joint)
  }
}
