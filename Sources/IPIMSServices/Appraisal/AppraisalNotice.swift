internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

/// The mail that tells a firm about a request to it. It says what the firm may see before its
/// verdict, and no more.
struct AppraisalNotice {
  enum Kind: String, CaseIterable {
    case requested = "APPRAISAL_REQUESTED"
    case delegated = "REQUEST_DELEGATED"
    case awaitsConfirmation = "APPRAISAL_AWAITS_CONFIRMATION"
    case reminder = "APPRAISAL_REMINDER"
    case cancelled = "REQUEST_CANCELLED"
    case informationGiven = "INFORMATION_GIVEN"
    case importerObjected = "IMPORTER_OBJECTED"
  }

  private let kind: Kind
  private let request: AppraisalRequest
  private let mark: String
  private let due: String
  private let receipt: IPIMSAPI.SignedHead
  private let isKorean: Bool

  fileprivate init(
    _ kind: Kind, _ request: AppraisalRequest, mark: String, due: String,
    receipt: IPIMSAPI.SignedHead, isKorean: Bool
  ) {
    self.kind = kind
    self.request = request
    self.mark = mark
    self.due = due
    self.receipt = receipt
    self.isKorean = isKorean
  }

  fileprivate var subject: String {
    if isKorean {
      let what =
        switch kind {
        case .requested: "지식재산권 감정 요청: \(mark), \(due)까지"
        case .delegated: "감정 요청 위임: \(mark), \(due)까지"
        case .awaitsConfirmation: "프로그램 감정 의견 확인 요청: \(mark), \(due)까지"
        case .reminder: "감정 기한 안내: \(mark), \(due)까지"
        case .cancelled: "감정 요청 취소: \(mark)"
        case .informationGiven: "문의에 대한 답변: \(mark)"
        case .importerObjected: "수입자 이의 제기: \(mark)"
        }
      return "[관세청] \(what)"
    }
    let what =
      switch kind {
      case .requested: "Request for an appraisal: \(mark), due by \(due)"
      case .delegated: "A right holder asks you to answer: \(mark), due by \(due)"
      case .awaitsConfirmation: "A program's verdict waits for you: \(mark), due by \(due)"
      case .reminder: "Your appraisal is due soon: \(mark), by \(due)"
      case .cancelled: "Request withdrawn: \(mark)"
      case .informationGiven: "Your question is answered: \(mark)"
      case .importerObjected: "The importer objects: \(mark)"
      }
    return "[Customs] \(what)"
  }

  fileprivate var body: String {
    isKorean
      ? """
      \(korean)

      요청: \(request.name)
      사건: \(request.case)
      세관: \(request.office)
      권리: \(request.recordations.joined(separator: ", "))
      물품:
      \(lines)

      \(command)

      세관이 서명한 사건 이력의 확인서입니다. 이 메일을 보관하시면 이력이 나중에 바뀌지 않았음을
      ipims case verify 로 확인하실 수 있습니다.

      \(receipt.lines)
      """
      : """
      \(english)

      Request: \(request.name)
      Case: \(request.case)
      Office: \(request.office)
      Rights: \(request.recordations.joined(separator: ", "))
      Goods:
      \(lines)

      \(command)

      The case's history as it is now, signed by customs. Keep this mail: with it, ipims case verify
      shows whether the history is changed later.

      \(receipt.lines)
      """
  }

  private var korean: String {
    switch kind {
    case .requested:
      """
      귀사의 권리를 침해한 것으로 의심되는 물품이 세관에서 발견되었습니다.
      사진을 확인하시고 \(due)까지 감정 의견을 등록하여 주십시오.
      """
    case .delegated:
      """
      권리자 \(request.holder)가 감정 요청을 귀사에 위임하였습니다.
      사진을 확인하시고 \(due)까지 감정 의견을 등록하여 주십시오.
      """
    case .awaitsConfirmation:
      """
      프로그램이 등록한 감정 의견 \(request.pendingAppraisal)이 다른 담당자의 확인을 기다리고 있습니다.
      \(due)까지 확인하거나 거절하여 주십시오. 확인 전에는 세관에 전달되지 않습니다.
      """
    case .reminder: "아직 감정 의견이 등록되지 않았습니다. \(due)까지 등록하여 주십시오."
    case .cancelled: "감정 요청이 취소되었습니다. 사유: \(request.cancelReason)"
    case .informationGiven: "문의하신 내용에 대한 답변: \(answer)"
    case .importerObjected: "수입자가 이의를 제기하였습니다."
    }
  }

