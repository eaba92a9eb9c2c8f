internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Appraisals {
  func delegateRequest(_ request: DelegateRequestRequest, context: RPCContext)
    async throws(RPCError) -> AppraisalRequest
  {
    let caller = try environment.authorize(context, [.rightHolder])
    var validation = Validation()
    validation.requestID(request.requestID)
    _ = validation.name(request.request, "request", in: .requests)
    _ = validation.optionalName(request.delegate, "delegate", in: .organizations)
    try validation.finish()
    let environment = environment
    let now = environment.now()
    return try await environment.mutate(request, by: caller.member, context) {
      (transaction) throws(RPCError) in
      var asked = try transaction.request(request.request, for: caller)
      // Taking it back stays possible: it ends what another may see.
      if !request.delegate.isEmpty {
        try transaction.requireRepresentative(request.delegate)
        try asked.requireDelegable()
      }
      guard request.delegate != asked.delegate else {
        return try transaction.shown(asked, for: caller, environment)
      }
      guard var found = try transaction.storedCase(asked.case) else { throw .notFound("request") }
      let before = asked.delegate
      asked.delegate = request.delegate
      var facts: [JSON.Member] = [.init("delegate", .string(asked.delegate))]
      if !before.isEmpty { facts.append(.init("delegateBefore", .string(before))) }
      let appended = try transaction.change(
        &found, "REQUEST_DELEGATED", by: caller, at: now, asked.facts(of: caller, facts))
      try transaction.delegate(asked, from: appended.position, environment)
      return try transaction.shown(asked, for: caller, environment)
    }
  }
}

extension AppraisalRequest {
  fileprivate func requireDelegable() throws(RPCError) {
    guard state == .answered || state == .cancelled else { return }
    throw RPCError(
      TransitionError(
        machine: IPIMSDomain.RequestState.machine, state: state.shortName, event: "delegate"))
  }
}

extension Transaction where Failure == RPCError {
  /// Stores whose request it is now. The delegate is told, and its streams, which go by
  /// positions, have it from here on.
  fileprivate func delegate(
    _ request: AppraisalRequest, from position: Int64, _ environment: ServiceEnvironment
  ) throws(RPCError) {
    let delegate = request.delegate.isEmpty ? nil : request.delegate
    try run(
      "UPDATE requests SET delegate = $2, delegate_position = $3, body = $4 WHERE id = $1",
      .text(request.name), .text(delegate), .int(delegate == nil ? nil : position),
      .blob(request.encoded))
    guard let delegate else { return }
    try tell(.delegated, request, environment)
    let feed = environment.feed
    afterCommit { feed.wake(delegate) }
  }
}
