internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Appraisals {
  /// Cases that one page looks at; the next page goes on from there, even if this one is not full.
  static let casesSearchedMax = 10_000

  func searchCases(_ request: SearchCasesRequest, context: RPCContext) async throws(RPCError)
    -> SearchCasesResponse
  {
    let caller = try environment.authorize(context, Role.all)
    if caller.isFirm, request.hasCustomsFilter {
      throw RPCError(
        .permissionDenied, "FILTER_NOT_ALLOWED", "A firm may not ask by what it may not see.")
    }
    var validation = Validation()
    let filter = CaseFilter(request, by: caller, &validation)
    let size = Page.size(request.pageSize, &validation)
    let tokens = PageTokens(of: "SearchCases", request, environment.keys)
    let start = tokens.start(&validation).map { String(decoding: $0, as: UTF8.self) } ?? ""
    try validation.finish()
    let (cases, last) = try await found(filter, after: start, max: size, for: caller)
    return SearchCasesResponse {
      $0.cases = cases
      $0.nextPageToken = last.map { tokens.text($0) } ?? ""
    }
  }

  /// One page of the cases that match, as the caller sees them, and after which the next begins,
  /// where there may be more.
  func found(
    _ filter: CaseFilter, after start: String, max size: Int, for caller: Caller
  ) async throws(RPCError) -> (cases: [Case], last: String?) {
    let environment = environment
    return try await environment.database.read {
      (reading: Reading<RPCError>) throws(RPCError) in
      var (cases, last, isMore, searched): ([Case], String, Bool, Int) = ([], "", false, 0)
      var room = PageRoom()
      try CaseCandidates.forEach(filter, for: caller, after: start, reading) {
        name throws(RPCError) in
        if cases.count == size || searched == Self.casesSearchedMax {
          isMore = true
          return false
        }
        searched += 1
        if let stored = try reading.storedCase(name), filter.mayMatch(stored),
          let shown = try reading.shownCase(stored, for: caller, environment),
          filter.matches(shown)
        {
          guard room.takes(shown) else {
            isMore = true
            return false
          }
          cases.append(shown)
        }
        last = name
        return true
      }
      return (cases, isMore ? last : nil)
    }
  }
}

extension SearchCasesRequest {
  /// Whether it asks by what firms do not see.
  fileprivate var hasCustomsFilter: Bool {
    let texts = [
      declarationID, declarationNumber, billOfLading, mailItem, cargoManagementNumber, seller,
      importer, assignee, office, holder,
    ]
    return assignedToMe || texts.contains { !$0.isEmpty }
  }
}

extension CaseFilter {
  fileprivate init(
    _ request: SearchCasesRequest, by caller: Caller, _ validation: inout Validation
  ) {
    self.init(
      state: request.state, hsPrefix: request.hsPrefix, mark: request.mark,
      declarationID: request.declarationID, &validation)
    let number = request.declarationNumber
    // The Korean one is kept without its hyphens.
    declarationNumber =
      (try? KoreanDeclarationNumber(parsing: number).text)
      ?? validation.optional(number, "declaration_number", DeclarationID.self)
    billOfLading = validation.optional(
      request.billOfLading, "bill_of_lading", DeclarationID.self)
    mailItem = validation.optional(request.mailItem, "mail_item", MailItem.self)
    cargoManagementNumber = validation.optional(
      request.cargoManagementNumber, "cargo_management_number", CargoManagementNumber.self)
    seller = Self.folded(request.seller, "seller", &validation)
    importer = Self.folded(request.importer, "importer", &validation)
    if let assignee = validation.optionalName(request.assignee, "assignee", in: .members) {
      assignees.insert(assignee.text)
    }
    if request.assignedToMe { assignees.insert(caller.member) }
    office = validation.optionalName(request.office, "office", in: .offices)?.text
    holder = validation.optionalName(request.holder, "holder", in: .organizations)?.text
    let product = request.productIdentifier
    productIdentifier =
      (try? GTIN(parsing: product).text)
      ?? validation.optional(product, "product_identifier", DeclarationID.self)
    dueBefore = validation.instant(request.dueBefore, "due_before")
    openedAfter = validation.instant(request.openedAfter, "opened_after")
    openedBefore = validation.instant(request.openedBefore, "opened_before")
  }

  /// What ListCases has, too.
  init(
    state: IPIMSAPI.CaseState, hsPrefix: String, mark: String, declarationID: String,
    _ validation: inout Validation
  ) {
    self.init()
    validation.optional(state, "state")
    self.state = state == .unspecified ? nil : state
    self.hsPrefix = validation.optional(hsPrefix, "hs_prefix", HSCode.self)
    self.mark = Self.folded(mark, "mark", &validation)
    self.declarationID = validation.optional(
      declarationID, "declaration_id", DeclarationID.self)
  }

  private static func folded(_ text: String, _ field: String, _ validation: inout Validation)
    -> String?
  {
    validation.text(text, field, max: 200)
    return text.isEmpty ? nil : MarkText.folded(text)
  }
}
