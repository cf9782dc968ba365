#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#else
  private import Darwin
#endif

/// The natural logarithm.
func ln(_ x: Double) -> Double { log(x) }

/// The natural logarithm of 1 + x, exact also for small `x`.
func lnOnePlus(_ x: Double) -> Double { log1p(x) }

/// e to the power of `x`.
package func exponential(_ x: Double) -> Double { exp(x) }

/// P(X ≥ value) for the χ² distribution with one degree of freedom.
func chiSquarePValue(_ value: Double) -> Double { erfc((value / 2).squareRoot()) }
