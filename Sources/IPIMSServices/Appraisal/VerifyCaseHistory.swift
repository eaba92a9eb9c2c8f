internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Appraisals {
  func verifyCaseHistory(_ request: VerifyCaseHistoryRequest, context: RPCContext)
    async throws(RPCError) -> VerifyCaseHistoryResponse
  {
    let caller = try environment.authorize(context, Role.all)
    var validation = Validation()
    _ = validation.name(request.name, "name", in: .cases)
    try validation.finish()
    var (damaged, count, end) = (Int64?.none, Int64(0), HistoryPart())
    repeat {
      end = try await part(of: request.name, after: count, for: caller)
      damaged = damaged ?? end.damaged
      count += Int64(end.count)
    } while end.count == Self.historyEventsMax
    let (found, events, head) = (damaged, count, end.head)
    return VerifyCaseHistoryResponse {
      $0.intact = found == nil
      $0.events = events
      $0.firstDamagedSequence = found ?? 0
      // The server does not vouch for what it finds damaged.
      if found == nil { $0.head = head.map { environment.receipt($0, of: request.name) } }
    }
  }

  /// What a part of a history comes to.
  private struct HistoryPart: Sendable {
    var damaged: Int64?
    var count = 0
    var head: AppendedEvent?
  }

  /// So many events at a time that nobody waits long for a reader. The head is that of the last part.
  private func part(of name: String, after sequence: Int64, for caller: Caller)
    async throws(RPCError) -> HistoryPart
  {
    let environment = environment
    return try await environment.database.read {
      (reading: Reading<RPCError>) throws(RPCError) in
      _ = try reading.caseView(named: name, for: caller, environment)
      let history = try reading.history(
        of: name, after: sequence, limit: Self.historyEventsMax)
      return HistoryPart(
        damaged: history.firstDamagedSequence, count: history.entries.count,
        head: try reading.historyHead(of: name))
    }
  }
}
