internal import IPIMSClient

/// What the server acknowledged, and what it refused, as those who called it know it.
struct Tally: Sendable {
  /// By RPC; each of them must have left its event, and nothing else may have left one.
  var acts: [String: Int] = [:]
  /// By RPC and reason.
  var refusals: [String: Int] = [:]

  mutating func add(_ other: Tally) {
    acts.merge(other.acts, uniquingKeysWith: +)
    refusals.merge(other.refusals, uniquingKeysWith: +)
  }

  var json: JSON {
    .object([.init("acts", Self.json(acts)), .init("refusals", Self.json(refusals))])
  }

  private static func json(_ counts: [String: Int]) -> JSON {
    .object(counts.sorted { $0.key < $1.key }.map { .init($0.key, .integer(Int64($0.value))) })
  }
}
