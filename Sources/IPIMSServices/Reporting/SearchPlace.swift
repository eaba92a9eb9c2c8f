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

/// The page tokens of one search, and of no other. Sealed, since the page may end at what a firm
/// does not see.
struct SearchTokens {
  private let tokens: SealedTokens

  init(_ request: SearchRecordationsRequest, _ keys: CaseKeys) {
    var search = request
    search.pageSize = 0
    search.pageToken = ""
    tokens = SealedTokens(keys, for: Array("SearchRecordations:".utf8) + search.encoded)
  }

  func token(after place: SearchPlace) -> String {
    tokens.text(place.score.bitPattern.bytes + Array(place.name.utf8))
  }

  /// nil for one that this search did not give.
  func place(of token: String) -> SearchPlace? {
    guard let bytes = tokens.bytes(of: token), bytes.count > 8 else { return nil }
    return SearchPlace(
      score: Double(bitPattern: UInt64(bytes: bytes.prefix(8))),
      name: String(decoding: bytes.dropFirst(8), as: UTF8.self))
  }
}
