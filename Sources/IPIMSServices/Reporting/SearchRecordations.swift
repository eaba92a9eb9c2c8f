internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Reporting {
  /// Recordations that one page looks at; the next page goes on from there, even if this one is not
  /// full.
  static let recordationsSearchedMax = 10_000

  func searchRecordations(_ request: SearchRecordationsRequest, context: RPCContext)
    async throws(RPCError) -> SearchRecordationsResponse
  {
    let caller = try environment.authorize(context, Role.all)
    var validation = Validation()
    validation.text(request.text, "text", max: 200)
    if request.text.isEmpty, !request.hasFilter {
      validation.refuse("text", "should be given, or one of the filters")
    }
    let filter = RecordationFilter(request, &validation)
    let size = Page.size(request.pageSize, &validation)
    let tokens = PageTokens(of: "SearchRecordations", request, environment.keys)
    let after = tokens.start(&validation).map { SearchPlace(bytes: $0) } ?? .start
    try validation.finish()
    let candidates = request.text.isEmpty ? nil : environment.marks.candidates(request.text)
    let first = SearchedPage(size: size, filter: filter, caller: caller)
    let page = try await environment.database.read {
      (reading: Reading<RPCError>) throws(RPCError) in
      var page = first
      if let candidates {
        try reading.read(candidates, after, into: &page)
      } else {
        try reading.readRecordations(after, into: &page)
      }
      return page
    }
    return SearchRecordationsResponse {
      $0.matches = page.matches
      $0.nextPageToken = page.isCut ? tokens.text(page.last.bytes) : ""
    }
  }
}

/// One page of what a search finds, as the caller sees it.
private struct SearchedPage: Sendable {
  let size: Int
  let filter: RecordationFilter
  let caller: Caller
  private(set) var matches: [RecordationMatch] = []
  /// The last that was looked at.
  private(set) var last = SearchPlace.start
  /// Whether there is more to look at.
  private(set) var isCut = false
  private var searched = 0
  private var room = PageRoom()

  init(size: Int, filter: RecordationFilter, caller: Caller) {
    self.size = size
    self.filter = filter
    self.caller = caller
  }

  /// Looks at the recordation at `place`, nil where there is none any more. Whether this page goes
  /// on after it.
  mutating func look(at recordation: Recordation?, at place: SearchPlace, _ match: MarkMatch?)
    -> Bool
  {
    guard matches.count < size, searched < Reporting.recordationsSearchedMax else {
      isCut = true
      return false
    }
    searched += 1
    if let recordation, filter.matches(recordation), let shown = recordation.shown(to: caller) {
      let found = RecordationMatch {
        $0.recordation = shown
        $0.score = match?.score ?? 0
        $0.markText = match?.mark ?? ""
        $0.explanation = match?.explanation ?? ""
      }
      guard room.takes(found) else {
        isCut = true
        return false
      }
      matches.append(found)
    }
    last = place
    return true
  }
}

extension Reading where Failure == RPCError {
  fileprivate func read(
    _ candidates: [MarkDirectory.Candidate], _ after: SearchPlace, into page: inout SearchedPage
  ) throws(RPCError) {
    for candidate in candidates where after < candidate.place {
      let recordation = try row(
        "SELECT body FROM recordations WHERE id = $1", .text(candidate.place.name)
      ) { row throws(RPCError) in try Recordation(stored: row.blob(0)) }
      guard page.look(at: recordation, at: candidate.place, candidate.match) else { return }
    }
  }

  /// The oldest first.
  fileprivate func readRecordations(_ after: SearchPlace, into page: inout SearchedPage)
    throws(RPCError)
  {
    var found = page
    let state = page.filter.state
    try forEach(
      """
      SELECT id, body FROM recordations
      WHERE id > $1 AND ($2 IS NULL OR state = $2) AND ($3 IS NULL OR holder = $3)
      ORDER BY id
      """,
      .text(after.name), .text(state == .unspecified ? nil : state.shortName),
      .text(page.filter.holder)
    ) { row throws(RPCError) in
      found.look(
        at: try Recordation(stored: row.blob(1)), at: SearchPlace(score: 0, name: row.text(0)),
        nil)
    }
    page = found
  }
}
