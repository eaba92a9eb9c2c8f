internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Accounts {
  func revokeRepresentation(_ request: RevokeRepresentationRequest, context: RPCContext)
    async throws(RPCError) -> Representation
  {
    let caller = try environment.authorize(
      context, [.administrator, .rightHolder, .representative])
    var validation = Validation()
    validation.requestID(request.requestID)
    let name = validation.name(request.representation, "representation", in: .representations)
    validation.text(request.reason, "reason", max: 2_000, multiline: true)
    try validation.finish()
    let now = environment.now()
    let environment = environment
    return try await environment.mutate(request, by: caller.member, context) {
      (transaction) throws(RPCError) in
      let body = try transaction.row(
        "SELECT body FROM representations WHERE id = $1", .text(name?.text ?? "")
      ) { row in row.blob(0) }
      guard
        let representation = try body.map({ body throws(RPCError) in
          try Representation(stored: body)
        }), !caller.isFirm || representation.concerns(caller)
      else { throw .notFound("representation") }
      let state = representation.state(at: now)
      guard state == .inForce else {
        throw RPCError(
          .failedPrecondition, "REPRESENTATION_STATE", "The representation has ended already.",
          metadata: ["state": state.shortName])
      }
      return try transaction.end(
        representation, request.reason, by: caller.member, at: now, environment
      ).shown(at: now, transaction)
    }
  }
}
