/// A set of an article's entities: a table with open addressing.
struct EntitySet {
  /// The entity's number plus one; zero in a free slot.
  private var slots = [UInt32](repeating: 0, count: 64)
  private var count = 0

  @inline(__always)
  func contains(_ entity: EntityReference) -> Bool { slots[slot(of: entity.rawValue)] != 0 }

  mutating func insert(_ entity: EntityReference) {
    if (count + 1) * 2 > slots.count { grow() }
    let slot = slot(of: entity.rawValue)
    if slots[slot] == 0 { count += 1 }
    slots[slot] = entity.rawValue + 1
  }

  private mutating func grow() {
    let entities = slots
    slots = [UInt32](repeating: 0, count: slots.count * 4)
    for entity in entities where entity != 0 { slots[slot(of: entity - 1)] = entity }
  }

  /// Where an entity is, or belongs.
  @inline(__always)
  private func slot(of rawValue: UInt32) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: (rawValue &* 0x9E37_79B1) >> 8) & mask
    while slots[slot] != 0, slots[slot] != rawValue + 1 { slot = (slot + 1) & mask }
    return slot
  }
}
