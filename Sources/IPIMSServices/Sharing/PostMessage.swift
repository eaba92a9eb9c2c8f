internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Sharing {
  static let messageCharactersMax = 10_000
  static let attachmentsMax = 10

  func postMessage(_ request: PostMessageRequest, context: RPCContext) async throws(RPCError)
    -> ThreadMessage
  {
    let caller = try environment.authorize(context, Threads.roles)
    let form = try MessageForm(request, by: caller)
    let environment = environment
    let now = environment.now()
    let name = ResourceName(.messages, environment.newID()).text
    return try await environment.mutate(request, by: caller.member, context) {
      (transaction) throws(RPCError) in
      var message = form.message
      message.name = name
      message.createTime = now.timestamp
      let asked = try transaction.place(&message, by: caller)
      if !message.inReplyTo.isEmpty {
        let earlier = try transaction.storedMessage(message.inReplyTo)?.message
        guard let earlier, earlier.subject == message.subject, earlier.holder == message.holder,
          try transaction.mayRead(earlier, caller)
        else { throw .notFound("message") }
      }
      try transaction.store(message, by: caller, at: now)
      try transaction.link(documents: message.attachments, to: message.name, for: caller)
      transaction.wakeReaders(of: message, asked)
      if !caller.isFirm { try transaction.mail(message, asked, environment) }
      return message.seen(by: caller)
    }
  }
}

/// A request to post, once it is right in itself.
private struct MessageForm: Sendable {
  var message: ThreadMessage

  /// Throws INVALID_ARGUMENT.
  init(_ request: PostMessageRequest, by caller: Caller) throws(RPCError) {
    var validation = Validation()
    validation.requestID(request.requestID)
    let subject = validation.threadSubject(request.subject, "subject")
    let asked = validation.optionalName(request.request, "request", in: .requests)
    if request.internal, caller.isFirm {
      validation.refuse("internal", "should be false: it is for customs alone")
    }
    if let subject {
      let isCase = subject.collection == .cases
      if !request.request.isEmpty, !isCase || request.internal {
        validation.refuse(
          "request", "should be empty: it is for what is told to a holder of a case")
      } else if request.request.isEmpty, isCase, !request.internal, !caller.isFirm {
        validation.refuse("request", "should name the request of the holder that is to read it")
      }
    }
    validation.text(
      request.text, "text", max: Sharing.messageCharactersMax, required: true, multiline: true)
    let earlier = validation.optionalName(request.inReplyTo, "in_reply_to", in: .messages)
    validation.documents(request.attachments, "attachments", max: Sharing.attachmentsMax)
    try validation.finish()
    message = ThreadMessage {
      $0.subject = subject?.text ?? ""
      $0.request = asked?.text ?? ""
      $0.author = caller.member
      $0.authorOrganization = caller.organization ?? ""
      $0.office = caller.office ?? ""
      $0.text = request.text
      $0.inReplyTo = earlier?.text ?? ""
      $0.internal = request.internal
      $0.attachments = request.attachments
    }
  }
}

extension Transaction where Failure == RPCError {
  /// Finds whose thread a message is of. Throws for a subject about which the caller may not write.
  fileprivate func place(_ message: inout ThreadMessage, by caller: Caller) throws(RPCError)
    -> AppraisalRequest?
  {
    if message.subject.hasPrefix("recordations/") {
      try requireThreads(Threads(caller: caller, subject: message.subject))
      if !message.internal { message.holder = try holder(ofRecordation: message.subject) ?? "" }
      return nil
    }
    let asked =
      try caller.isFirm
      ? request(ofFirm: caller, about: message) : request(named: message, by: caller)
    message.request = asked?.name ?? ""
    message.holder = asked?.holder ?? ""
    return asked
  }

  /// nil within customs.
  private func request(named message: ThreadMessage, by caller: Caller) throws(RPCError)
    -> AppraisalRequest?
  {
    guard let found = try storedCase(message.subject) else { throw .notFound("subject") }
    guard caller.role == .administrator || found.office == caller.office else {
      throw RPCError(
        .permissionDenied, "OTHER_OFFICE", "This case belongs to \(found.office).")
    }
    if message.internal { return nil }
    guard let asked = try storedRequest(message.request), asked.case == found.name else {
      throw .notFound("request")
    }
    return asked
  }

  private func request(ofFirm caller: Caller, about message: ThreadMessage) throws(RPCError)
    -> AppraisalRequest
  {
    let own = try requests(of: message.subject).filter { caller.isParty(to: $0) }
    guard let latest = own.last else { throw .notFound("subject") }
    if !message.request.isEmpty {
      guard let named = own.first(where: { $0.name == message.request }) else {
        throw .notFound("request")
      }
      return named
    }
    guard own.allSatisfy({ $0.holder == latest.holder }) else {
      var validation = Validation()
      validation.refuse("request", "should name one of the requests: several holders are asked")
      try validation.finish()
      return latest
    }
    return own.last { $0.state != .cancelled } ?? latest
  }

  fileprivate func store(_ message: ThreadMessage, by caller: Caller, at now: Instant)
    throws(RPCError)
  {
    // A history of its own: in the case's the other holders would see that there was something.
    let appended = try record(
      "MESSAGE_POSTED", of: message.name, by: caller.member, at: now, message.json)
    try run(
      """
      INSERT INTO messages(id, position, subject, holder, request, author, body)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      """,
      .text(message.name), .int(appended.position), .text(message.subject), .text(message.holder),
      .text(message.request), .text(message.author), .blob(message.encoded))
  }

  fileprivate func wakeReaders(of message: ThreadMessage, _ asked: AppraisalRequest?) {
    wake(Threads.customsTopic)
    for firm in [message.holder, asked?.delegate ?? ""] where !firm.isEmpty {
      wake(Threads.topic(of: firm))
    }
  }

  /// Enqueues a mail to the firm that is to read it, unless it was told of the thread and has read
  /// nothing since. The mail says that there is something, not what.
  fileprivate func mail(
    _ message: ThreadMessage, _ asked: AppraisalRequest?, _ environment: ServiceEnvironment
  ) throws(RPCError) {
    let delegate = asked?.delegate ?? ""
    let firm = delegate.isEmpty ? message.holder : delegate
    guard !firm.isEmpty, let contact = try contact(of: firm, for: .sharing) else { return }
    let isFirst = try run(
      """
      INSERT INTO message_mails(subject, holder) VALUES ($1, $2)
      ON CONFLICT(subject, holder) DO NOTHING
      """,
      .text(message.subject), .text(message.holder))
    guard isFirst > 0 else { return }
    let isKorean = contact.isKorean
    try enqueue(
      Notice(
        id: ResourceName(.notices, environment.newID()).text, recipient: firm, channel: .email,
        address: contact.email, kind: "MESSAGE_POSTED", about: message.name,
        subject: isKorean
          ? "[관세청] 새 메시지: \(message.subject)" : "[Customs] New message: \(message.subject)",
        body: """
          \(isKorean ? "세관이 메시지를 남겼습니다." : "Customs has written to you.")

          \(isKorean ? "대상" : "About"): \(message.subject)

          ipims sharing list-messages --subject \(message.subject)
          """,
        createdTime: environment.now()))
  }
}
