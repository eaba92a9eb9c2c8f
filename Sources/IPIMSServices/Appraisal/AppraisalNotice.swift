internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

/// The mail that tells a right holder that it is asked. It says what the holder may see before its
/// verdict, and no more.
struct AppraisalNotice {
  private let request: AppraisalRequest
  private let recordations: [Recordation]
  private let email: String
  private let isKorean: Bool

  /// To the firm's verified contact; nil for a firm without one.
  init?(
    _ request: AppraisalRequest, _ recordations: [Recordation], _ reading: Reading<RPCError>
  ) throws(RPCError) {
    let contact = try reading.row(
      "SELECT email, language FROM organizations WHERE id = $1", .text(request.holder)
    ) { row in (email: row.text(0), language: row.text(1)) }
    guard let contact, !contact.email.isEmpty else { return nil }
    self.request = request
    self.recordations = recordations
    email = contact.email
    isKorean = contact.language == "ko"
  }

  func notice(id: String, at now: Instant, _ regimes: Regimes) -> Notice {
    let due = dueText(regimes)
    let mark = recordations.first?.markTexts.first ?? recordations.first?.registrationNumber ?? ""
    return Notice(
      id: id, recipient: request.holder, channel: .email, address: email,
      kind: "APPRAISAL_REQUESTED", about: request.name,
      subject: isKorean
        ? "[관세청] 지식재산권 감정 요청: \(mark), \(due)까지"
        : "[Customs] Request for an appraisal: \(mark), due by \(due)",
      body: isKorean ? koreanBody(due) : englishBody(due), createdTime: now)
  }

  /// The last moment as people read it: the date and minute before 24:00 in the regime's zone.
  private func dueText(_ regimes: Regimes) -> String {
    guard let due = request.dueTime, let regime = regimes[request.regime] else { return "" }
    let instant = Instant(secondsSince1970: due.seconds - 1)
    return "\(regime.zone.date(of: instant))"
  }

  private var lines: String {
    request.items.map { item in
      "  \(item.id). HS \(item.hsCode), \(item.markAsSeen), \(item.quantity) \(item.unit), "
        + "\(item.origin): \(item.description.replacing("\n", with: " "))"
    }.joined(separator: "\n")
  }

  private func koreanBody(_ due: String) -> String {
    """
    귀사의 권리를 침해한 것으로 의심되는 물품이 세관에서 발견되었습니다.
    사진을 확인하시고 \(due)까지 감정 의견을 등록하여 주십시오.

    요청: \(request.name)
    사건: \(request.case)
    세관: \(request.office)
    권리: \(request.recordations.joined(separator: ", "))
    물품:
    \(lines)

    ipims appraisal list-requests
    """
  }

  private func englishBody(_ due: String) -> String {
    """
    Customs has found goods that may infringe your right.
    Please look at the photos and register your verdict by \(due).

    Request: \(request.name)
    Case: \(request.case)
    Office: \(request.office)
    Rights: \(request.recordations.joined(separator: ", "))
    Goods:
    \(lines)

    ipims appraisal list-requests
    """
  }
}
