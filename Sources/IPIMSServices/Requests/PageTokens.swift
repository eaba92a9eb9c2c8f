internal import IPIMSAPI
internal import IPIMSStore
internal import Messages

/// A request for one page of what may be asked for in many ways.
protocol PagedRequest: Message {
  var pageSize: Int32 { get set }
  var pageToken: String { get set }
}

extension SearchArticlesRequest: PagedRequest {}
extension SearchCasesRequest: PagedRequest {}
extension SearchRecordationsRequest: PagedRequest {}
extension GetCaseHistoryRequest: PagedRequest {}
extension GetStatisticsRequest: PagedRequest {}

/// The page tokens of one question, and of no other. Sealed, since a page may end at what a firm
/// does not see.
struct PageTokens {
  private let tokens: SealedTokens
  private let given: String

  init(of method: String, _ request: some PagedRequest, _ keys: CaseKeys) {
    var question = request
    question.pageSize = 0
    question.pageToken = ""
    tokens = SealedTokens(keys, for: Array("\(method):".utf8) + question.encoded)
    given = request.pageToken
  }

  func text(_ bytes: [UInt8]) -> String { tokens.text(bytes) }

  func text(_ place: String) -> String { tokens.text(Array(place.utf8)) }

  /// Where the page that is asked for begins; nil at the start.
  func start(_ validation: inout Validation) -> [UInt8]? {
    if given.isEmpty { return nil }
    if let bytes = tokens.bytes(of: given) { return bytes }
    validation.refuse("page_token", "should be the next_page_token of the page before")
    return nil
  }
}
