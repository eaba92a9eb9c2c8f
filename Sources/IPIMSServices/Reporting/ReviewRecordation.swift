internal import IPIMSAPI
internal import IPIMSDomain
internal import Messages
internal import RPCCore

extension Reporting {
  static let returnReasonsMax = 20

  func reviewRecordation(_ request: ReviewRecordationRequest, context: RPCContext)
    async throws(RPCError) -> Recordation
  {
    let caller = try environment.authorize(context, [.officer, .administrator])
    let (name, event) = try Self.validate(request)
    let now = environment.now()
    let regimes = environment.regimes
    return try await environment.mutate(request, by: caller.member, context) {
      (transaction) throws(RPCError) in
      let recordation = try transaction.recordation(name, for: caller)
      return try transaction.change(
        recordation, by: event, caller: caller, at: now, facts: request.json
      ) { changed in
        changed.returnReasons = request.returnReasons
        changed.refuseReason = request.refuseReason
        if event == .accept {
          changed.expireTime = Self.expiry(of: recordation, acceptedAt: now, regimes)?.timestamp
        }
      }
    }
  }

  private static func validate(_ request: ReviewRecordationRequest) throws(RPCError)
    -> (name: String, event: IPIMSDomain.RecordationState.Event)
  {
    var validation = Validation()
    validation.requestID(request.requestID)
    let name = validation.name(request.recordation, "recordation", in: .recordations)
    validation.count(request.returnReasons.count, "return_reasons", 0...returnReasonsMax)
    for (index, reason) in request.returnReasons.enumerated() {
      validation.text(
        reason, "return_reasons[\(index)]", max: 2_000, required: true, multiline: true)
    }
    validation.text(request.refuseReason, "refuse_reason", max: 2_000, multiline: true)
    let event: IPIMSDomain.RecordationState.Event? =
      switch (request.accept, request.returnReasons.isEmpty, request.refuseReason.isEmpty) {
      case (true, true, true): .accept
      case (false, false, true): .returnWithReasons
      case (false, true, false): .refuse
      default: nil
      }
    if event == nil {
      validation.refuse(
        "accept", "exactly one of accept, return_reasons and refuse_reason should be given")
    }
    try validation.finish()
    return (name?.text ?? "", event ?? .accept)
  }

  /// The earlier of the regime's term and the right's own end.
  private static func expiry(
    of recordation: Recordation, acceptedAt now: Instant, _ regimes: Regimes
  ) -> Instant? {
    guard let regime = regimes[recordation.regime],
      let kind = IPIMSDomain.RightKind(rawValue: recordation.rightKind.shortName)
    else { return nil }
    let rightEnd = recordation.rightExpireTime.map {
      Instant(secondsSince1970: $0.seconds, nanoseconds: $0.nanos)
    }
    return regime.recordationExpiry(acceptedAt: now, right: kind, rightExpires: rightEnd).expires
  }
}
