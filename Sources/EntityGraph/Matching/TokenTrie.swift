/// The trie of tokens while it grows.
///
/// A name takes slots only as far as it shares its beginning with others: what follows the last branch is
/// its *tail* and stays out of the table. When another name comes that begins the same way, the tail gives up
/// one token at a time until the two part.
struct TokenTrie {
  /// A spelling and where its tokens are; those with the same tokens form a chain.
  private struct Leaf {
    var candidate: NameTable.Candidate
    let firstToken: UInt32
    let letters: UInt32
    /// The next leaf with the same tokens, or none.
    var next: UInt32 = TokenTrie.none
    /// In the first of a chain: its last.
    var last: UInt32

    var tokens: Range<Int> { Int(firstToken)..<(Int(firstToken) + candidate.tokenCount) }

    func isSame(as other: Leaf) -> Bool {
      letters == other.letters && candidate.entry == other.candidate.entry
        && candidate.prefixLength == other.candidate.prefixLength
    }
  }

  /// A step from a state with a token.
  private struct Step {
    let hash: UInt64
    let state: UInt32
    var nextTokens: UInt32 = 0
    /// State to go on from, zero when there is none.
    var next: UInt32 = 0
    /// First leaf of the only longer spelling.
    var tail = TokenTrie.none
    /// First leaf of the spellings that end here.
    var group = TokenTrie.none
  }

  private static let none = UInt32.max

  private var hashes: [UInt64] = []
  private var leaves: [Leaf] = []
  private var steps: [Step] = []
  private var lastState: UInt32 = 0
  /// Index of a step plus one, by open addressing; at most half full.
  private var places = [UInt32](repeating: 0, count: 1 << 12)

  // MARK: Growing

  /// Adds a spelling with these tokens; `letters` is a hash of its bytes. A known entry may have it already.
  mutating func insert(
    _ tokens: some Sequence<UInt64>, _ candidate: NameTable.Candidate, letters: UInt64, isKnownEntry: Bool
  ) {
    let start = UInt32(hashes.count)
    hashes.append(contentsOf: tokens)
    let leaf = UInt32(leaves.count)
    leaves.append(Leaf(candidate: candidate, firstToken: start, letters: UInt32(truncatingIfNeeded: letters), last: leaf))
    guard let first = place(leaf) else { return }
    var other = isKnownEntry ? first : TokenTrie.none
    while other != TokenTrie.none {
      if leaves[Int(other)].isSame(as: leaves[Int(leaf)]) { return }
      other = leaves[Int(other)].next
    }
    leaves[Int(leaves[Int(first)].last)].next = leaf
    leaves[Int(first)].last = leaf
  }

  /// Finds the place of a leaf. Returns the leaf that has it already, if there is one.
  private mutating func place(_ leaf: UInt32) -> UInt32? {
    let tokens = leaves[Int(leaf)].tokens
    var state: UInt32 = 0
    for index in tokens.dropLast() {
      let step = self.step(state, hashes[index])
      let depth = index - tokens.lowerBound
      steps[step].nextTokens |= NameTable.Slot.bit(hashes[index + 1])
      if steps[step].next == 0 {
        let tail = steps[step].tail
        if tail == TokenTrie.none {
          steps[step].tail = leaf
          return nil
        }
        if haveSameTokens(leaf, tail) { return tail }
        pushDown(tail, from: step, depth: depth + 1)
      }
      state = steps[step].next
    }
    let step = self.step(state, hashes[tokens.upperBound - 1])
    if steps[step].group != TokenTrie.none { return steps[step].group }
    steps[step].group = leaf
    return nil
  }

  /// Makes a state behind `step` and gives the tail its token at `depth` there.
  private mutating func pushDown(_ tail: UInt32, from step: Int, depth: Int) {
    lastState += 1
    steps[step].next = lastState
    steps[step].tail = TokenTrie.none
    let tokens = leaves[Int(tail)].tokens
    let index = tokens.lowerBound + depth
    let lower = self.step(lastState, hashes[index])
    if index + 1 == tokens.upperBound {
      steps[lower].group = tail
    } else {
      steps[lower].tail = tail
      steps[lower].nextTokens = NameTable.Slot.bit(hashes[index + 1])
    }
  }

