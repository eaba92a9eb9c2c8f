internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Sharing {
  static let watchedMessagesMax = 100

  func watchMessages(
    _ request: WatchMessagesRequest, responses: ResponseWriter<WatchMessagesResponse>,
    context: RPCContext
  ) async throws(RPCError) {
    let caller = try environment.authorize(context, Threads.roles)
    var validation = Validation()
    let subject =
      request.subject.isEmpty
      ? nil : validation.threadSubject(request.subject, "subject")
    try validation.finish()
    let tokens = ResumeTokens(environment.keys, of: "WatchMessages")
    let start = try tokens.position(of: request.resumeToken)
    let threads = Threads(caller: caller, subject: subject?.text)
    var position = try await begin(threads, start)
    let topics = { (caller: Caller) in Threads(caller: caller, subject: subject?.text).topics }
    try await environment.follow(context, as: caller, on: topics) {
      (caller) async throws(RPCError) in
      let threads = Threads(caller: caller, subject: subject?.text)
      guard let window = try await window(of: threads, after: position) else { return false }
      try await environment.recordReceipts(window.delivery, by: caller)
      for (message, end) in zip(window.delivery.shown, window.positions) {
        try await responses.send(
          .init {
            $0.message = message
            $0.resumeToken = tokens.text(end)
          })
        position = end
      }
      return true
    }
  }

  private func begin(_ threads: Threads, _ start: Int64?) async throws(RPCError) -> Int64 {
    try await environment.database.read { (reading: Reading<RPCError>) throws(RPCError) in
      try reading.requireThreads(threads)
      if let start { return start }
      return try reading.lastMessagePosition()
    }
  }

  private struct Window: Sendable {
    var delivery: MessageDelivery
    var positions: [Int64]
  }

  /// nil where nothing was written since.
  private func window(of threads: Threads, after position: Int64) async throws(RPCError)
    -> Window?
  {
    try await environment.database.read { (reading: Reading<RPCError>) throws(RPCError) in
      let messages = try reading.messages(
        of: threads, after: position, limit: Self.watchedMessagesMax)
      if messages.isEmpty { return nil }
      return Window(
        delivery: try reading.delivery(of: messages.map(\.message), to: threads.caller),
        positions: messages.map(\.position))
    }
  }
}
