/// One line of a table: a piece of work, done by us and, mostly, by a peer.
struct Row {
  /// What is asked for.
  enum Bound {
    /// ours / theirs.
    case ratioAtLeast(Double)
    case ratioAtMost(Double)
    /// ours alone, in the row's unit.
    case oursAtMost(Double)
  }

  var work: String
  var unit: String
  var ours: Double
  /// Nil where the bound is on our own figure and nobody else does the work.
  var peer: String?
  var theirs: Double?
  /// Past it the work is done; nil where none is set against this peer.
  var floor: Bound?
  var goal: Bound?

  /// Ours / theirs, whether more is better or less.
  var ratio: Double? { theirs.map { ours / $0 } }
  var isPastFloor: Bool? { floor.map(holds) }
  var isMet: Bool? { goal.map(holds) }

  private func holds(_ bound: Bound) -> Bool {
    switch bound {
    case .ratioAtLeast(let limit): ratio.map { $0 >= limit } ?? false
    case .ratioAtMost(let limit): ratio.map { $0 <= limit } ?? false
    case .oursAtMost(let limit): ours <= limit
    }
  }
}

extension Row.Bound {
  var value: Double {
    switch self {
    case .ratioAtLeast(let value), .ratioAtMost(let value), .oursAtMost(let value): value
    }
  }
}
