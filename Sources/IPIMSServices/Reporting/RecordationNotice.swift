internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

/// What a holder is told about a right on record.
enum RecordationNotice: String, CaseIterable {
  case renewal = "RENEWAL_DUE"
  case grace = "RECORDATION_GRACE"
  case expired = "RECORDATION_EXPIRED"
  case suspended = "RECORDATION_SUSPENDED"
  case reinstated = "RECORDATION_REINSTATED"
  /// To the one that gave it away.
  case transferred = "RECORDATION_TRANSFERRED"
  /// To the one that has it now.
  case received = "RECORDATION_RECEIVED"

  fileprivate var korean: (subject: String, body: String) {
    switch self {
    case .renewal: ("신고 갱신 안내", "갱신 신청 기한이 되었습니다.")
    case .grace: ("신고 기간 만료, 유예 기간", "신고 기간이 끝났습니다. 유예 기간 안에 갱신할 수 있습니다.")
    case .expired: ("신고 효력 만료", "신고의 효력이 끝났습니다. 세관은 더 이상 조치하지 않습니다.")
    case .suspended: ("신고 효력 정지", "신고의 효력이 정지되었습니다. 사유는 신고 내용에서 볼 수 있습니다.")
    case .reinstated: ("신고 효력 회복", "신고의 효력이 회복되었습니다.")
    case .transferred: ("신고 이전", "신고가 다른 권리자에게 이전되었습니다. 진행 중인 감정 요청은 인수될 때까지 남습니다.")
    case .received: ("신고 인수", "신고가 귀사로 이전되었습니다. 담당자를 등록하고, 진행 중인 감정 요청을 인수할 수 있습니다.")
    }
  }

  fileprivate var english: (subject: String, body: String) {
    switch self {
    case .renewal: ("Renewal is due", "The time to ask for renewal has come.")
    case .grace: ("On record no longer, renewable", "The term has ended; it can be renewed still.")
    case .expired: ("On record no longer", "The recordation has ended; customs acts on it no more.")
    case .suspended: ("Suspended", "Customs does not act on it for now; the recordation says why.")
    case .reinstated: ("On record again", "Customs acts on the recordation again.")
    case .transferred:
      ("Transferred", "Another holds it now. Open requests stay with you until it takes them over.")
    case .received:
      ("Transferred to you", "Name your contacts for it; you may take over the open requests.")
    }
  }
}

extension Transaction where Failure == RPCError {
  /// Enqueues a mail to the verified contact of the holder, or of `firm`, or of who acts for it; one
  /// without either is not told.
  func tell(
    _ notice: RecordationNotice, _ recordation: Recordation, to firm: String? = nil,
    _ environment: ServiceEnvironment
  ) throws(RPCError) {
    let recipient = try recipient(
      for: firm ?? recordation.holder, .recordations, in: .recordations, environment)
    guard let (firm, contact) = recipient else { return }
    let text = contact.isKorean ? notice.korean : notice.english
    let names =
      [recordation.markTexts.first ?? "", recordation.title, recordation.varietyDenomination]
    let mark = names.first { !$0.isEmpty } ?? recordation.registrationNumber
    let end = recordation.expireTime?.text ?? ""
    try enqueue(
      Notice(
        id: ResourceName(.notices, environment.newID()).text, recipient: firm,
        channel: .email, address: contact.email, kind: notice.rawValue, about: recordation.name,
        subject: "[\(contact.isKorean ? "관세청" : "Customs")] \(text.subject): \(mark)",
        body: """
          \(text.body)

          \(contact.isKorean ? "신고" : "Recordation"): \(recordation.name)
          \(contact.isKorean ? "기한" : "End"): \(end)
          """,
        createdTime: environment.now()))
  }
}
