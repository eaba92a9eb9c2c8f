internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Accounts {
  func addMember(_ request: AddMemberRequest, context: RPCContext) async throws(RPCError)
    -> Member
  {
    let caller = try environment.authorize(context, Self.administratorsAndFirms)
    var member = try newMember(
      organization: request.organization, role: request.role, office: request.office,
      displayName: request.displayName, for: caller
    ) { validation in validation.requestID(request.requestID) }
    let now = environment.now()
    member.createTime = now.timestamp
    let new = member
    return try await environment.mutate(request, by: caller.member, context) {
      (transaction) throws(RPCError) in
      var member = new
      if !member.organization.isEmpty {
        member.role = try transaction.role(of: member.organization)
      }
      if !member.office.isEmpty {
        let isKnown = try transaction.exists(
          "SELECT 1 FROM offices WHERE id = $1", .text(member.office))
        guard isKnown else { throw .notFound("office") }
      }
      try transaction.insert(member, by: caller.member, at: now)
      return member
    }
  }

  /// A member as AddMember and IssueToken name one, with a new name; `check` checks what else is in
  /// the request. The role of a firm's member is not known yet: it is its firm's. Throws
  /// INVALID_ARGUMENT, and NOT_FOUND for a firm that the caller lets nobody into.
  func newMember(
    organization named: String, role: Role, office: String, displayName: String,
    for caller: Caller, _ check: (inout Validation) -> Void
  ) throws(RPCError) -> Member {
    var validation = Validation()
    check(&validation)
    validation.text(displayName, "display_name", max: 200, required: true)
    _ = validation.optionalName(named, "organization", in: .organizations)
    _ = validation.optionalName(office, "office", in: .offices)
    let organization = caller.isFirm && named.isEmpty ? caller.organization ?? "" : named
    if !organization.isEmpty {
      if role != .unspecified {
        validation.refuse("role", "should be empty: a firm's member has the firm's role")
      }
      if !office.isEmpty { validation.refuse("office", "should be empty for a firm") }
    } else {
      if !Role.customs.contains(role) {
        validation.refuse(
          "role", "should be ADMINISTRATOR, OFFICER or CLEARANCE_SYSTEM, or organization be given")
      }
      if role == .officer, office.isEmpty {
        validation.refuse("office", "is required: an officer belongs to one, as offices/ID")
      }
    }
    try validation.finish()
    guard caller.admits(to: organization) else { throw .notFound("organization") }
    return Member {
      $0.name = ResourceName(.members, environment.newID()).text
      $0.organization = organization
      $0.role = role
      $0.office = office
      $0.displayName = displayName
    }
  }
}
