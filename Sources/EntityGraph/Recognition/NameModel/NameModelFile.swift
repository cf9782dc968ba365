/// The name model as a file: a mark, the version of the features, then the weights: one byte for each label of each row, two for
/// each label behind each label.
extension NameModel {
  private static let mark = Array("EntityGraph names".utf8)
  /// To be raised with every change of the features: weights learned for others mean nothing.
  private static let version: UInt8 = 3

  /// Reads what ``bytes`` wrote; `nil` when it is something else, or from another version.
  public init?(bytes: [UInt8]) {
    let head = NameModel.mark + [NameModel.version]
    let (rowCount, linkCount) = (1 << NameModel.rowBits, NameModel.joinCount * NameLabel.room)
    let labels = NameLabel.allCases.count
    guard bytes.starts(with: head), bytes.count == head.count + rowCount * labels + linkCount * labels * 2 else { return nil }
    let links = head.count + rowCount * labels
    self.init(
      rows: (0..<rowCount).map { row in
        let start = head.count + row * labels
        return WeightRow(bytes[start..<start + labels])
      },
      transitions: (0..<linkCount).map { link in
        var weights = SIMD8<Int16>.zero
        for label in 0..<labels {
          let position = links + (link * labels + label) * 2
          weights[label] = Int16(bitPattern: UInt16(bytes[position]) | UInt16(bytes[position + 1]) << 8)
        }
        return weights
      })
  }

  /// The bytes of a file.
  package static func bytes(rows: [SIMD8<Int8>], transitions: [SIMD8<Int16>]) -> [UInt8] {
    var bytes = mark + [version]
    for row in rows { for label in NameLabel.allCases { bytes.append(UInt8(bitPattern: row[label.rawValue])) } }
    for link in transitions {
      for label in NameLabel.allCases {
        let weight = UInt16(bitPattern: link[label.rawValue])
        bytes += [UInt8(truncatingIfNeeded: weight), UInt8(truncatingIfNeeded: weight >> 8)]
      }
    }
    return bytes
  }
}
