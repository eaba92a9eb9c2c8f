internal import Cryptography
internal import FoundationEssentials
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

/// The page tokens of one search. Sealed, since the page may end at what a firm does not see; and
/// of no other search.
struct SearchTokens {
  private let cipher: AuthenticatedCipher
  private let purpose: [UInt8]

  init(_ request: SearchRecordationsRequest, _ keys: CaseKeys) {
    cipher = keys.tokens
    var search = request
    search.pageSize = 0
    search.pageToken = ""
    purpose = Array("SearchRecordations:".utf8) + search.encoded
  }

  func token(after place: SearchPlace) -> String {
    let score = place.score.bitPattern
    let bytes = (0..<8).map { UInt8(truncatingIfNeeded: score >> (56 - 8 * $0)) }
    return Data(cipher.seal(bytes + Array(place.name.utf8), for: purpose)).base64EncodedString()
  }

  /// nil for one that this search did not give.
  func place(of token: String) -> SearchPlace? {
    guard let sealed = Data(base64Encoded: token),
      let bytes = cipher.open([UInt8](sealed), for: purpose), bytes.count > 8
    else { return nil }
    let score = bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    return SearchPlace(
      score: Double(bitPattern: score), name: String(decoding: bytes.dropFirst(8), as: UTF8.self))
  }
}
