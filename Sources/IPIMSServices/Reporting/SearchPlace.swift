internal import IPIMSAPI
internal import IPIMSStore
internal import Messages

/// Where a recordation stands among those that a search finds: the best first, of equal ones the
/// oldest. It is the same whatever is added, so a page begins after one.
struct SearchPlace: Comparable {
  /// 0 where no text was given.
  var score: Double
  /// `recordations/{id}`; empty comes before all others of its score.
  var name: String

  /// Before all.
  static let start = SearchPlace(score: .infinity, name: "")

  static func < (one: SearchPlace, other: SearchPlace) -> Bool {
    one.score != other.score ? one.score > other.score : one.name < other.name
  }
}

extension SearchPlace {
  /// As it stands in a page token.
  var bytes: [UInt8] { score.bitPattern.bytes + Array(name.utf8) }

  /// Of what `bytes` gave.
  init(bytes: [UInt8]) {
    score = Double(bitPattern: UInt64(bytes: bytes.prefix(8)))
    name = String(decoding: bytes.dropFirst(8), as: UTF8.self)
  }
}
