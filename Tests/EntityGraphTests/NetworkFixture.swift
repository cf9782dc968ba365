import EntityGraph
import Foundation
import Testing

/// A published network and what other programs compute on it, from a file of `Networks/`.
struct NetworkFixture: Sendable, CustomTestStringConvertible {
  let name: String
  let network: Network
  /// Values by key; `nil` where one is not defined.
  private let figures: [String: [Double?]]

  static let all = [
    "karate", "les-miserables", "florentine", "kite", "southern-women", "dolphins", "petersen", "islands",
  ].map(NetworkFixture.init)

  var testDescription: String { name }

  init(_ name: String) {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Networks")
    let text = try! String(contentsOf: folder.appending(path: "\(name).tsv"), encoding: .utf8)
    var figures: [String: [Double?]] = [:]
    var edges: [(a: Int, b: Int, weight: Double)] = []
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t").map(String.init)
      let values = fields.dropFirst().map { Double($0) }
      if fields[0] == "edge" { edges.append((Int(values[0]!), Int(values[1]!), values[2]!)) } else { figures[fields[0]] = values }
    }
    self.name = name
    self.figures = figures
    network = Network(nodeCount: Int(figures["nodes"]![0]!), edges: edges)
  }

  /// The values of `key`; `nil` where one is not defined.
  func optionals(_ key: String) -> [Double?] { figures[key]! }

  func values(_ key: String) -> [Double] { optionals(key).map { $0! } }

  func numbers(_ key: String) -> [Int] { values(key).map { Int($0) } }
}

/// Whether two figures are equal within 10⁻⁹, of themselves or of one.
func areClose(_ a: Double, _ b: Double) -> Bool { (a - b).magnitude <= 1e-9 * max(1, a.magnitude, b.magnitude) }

func areClose(_ a: [Double], _ b: [Double]) -> Bool { a.count == b.count && zip(a, b).allSatisfy { areClose($0, $1) } }

func areClose(_ a: [Double?], _ b: [Double?]) -> Bool {
  areClose(a.compactMap(\.self), b.compactMap(\.self)) && a.map { $0 == nil } == b.map { $0 == nil }
}

/// A random network: each pair is joined with probability `share`, by one of `weights`.
func randomNetwork(_ nodes: Int, share: Double, weights: [Double], _ random: inout some RandomNumberGenerator) -> Network {
  var edges: [(a: Int, b: Int, weight: Double)] = []
  for a in 0..<nodes {
    for b in 0..<a where Double.random(in: 0..<1, using: &random) < share {
      edges.append((a, b, weights.randomElement(using: &random)!))
    }
  }
  return Network(nodeCount: nodes, edges: edges.shuffled(using: &random))
}