  private var english: String {
    switch kind {
    case .requested:
      """
      Customs has found goods that may infringe your right.
      Please look at the photos and register your verdict by \(due).
      """
    case .delegated:
      """
      The right holder \(request.holder) asks you to answer for it.
      Please look at the photos and register your verdict by \(due).
      """
    case .awaitsConfirmation:
      """
      A program's verdict, \(request.pendingAppraisal), waits for another member's confirmation.
      Please confirm it, or give it up, by \(due). Until then customs does not have it.
      """
    case .reminder: "Your verdict is not registered yet. Please do so by \(due)."
    case .cancelled: "Customs needs no verdict any more. Reason: \(request.cancelReason)"
    case .informationGiven: "Customs answers: \(answer)"
    case .importerObjected: "The importer has objected."
    }
  }

  private var answer: String { request.information.last { !$0.answer.isEmpty }?.answer ?? "" }

  private var lines: String {
    request.items.map { item in
      "  \(item.id). HS \(item.hsCode), \(item.markAsSeen), \(item.quantity) \(item.unit), "
        + "\(item.origin): \(item.description.replacing("\n", with: " "))"
    }.joined(separator: "\n")
  }

  private var command: String {
    kind == .requested
      ? "ipims appraisal list-requests" : "ipims appraisal get-request --name \(request.name)"
  }
}

extension Transaction where Failure == RPCError {
  /// Enqueues a mail to a verified contact of the firm that answers a request: the representative,
  /// or else the holder, with a receipt of the case's history as it is now: after the event of which
  /// it tells is appended. The contacts that the recordation names go before the firm's. A firm
  /// without a contact is not told.
  func tell(
    _ kind: AppraisalNotice.Kind, _ request: AppraisalRequest, _ environment: ServiceEnvironment
  ) throws(RPCError) {
    let firm = request.delegate.isEmpty ? request.holder : request.delegate
    let recordation = try recordation(of: request)
    let recipient = try recipient(
      for: firm, kind.purpose, in: .appraisals, preferring: recordation?.contacts ?? [],
      environment)
    guard let (firm, contact) = recipient, let head = try historyHead(of: request.case) else {
      return
    }
    let notice = AppraisalNotice(
      kind, request, mark: recordation.mark, due: request.dueText(environment.regimes),
      receipt: environment.receipt(head, of: request.case), isKorean: contact.isKorean)
    try enqueue(
      Notice(
        id: ResourceName(.notices, environment.newID()).text, recipient: firm, channel: .email,
        address: contact.email, kind: kind.rawValue, about: request.name, subject: notice.subject,
        body: notice.body, createdTime: environment.now()))
  }

  /// The right that the request is about, or the first of them.
  private func recordation(of request: AppraisalRequest) throws(RPCError) -> Recordation? {
    try row(
      "SELECT body FROM recordations WHERE id = $1", .text(request.recordations.first)
    ) { row throws(RPCError) in try Recordation(stored: row.blob(0)) }
  }
}

extension Recordation? {
  /// By which the firm knows what it is about.
  fileprivate var mark: String { self?.markTexts.first ?? self?.registrationNumber ?? "" }
}

extension AppraisalNotice.Kind {
  fileprivate var purpose: ContactPurpose { self == .reminder ? .deadlines : .appraisalRequests }
}

extension AppraisalRequest {
  /// The last moment as people read it: the date and minute before 24:00 in the regime's zone.
  fileprivate func dueText(_ regimes: Regimes) -> String {
    guard let dueTime, let regime = regimes[self.regime] else { return "" }
    return "\(regime.zone.date(of: Instant(secondsSince1970: dueTime.seconds - 1)))"
  }
}
