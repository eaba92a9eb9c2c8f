internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

/// What a holder is told about the end of a right on record.
enum RecordationNotice: String, CaseIterable {
  case renewal = "RENEWAL_DUE"
  case grace = "RECORDATION_GRACE"
  case expired = "RECORDATION_EXPIRED"

  fileprivate var korean: (subject: String, body: String) {
    switch self {
    case .renewal: ("신고 갱신 안내", "갱신 신청 기한이 되었습니다.")
    case .grace: ("신고 기간 만료, 유예 기간", "신고 기간이 끝났습니다. 유예 기간 안에 갱신할 수 있습니다.")
    case .expired: ("신고 효력 만료", "신고의 효력이 끝났습니다. 세관은 더 이상 조치하지 않습니다.")
    }
  }

  fileprivate var english: (subject: String, body: String) {
    switch self {
    case .renewal: ("Renewal is due", "The time to ask for renewal has come.")
    case .grace: ("On record no longer, renewable", "The term has ended; it can be renewed still.")
    case .expired: ("On record no longer", "The recordation has ended; customs acts on it no more.")
    }
  }
}

extension Transaction where Failure == RPCError {
  /// Enqueues a mail to the holder's verified contact; a holder without one is not told.
  func tell(
    _ notice: RecordationNotice, _ recordation: Recordation, _ environment: ServiceEnvironment
  ) throws(RPCError) {
    guard let contact = try contact(of: recordation.holder, for: .recordations) else { return }
    let text = contact.isKorean ? notice.korean : notice.english
    let mark = recordation.markTexts.first ?? recordation.registrationNumber
    let end = recordation.expireTime?.text ?? ""
    try enqueue(
      Notice(
        id: ResourceName(.notices, environment.newID()).text, recipient: recordation.holder,
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
