internal import RPCCore

/// What a connection counts, and tells the log of.
extension ServerConnection {
  /// The stream of a call has ended: counts it, and logs it where that is due.
  func account(for call: Call, _ error: RPCError?) {
    if let error, error.code == .resourceExhausted { shard.statistics.rejected(error.reason) }
    if let logged = shard.statistics.ended(call.record, error?.code ?? .ok) {
      log(logged, call.record, error, call.callID, call.context)
    }
    if !call.record.hasSuspended { forgetRequestID(of: call.callID) }
  }

  /// The same of a REQUEST that became no call.
  func accountRefused(_ record: CallRecord, _ error: RPCError, _ callID: UInt64) {
    if error.code == .resourceExhausted { shard.statistics.rejected(error.reason) }
    if let logged = shard.statistics.ended(record, error.code) {
      log(logged, record, error, callID, nil)
    }
  }

  private func log(
    _ logged: CallStatistics.Logged, _ record: CallRecord, _ error: RPCError?, _ callID: UInt64,
    _ context: RPCContext?
  ) {
    var event = LogEvent(kind: .call)
    event.callID = callID
    event.peer = remoteAddress
    event.status = error?.code ?? .ok
    event.bytesIn = record.bytesIn
    event.bytesOut = record.bytesOut
    event.microseconds = logged.microseconds
    event.isSlow = logged.isSlow
    if let error { Self.describe(error, in: &event) }
    if let context {
      describe(context, in: &event)
    } else if let route = record.route {
      event.method = LogEvent.method(shard.router.all[route].name)
    }
    shard.log(event)
  }

  /// A handler failed after its stream had ended, so that nobody was told.
  func reportLate(_ error: RPCError, of call: Call) {
    guard error.code.isUnforeseen else { return }
    var event = LogEvent(kind: .handlerFailed)
    event.callID = call.callID
    event.peer = remoteAddress
    Self.describe(error, in: &event)
    describe(call.context, in: &event)
    shard.log(event)
  }

  /// The connection is closed because of what its peer did.
  func reportClosing(_ reason: String, _ cause: String) {
    shard.statistics.closing(reason)
    guard shard.statistics.mayLog() else { return }
    var event = LogEvent(kind: .peerClosed)
    event.peer = remoteAddress
    event.reason = reason
    event.cause = cause
    shard.log(event)
  }

  /// The message stays out: it may repeat what the caller sent.
  private static func describe(_ error: RPCError, in event: inout LogEvent) {
    event.reason = error.reason
    if error.code.isUnforeseen || !error.cause.isEmpty {
      event.kind = .handlerFailed
      event.cause = error.cause.isEmpty ? error.description : error.cause
    }
  }

  private func describe(_ context: RPCContext, in event: inout LogEvent) {
    event.method = LogEvent.method(context.method)
    event.caller = shard.callerName(context)
    event.requestID = requestID(of: context.callID)
    if !context.metadata.isEmpty {
      event.traceID = LogEvent.traceID(context.metadata["traceparent"])
    }
  }
}
