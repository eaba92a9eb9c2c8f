/// One line of a table: a piece of work, done by us and by a peer.
struct Row {
  /// What is asked for.
  enum Bound {
    /// ours / theirs, at least.
    case ratioAtLeast(Double)
    /// ours, at most, in the row's unit.
    case oursAtMost(Double)
  }

  var work: String
  var unit: String
  var ours: Double
  var peer: String
  var theirs: Double
  /// Below it the work is not done; nil where none is set against this peer.
  var floor: Bound?
  var goal: Bound?

  var ratio: Double { ours / theirs }
  var isPastFloor: Bool? { floor.map(holds) }
  var isMet: Bool? { goal.map(holds) }

  private func holds(_ bound: Bound) -> Bool {
    switch bound {
    case .ratioAtLeast(let limit): ratio >= limit
    case .oursAtMost(let limit): ours <= limit
    }
  }
}

extension Row.Bound {
  var value: Double {
    switch self {
    case .ratioAtLeast(let value), .oursAtMost(let value): value
    }
  }
}