  private func haveSameTokens(_ a: UInt32, _ b: UInt32) -> Bool {
    hashes[leaves[Int(a)].tokens] == hashes[leaves[Int(b)].tokens]
  }

  /// The step from `state` with `hash`, made when it is not there.
  private mutating func step(_ state: UInt32, _ hash: UInt64) -> Int {
    if steps.count * 2 >= places.count { grow() }
    var index = TokenTrie.home(state, hash, places.count)
    while places[index] != 0 {
      let step = Int(places[index]) - 1
      if steps[step].hash == hash, steps[step].state == state { return step }
      index = (index + 1) & (places.count - 1)
    }
    steps.append(Step(hash: hash, state: state))
    places[index] = UInt32(steps.count)
    return steps.count - 1
  }

  private mutating func grow() {
    places = [UInt32](repeating: 0, count: places.count * 4)
    for (number, step) in steps.enumerated() {
      var index = TokenTrie.home(step.state, step.hash, places.count)
      while places[index] != 0 { index = (index + 1) & (places.count - 1) }
      places[index] = UInt32(number + 1)
    }
  }

  private static func home(_ state: UInt32, _ hash: UInt64, _ count: Int) -> Int {
    Int(truncatingIfNeeded: TokenHash.mix(UInt64(state), hash) >> 16) & (count - 1)
  }

  // MARK: Freezing

  struct Frozen {
    var filter: [UInt64] = []
    var filterShift = 0
    var slots: [NameTable.Slot] = []
    var seed: UInt64 = 0
    var candidates: [NameTable.Candidate] = []
  }

  /// The filter of first tokens, slots seven tenths full, and the spellings of each group side by side.
  ///
  /// - Complexity: O(number of spellings and steps).
  consuming func freeze() -> Frozen {
    hashes = []
    places = []
    var frozen = Frozen()
    frozen.candidates.reserveCapacity(leaves.count)
    var slots: [NameTable.Slot] = []
    slots.reserveCapacity(steps.count)
    for step in steps {
      var slot = NameTable.Slot()
      slot.nextTokens = step.nextTokens
      if step.next != 0 { slot.next = .state(step.next) }
      if step.tail != TokenTrie.none { slot.next = .tail(layOut(step.tail, in: &frozen.candidates)) }
      if step.group != TokenTrie.none { slot.group = UInt32(layOut(step.group, in: &frozen.candidates) + 1) }
      slots.append(slot)
    }
    fillFilter(in: &frozen)
    while !place(slots, in: &frozen) { frozen.seed += 1 }
    return frozen
  }

  /// Eight bits or more for each first token, one of them set.
  private func fillFilter(in frozen: inout Frozen) {
    let first = steps.lazy.filter { $0.state == 0 }
    let count = first.reduce(0) { count, _ in count + 1 }
    var bits = 6
    while bits < 32, 1 << bits < count * 8 { bits += 1 }
    frozen.filterShift = 64 - bits
    frozen.filter = [UInt64](repeating: 0, count: 1 << (bits - 6))
    for step in first {
      let bit = step.hash >> UInt64(frozen.filterShift)
      frozen.filter[Int(bit >> 6)] |= 1 << (bit & 63)
    }
  }

  /// Appends a chain and returns where it begins.
  private func layOut(_ first: UInt32, in candidates: inout [NameTable.Candidate]) -> Int {
    let start = candidates.count
    var leaf = first
    while leaf != TokenTrie.none {
      candidates.append(leaves[Int(leaf)].candidate)
      leaf = leaves[Int(leaf)].next
    }
    candidates[candidates.count - 1].isLast = true
    return start
  }

  /// Returns false when two steps could be taken for each other; another seed parts them.
  private func place(_ slots: [NameTable.Slot], in frozen: inout Frozen) -> Bool {
    let count = max(64, slots.count * 10 / 7)
    frozen.slots = [NameTable.Slot](repeating: .init(), count: count)
    for (step, slot) in zip(steps, slots) {
      var (index, key) = NameTable.probe(step.state, step.hash, seed: frozen.seed, slotCount: count)
      while frozen.slots[index].key != 0 {
        if frozen.slots[index].key == key { return false }
        index = index + 1 == count ? 0 : index + 1
      }
      frozen.slots[index] = slot
      frozen.slots[index].key = key
    }
    return true
  }
}
