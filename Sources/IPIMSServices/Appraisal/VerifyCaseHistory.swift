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
    let environment = environment
    return try await environment.database.read {
      (reading: Reading<RPCError>) throws(RPCError) in
      _ = try reading.caseView(named: request.name, for: caller, environment)
      let history = try reading.history(of: request.name)
      let damaged = history.firstDamagedSequence
      let head = try reading.historyHead(of: request.name)
      return VerifyCaseHistoryResponse {
        $0.intact = damaged == nil
        $0.events = Int64(history.entries.count)
        $0.firstDamagedSequence = damaged ?? 0
        // The server does not vouch for what it finds damaged.
        if damaged == nil { $0.head = head.map { environment.receipt($0, of: request.name) } }
      }
    }
  }
}
