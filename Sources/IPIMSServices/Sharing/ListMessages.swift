internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Sharing {
  func listMessages(_ request: ListMessagesRequest, context: RPCContext) async throws(RPCError)
    -> ListMessagesResponse
  {
    let caller = try environment.authorize(context, Threads.roles)
    var validation = Validation()
    let subject =
      request.subject.isEmpty
      ? nil : validation.threadSubject(request.subject, "subject")
    let page = Page(size: request.pageSize, token: request.pageToken, in: .messages, &validation)
    try validation.finish()
    let threads = Threads(caller: caller, subject: subject?.text)
    let unread = request.unread
    let found = try await environment.database.read {
      (reading: Reading<RPCError>) throws(RPCError) in
      try reading.requireThreads(threads)
      // The order is that of the commits, which a message's id need not have.
      let start = page.after.isEmpty ? nil : try reading.storedMessage(page.after)?.position
      let messages = try reading.messages(
        of: threads, after: start ?? 0, unread: unread, limit: page.rowsMax)
      let (shown, nextToken) = page.cut(messages.map { ($0.message.name, $0.message) })
      return (
        delivery: try reading.delivery(of: shown, to: caller), nextToken: nextToken,
        last: try reading.lastMessagePosition()
      )
    }
    try await environment.recordReceipts(found.delivery, by: caller)
    let tokens = ResumeTokens(environment.keys, of: "WatchMessages")
    return ListMessagesResponse {
      $0.messages = found.delivery.shown
      $0.nextPageToken = found.nextToken
      $0.resumeToken = tokens.text(found.last)
    }
  }
}
