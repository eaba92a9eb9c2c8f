internal import IPIMSAPI
internal import IPIMSDomain
internal import Messages
internal import RPCCore

/// One of many calls in a stream, which bears its caller's own mark.
protocol KeyedCall: Message {
  associatedtype Answer: Message
  associatedtype Response: Message

  var key: String { get }
  /// Calls of one stream with the same one are worked on one after the other, in the order in which
  /// they came; empty: with any other at once.
  var turn: String { get }
  /// What it is answered with, under its key.
  func answered(_ answer: Answer) -> Response
  func refused(_ error: CallError) -> Response
}

extension KeyedCall {
  var turn: String { "" }
}

/// Many calls in one stream, each answered by its key as it is done, in any order.
enum KeyedCalls {
  static let keyCharactersMax = 64
  /// So many of one stream are worked on at once; the client's next message waits, and so does a
  /// client that does not read its answers.
  static let inFlightMax = 16

  /// Answers every call of a stream with what `body` gives for it, or with what it throws: that is
  /// the one call's, and the others go on.
  ///
  /// Throws how the stream ended: UNAUTHENTICATED once its token is no longer valid, and INTERNAL
  /// after the last answer where a call failed for want of the server's, so that the log has it.
  static func answer<Call: KeyedCall>(
    _ calls: RequestStream<Call>, by token: StreamToken,
    to responses: ResponseWriter<Call.Response>, inFlightMax: Int = inFlightMax,
    _ body: @escaping @Sendable (Call) async throws(RPCError) -> Call.Answer
  ) async throws(RPCError) {
    try await answer(calls, to: responses, inFlightMax: inFlightMax, body) {
      () throws(RPCError) in
      try token.requireValid()
    }
  }

  /// The same with what is asked before each call; what that throws ends the stream.
  static func answer<Call: KeyedCall>(
    _ calls: RequestStream<Call>, to responses: ResponseWriter<Call.Response>,
    inFlightMax: Int = inFlightMax,
    _ body: @escaping @Sendable (Call) async throws(RPCError) -> Call.Answer,
    before: () throws(RPCError) -> Void
  ) async throws(RPCError) {
    do {
      try await withThrowingTaskGroup(of: Done.self) { group in
        var (inFlight, busy, fault) = (0, Set<String>(), RPCError?.none)
        func note(_ done: Done) {
          inFlight -= 1
          busy.remove(done.turn)
          fault = fault ?? done.fault
        }
        for try await call in calls {
          try before()
          while inFlight == inFlightMax || busy.contains(call.turn),
            let done = try await group.next()
          {
            note(done)
          }
          inFlight += 1
          if !call.turn.isEmpty { busy.insert(call.turn) }
          group.addTask {
            let (response, fault) = await result(of: call, body)
            try await responses.send(response)
            return Done(turn: call.turn, fault: fault)
          }
        }
        for try await done in group { note(done) }
        if let fault { throw fault }
      }
    } catch {
      throw .unforeseen(error)
    }
  }

  private struct Done: Sendable {
    var turn: String
    /// What the log should have of it.
    var fault: RPCError?
  }

  /// The answer of one call, and what the log should have of it.
  private static func result<Call: KeyedCall>(
    of call: Call, _ body: @Sendable (Call) async throws(RPCError) -> Call.Answer
  ) async -> (Call.Response, fault: RPCError?) {
    do throws(RPCError) {
      var validation = Validation()
      validation.text(call.key, "key", max: keyCharactersMax)
      try validation.finish()
      return (call.answered(try await body(call)), nil)
    } catch {
      return (call.refused(CallError(error)), error.code == .internal ? error : nil)
    }
  }
}

extension CallError {
  fileprivate init(_ error: RPCError) {
    self.init()
    code = error.code.name
    reason = error.reason
    message = error.message
    fields = error.fields.map { violation in
      FieldError {
        $0.field = violation.field
        $0.description = violation.description
      }
    }
  }
}
